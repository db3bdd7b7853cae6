import { duration, type Id, type Model, moment, type Process, type Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { nameOf, process } from './lookup.ts';

export const agreementSlowerThanNeeded: Rule = {
  id: 'agreement-slower-than-needed',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'Help that is agreed to come too late', nl: 'Hulp die volgens afspraak te laat komt' },
  why: {
    en: 'The plan counts on a starting time and the agreement on another. What counts at night is what the other side has signed.',
    nl: 'Het plan rekent met een starttijd en de overeenkomst met een andere. ’s Nachts telt wat de ander heeft ondertekend.',
  },
  quiet: {
    en: 'Fuel that refills a store is told by fuel-later-than-tank. One finding for each agreement.',
    nl: 'Brandstof die een voorraad bijvult, vertelt fuel-later-than-tank. Eén melding per overeenkomst.',
  },
  source: 'ISO 22301:2019, 8.3.5; ISO/TS 22318',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 2 h; rto 1 h; needs one of { Net, Rented } }\npower Net\npower Rented { starts in 1 h; agreement Rent }\nsupplier Renter\nagreement Rent { with Renter; provides Rented within 4 h; until 2027-12-31 }\nscenario Blackout { fails Net for 12 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 2 h; rto 1 h; needs one of { Net, Rented } }\npower Net\npower Rented { starts in 1 h; agreement Rent }\nsupplier Renter\nagreement Rent { with Renter; provides Rented within 1 h; until 2027-12-31 }\nscenario Blackout { fails Net for 12 h }',
  },
  *check({ model, weighty, scenarios, alone }) {
    const heavy = new Map(weighty().map((one) => [one.id, one]));
    const told = new Set<Id>();
    for (const run of [...scenarios(), ...alone()]) {
      for (const { reserve, knownSince, neededAt, takes, ifNever } of run.decisions) {
        for (const { agreement, within, of } of promises(model, reserve.of ?? reserve.component)) {
          const comes = knownSince + within;
          if (told.has(agreement) || comes <= neededAt || within <= takes || isFuel(model, of)) continue;
          const hit = ifNever.find(
            ({ process: id, begin }) => comes > begin + (heavy.get(id)?.mtpd ?? Infinity),
          );
          if (hit === undefined) continue;
          told.add(agreement);
          const breach = hit.begin + (process(model, hit.process).mtpd ?? 0);
          yield {
            at: { id: agreement, property: 'provides' },
            message: message(
              model,
              { agreement, of, within, neededAt, breach, limit: breach - knownSince },
              heavy.get(hit.process)!,
            ),
            related: [{ at: { id: hit.process }, message: { en: 'Who waits for it', nl: 'Wie erop wacht' } }],
          };
        }
      }
    }
  },
};

interface Late {
  readonly agreement: Id;
  readonly of: Id;
  readonly within: Seconds;
  readonly neededAt: Seconds;
  readonly breach: Seconds;
  readonly limit: Seconds;
}

function message(model: Model, { agreement, of, within, neededAt, breach, limit }: Late, { name }: Process) {
  const [paper, thing] = [nameOf(model, agreement), nameOf(model, of)];
  return {
    en: `${paper} brings ${thing} after ${duration(within, 'en')}, needed at ${moment(neededAt, 'en')}; ${name} is intolerable from ${moment(breach, 'en')}. Agree ${duration(limit, 'en')} or less.`,
    nl: `${paper} levert ${thing} na ${duration(within, 'nl')}, nodig op ${moment(neededAt, 'nl')}; ${name} is vanaf ${moment(breach, 'nl')} ontoelaatbaar. Spreek ${duration(limit, 'nl')} of korter af.`,
  };
}

/** What agreements promise of a reserve. */
function promises(model: Model, id: Id): readonly { agreement: Id; within: Seconds; of: Id }[] {
  return model.components.flatMap((one) =>
    one.kind === 'agreement'
      ? one.provides.flatMap(({ component: of, within }) =>
          of === id && within !== undefined ? [{ agreement: one.id, within, of }] : [],
        )
      : [],
  );
}

function isFuel(model: Model, id: Id): boolean {
  return model.components.some(({ refilledBy }) => refilledBy === id);
}
