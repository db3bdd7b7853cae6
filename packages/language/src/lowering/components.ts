/** What can be up or down. */
import type { Component, Copy, Declared, Location, Resource, ResourceKind, Zone } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import { canonical } from '../keywords.ts';
import { agreement, partner, supplier, supportPoint } from './arrangements.ts';
import { componentParts, type ThingParts, thingParts } from './base.ts';
import { activation } from './governance.ts';
import { day, seconds } from './numbers.ts';
import { person, role } from './people.ts';
import { process } from './process.ts';
import { once, type Properties } from './properties.ts';
import { refer } from './references.ts';
import { each, type Scope } from './scope.ts';
import { countOf, durationOf, openOf, textOf, wordOf } from './values.ts';

/** A component of the model. */
export function component(
  scope: Scope,
  node: ast.Component,
  declared: Declared,
  properties: Properties,
): Component {
  const parts = componentParts(scope, declared, properties);
  const thing = (): ThingParts => thingParts(scope, properties, parts);
  switch (node.$type) {
    case 'Process':
      return process(scope, properties, parts);
    case 'Location':
      return location(scope, properties, thing());
    case 'SupportPoint':
      return { ...location(scope, properties, thing()), supportPoint: supportPoint(scope, properties) };
    case 'Zone':
      return { ...thing(), kind: 'zone', type: wordOf(scope, properties, 'type') } satisfies Zone;
    case 'Role':
      return role(scope, properties, parts);
    case 'Person':
      return person(scope, properties, parts);
    case 'Supplier':
      return supplier(scope, properties, thing());
    case 'Partner':
      return partner(scope, properties, thing());
    case 'Agreement':
      return agreement(scope, properties, parts);
    case 'Resource':
      return resource(scope, node, properties, thing());
  }
}

function resource(scope: Scope, node: ast.Resource, properties: Properties, thing: ThingParts): Resource {
  return {
    ...thing,
    kind: canonical(node.kind) as ResourceKind,
    priority: wordOf(scope, properties, 'priority'),
    rto: durationOf(scope, properties, 'rto'),
    rpo: durationOf(scope, properties, 'rpo'),
    lines: countOf(scope, properties, 'lines', 0),
    copies: copies(scope, properties),
    restores: durationOf(scope, properties, 'restores'),
  };
}

function copies(scope: Scope, properties: Properties): readonly Copy[] {
  return each(scope, 'copies', properties.all(ast.isCopy), (copy): Copy[] => {
    const at = refer(scope, copy, 'location', copy.location);
    const every = seconds(scope, once(scope, copy, 'every'));
    const verified = day(scope, copy, 'verified');
    const offline = once(scope, copy, 'offline') !== undefined;
    return at === undefined ? [] : [{ at, every, offline, verified }];
  });
}

function location(scope: Scope, properties: Properties, thing: ThingParts): Location {
  return {
    ...thing,
    kind: 'location',
    type: wordOf(scope, properties, 'type'),
    address: textOf(scope, properties, 'address'),
    seats: countOf(scope, properties, 'seats', 0),
    open: openOf(scope, properties),
    activation: activation(scope, properties, 'activation'),
    standDown: activation(scope, properties, 'stand-down'),
  };
}
