import type { Acceptance } from '@waakvlam/analysis';
import type { Found, Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';
import { riskWords } from './accepted-risk.ts';
import { remove } from './fixes.ts';

export const acceptanceWithoutFinding: Rule = {
  id: 'acceptance-without-finding',
  severity: 'hint',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  aboutFindings: true,
  title: { en: 'A risk that is accepted and no longer there', nl: 'Een aanvaard risico dat er niet meer is' },
  why: {
    en: 'A signature under a risk that was mended hides the next risk of the same name.',
    nl: 'Een handtekening onder een risico dat verholpen is, verbergt het volgende risico met dezelfde naam.',
  },
  quiet: {
    en: 'Not while the plan cannot be read in full, nor for an acceptance that has run out.',
    nl: 'Niet zolang het plan niet helemaal te lezen is, en niet bij een aanvaarding die verlopen is.',
  },
  source: 'Field practice',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min }\nrole Director { people 5 }\naccept spof Net until 2027-06-30 by Director "The budget of next year"',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Net }\npower Net\nrole Director { people 5 }\naccept spof Net until 2027-06-30 by Director "The budget of next year"',
  },
  *check(input, found) {
    const { set, model, today, ruleIds } = input;
    for (const one of model.acceptances) {
      const { id, rule, until } = one;
      if (!ruleIds.includes(rule) || (until !== undefined && until < today) || isThere(input, one, found))
        continue;
      const risk = riskWords(model, one);
      yield {
        at: { id },
        fix: remove(set, id, 'accept'),
        message: {
          en: `${capital(risk.en)}: this risk is not there any more. Remove the acceptance.`,
          nl: `${capital(risk.nl)}: dit risico is er niet meer. Haal de aanvaarding weg.`,
        },
      };
    }
  },
};

function isThere(
  { singlePoints, laterPoints }: RuleInput,
  { rule, subject, process }: Acceptance,
  found: readonly Found[],
): boolean {
  if (rule === 'single-point-of-failure') {
    const { points, unsettled } = singlePoints();
    const all = [...points, ...laterPoints().points];
    const hit = all.some(
      ({ component, hits }) =>
        component === subject && (process === undefined || hits.some((one) => one.process === process)),
    );
    return hit || unsettled.includes(subject);
  }
  return found.some(({ rule: { id }, finding: { at, related = [] } }) => {
    if (id !== rule || !('id' in at) || at.id !== subject) return false;
    return process === undefined || related.some((one) => 'id' in one.at && one.at.id === process);
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
