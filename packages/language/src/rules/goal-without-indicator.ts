import { list, type Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty } from './fixes.ts';

export const goalWithoutIndicator: Rule = {
  id: 'goal-without-indicator',
  severity: 'warning',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  fillsIn: true,
  title: { en: 'A goal that nobody can measure', nl: 'Een doel dat niemand kan meten' },
  why: {
    en: 'What is not counted is always reached, on paper. An obligation of result also needs a number that is enough.',
    nl: 'Wat niet geteld wordt, is op papier altijd gehaald. Een resultaatsverplichting heeft ook een getal nodig dat genoeg is.',
  },
  quiet: {
    en: 'An obligation of effort needs an indicator only; a goal with a norm has its number.',
    nl: 'Een inspanningsverplichting heeft alleen een indicator nodig; een doel met een norm heeft zijn getal.',
  },
  source: 'ISO 22301:2019, 6.2 and 9.1; NIPV 2024, 3.1.5',
  examples: {
    bad: 'plan P { language en }\ngoal Supplies { obligation result; target "60 %" }',
    good: 'plan P { language en }\ngoal Supplies { obligation result; indicator "share of households with supplies"; target "60 %" }',
  },
  *check({ set, model }) {
    for (const { id, name, indicator, obligation, target, norm } of model.goals) {
      const missing: Words[] = [
        ...(indicator === undefined && norm?.kind !== 'time' ? [{ en: 'indicator', nl: 'indicator' }] : []),
        ...(obligation === 'result' && target === undefined && norm === undefined
          ? [{ en: 'target or norm', nl: 'streefwaarde of norm' }]
          : []),
      ];
      if (missing.length === 0) continue;
      const only = missing.length === 1 && indicator === undefined && norm?.kind !== 'time';
      yield {
        at: { id },
        fix: only ? addProperty(set, id, { en: 'indicator "…"', nl: 'indicator "…"' }) : undefined,
        message: {
          en: `${name} has no ${list(
            missing.map(({ en }) => en),
            'en',
          )}, so nobody can say whether it is reached. Add what you will count and how much is enough.`,
          nl: `${name} heeft geen ${list(
            missing.map(({ nl }) => nl),
            'nl',
          )}, dus niemand kan zeggen of het gehaald is. Zet erbij wat u telt en hoeveel genoeg is.`,
        },
      };
    }
  },
};
