import type { Agreement, Id, Model, ScenarioResult } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf } from './lookup.ts';
import { zonesOf } from './zones.ts';

export const helperIsHitToo: Rule = {
  id: 'helper-is-hit-too',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'A helper that is hit as well', nl: 'Een helper die zelf is getroffen' },
  why: {
    en: 'Who lives in the same polder has wet feet on the same day. A promise from inside the area is worth least when it is needed most.',
    nl: 'Wie in dezelfde polder zit, heeft op dezelfde dag natte voeten. Een toezegging uit het gebied zelf is het minst waard als u haar het hardst nodig hebt.',
  },
  quiet: {
    en: 'Suppliers without a place are not asked about; in an audit they are a hint.',
    nl: 'Leveranciers zonder plaats worden overgeslagen; bij een audit is dat een hint.',
  },
  source: 'ISO/TS 22318; ISO 22301:2019, 8.2.3',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 2 h; rto 1 h; needs one of { Net, Rented } }\npower Net { zone Polder }\npower Rented { starts in 1 h; agreement Rent }\nzone Polder { type flood }\nsupplier Renter { zone Polder }\nagreement Rent { with Renter; provides Rented within 1 h; until 2027-12-31 }\nscenario Flood { fails Polder for 12 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 2 h; rto 1 h; needs one of { Net, Rented } }\npower Net { zone Polder }\npower Rented { starts in 1 h; agreement Rent }\nzone Polder { type flood }\nsupplier Renter\nagreement Rent { with Renter; provides Rented within 1 h; until 2027-12-31 }\nscenario Flood { fails Polder for 12 h }',
  },
  *check({ model, scenarios, strict }) {
    const told = new Set<Id>();
    for (const result of scenarios()) {
      for (const agreement of countedOn(model, result)) {
        const { id, with: party, name } = agreement;
        if (party === undefined || told.has(id)) continue;
        const helper = model.components.find((one) => one.id === party);
        if (helper === undefined) continue;
        const hit = hitBy(model, helper.id, result);
        const [s, who] = [nameOf(model, result.scenario), helper.name];
        if (hit !== undefined) {
          told.add(id);
          const what = nameOf(model, hit);
          yield {
            at: { id, property: 'with' },
            message: {
              en: `${who} should help in ${s} (${name}) but is hit itself: ${what} fails there. Find one outside the area.`,
              nl: `${who} moet helpen in ${s} (${name}) maar is zelf getroffen: ${what} valt daar uit. Zoek er een buiten het gebied.`,
            },
            related: [{ at: { id: party }, message: { en: 'The helper', nl: 'De helper' } }],
          };
        } else if (strict && zonesOf(model, party).size === 0 && helper.at === undefined) {
          told.add(id);
          yield {
            at: { id: party },
            severity: 'hint',
            message: {
              en: `${who} should help in ${s}, and where it stands is not written. Add its zone.`,
              nl: `${who} moet helpen in ${s}, en waar het zit staat er niet. Voeg de zone toe.`,
            },
          };
        }
      }
    }
  },
};

/** The agreements under which a reserve comes that a scenario relies on. */
function countedOn(model: Model, { decisions }: ScenarioResult): readonly Agreement[] {
  const used = new Set(
    decisions.flatMap(({ reserve }) => [
      reserve.component,
      ...(reserve.of === undefined ? [] : [reserve.of]),
    ]),
  );
  return model.components.filter(
    (one): one is Agreement =>
      one.kind === 'agreement' &&
      (one.provides.some(({ component: id }) => used.has(id)) ||
        [...used].some((id) => component(model, id).agreements.includes(one.id))),
  );
}

/** What of a helper a scenario takes: itself, its place or a zone that it lies in. */
function hitBy(model: Model, party: Id, { scenario }: ScenarioResult): Id | undefined {
  const failures = model.scenarios.find(({ id }) => id === scenario)?.failures ?? [];
  const own = new Set([party, ...zonesOf(model, party)]);
  return failures.find(({ component: id }) => own.has(id))?.component;
}
