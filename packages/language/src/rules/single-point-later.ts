import { duration, horizonOf, list, moment, type SinglePoint, tellPath } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';
import { nameOf, process } from './lookup.ts';

export const singlePointLater: Rule = {
  id: 'single-point-later',
  severity: 'info',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: {
    en: 'A single point of failure after the horizon',
    nl: 'Een single point of failure na de horizon',
  },
  why: {
    en: 'Stores carry a plan over its horizon and no further. In the Bommelerwaard some 50,000 households were without power for days in 2007 after a helicopter cut the line.',
    nl: 'Voorraden dragen een plan over de horizon heen en niet verder. In de Bommelerwaard zaten in 2007 zo’n 50.000 huishoudens dagen zonder stroom nadat een helikopter de leiding had geraakt.',
  },
  quiet: {
    en: 'One list for each plan, at its header. Accepted risks are not in it.',
    nl: 'Eén lijst per plan, bij de kop ervan. Aanvaarde risico’s staan er niet in.',
  },
  source: 'ISO 22301:2019, 8.3.3; NIPV 2024, 6.2',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Tank } }\npower Net\npower Tank { lasts 72 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Tank } }\npower Net\npower Tank { lasts 168 h }',
  },
  *check(input) {
    const { model } = input;
    for (const { id, organisation } of model.plans) {
      const points = later(input).filter(
        ({ hits: [hit] }) => process(model, hit!.process).organisation === organisation,
      );
      const [worst] = points;
      const hit = worst?.hits[0];
      if (worst === undefined || hit === undefined) continue;
      const names = list(
        points.map(({ component }) => nameOf(model, component)),
        'en',
      );
      const horizon = horizonOf(model, organisation);
      const [first, begin] = [nameOf(model, worst.component), hit.begin];
      yield {
        at: { id },
        message: {
          en: `Within ${duration(horizon, 'en')} ${names} ${points.length === 1 ? 'is' : 'are'} no single point of failure, but later on yes: ${first} is one from ${moment(begin, 'en')} on: ${tellPath(hit.path, model, 'en')}. Plan relief before then.`,
          nl: `Binnen ${duration(horizon, 'nl')} ${points.length === 1 ? 'is' : 'zijn'} ${list(
            points.map(({ component }) => nameOf(model, component)),
            'nl',
          )} nog geen single point of failure, maar later wel: ${first} is het vanaf ${moment(begin, 'nl')}: ${tellPath(hit.path, model, 'nl')}. Regel aflossing voor dat moment.`,
        },
        related: points.map(({ component, hits: [one] }) => ({
          at: { id: component },
          message: {
            en: `${nameOf(model, component)} stops ${nameOf(model, one!.process)} at ${moment(one!.begin, 'en')}`,
            nl: `${nameOf(model, component)} stopt ${nameOf(model, one!.process)} op ${moment(one!.begin, 'nl')}`,
          },
        })),
      };
    }
  },
};

/** The points that are none within the horizon, each with whom it hits after it, the soonest first. */
function later({ model, weighty, singlePoints, laterPoints }: RuleInput): readonly SinglePoint[] {
  const heavy = new Set(weighty().map(({ id }) => id));
  const sooner = new Set(
    singlePoints().points.flatMap(({ component, hits }) => hits.map((hit) => `${component} ${hit.process}`)),
  );
  return laterPoints()
    .points.map((point) => ({
      ...point,
      hits: point.hits
        .filter((hit) => heavy.has(hit.process) && hit.accepted === undefined)
        .filter((hit) => !sooner.has(`${point.component} ${hit.process}`))
        .filter((hit) => hit.begin >= horizonOf(model, process(model, hit.process).organisation)),
    }))
    .filter(({ hits }) => hits.length > 0)
    .sort((a, b) => a.hits[0]!.begin - b.hits[0]!.begin || (a.component < b.component ? -1 : 1));
}
