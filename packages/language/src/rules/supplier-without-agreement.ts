import { type Id, list, type Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { declareAfter, freeName, nameFor } from './fixes.ts';
import { component, namesOf } from './lookup.ts';

export const supplierWithoutAgreement: Rule = {
  id: 'supplier-without-agreement',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'A supplier who promised nothing', nl: 'Een leverancier die niets heeft beloofd' },
  why: {
    en: 'How soon a supplier is back decides how soon you are, and nobody asked.',
    nl: 'Hoe snel een leverancier terug is, bepaalt hoe snel u dat bent, en niemand heeft het gevraagd.',
  },
  quiet: {
    en: 'Suppliers that a process names in its needs, or who deliver what it cannot do without; not of public nets (mains, water, telecom), which have a duty by law, nor who states a promise of its own.',
    nl: 'Leveranciers die een proces in wat het vereist noemt, of die leveren waar het niet zonder kan; niet van openbare netten (stroom, water, telecom), die een wettelijke plicht hebben, en niet wie zelf iets belooft.',
  },
  source: 'ISO 22301:2019, 8.2.2 and 8.3.4; ISO/TS 22318',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Dispatch }\nict Dispatch { supplier Vendor; restarts in 2 min }\nsupplier Vendor',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Dispatch }\nict Dispatch { supplier Vendor; restarts in 2 min }\nsupplier Vendor\nagreement Support { with Vendor; provides Dispatch within 4 h; until 2027-12-31 }',
  },
  *check({ set, model, musts, weighty }) {
    const hit = new Map<Id, Set<Id>>();
    for (const { id } of weighty()) {
      for (const needed of musts().of(id)) {
        for (const supplier of suppliersOf(model, needed))
          hit.set(supplier, (hit.get(supplier) ?? new Set()).add(id));
      }
    }
    for (const [id, processes] of hit) {
      const supplier = component(model, id);
      if (supplier.kind !== 'supplier' || supplier.provides.length > 0 || hasAgreement(model, id)) continue;
      const names = namesOf(model, processes);
      const called = nameFor(set, id, id);
      const name = freeName(set, `${supplier.name}Agreement`);
      yield {
        at: { id },
        fix: declareAfter(set, id, {
          en: `agreement ${name} { with ${called} }`,
          nl: `overeenkomst ${name} { met ${called} }`,
        }),
        message: {
          en: `${list(names, 'en')} ${names.length === 1 ? 'stops' : 'stop'} without ${supplier.name}, and nothing is agreed on how soon they are back. Ask and write it down.`,
          nl: `${list(names, 'nl')} ${names.length === 1 ? 'stopt' : 'stoppen'} zonder ${supplier.name}, en niets is afgesproken over hoe snel zij terug zijn. Vraag het na en leg het vast.`,
        },
      };
    }
  },
};

/** Who delivers something that is no public net. */
function suppliersOf(model: Model, id: Id): readonly Id[] {
  const one = component(model, id);
  if (one.kind === 'supplier') return [id];
  return ['power', 'water', 'telecom'].includes(one.kind) ? [] : one.suppliers;
}

function hasAgreement(model: Model, id: Id): boolean {
  return model.components.some((one) => one.kind === 'agreement' && one.with === id);
}
