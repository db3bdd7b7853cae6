import type { Rule } from '../rule.ts';
import { riskWords } from './accepted-risk.ts';
import { nameOf } from './lookup.ts';

export const acceptedRiskExpired: Rule = {
  id: 'accepted-risk-expired',
  severity: 'warning',
  profile: 'draft',
  cost: 'fast',
  wholeText: false,
  title: { en: 'An accepted risk that has run out', nl: 'Een aanvaard risico dat is verlopen' },
  why: {
    en: 'Accepting a risk is a decision for a time. After its last day the risk counts again, and somebody must decide. At Guy’s and St Thomas’ the cooling was reported as a risk in 2018 and not fully dealt with when both data centres overheated in 2022.',
    nl: 'Een risico aanvaarden is een besluit voor een tijd. Na de laatste dag telt het risico weer mee en moet iemand beslissen. Bij Guy’s and St Thomas’ was de koeling in 2018 als risico gemeld en niet helemaal verholpen toen in 2022 beide rekencentra oververhit raakten.',
  },
  source: 'ISO 22301:2019, 8.2.3 and 9.3',
  examples: {
    bad: 'plan P { language en }\nprocess Archive { priority important; mtpd 2 days; rto 1 days; needs Net }\npower Net\nrole Director { people 1 }\naccept spof Net for Archive until 2026-06-30 by Director "A generator costs more than two days without archive"',
    good: 'plan P { language en }\nprocess Archive { priority important; mtpd 2 days; rto 1 days; needs Net }\npower Net\nrole Director { people 1 }\naccept spof Net for Archive until 2027-06-30 by Director "A generator costs more than two days without archive"',
  },
  *check({ model, today }) {
    for (const acceptance of model.acceptances) {
      const { id, until, by } = acceptance;
      if (until === undefined || until >= today) continue;
      const risk = riskWords(model, acceptance);
      const who =
        by === undefined
          ? { en: 'Somebody', nl: 'Iemand' }
          : { en: nameOf(model, by), nl: nameOf(model, by) };
      yield {
        at: { id },
        message: {
          en: `${who.en} accepted ${risk.en} until ${until}. Decide again or mend it.`,
          nl: `${who.nl} aanvaardde ${risk.nl} t/m ${until}. Beslis opnieuw of los het op.`,
        },
      };
    }
  },
};
