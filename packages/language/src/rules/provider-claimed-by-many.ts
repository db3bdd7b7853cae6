import {
  type Agreement,
  type Capacity,
  type Id,
  type Location,
  list,
  type Model,
  type Partner,
  type Quantity,
  type Resource,
  type Supplier,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { byId, component, nameOf } from './lookup.ts';

export const providerClaimedByMany: Rule = {
  id: 'provider-claimed-by-many',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'One promise made to many', nl: 'Eén belofte aan velen' },
  why: {
    en: 'Everyone calls the same supplier in the same night. The director of the Dutch grid operators said in 2025: do not count on hiring a generator once the power is gone.',
    nl: 'Iedereen belt in dezelfde nacht dezelfde leverancier. De directeur van de Nederlandse netbeheerders zei in 2025: reken er niet op dat u nog een aggregaat huurt als de stroom al weg is.',
  },
  quiet: {
    en: 'It speaks where two organisations have the same thing promised, or a promise is shared, and nobody says how much there is.',
    nl: 'Ze spreekt als twee organisaties hetzelfde toegezegd hebben gekregen, of een toezegging gedeeld is, en niemand zegt hoeveel er is.',
  },
  source: 'ISO/TS 22318; CER directive, article 13',
  examples: {
    bad: 'plan P { language en }\norganisation South { role Board { people 3 } }\norganisation North\nsupplier OilTrade\nfuel Diesel { starts in 6 h; agreement Fuel }\nagreement Fuel { with OilTrade; provides Diesel within 6 h; shared with North; until 2027-06-30 }',
    good: 'plan P { language en }\norganisation South { role Board { people 3 } }\norganisation North\nsupplier OilTrade { capacity 2 "loads" per day }\nfuel Diesel { starts in 6 h; agreement Fuel }\nagreement Fuel { with OilTrade; provides Diesel within 6 h; shared with North; until 2027-06-30 }',
  },
  *check({ model }) {
    const agreements = byId(model.components.filter((one): one is Agreement => one.kind === 'agreement'));
    for (const of of new Set(agreements.flatMap(({ provides }) => provides.map(({ component: id }) => id)))) {
      const promised = agreements.filter(({ provides }) => provides.some((one) => one.component === of));
      const claimants = new Set(promised.flatMap((one) => claimantsOf(one, of)));
      const [first] = promised;
      if (claimants.size < 2 || first === undefined || isBounded(model, of, promised)) continue;
      const names = (own: string) =>
        [...claimants].map((id) => (id === OWN ? own : nameOf(model, id))).sort();
      const thing = nameOf(model, of);
      yield {
        at: { id: first.id, property: 'provides' },
        message: {
          en: `${list(names('this plan'), 'en')} count on ${thing} at once, and nobody says how much there is. State its capacity, and agree an order or a second source.`,
          nl: `${list(names('dit plan'), 'nl')} rekenen tegelijk op ${thing}, en niemand zegt hoeveel er is. Vermeld de capaciteit, en spreek een volgorde of tweede bron af.`,
        },
        related: promised.slice(1).map(({ id }) => ({
          at: { id },
          message: { en: 'Promised here too', nl: 'Ook hier toegezegd' },
        })),
      };
    }
  },
};

/** Who declares a promise outside every organisation. */
const OWN = '';

/** For whom a promise is: those named, or whoever declares the agreement, and who shares it. */
function claimantsOf({ organisation, provides, sharedWith }: Agreement, of: Id): readonly Id[] {
  const to = provides.filter(({ component: id }) => id === of).flatMap((one) => one.to);
  const own = organisation ?? OWN;
  return [...(to.length > 0 ? to : [own]), ...sharedWith];
}

type Carrier = Supplier | Partner | Resource | Location;

function isBounded(model: Model, of: Id, promised: readonly Agreement[]): boolean {
  const those = [of, ...component(model, of).suppliers, ...promised.flatMap((one) => one.with ?? [])];
  return those.some((id) => {
    const { capacity, seats, stock } = (model.components.find((one) => one.id === id) ??
      {}) as Partial<Carrier> & {
      readonly capacity?: Capacity;
      readonly seats?: number;
      readonly stock?: { readonly holds: Quantity };
    };
    return capacity !== undefined || seats !== undefined || stock !== undefined;
  });
}
