import { type Component, type Id, list } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { acceptance } from './fix-accept.ts';
import { nameOf, namesOf, ownLines } from './lookup.ts';
import { groupsBehind } from './same-behind.ts';

export const sameSupplierBehindAlternatives: Rule = {
  id: 'same-supplier-behind-alternatives',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'Alternatives from one supplier', nl: 'Alternatieven van één leverancier' },
  why: {
    en: 'One provider that falls takes all of its ways with it. Südwestfalen-IT served 72 municipalities and districts in 2023 and took eleven months to recover; at AMS-IX in 2022 74.5 % of sessions were lost, and who had a second exchange went round.',
    nl: 'Eén leverancier die omvalt, neemt al zijn wegen mee. Südwestfalen-IT bediende in 2023 72 gemeenten en districten en had elf maanden nodig om te herstellen; bij AMS-IX viel in 2022 74,5 % van de sessies weg, en wie een tweede knooppunt had, ging eromheen.',
  },
  quiet: {
    en: 'Power and water: their net operator is the only one there is.',
    nl: 'Stroom en water: daarvan is er maar één netbeheerder.',
  },
  source: 'ISO/TS 22318; Cyberbeveiligingswet, article 21(3)d',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { LineA, LineB } }\ntelecom LineA { supplier Telco }\ntelecom LineB { supplier Telco }\nsupplier Telco',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { LineA, LineB } }\ntelecom LineA { supplier Telco }\ntelecom LineB { supplier Other }\nsupplier Telco\nsupplier Other',
  },
  *check(input) {
    const { model, underWeighty } = input;
    for (const owner of model.components.filter(({ id }) => underWeighty().has(id))) {
      for (const { line, at } of ownLines(owner)) {
        for (const { of, options } of groupsBehind(model, line, suppliersOf)) {
          const [names, supplier] = [namesOf(model, options), nameOf(model, of)];
          yield {
            at,
            fix: acceptance(input, 'same-supplier-behind-alternatives', owner.id),
            message: {
              en: `${list(names, 'en')} all come from ${supplier}. Take one from another, or accept it with a date.`,
              nl: `${list(names, 'nl')} komen allemaal van ${supplier}. Neem er een van een ander, of aanvaard het met een datum.`,
            },
            related: [{ at: { id: of }, message: { en: 'The supplier', nl: 'De leverancier' } }],
          };
        }
      }
    }
  },
};

/** Who delivers something; of power and water there is one net operator, whoever it is. */
function suppliersOf({ kind, suppliers }: Component): readonly Id[] {
  return kind === 'power' || kind === 'water' || suppliers.length !== 1 ? [] : suppliers;
}
