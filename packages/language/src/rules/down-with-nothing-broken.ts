import {
  type ComponentOption,
  type Down,
  type Id,
  list,
  type Model,
  moment,
  type PlanLanguage,
  type PostOption,
  type Seconds,
  tellPath,
  type Words,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf, optionsIn, ownLines, process } from './lookup.ts';

const WHOLE = 10_000;

export const downWithNothingBroken: Rule = {
  id: 'down-with-nothing-broken',
  severity: 'error',
  profile: 'draft',
  cost: 'slow',
  wholeText: true,
  yieldsTo: ['spare-used-first'],
  title: { en: 'Down although nothing is broken', nl: 'Stil terwijl alles heel is' },
  why: {
    en: 'A process that stands still on an ordinary day is described wrongly, or is in trouble already. Nothing that is calculated for it says anything.',
    nl: 'Een proces dat op een gewone dag stilligt is verkeerd beschreven, of zit al in de problemen. Wat ervoor wordt uitgerekend zegt dan niets.',
  },
  source: 'Field practice',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { mtpd 15 min; needs 2 of Operator }\nrole Operator { people 1 }',
    good: 'plan P { language en }\nprocess Intake { mtpd 15 min; needs 2 of Operator }\nrole Operator { people 3 }',
  },
  *check({ model, undisturbed }) {
    const told = new Set<Id>();
    const { disruptions, down } = undisturbed();
    for (const { process: id, from, path } of disruptions) {
      if (told.has(id)) continue;
      told.add(id);
      const owner = process(model, id);
      const lacking = [...optionsIn(ownLines(owner).map(({ line }) => line))].flatMap(
        (option) => lackWords(model, down, from, option) ?? [],
      );
      const because = (language: PlanLanguage) =>
        lacking.length === 0
          ? tellPath(path, model, language)
          : list([...new Set(lacking.map((words) => words[language]))], language);
      yield {
        at: { id },
        message: {
          en: `With nothing broken ${owner.name} is down from ${moment(from, 'en')}: ${because('en')}. Give what it lacks a normal supply, or correct the line.`,
          nl: `Ook als alles heel is ligt ${owner.name} stil vanaf ${moment(from, 'nl')}: ${because('nl')}. Geef wat ontbreekt een gewone voorziening of verbeter de regel.`,
        },
      };
    }
  },
};

/** Why an option does not deliver at a moment; nothing if it does. */
function lackWords(
  model: Model,
  down: readonly Down[],
  at: Seconds,
  option: ComponentOption | PostOption,
): Words | undefined {
  if (option.kind === 'component') {
    const isDown = down.some(
      ({ what, from, until }) =>
        what.component === option.id && from <= at && (until === undefined || at < until),
    );
    const name = nameOf(model, option.id);
    return isDown ? { en: `${name} does not deliver`, nl: `${name} levert niet` } : undefined;
  }
  const role = component(model, option.role);
  if (role.kind !== 'role') return undefined;
  const heads = role.people + role.deputies.length;
  const there = Math.floor((heads * (WHOLE - (role.absent ?? 0))) / WHOLE);
  if (there >= option.people) return undefined;
  return {
    en: `${option.people} of ${role.name} are asked for and ${there} ${there === 1 ? 'is' : 'are'} there`,
    nl: `er zijn ${option.people} × ${role.name} gevraagd en er ${there === 1 ? 'is' : 'zijn'} er ${there}`,
  };
}
