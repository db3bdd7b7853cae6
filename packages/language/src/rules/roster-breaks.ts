import type { Model, RosterBreak, Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf } from './lookup.ts';

const DAY = 24 * 3600;

export const rosterBreaks: Rule = {
  id: 'roster-breaks',
  severity: 'warning',
  profile: 'draft',
  cost: 'slow',
  wholeText: true,
  title: { en: 'A roster that breaks', nl: 'Een rooster dat breekt' },
  why: {
    en: 'The first days people carry on, and then the hours that they may work are used up. In January 2022 8.8 % of Dutch care staff were ill, and the fire service of Amsterdam could not man every engine each day.',
    nl: 'De eerste dagen houden mensen het vol, daarna zijn de uren op die zij mogen werken. In januari 2022 was 8,8 % van het zorgpersoneel ziek, en de brandweer van Amsterdam kon niet elke dag elk voertuig bemannen.',
  },
  quiet: {
    en: 'Without contract hours, and for a role that is short of people on an ordinary day: that is told by too-few-for-post. Hours divide freely, so what breaks here nobody can make.',
    nl: 'Zonder contracturen, en voor een rol die op een gewone dag al te weinig mensen heeft: dat vertelt too-few-for-post. Uren zijn vrij te verdelen; wat hier breekt kan dus niemand rond krijgen.',
  },
  source: 'Arbeidstijdenwet 5:3, 5:7 and 5:8; ISO/TS 22330; NIPV 2024, 6.3',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs 4 of Operator 24/7 }\nrole Operator { people 25; contract 36 h per week; absent 20 %; at most 60 h per week }\nscenario Flu { absent 60 % of Operator for 14 days }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs 4 of Operator 24/7 }\nrole Operator { people 25; contract 36 h per week; absent 20 %; at most 60 h per week }\nscenario Flu { absent 30 % of Operator for 14 days }',
  },
  *check({ model, staffing }) {
    const short = new Set(
      staffing()
        .needs.filter(({ needed, people }) => (needed ?? 0) > people)
        .map(({ role }) => role),
    );
    for (const { scenario, end, rosters } of staffing().scenarios) {
      for (const { role: id, breaks } of rosters) {
        const role = component(model, id);
        if (role.kind !== 'role' || role.contractHours === undefined || breaks === undefined || short.has(id))
          continue;
        const isIn = end === undefined || (breaks.day - 1) * DAY < end;
        const s = nameOf(model, scenario);
        const why = breakWords(breaks);
        yield {
          at: { id },
          severity: isIn ? 'warning' : 'info',
          message: {
            en: `In ${s} the roster of ${role.name} breaks on day ${breaks.day}: ${why.en}. Arrange relief before day ${breaks.day}.`,
            nl: `In ${s} breekt het rooster van ${role.name} op dag ${breaks.day}: ${why.nl}. Regel aflossing voor dag ${breaks.day}.`,
          },
          related: [
            { at: { id: scenario }, message: { en: 'In this scenario', nl: 'In dit scenario' } },
            ...lenders(model, id),
          ],
        };
      }
    }
  },
};

function breakWords(breaks: RosterBreak): Words {
  if (breaks.kind === 'people') {
    return {
      en: `${breaks.asked} people are asked for and ${breaks.there} are there`,
      nl: `er zijn ${breaks.asked} mensen gevraagd en er zijn er ${breaks.there}`,
    };
  }
  if (breaks.limit.kind !== 'hours') {
    const kind =
      breaks.limit.kind === 'nights' ? { en: 'nights', nl: 'nachten' } : { en: 'shifts', nl: 'diensten' };
    return {
      en: `${breaks.asked} ${kind.en} needed, ${breaks.allowed} allowed`,
      nl: `${breaks.asked} ${kind.nl} nodig, ${breaks.allowed} toegestaan`,
    };
  }
  const hours = (seconds: number) => Math.floor(seconds / 3600);
  return {
    en: `${hours(breaks.asked)} h needed, ${hours(breaks.allowed)} h allowed`,
    nl: `${hours(breaks.asked)} uur nodig, ${hours(breaks.allowed)} uur toegestaan`,
  };
}

/** Roles whose people can do the work as well. */
function lenders(model: Model, id: string) {
  return model.components.flatMap((one) =>
    one.kind === 'role' && one.trained.some(({ role }) => role === id)
      ? [
          {
            at: { id: one.id },
            message: { en: `${one.name} can do this work too`, nl: `${one.name} kan dit werk ook doen` },
          },
        ]
      : [],
  );
}
