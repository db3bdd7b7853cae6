import { horizonOf, type Id, list, type Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, linesOf, nameOf, namesOf, targetOf } from './lookup.ts';
import { zonesOf } from './zones.ts';

export const refillFailsWithMains: Rule = {
  id: 'refill-fails-with-mains',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: {
    en: 'Fuel that needs what the generator replaces',
    nl: 'Brandstof die nodig heeft wat het aggregaat vervangt',
  },
  why: {
    en: 'The generator runs because the mains is gone, and the pump that should feed it hangs on the mains. At Bellevue hospital during Sandy in 2012 the generators stood high and dry, their fuel pumps in the flooded basement; the house was emptied.',
    nl: 'Het aggregaat draait omdat het net weg is, en de pomp die het moet voeden hangt aan het net. In het Bellevue-ziekenhuis stonden tijdens Sandy in 2012 de aggregaten hoog en droog, maar hun brandstofpompen in de ondergelopen kelder; het huis werd ontruimd.',
  },
  source: 'ISO 22301:2019, 8.2.3',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min; lasts 24 h; refilled by Diesel }\nfuel Diesel { starts in 6 h; needs Pump }\nequipment Pump { needs Net }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min; lasts 24 h; refilled by Diesel }\nfuel Diesel { starts in 6 h; needs Pump }\nequipment Pump',
  },
  *check({ model, musts, underWeighty }) {
    const replacedBy = replaced(model);
    for (const store of model.components) {
      const { id, refilledBy, name } = store;
      if (refilledBy === undefined || !underWeighty().has(id)) continue;
      const { bridges, organisation } = component(model, refilledBy);
      if ((bridges ?? 0) >= horizonOf(model, organisation)) continue;
      const instead = [...(replacedBy.get(id) ?? [])];
      const needs = musts().of(refilledBy);
      const own = musts().of(id);
      const common = instead.filter((one) => needs.has(one));
      const zones = [...zonesOf(model, refilledBy)].filter(
        (zone) => !own.has(zone) && instead.some((one) => zonesOf(model, one).has(zone)),
      );
      const hit = common.length > 0 ? common : zones;
      if (hit.length === 0) continue;
      const [fuel, names] = [nameOf(model, refilledBy), namesOf(model, hit)];
      yield {
        at: { id, property: 'refilledBy' },
        message: {
          en: `${fuel} should refill ${name}, but ${common.length > 0 ? 'itself needs' : 'lies with what it replaces in'} ${list(names, 'en')}${common.length > 0 ? `, which ${name} replaces` : ''}. Use pumps and supply that work without ${list(names, 'en')}.`,
          nl: `${fuel} moet ${name} bijvullen, maar ${common.length > 0 ? 'heeft zelf' : 'ligt samen met wat het vervangt in'} ${list(names, 'nl')}${common.length > 0 ? ` nodig, waarvoor ${name} invalt` : ''}. Zorg voor pompen en aanvoer die zonder ${list(names, 'nl')} werken.`,
        },
        related: [
          { at: { id: refilledBy }, message: { en: `${fuel} refills it`, nl: `${fuel} vult het bij` } },
        ],
      };
    }
  },
};

/** For each reserve, what stands before it in the lines that name it, stores aside. */
function replaced(model: Model): ReadonlyMap<Id, ReadonlySet<Id>> {
  const found = new Map<Id, Set<Id>>();
  for (const { options } of model.components.flatMap(linesOf)) {
    const ids = options.flatMap((option) => targetOf(option) ?? []);
    ids.forEach((id, place) => {
      const before = found.get(id) ?? new Set();
      for (const one of ids.slice(0, place)) if (component(model, one).lasts === undefined) before.add(one);
      found.set(id, before);
    });
  }
  return found;
}
