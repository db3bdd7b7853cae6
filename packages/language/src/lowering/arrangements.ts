/** What is promised, offered and asked. */
import type { Agreement, Location, Offer, Partner, Provision, Served, Supplier } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { ComponentParts, ThingParts } from './base.ts';
import { seconds } from './numbers.ts';
import type { Properties } from './properties.ts';
import { reachable } from './reach.ts';
import { refer, referAll, referPlaced } from './references.ts';
import { each, placed, type Scope } from './scope.ts';
import { audienceOf, dateOf, openOf, partyOf, refsOf, wordsOf } from './values.ts';

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
  const written = properties.all(ast.isForScenarios);
  const timed = written.find(({ within }) => within !== undefined);
  placed(scope, 'within', timed);
  return {
    ...reachable(scope, properties),
    scenarios: referPlaced(scope, 'scenarios', written, 'scenarios'),
    within: seconds(scope, timed?.within),
    serves: wordsOf<Served>(scope, properties, 'serves'),
    offers: offers(scope, properties, 'offers'),
    asks: offers(scope, properties, 'asks'),
    audience: audienceOf(scope, properties),
  };
}

/** What is promised; a promise of something unknown is none. */
export function provisions(scope: Scope, properties: Properties): readonly Provision[] {
  return each(scope, 'provides', properties.all(ast.isProvides), (property): Provision[] => {
    const component = refer(scope, property, 'component', property.component);
    const within = seconds(scope, property.within);
    const to = referAll(scope, property, 'to', property.to);
    return component === undefined ? [] : [{ component, within, to }];
  });
}

export function offers(scope: Scope, properties: Properties, key: 'offers' | 'asks'): readonly Offer[] {
  return each(scope, key, properties.all(ast.isOffer, key), ({ need, text, within }): Offer[] =>
    text === undefined ? [] : [{ need: need as Served | undefined, text, within: seconds(scope, within) }],
  );
}
