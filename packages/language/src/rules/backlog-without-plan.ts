import { duration, type Process, type Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { declareAfter, freeName, nameFor } from './fixes.ts';
import { processes } from './lookup.ts';

export const backlogWithoutPlan: Rule = {
  id: 'backlog-without-plan',
  severity: 'info',
  profile: 'strict',
  cost: 'set',
  wholeText: true,
  title: { en: 'Arrears that nobody clears', nl: 'Achterstand die niemand wegwerkt' },
  why: {
    en: 'Back in operation is not back to normal. Delta in July 2024 had five days of cancellations because its crew planning could not digest the changes that had piled up.',
    nl: 'Weer in bedrijf is nog niet weer gewoon. Delta schrapte in juli 2024 vijf dagen lang vluchten, omdat de bemanningsplanning de opgestapelde wijzigingen niet kon verwerken.',
  },
  quiet: { en: 'Processes that state no backlog.', nl: 'Processen die geen achterstand vermelden.' },
  source: 'ISO 22301:2019, 8.4.5; ISO/TS 22317',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { mtpd 8 h; rto 4 h; backlog "paper forms" cleared in 30 min per h }',
    good: 'plan P { language en }\nprocess Intake { mtpd 8 h; rto 4 h; backlog "paper forms" cleared in 30 min per h }\nrole Clerk { people 6 }\naction Type { when Intake resumes; by Clerk; phase aftermath; step "Type in all forms" }',
  },
  *check({ set, model }) {
    for (const process of processes(model)) {
      const { id, name, rto, mtpd } = process;
      const arrears = arrearsAfter(process, rto ?? 0);
      if (arrears === undefined || rto === undefined) continue;
      const late = mtpd !== undefined && rto + arrears > mtpd;
      const planned = model.actions.some(
        ({ phase, when }) =>
          phase === 'aftermath' && when.some((one) => 'component' in one && one.component === id),
      );
      if (planned && !late) continue;
      const action = freeName(set, `ClearBacklog${name}`);
      const own = nameFor(set, id, id);
      yield {
        at: { id, property: 'backlog' },
        fix: planned
          ? undefined
          : declareAfter(set, id, {
              en: `action ${action} { when ${own} resumes; phase aftermath }`,
              nl: `actie ${action} { wanneer ${own} hervat; fase nafase }`,
            }),
        message: planned
          ? {
              en: `After ${duration(rto, 'en')} of outage ${name} has ${duration(arrears, 'en')} of arrears, and together that is longer than its mtpd of ${duration(mtpd ?? 0, 'en')}. Plan more people, or shorten the rto.`,
              nl: `Na ${duration(rto, 'nl')} uitval heeft ${name} ${duration(arrears, 'nl')} achterstand, samen langer dan de mtpd van ${duration(mtpd ?? 0, 'nl')}. Plan meer mensen, of verkort de hersteltijd (rto).`,
            }
          : {
              en: `After ${duration(rto, 'en')} of outage ${name} has ${duration(arrears, 'en')} of arrears and no one to clear them. Plan people and order.`,
              nl: `Na ${duration(rto, 'nl')} uitval heeft ${name} ${duration(arrears, 'nl')} achterstand en niemand die dat wegwerkt. Plan mensen en volgorde.`,
            },
      };
    }
  },
};

/** How long it takes to catch up after an outage. */
function arrearsAfter({ backlog }: Process, outage: Seconds): Seconds | undefined {
  if (backlog === undefined) return undefined;
  return backlog.per === undefined ? backlog.cleared : Math.ceil((outage / backlog.per) * backlog.cleared);
}
