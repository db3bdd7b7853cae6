import type { Id, IsoDate, Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { dayCount, daysBetween, isLongerAgo } from './days.ts';
import { setProperty } from './fixes.ts';

export const contactNotVerified: Rule = {
  id: 'contact-not-verified',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'A contact that nobody checked', nl: 'Een contact dat niemand heeft nagekeken' },
  why: {
    en: 'Numbers change and people leave. On 18 September 2025 the first two notices on failing emergency calls at Optus went to an address that nobody read any more.',
    nl: 'Nummers veranderen en mensen vertrekken. Op 18 september 2025 gingen bij Optus de eerste twee meldingen over mislukte noodoproepen naar een adres dat niemand meer las.',
  },
  quiet: {
    en: 'Shared contacts that something refers to, and agreements with means of their own; not a desk that is open around the clock.',
    nl: 'Gedeelde contacten waar iets naar verwijst, en overeenkomsten met eigen middelen; niet een loket dat dag en nacht open is.',
  },
  source: 'ISO 22301:2019, 7.5.2 and 8.6',
  examples: {
    bad: 'plan P { language en }\ncontact Desk { phone "0123 456"; verified 2026-05-23 }\nrole Duty { people 4; contact Desk }\naction Call { by Duty; step "Call the desk" }',
    good: 'plan P { language en }\ncontact Desk { phone "0123 456"; verified 2026-05-24 }\nrole Duty { people 4; contact Desk }\naction Call { by Duty; step "Call the desk" }',
  },
  *check({ set, model, today, limits }) {
    for (const { id, name, verified } of contactsInUse(model)) {
      if (verified !== undefined && !isLongerAgo(verified, limits['contact.verify'], today)) continue;
      const at = { id, property: 'verified' };
      const age = verified === undefined ? undefined : dayCount(daysBetween(verified, today));
      yield {
        at,
        fix: setProperty(set, at, { en: `verified ${today}`, nl: `gecontroleerd ${today}` }),
        message:
          age === undefined
            ? {
                en: `${name} was never checked. Call it once and write down the date.`,
                nl: `${name} is nooit gecontroleerd. Bel een keer en schrijf de datum op.`,
              }
            : {
                en: `${name} was last checked ${age.en} ago. Call it once and set the date.`,
                nl: `${name} is ${age.nl} geleden voor het laatst gecontroleerd. Bel een keer en zet de datum.`,
              },
      };
    }
  },
};

interface Checked {
  readonly id: Id;
  readonly name: string;
  readonly verified?: IsoDate | undefined;
}

/** Contacts and agreements that are in use, and whoever else states when they were checked. */
function contactsInUse(model: Model): readonly Checked[] {
  const named = new Set<Id>([
    ...model.components.flatMap((one) => ('contacts' in one ? one.contacts : [])),
    ...model.contacts.flatMap(({ contacts }) => contacts),
  ]);
  const shared = model.contacts.filter(
    ({ id, means, open }) => named.has(id) && means.length > 0 && open?.kind !== '24/7',
  );
  const others = model.components.flatMap((one): Checked[] => {
    if (!('means' in one) || one.means.length === 0) return [];
    return one.kind === 'agreement' || one.verified !== undefined ? [one] : [];
  });
  return [...shared, ...others];
}
