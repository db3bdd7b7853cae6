import type { Rule } from '../rule.ts';
import { addProperty } from './fixes.ts';

export const effectNeverMeasured: Rule = {
  id: 'effect-never-measured',
  severity: 'info',
  profile: 'strict',
  cost: 'set',
  wholeText: true,
  title: { en: 'Nobody asked what it changed', nl: 'Niemand vroeg wat het uitmaakte' },
  why: {
    en: 'A plan that was written and a training that was held are easy to count. Whether people can bear more than before is what they were for.',
    nl: 'Een geschreven plan en een gehouden training zijn makkelijk te tellen. Of mensen meer aankunnen dan eerst, daar waren ze voor.',
  },
  quiet: { en: 'Fewer than three measures.', nl: 'Minder dan drie maatregelen.' },
  source: 'NIPV 2024, 3.1.5; ISO 22301:2019, 9.1',
  examples: {
    bad: 'plan P { language en }\nmeasure Training { evaluation process "two sessions held" }\nmeasure Buddy\nmeasure Break',
    good: 'plan P { language en }\nmeasure Training { evaluation effect "survey, 616 answers" }\nmeasure Buddy\nmeasure Break',
  },
  *check({ set, model }) {
    for (const { id, organisation } of model.plans) {
      const measures = model.measures.filter((one) => one.organisation === organisation);
      const all = [...measures, ...model.goals.filter((one) => one.organisation === organisation)];
      const [first] = measures;
      if (
        measures.length < 3 ||
        first === undefined ||
        all.some(({ evaluation }) => evaluation?.kind === 'effect')
      )
        continue;
      const held = all.filter(({ evaluation }) => evaluation !== undefined).length;
      const open = measures.find(({ evaluation }) => evaluation === undefined) ?? first;
      const here = set.place({ id }).uri === set.place({ id: open.id }).uri && open.evaluation === undefined;
      yield {
        at: { id },
        fix: here
          ? addProperty(set, open.id, { en: 'evaluation effect "…"', nl: 'evaluatie effect "…"' })
          : undefined,
        message: {
          en: `Of ${measures.length} measures ${held} ${held === 1 ? 'is' : 'are'} evaluated, and none by what it changed. For one measure, ask those concerned.`,
          nl: `Van ${measures.length} maatregelen ${held === 1 ? 'is er 1' : `zijn er ${held}`} geëvalueerd, en geen op wat ze uitmaakte. Vraag het bij één maatregel aan de betrokkenen.`,
        },
      };
    }
  },
};
