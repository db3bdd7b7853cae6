/** What is promised, offered and asked. */
import type {
  Agreement,
  Id,
  Location,
  Offer,
  Partner,
  Provision,
  Served,
  Supplier,
} from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { ComponentParts, ThingParts } from './base.ts';
import { seconds } from './numbers.ts';
import type { Properties } from './properties.ts';
import { reachable } from './reach.ts';
import { placed, refer, referAll, type Scope } from './scope.ts';
import { audienceOf, dateOf, keyOf, openOf, partyOf, refsOf, wordsOf } from './values.ts';

export function supplier(scope: Scope, properties: Properties, parts: ThingParts): Supplier {
  return {
    ...parts,
    kind: 'supplier',
    ...reachable(scope, properties),
    provides: provisions(scope, properties),
    open: openOf(scope, properties),
  };
}

export function partner(scope: Scope, properties: Properties, parts: ThingParts): Partner {
  return {
    ...parts,
    kind: 'partner',
    ...reachable(scope, properties),
    serves: wordsOf<Served>(scope, properties, 'serves'),
    offers: offers(scope, properties, 'offers'),
    asks: offers(scope, properties, 'asks'),
    provides: provisions(scope, properties),
    last: dateOf(scope, properties, 'last'),
  };
}

export function agreement(scope: Scope, properties: Properties, parts: ComponentParts): Agreement {
  return {
    ...parts,
    kind: 'agreement',
    ...reachable(scope, properties),
    with: partyOf(scope, properties, 'with'),
    provides: provisions(scope, properties),
    sharedWith: refsOf(scope, properties, ast.isPartiesProperty, 'sharedWith', 'shared'),
    from: dateOf(scope, properties, 'from'),
    until: dateOf(scope, properties, 'until'),
  };
}

export function supportPoint(scope: Scope, properties: Properties): NonNullable<Location['supportPoint']> {
  const scenarios: Id[] = [];
  let within: number | undefined;
  properties.all(ast.isForScenarios).forEach((property, index) => {
    placed(scope, 'scenarios', property, index);
    scenarios.push(...referAll(scope, property, 'scenarios', property.scenarios));
    within ??= seconds(scope, property.within);
  });
  return {
    ...reachable(scope, properties),
    scenarios,
    within,
    serves: wordsOf<Served>(scope, properties, 'serves'),
    offers: offers(scope, properties, 'offers'),
    asks: offers(scope, properties, 'asks'),
    audience: audienceOf(scope, properties),
  };
}

/** What is promised; a promise of something unknown is none. */
export function provisions(scope: Scope, properties: Properties): readonly Provision[] {
  const result: Provision[] = [];
  for (const property of properties.all(ast.isProvides)) {
    const component = refer(scope, property, 'component', property.component);
    const within = seconds(scope, property.within);
    const to = referAll(scope, property, 'to', property.to);
    if (component === undefined) continue;
    placed(scope, 'provides', property, result.length);
    result.push({ component, within, to });
  }
  return result;
}

export function offers(scope: Scope, properties: Properties, key: 'offers' | 'asks'): readonly Offer[] {
  return properties
    .all(ast.isOffer)
    .filter((property) => keyOf(property) === key && property.text !== undefined)
    .map((property, index) => {
      placed(scope, key, property, index);
      return {
        need: property.need as Served | undefined,
        text: property.text,
        within: seconds(scope, property.within),
      };
    });
}
