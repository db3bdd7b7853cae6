import { duration, type Id, type Model, type Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { nameOf } from './lookup.ts';

const WHOLE = 10_000;

export const fuelLaterThanTank: Rule = {
  id: 'fuel-later-than-tank',
  severity: 'warning',
  profile: 'draft',
  cost: 'set',
  wholeText: true,
  title: { en: 'Fuel that comes later than the tank is empty', nl: 'Brandstof die komt als de tank leeg is' },
  why: {
    en: 'A tank that is empty before the tanker is there is a generator that stops. A fifth of it is kept as margin: in a crisis roads are full, and everyone calls the same supplier.',
    nl: 'Is de tank leeg voordat de tankwagen er is, dan stopt het aggregaat. Een vijfde ervan is marge: in een crisis zijn de wegen vol, en iedereen belt dezelfde leverancier.',
  },
  source: 'ISO 22301:2019, 8.3.4 and 8.3.5; ISO/TS 22318; margin of 20 %: field practice',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min; lasts 24 h; refilled by Diesel }\nfuel Diesel { starts in 20 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min; lasts 24 h; refilled by Diesel }\nfuel Diesel { starts in 19 h }',
  },
  *check({ model, limits, underWeighty, ready }) {
    const margin = limits['fuel.margin'];
    const agreed = agreedTimes(model);
    for (const store of model.components) {
      const { id, name, lasts, refilledBy } = store;
      if (lasts === undefined || refilledBy === undefined || !underWeighty().has(id)) continue;
      const after = Math.max(ready()(refilledBy), agreed.get(refilledBy) ?? 0);
      if (after * WHOLE <= lasts * (WHOLE - margin)) continue;
      const limit = Math.floor((lasts * (WHOLE - margin)) / WHOLE);
      const fuel = nameOf(model, refilledBy);
      const arrives = Number.isFinite(after)
        ? { en: `arrives after ${duration(after, 'en')}`, nl: `komt na ${duration(after, 'nl')}` }
        : { en: 'cannot come at all', nl: 'kan helemaal niet komen' };
      yield {
        at: { id, property: 'refilledBy' },
        message: {
          en: `${name} runs ${duration(lasts, 'en')}; ${fuel} ${arrives.en}, and with a margin of ${margin / 100} % it must be there within ${duration(limit, 'en')}. Enlarge the tank, order earlier, or agree a shorter time.`,
          nl: `${name} draait ${duration(lasts, 'nl')}; ${fuel} ${arrives.nl}, en moet er met een marge van ${margin / 100} % binnen ${duration(limit, 'nl')} zijn. Neem een grotere tank, bestel eerder, of spreek een kortere tijd af.`,
        },
        related: [
          {
            at: { id: refilledBy },
            message: { en: `${fuel} refills ${name}`, nl: `${fuel} vult ${name} bij` },
          },
        ],
      };
    }
  },
};

/** The longest time within which an agreement provides something. */
function agreedTimes(model: Model): ReadonlyMap<Id, Seconds> {
  const times = new Map<Id, Seconds>();
  for (const one of model.components) {
    if (one.kind !== 'agreement') continue;
    for (const { component, within = 0 } of one.provides)
      times.set(component, Math.max(within, times.get(component) ?? 0));
  }
  return times;
}
