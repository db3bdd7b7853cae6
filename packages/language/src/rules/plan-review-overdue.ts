import type { Rule } from '../rule.ts';
import { dayAfter, dayCount, daysBetween, spanWords } from './days.ts';
import { setProperty } from './fixes.ts';

export const planReviewOverdue: Rule = {
  id: 'plan-review-overdue',
  severity: 'warning',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  title: { en: 'A plan that is due for review', nl: 'Een plan dat herzien moet worden' },
  why: {
    en: 'People move, contracts end and systems are replaced. A plan that nobody goes through is right on the day on which it was written.',
    nl: 'Mensen wisselen, contracten lopen af en systemen worden vervangen. Een plan dat niemand naloopt, klopt op de dag waarop het is geschreven.',
  },
  quiet: {
    en: 'A hint in the last days before it is due. A plan without any review date, or without how often, is asked for both.',
    nl: 'Een hint in de laatste dagen ervoor. Een plan zonder datum van herziening, of zonder hoe vaak, wordt om beide gevraagd.',
  },
  source: 'ISO 22301:2019, 7.5.2, 8.6 and 9.3',
  examples: {
    bad: 'plan P { language en; reviewed 2025-11-23 every 12 months }\npower Net',
    good: 'plan P { language en; reviewed 2025-12-31 every 12 months }\npower Net',
  },
  *check({ set, model, today, limits }) {
    for (const { id, name, reviewed, reviewEvery: every, status, adopted } of model.plans) {
      const at = { id, property: 'reviewed' };
      if (reviewed === undefined || every === undefined) {
        if (reviewed === undefined && status === undefined && adopted === undefined) continue;
        const since = reviewed ?? today;
        yield {
          at,
          fix: setProperty(set, at, {
            en: `reviewed ${since} every 12 months`,
            nl: `herzien ${since} elke 12 maanden`,
          }),
          message: {
            en: `${name} does not say when it was reviewed and how often that is due. Add both.`,
            nl: `${name} zegt niet wanneer het is herzien en hoe vaak dat moet. Voeg beide toe.`,
          },
        };
        continue;
      }
      const due = dayAfter(reviewed, every);
      if (due >= today && due > dayAfter(today, limits.notice)) continue;
      const [often, late] = [spanWords(every), dayCount(Math.abs(daysBetween(due, today)))];
      const fix = setProperty(set, at, {
        en: `reviewed ${today} every ${often.en}`,
        nl: `herzien ${today} elke ${often.nl}`,
      });
      if (due < today) {
        yield {
          at,
          fix,
          message: {
            en: `${name} was reviewed on ${reviewed}, due every ${often.en}: ${late.en} late. Review it and set the date.`,
            nl: `${name} is herzien op ${reviewed}, elke ${often.nl}: ${late.nl} te laat. Herzie het plan en zet de datum.`,
          },
        };
      } else {
        yield {
          at,
          fix,
          severity: 'hint',
          message: {
            en: `${name} is due for review in ${late.en}, on ${due}. Plan it.`,
            nl: `${name} moet over ${late.nl} herzien worden, op ${due}. Plan het in.`,
          },
        };
      }
    }
  },
};
