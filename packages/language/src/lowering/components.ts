/** What can be up or down. */
import type {
  Agreement,
  Component,
  ComponentBase,
  Declared,
  Location,
  Person,
  Process,
  Reachable,
  Resource,
  ResourceKind,
  Role,
  Supplier,
  Zone,
} from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import { canonical } from '../keywords.ts';
import { at, manuals, needs, startOf } from './lines.ts';
import { count, day, quantity, seconds, share } from './numbers.ts';
import { type Properties, propertiesOf } from './properties.ts';
import { reachable } from './reach.ts';
import { placed, refer, type Scope } from './scope.ts';
import { dateOf, durationOf, partyOf, refsOf, textOf, wordOf, wordsOf } from './values.ts';

type Base = Omit<ComponentBase, 'kind'>;

/** A component of the model. */
export function component(scope: Scope, node: ast.Component, declared: Declared): Component {
  const properties = propertiesOf(scope, node.properties);
  const base = componentBase(scope, properties, declared);
  switch (node.$type) {
    case 'Process':
      return process(scope, properties, base);
    case 'Location':
      return location(scope, properties, base);
    case 'Zone':
      return zone(scope, properties, base);
    case 'Role':
      return role(scope, properties, { ...base, ...reachable(scope, properties) });
    case 'Supplier':
      return { ...base, kind: 'supplier', ...reachable(scope, properties) } satisfies Supplier;
    case 'Person':
      return { ...base, kind: 'person', ...reachable(scope, properties) } satisfies Person;
    case 'Agreement':
      return agreement(scope, properties, { ...base, ...reachable(scope, properties) });
    case 'Resource':
      return resource(scope, node, properties, base);
  }
}

function componentBase(scope: Scope, properties: Properties, declared: Declared): Base {
  const refilled = properties.one(ast.isComponentProperty, 'refilled');
  placed(scope, 'refilledBy', refilled);
  const starts = properties.one(ast.isStarts, 'starts');
  placed(scope, 'starts', starts);
  return {
    ...declared,
    owner: partyOf(scope, properties, 'owner'),
    needs: needs(scope, properties),
    at: at(scope, properties),
    zones: refsOf(scope, properties, ast.isZoneProperty, 'zones'),
    agreements: refsOf(scope, properties, ast.isAgreementProperty, 'agreements'),
    suppliers: refsOf(scope, properties, ast.isSupplierProperty, 'suppliers'),
    starts: startOf(scope, starts),
    lasts: durationOf(scope, properties, 'lasts'),
    refilledBy: refilled && refer(scope, refilled, 'ref', refilled.ref),
    recharges: durationOf(scope, properties, 'recharges'),
    bridges: durationOf(scope, properties, 'bridges'),
    restarts: durationOf(scope, properties, 'restarts'),
  };
}

function process(scope: Scope, properties: Properties, base: Base): Process {
  return {
    ...base,
    kind: 'process',
    priority: wordOf(scope, properties, 'priority'),
    mtpd: durationOf(scope, properties, 'mtpd'),
    rto: durationOf(scope, properties, 'rto'),
    rpo: durationOf(scope, properties, 'rpo'),
    minimum: textOf(scope, properties, 'minimum'),
    serves: wordsOf(scope, properties, 'serves'),
    manuals: manuals(scope, properties),
  };
}

function resource(scope: Scope, node: ast.Resource, properties: Properties, base: Base): Resource {
  const capacity = properties.one(ast.isCapacity, 'capacity');
  placed(scope, 'capacity', capacity);
  const amount = quantity(scope, capacity, 'amount');
  const tested = properties.one(ast.isTested, 'tested');
  placed(scope, 'tested', tested);
  const on = day(scope, tested, 'date');
  return {
    ...base,
    kind: canonical(node.kind) as ResourceKind,
    rpo: durationOf(scope, properties, 'rpo'),
    capacity:
      amount === undefined || capacity?.unit === undefined
        ? undefined
        : { amount, unit: capacity.unit as NonNullable<Resource['capacity']>['unit'] },
    tested: on === undefined ? undefined : { on, underLoad: tested?.underLoad ?? false },
  };
}

function location(scope: Scope, properties: Properties, base: Base): Location {
  const seats = properties.one(ast.isCountProperty, 'seats');
  placed(scope, 'seats', seats);
  return {
    ...base,
    kind: 'location',
    type: wordOf(scope, properties, 'type'),
    address: textOf(scope, properties, 'address'),
    seats: count(scope, seats, 'count', 0),
  };
}

function zone(scope: Scope, properties: Properties, base: Base): Zone {
  return { ...base, kind: 'zone', type: wordOf(scope, properties, 'type') };
}

function role(scope: Scope, properties: Properties, base: Base & Reachable): Role {
  const people = properties.one(ast.isCountProperty, 'people');
  placed(scope, 'people', people);
  const contract = properties.one(ast.isContract, 'contract');
  placed(scope, 'contractHours', contract);
  const week = seconds(scope, contract?.hours);
  const absent = properties.one(ast.isAbsent, 'absent');
  placed(scope, 'absent', absent);
  const stated = count(scope, people, 'count', 0);
  return {
    ...base,
    kind: 'role',
    people: stated ?? 1,
    peopleStated: stated !== undefined,
    contractHours: week === undefined ? undefined : week / 3600,
    absent: share(scope, absent?.share),
    exposed: textOf(scope, properties, 'exposed'),
    deputies: refsOf(scope, properties, ast.isStaffProperty, 'deputies'),
  };
}

function agreement(scope: Scope, properties: Properties, base: Base & Reachable): Agreement {
  const provides = properties.one(ast.isProvides, 'provides');
  placed(scope, 'provides', provides);
  const provided = provides && refer(scope, provides, 'component', provides.component);
  const within = seconds(scope, provides?.within);
  return {
    ...base,
    kind: 'agreement',
    with: partyOf(scope, properties, 'with'),
    provides: provided === undefined ? undefined : { component: provided, within },
    from: dateOf(scope, properties, 'from'),
    until: dateOf(scope, properties, 'until'),
  };
}
