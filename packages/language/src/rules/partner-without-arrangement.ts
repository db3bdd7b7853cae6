import type { Id, Model, Partner } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { isLongerAgo, latest } from './days.ts';
import { setProperty } from './fixes.ts';
import { nameOf } from './lookup.ts';
import { meansOf } from './means.ts';

export const partnerWithoutArrangement: Rule = {
  id: 'partner-without-arrangement',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'A partner whom nobody has spoken to', nl: 'Een partner die niemand heeft gesproken' },
  why: {
    en: 'Help that was agreed in good years is asked at night of somebody who has the job since May. Knowing each other is what the NIPV finds that works.',
    nl: 'Hulp die in goede jaren is afgesproken, wordt ’s nachts gevraagd aan iemand die er sinds mei zit. Elkaar kennen is wat volgens het NIPV werkt.',
  },
  quiet: {
    en: 'Partners on whom nothing counts; help that nobody can plan is only received.',
    nl: 'Partners waar niets op rekent; hulp die niemand kan plannen, wordt alleen ontvangen.',
  },
  source: 'NIPV 2024, 4.1.4, 5.2.4 and 6.3',
  examples: {
    bad: 'plan P { language en }\nprocess Shelter { needs RedCross }\npartner RedCross { phone "0800 124"; last 2025-11-23 }\nagreement Beds { with RedCross; until 2027-12-31 }',
    good: 'plan P { language en }\nprocess Shelter { needs RedCross }\npartner RedCross { phone "0800 124"; last 2025-11-24 }\nagreement Beds { with RedCross; until 2027-12-31 }',
  },
  *check({ set, model, today, limits }) {
    for (const partner of model.components) {
      if (partner.kind !== 'partner') continue;
      const { id, name } = partner;
      const counts = countedOnBy(model, id);
      if (counts === undefined) continue;
      const what = nameOf(model, counts);
      const last = latest([partner.last, ...exercisedOn(model, id).filter((date) => date <= today)]);
      const missing = missingOf(model, partner);
      const seen = last !== undefined && !isLongerAgo(last, limits['partner.seen'], today);
      if (missing === undefined && seen) continue;
      const at = { id, property: 'last' };
      const since =
        missing ??
        (last === undefined
          ? { en: 'there was never contact', nl: 'er is nooit contact geweest' }
          : { en: `last seen ${last}`, nl: `het laatste contact was op ${last}` });
      yield {
        at: missing === undefined ? at : { id },
        fix:
          missing === undefined
            ? setProperty(set, at, { en: `last ${today}`, nl: `laatst ${today}` })
            : undefined,
        message: {
          en: `${name} is counted on for ${what}, and ${since.en}. Agree what they can do, and how they are asked.`,
          nl: `Er wordt op ${name} gerekend voor ${what}, en ${since.nl}. Spreek af wat zij kunnen en hoe u het vraagt.`,
        },
      };
    }
  },
};

/** The first that counts on a partner: a need, an agreement, an action. */
function countedOnBy(model: Model, id: Id): Id | undefined {
  const user = model.components.find(
    (one) =>
      one.id !== id &&
      one.kind !== 'partner' &&
      (one.suppliers.includes(id) ||
        [...one.needs, ...(one.at === undefined ? [] : [one.at])].some(({ options }) =>
          options.some(({ of }) => of.kind === 'component' && of.id === id),
        ) ||
        (one.kind === 'agreement' && one.with === id && one.provides.length > 0)),
  );
  return user?.id ?? model.actions.find(({ by }) => by.includes(id))?.id;
}

function missingOf(model: Model, partner: Partner) {
  if (meansOf(model, partner).length === 0)
    return { en: 'how to reach them is not written', nl: 'er staat niet hoe zij te bereiken zijn' };
  const agreed =
    partner.provides.length > 0 ||
    model.components.some((one) => one.kind === 'agreement' && one.with === partner.id);
  return agreed ? undefined : { en: 'nothing is agreed', nl: 'er is niets afgesproken' };
}

function exercisedOn(model: Model, id: Id): readonly string[] {
  return model.exercises.flatMap(({ participants, dates }) => (participants.includes(id) ? dates : []));
}
