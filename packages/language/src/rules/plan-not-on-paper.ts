import { type Id, list, type Model, type Plan } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty, nameFor } from './fixes.ts';
import { component, namesOf, processes, targetOf } from './lookup.ts';
import { zonesOf } from './zones.ts';

export const planNotOnPaper: Rule = {
  id: 'plan-not-on-paper',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'A plan that is only on the network', nl: 'Een plan dat alleen op het netwerk staat' },
  why: {
    en: 'Whoever needs the plan has no screen. After the attack on Südwestfalen-IT in 2023 town halls had lost telephone, mail and every file at once.',
    nl: 'Wie het plan nodig heeft, heeft dan geen scherm. Na de aanval op Südwestfalen-IT in 2023 waren gemeentehuizen tegelijk telefoon, mail en alle bestanden kwijt.',
  },
  quiet: {
    en: 'One finding for each plan. A copy in the same building is enough; people at home have none.',
    nl: 'Eén melding per plan. Een exemplaar in hetzelfde gebouw is genoeg; thuiswerkers hebben er geen.',
  },
  source: 'ISO 22301:2019, 7.5.3; ISO/TS 22332',
  examples: {
    bad: 'plan P { language en; kept at Main }\nprocess Intake { at Main, fallback Spare starts in 45 min }\nlocation Main\nlocation Spare',
    good: 'plan P { language en; kept at Main, Spare }\nprocess Intake { at Main, fallback Spare starts in 45 min }\nlocation Main\nlocation Spare',
  },
  *check({ set, model, weighty }) {
    for (const plan of model.plans) {
      const places = placesOf(model, plan, new Set(weighty().map(({ id }) => id)));
      const missing = [...places].filter((id) => !isNear(model, plan.keptAt, id));
      if (missing.length === 0) continue;
      const names = namesOf(model, missing);
      const said = missing
        .sort()
        .map((id) => nameFor(set, plan.id, id))
        .join(', ');
      yield {
        at: { id: plan.id, property: 'keptAt' },
        fix: addProperty(set, plan.id, { en: `kept at ${said}`, nl: `bewaard op ${said}` }),
        message: {
          en: `There is no copy of this plan at ${list(names, 'en')} that works without network and power. State where it lies and who replaces it.`,
          nl: `Op ${list(names, 'nl')} ligt geen exemplaar van dit plan dat zonder netwerk en stroom werkt. Leg vast waar het ligt en wie het vervangt.`,
        },
      };
    }
  },
};

/** Whether a copy lies at a place, or at another in the same building. */
function isNear(model: Model, kept: readonly Id[], id: Id): boolean {
  const buildings = (place: Id) =>
    [...zonesOf(model, place)].filter((zone) => {
      const of = component(model, zone);
      return of.kind === 'zone' && of.type === 'building';
    });
  const own = buildings(id);
  return kept.some((place) => place === id || buildings(place).some((zone) => own.includes(zone)));
}

/** The own places where a plan has its work done, fallbacks included; of weighty processes, where there are any. */
function placesOf(model: Model, { organisation }: Plan, weighty: ReadonlySet<Id>): ReadonlySet<Id> {
  const own = processes(model).filter((one) => one.organisation === organisation);
  const heavy = own.filter(({ id }) => weighty.has(id));
  const those = heavy.length > 0 ? heavy : own;
  return new Set(
    those
      .flatMap(({ at }) => at?.options ?? [])
      .flatMap((option) => targetOf(option) ?? [])
      .filter((id) => {
        const place = component(model, id);
        return (
          place.organisation === organisation && !(place.kind === 'location' && place.type === 'telework')
        );
      }),
  );
}
