import type { Rule } from '../rule.ts';

export const syntax: Rule = {
  id: 'syntax',
  severity: 'error',
  profile: 'draft',
  cost: 'fast',
  wholeText: false,
  title: { en: 'The text cannot be read here', nl: 'De tekst is hier niet te lezen' },
  why: {
    en: 'What cannot be read is not calculated with, so nothing that depends on it can be trusted.',
    nl: 'Wat niet te lezen is, telt niet mee in de berekening. Wat ervan afhangt is dan niet te vertrouwen.',
  },
  source: 'The language itself',
  examples: {
    bad: 'plan P { language en\nprocess Intake { mtpd 15 min }',
    good: 'plan P { language en }\nprocess Intake { mtpd 15 min }',
  },
  *check({ set }) {
    for (const problem of set.problems) {
      if (problem.kind !== 'syntax') continue;
      const { place, message, fix, organisation } = problem;
      yield { at: place, message, fix, organisation };
    }
  },
};
