import type { Rule } from '../rule.ts';
import { component, nameOf } from './lookup.ts';

export const agreementWithAnother: Rule = {
  id: 'agreement-with-another',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: {
    en: 'An agreement with somebody else than the supplier',
    nl: 'Een overeenkomst met een ander dan de leverancier',
  },
  why: {
    en: 'A name that is picked wrong from a list looks right on paper. On the night itself somebody calls the wrong company.',
    nl: 'Een naam die verkeerd uit een lijst is gekozen, ziet er op papier goed uit. In de nacht zelf belt iemand het verkeerde bedrijf.',
  },
  quiet: {
    en: 'Things that state no supplier, agreements that do not say with whom, and agreements that provide the thing by name.',
    nl: 'Zaken zonder leverancier, overeenkomsten die niet zeggen met wie, en overeenkomsten die de zaak bij naam leveren.',
  },
  source: 'ISO 22301:2019, 8.3.5',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { needs one of { Net, Rented } }\npower Net\npower Rented { starts in 1 h; supplier Renter; agreement Fuel }\nfuel Diesel\nsupplier Renter\nsupplier Oil\nagreement Fuel { with Oil; provides Diesel within 6 h; until 2027-12-31 }',
    good: 'plan P { language en }\nprocess Intake { needs one of { Net, Rented } }\npower Net\npower Rented { starts in 1 h; supplier Renter; agreement Rent }\nsupplier Renter\nagreement Rent { with Renter; provides Rented within 1 h; until 2027-12-31 }',
  },
  *check({ model }) {
    for (const { id, name, agreements, ...thing } of model.components) {
      const suppliers = 'suppliers' in thing ? thing.suppliers : [];
      if (suppliers.length === 0) continue;
      for (const [index, agreement] of agreements.entries()) {
        const paper = component(model, agreement);
        if (paper.kind !== 'agreement' || paper.with === undefined || suppliers.includes(paper.with))
          continue;
        if (paper.provides.some((one) => one.component === id)) continue;
        const [supplier, other] = [nameOf(model, suppliers[0]!), nameOf(model, paper.with)];
        yield {
          at: { id, property: 'agreements', index },
          message: {
            en: `${name} comes from ${supplier}, and ${paper.name} is with ${other}. Name the right agreement, or add ${name} to what it provides.`,
            nl: `${name} komt van ${supplier}, en ${paper.name} is met ${other}. Noem de goede overeenkomst, of zet ${name} bij wat zij levert.`,
          },
          related: [{ at: { id: agreement }, message: { en: 'The agreement', nl: 'De overeenkomst' } }],
        };
      }
    }
  },
};
