import { list, type PlanLanguage, type Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { riskWords } from './accepted-risk.ts';
import { dayAfter, spanWords } from './days.ts';
import { appendTo } from './fixes.ts';

export const acceptedRiskIncomplete: Rule = {
  id: 'accepted-risk-incomplete',
  severity: 'warning',
  profile: 'draft',
  cost: 'fast',
  wholeText: true,
  title: {
    en: 'A risk accepted without who, why or until when',
    nl: 'Een risico aanvaard zonder wie, waarom of tot wanneer',
  },
  why: {
    en: 'A risk that nobody answers for is only forgotten. At North Hyde moisture was measured in a transformer in 2018 and not acted on; it is the most likely cause of the fire that closed Heathrow in 2025.',
    nl: 'Een risico waar niemand voor tekent is alleen maar vergeten. In North Hyde werd in 2018 vocht in een transformator gemeten en niet aangepakt; het is de waarschijnlijkste oorzaak van de brand die in 2025 Heathrow sloot.',
  },
  source: 'ISO 22301:2019, 5.3 and 8.2.3; Wet weerbaarheid kritieke entiteiten (CER directive, article 13)',
  examples: {
    bad: 'plan P { language en }\nprocess Archive { priority important; mtpd 2 days; rto 1 days; needs Net }\npower Net\nrole Director { people 1 }\naccept spof Net for Archive by Director "A generator costs more than two days without archive"',
    good: 'plan P { language en }\nprocess Archive { priority important; mtpd 2 days; rto 1 days; needs Net }\npower Net\nrole Director { people 1 }\naccept spof Net for Archive until 2027-06-30 by Director "A generator costs more than two days without archive"',
  },
  *check({ set, model, today, limits }) {
    const max = limits['accept.max'];
    for (const acceptance of model.acceptances) {
      const { id, until, by, reason } = acceptance;
      const missing: Words[] = [];
      if (until === undefined) missing.push({ en: 'no last day', nl: 'geen laatste dag' });
      if (by === undefined)
        missing.push({ en: 'nobody who answers for it', nl: 'niemand die ervoor tekent' });
      if (reason === undefined || reason.trim() === '') missing.push({ en: 'no reason', nl: 'geen reden' });
      if (until !== undefined && until > dayAfter(today, max)) {
        missing.push({ en: 'a last day too far away', nl: 'een laatste dag die te ver weg ligt' });
      }
      if (missing.length === 0) continue;
      const untilOnly =
        missing.length === 1 && until === undefined
          ? dayAfter(today, { count: 12, unit: 'month' })
          : undefined;
      const risk = riskWords(model, acceptance);
      const what = (language: PlanLanguage) =>
        list(
          missing.map((words) => words[language]),
          language,
        );
      yield {
        at: { id },
        fix:
          untilOnly === undefined
            ? undefined
            : appendTo(set, id, { en: `until ${untilOnly}`, nl: `t/m ${untilOnly}` }),
        message: {
          en: `The acceptance of ${risk.en} has ${what('en')}. Say who, why and until when, at most ${spanWords(max).en} ahead.`,
          nl: `De aanvaarding van ${risk.nl} heeft ${what('nl')}. Zeg wie, waarom en tot wanneer, hoogstens ${spanWords(max).nl} vooruit.`,
        },
      };
    }
  },
};
