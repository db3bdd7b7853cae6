import { nearNames } from '../near-names.ts';
import type { Rule } from '../rule.ts';
import { replaceIn } from './fixes.ts';

export const unknownRule: Rule = {
  id: 'unknown-rule',
  severity: 'error',
  profile: 'draft',
  cost: 'fast',
  wholeText: false,
  title: {
    en: 'An acceptance of a rule that does not exist',
    nl: 'Een aanvaarding van een regel die niet bestaat',
  },
  why: {
    en: 'An acceptance silences a finding. One that names no rule silences nothing, while its writer believes that the risk is settled.',
    nl: 'Een aanvaarding legt een bevinding het zwijgen op. Noemt ze geen bestaande regel, dan doet ze niets, terwijl de schrijver denkt dat het risico geregeld is.',
  },
  source: 'Field practice',
  examples: {
    bad: 'plan P { language en }\nrole Head { people 1 }\nrole Director { people 1; deputies Head }\naccept role-of-none Head until 2027-06-30 by Director "The board stands in"',
    good: 'plan P { language en }\nrole Head { people 1 }\nrole Director { people 1; deputies Head }\naccept role-of-one Head until 2027-06-30 by Director "The board stands in"',
  },
  *check({ set, model, ruleIds }) {
    for (const { id, rule } of model.acceptances) {
      if (ruleIds.includes(rule)) continue;
      const near = nearNames(rule, ruleIds)[0];
      const tip =
        near === undefined
          ? {
              en: 'Write the code that stands with the finding, or spof.',
              nl: 'Schrijf de code die bij de bevinding staat, of spof.',
            }
          : { en: `Did you mean ${near}?`, nl: `Bedoelt u ${near}?` };
      yield {
        at: { id },
        fix: near === undefined ? undefined : replaceIn(set, id, rule, near),
        message: { en: `There is no rule ${rule}. ${tip.en}`, nl: `Er is geen regel ${rule}. ${tip.nl}` },
      };
    }
  },
};
