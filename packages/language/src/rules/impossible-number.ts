import type { Words } from '@waakvlam/analysis';
import type { Problem } from '../plan-set.ts';
import type { Rule } from '../rule.ts';

type What = Extract<Problem, { kind: 'impossible-number' }>['what'];

const WORDS: { readonly [W in What]: { readonly what: Words; readonly range: Words } } = {
  duration: {
    what: { en: 'a duration', nl: 'een duur' },
    range: { en: '0 min or more', nl: '0 min of meer' },
  },
  share: {
    what: { en: 'a share', nl: 'een deel' },
    range: { en: 'a percentage from 0 % to 100 %', nl: 'een percentage van 0 % tot en met 100 %' },
  },
  date: {
    what: { en: 'a date', nl: 'een datum' },
    range: {
      en: 'a day that exists, such as 2027-06-30, and an end after its begin',
      nl: 'een dag die bestaat, zoals 2027-06-30, en een einde na het begin',
    },
  },
  interval: {
    what: { en: 'a period', nl: 'een periode' },
    range: { en: 'more than 0', nl: 'meer dan 0' },
  },
  count: {
    what: { en: 'a number of things', nl: 'een aantal' },
    range: {
      en: 'a whole number of 1 or more, and of options no more than there are',
      nl: 'een heel getal van 1 of meer, en niet meer mogelijkheden dan er staan',
    },
  },
};

export const impossibleNumber: Rule = {
  id: 'impossible-number',
  severity: 'error',
  profile: 'draft',
  cost: 'fast',
  wholeText: false,
  title: { en: 'A number that cannot be', nl: 'Een getal dat niet kan' },
  why: {
    en: 'Everything is calculated from these numbers, so one that cannot be makes every result after it wrong.',
    nl: 'Alles wordt uit deze getallen berekend; een getal dat niet kan maakt elke uitkomst erna fout.',
  },
  source: 'The language itself',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { mtpd -5 min }',
    good: 'plan P { language en }\nprocess Intake { mtpd 5 min }',
  },
  *check({ set }) {
    for (const problem of set.problems) {
      if (problem.kind !== 'impossible-number') continue;
      const { value, place, organisation } = problem;
      const { what, range } = WORDS[problem.what];
      yield {
        at: place,
        organisation,
        message: {
          en: `${value} cannot be ${what.en}. Give ${range.en}.`,
          nl: `${value} kan geen ${what.nl.replace('een ', '')} zijn. Geef ${range.nl}.`,
        },
      };
    }
  },
};
