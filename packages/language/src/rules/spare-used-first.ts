import { duration, type Id, type Line, type Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { moveLast } from './fix-order.ts';
import { component, nameOf, ownLines, targetOf } from './lookup.ts';

export const spareUsedFirst: Rule = {
  id: 'spare-used-first',
  severity: 'warning',
  profile: 'draft',
  cost: 'slow',
  wholeText: true,
  title: {
    en: 'A spare that is used on an ordinary day',
    nl: 'Een reserve die op een gewone dag wordt gebruikt',
  },
  why: {
    en: 'The order of a line is the order of preference: what stands first is used first. A battery or generator in front of the mains is empty when the mains fails.',
    nl: 'De volgorde van een regel is de volgorde van voorkeur: wat vooraan staat, wordt eerst gebruikt. Een accu of aggregaat dat voor het net staat, is leeg als het net uitvalt.',
  },
  quiet: {
    en: 'Stores that are refilled, such as a day tank, may be in normal use.',
    nl: 'Voorraden die worden bijgevuld, zoals een dagtank, mogen gewoon in gebruik zijn.',
  },
  source: 'Field practice: order is preference',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Ups, Net } }\npower Net\npower Ups { lasts 30 min }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Ups } }\npower Net\npower Ups { lasts 30 min }',
  },
  *check({ set, model, undisturbed }) {
    const { down, decisions } = undisturbed();
    const used = new Set(
      [...down.map(({ what }) => what), ...decisions.map(({ reserve }) => reserve)].flatMap(
        ({ component: id, of }) => [id, ...(of === undefined ? [] : [of])],
      ),
    );
    for (const owner of model.components) {
      for (const { line, at } of ownLines(owner)) {
        const before = spareBefore(model, line);
        if (before === undefined || !used.has(before.spare)) continue;
        const [spare, normal] = [nameOf(model, before.spare), nameOf(model, before.normal)];
        const { lasts } = component(model, before.spare);
        const so =
          lasts === undefined
            ? { en: 'is called on already', nl: 'al ingezet' }
            : {
                en: `is in use already, and empty after ${duration(lasts, 'en')}`,
                nl: `al gebruikt, en is het na ${duration(lasts, 'nl')} leeg`,
              };
        yield {
          at,
          covers: [owner.id],
          fix: moveLast(set, at, before.place),
          message: {
            en: `With nothing broken ${spare} ${so.en}: it stands before ${normal}. Put the normal supply first.`,
            nl: `Als er niets stuk is, wordt ${spare} ${so.nl}: het staat voor ${normal}. Zet de gewone voorziening vooraan.`,
          },
        };
      }
    }
  },
};

/** The first store or reserve that a line asks before something that is simply there. */
function spareBefore(
  model: Model,
  { atLeast, options }: Line,
): { spare: Id; normal: Id; place: number } | undefined {
  const isSpare = options.map((option) => {
    const id = targetOf(option);
    if (id === undefined) return undefined;
    const { starts, lasts, refilledBy } = component(model, id);
    const runsOut = (option.lasts ?? lasts) !== undefined && refilledBy === undefined;
    return (option.starts ?? starts) !== undefined || runsOut;
  });
  const place = isSpare.findIndex((one, index) => one === true && index < atLeast);
  const after = isSpare.findIndex((one, index) => one === false && index > place);
  const [spare, normal] = [options[place], options[after]].map((one) => one && targetOf(one));
  return place < 0 || spare === undefined || normal === undefined ? undefined : { spare, normal, place };
}
