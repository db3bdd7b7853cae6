/** Small random plans, and what may happen to them. Names are A, B, C …; times are small numbers of units. */
import fc from 'fast-check';
import type {
  Absence,
  Component,
  Failure,
  Line,
  Model,
  Option,
  Priority,
  Quantity,
} from '../../src/model.ts';
import { location, model, option, peopleOf, process, resource, role, zone } from './build.ts';
import type { Curtailment } from './circumstances.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

const duration = fc.integer({ min: 0, max: 6 });

/** What a line says before it is known which components there are: a number stands for a component. */
type RawOption = {
  readonly of: number | RawLine;
  /** Taken for people where the component is a role. */
  readonly people: number;
  readonly starts?: number | undefined;
  readonly lasts?: number | undefined;
};
type RawLine = {
  readonly atLeast: number;
  /** More than there are options is never met: seldom. */
  readonly never: boolean;
  readonly options: readonly RawOption[];
};

function rare<T>(arbitrary: fc.Arbitrary<T>, weight = 1, against = 6): fc.Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: against }, { arbitrary, weight });
}

function rawOption(depth: number): fc.Arbitrary<RawOption> {
  const component = fc.nat({ max: NAMES.length - 1 });
  return fc.record({
    of:
      depth === 0
        ? component
        : fc.oneof({ arbitrary: component, weight: 6 }, { arbitrary: rawLine(depth - 1), weight: 1 }),
    people: fc.integer({ min: 1, max: 4 }),
    starts: rare(duration, 1, 7),
    lasts: rare(duration, 1, 9),
  });
}

function rawLine(depth: number): fc.Arbitrary<RawLine> {
  return fc.record({
    atLeast: fc.oneof(
      { arbitrary: fc.constant(1), weight: 5 },
      { arbitrary: fc.constant(2), weight: 2 },
      { arbitrary: fc.constantFrom(0, 3), weight: 1 },
    ),
    never: fc.integer({ min: 0, max: 15 }).map((n) => n === 15),
    options: fc.oneof(
      { arbitrary: fc.array(rawOption(depth), { minLength: 1, maxLength: 3 }), weight: 12 },
      { arbitrary: fc.constant<RawOption[]>([]), weight: 1 },
    ),
  });
}

const kind = fc.oneof(
  { arbitrary: fc.constant('resource' as const), weight: 8 },
  { arbitrary: fc.constant('process' as const), weight: 2 },
  { arbitrary: fc.constant('location' as const), weight: 2 },
  { arbitrary: fc.constant('zone' as const), weight: 1 },
  { arbitrary: fc.constant('role' as const), weight: 1 },
);

const rawComponent = fc.record({
  kind,
  needs: fc.array(rawLine(1), { maxLength: 2 }),
  at: rare(rawLine(0), 1, 3),
  zone: rare(fc.nat({ max: NAMES.length - 1 }), 1, 2),
  runsOn: rare(fc.nat({ max: NAMES.length - 1 }), 1, 5),
  starts: rare(duration, 1, 3),
  lasts: rare(duration, 1, 3),
  refilledBy: rare(fc.nat({ max: NAMES.length - 1 }), 1, 2),
  recharges: rare(duration, 1, 2),
  bridges: rare(duration, 1, 3),
  restarts: rare(duration, 1, 2),
  manuals: rare(
    fc.array(
      fc.record({
        needs: fc.array(rawLine(0), { maxLength: 1 }),
        starts: rare(duration, 1, 1),
        lasts: rare(duration, 1, 1),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    1,
    3,
  ),
  people: fc.integer({ min: 1, max: 5 }),
  absent: rare(fc.constantFrom(2000, 5000), 1, 2),
});
type RawComponent = typeof rawComponent extends fc.Arbitrary<infer T> ? T : never;

function build(raws: readonly RawComponent[]): Model {
  const kinds = raws.map((raw, index) => (index === 0 ? 'process' : raw.kind));
  const at = (number: number) => number % raws.length;

  function toOption(raw: RawOption): Option {
    const own = {
      ...(raw.starts === undefined ? {} : { starts: raw.starts }),
      ...(raw.lasts === undefined ? {} : { lasts: raw.lasts }),
    };
    if (typeof raw.of !== 'number') return option(toLine(raw.of), own);
    const name = NAMES[at(raw.of)]!;
    return option(kinds[at(raw.of)] === 'role' ? peopleOf(name, raw.people) : name, own);
  }
  function toLine(raw: RawLine): Line {
    const most = raw.never ? raw.atLeast : Math.min(raw.atLeast, raw.options.length);
    return { atLeast: most, options: raw.options.map(toOption) };
  }
  function only(which: string, raw: RawLine | undefined): Line | undefined {
    const options = (raw?.options ?? []).filter(
      ({ of }) => typeof of === 'number' && kinds[at(of)] === which,
    );
    return raw && options.length > 0 ? { atLeast: 1, options: options.map(toOption) } : undefined;
  }

  const components = raws.map((raw, index): Component => {
    const id = NAMES[index]!;
    if (kinds[index] === 'role') {
      return role(id, raw.people, raw.absent === undefined ? {} : { absent: raw.absent });
    }
    if (kinds[index] === 'zone') return zone(id);
    const place = only('location', raw.at);
    const base = {
      needs: raw.needs.map(toLine),
      ...(place ? { at: place } : {}),
      zones: raw.zone !== undefined && kinds[at(raw.zone)] === 'zone' ? [NAMES[at(raw.zone)]!] : [],
      runsOn: raw.runsOn !== undefined && kinds[at(raw.runsOn)] !== 'role' ? [NAMES[at(raw.runsOn)]!] : [],
      ...(raw.bridges === undefined ? {} : { bridges: raw.bridges }),
    };
    const isReserve = kinds[index] !== 'process' && raw.starts !== undefined;
    const restarts = raw.restarts === undefined || isReserve ? {} : { restarts: raw.restarts };
    const recharges = raw.recharges === undefined ? {} : { recharges: raw.recharges };
    if (kinds[index] === 'process') {
      const manuals = (raw.manuals ?? []).map(({ needs, starts, lasts }) => ({
        needs: needs.map(toLine),
        ...(starts === undefined ? {} : { starts }),
        ...(lasts === undefined ? {} : { lasts }),
      }));
      return process(id, { ...base, ...restarts, ...(raw.bridges === undefined ? {} : recharges), manuals });
    }
    const store =
      raw.lasts === undefined
        ? {}
        : {
            lasts: raw.lasts,
            ...(raw.refilledBy === undefined || kinds[at(raw.refilledBy)] === 'role'
              ? {}
              : { refilledBy: NAMES[at(raw.refilledBy)]! }),
          };
    const says = {
      ...base,
      ...restarts,
      ...store,
      ...(raw.bridges === undefined && raw.lasts === undefined ? {} : recharges),
      ...(isReserve ? { starts: raw.starts! } : {}),
    };
    return kinds[index] === 'location' ? location(id, says) : resource(id, says);
  });
  return model(...components);
}

/** What a component carries, draws and holds when use is cut back. Small amounts, so that what is asked often does not fit. */
const rawAmounts = fc.record({
  capacity: rare(fc.integer({ min: 0, max: 8 }), 3, 2),
  seats: rare(fc.integer({ min: 0, max: 8 }), 2, 1),
  lines: rare(fc.integer({ min: 0, max: 9 }), 1, 1),
  telecom: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  unit: fc.constantFrom('kW', 'kW', 'kW', 'kW', 'l', 'seats'),
  draws: fc.array(
    fc.record({
      amount: fc.integer({ min: 0, max: 6 }),
      unit: fc.constantFrom('kW', 'kW', 'kW', 'kW', 'l', 'seats'),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  priority: rare(fc.constantFrom<Priority>('vital', 'critical', 'important', 'deferrable'), 3, 1),
  mtpd: rare(fc.integer({ min: 0, max: 9 }), 3, 1),
  stretched: rare(duration, 1, 1),
  /** It falls back on what others fall back on too, when what it prefers does not deliver. */
  joins: rare(fc.record({ prefers: fc.nat({ max: NAMES.length - 1 }), starts: rare(duration, 1, 2) }), 2, 1),
});
type RawAmounts = typeof rawAmounts extends fc.Arbitrary<infer T> ? T : never;

function addCapacity(component: Component, raw: RawAmounts): Component {
  const { capacity, seats, lines, unit, draws, priority, mtpd } = raw;
  const carries = capacity === undefined ? {} : { capacity: { amount: capacity, unit } };
  switch (component.kind) {
    case 'process':
      return { ...component, draws, seats, lines, priority, mtpd };
    case 'location':
      return { ...component, draws, seats, ...carries };
    case 'zone':
      return { ...component, ...carries };
    case 'resource':
      return { ...component, kind: raw.telecom ? 'telecom' : 'resource', draws, lines, priority, ...carries };
    default:
      return component;
  }
}

/** Lines in which several components fall back on one that carries only so much. */
function addFallback(
  components: readonly Component[],
  number: number,
  raws: readonly RawAmounts[],
): Component[] {
  const at = (index: number) => components[index % components.length]!;
  const able = components.filter(({ kind }) => kind !== 'role' && kind !== 'process');
  const fallback = able[number % able.length];
  if (!fallback) return [...components];
  return components.map((component, index): Component => {
    const { joins, capacity = 5, seats, lines } = raws[index]!;
    if (component.id === fallback.id) {
      const carries = { capacity: { amount: capacity, unit: 'kW' } };
      if (component.kind === 'location') return { ...component, ...carries, seats: seats ?? capacity };
      if (component.kind === 'telecom') return { ...component, ...carries, lines: lines ?? capacity };
      return component.kind === 'resource' || component.kind === 'zone'
        ? { ...component, ...carries }
        : component;
    }
    const prefers = at(joins?.prefers ?? 0);
    if (!joins || [component, prefers, fallback].some(({ kind }) => kind === 'role')) return component;
    const own = joins.starts === undefined ? {} : { starts: joins.starts };
    const line = { atLeast: 1, options: [option(prefers.id), option(fallback.id, own)] };
    return { ...component, needs: [...component.needs, line] };
  });
}

/** Never less than it lasts: cutting back use is no failure. */
function addCurtailed(component: Component, { stretched }: RawAmounts): Component {
  const { lasts } = component;
  return lasts === undefined || stretched === undefined
    ? component
    : { ...component, curtailed: lasts + stretched };
}

/** What plans say beside what all of them can. */
export interface Also {
  /** Capacity, seats and lines, what is drawn on them, and the order in which askers are served. */
  readonly capacity?: boolean;
  /** Stores of which the use can be cut back. */
  readonly curtailed?: boolean;
}

/** Plans of 2 to 7 components, the first of which is a process. */
export function plansWith(also: Also = {}): fc.Arbitrary<Model> {
  const bare = fc.array(rawComponent, { minLength: 2, maxLength: NAMES.length }).map(build);
  if (!also.capacity && !also.curtailed) return bare;
  const amounts = fc.array(rawAmounts, { minLength: NAMES.length, maxLength: NAMES.length });
  return fc.tuple(bare, amounts, fc.nat({ max: NAMES.length - 1 })).map(([plan, raws, fallback]) => {
    let components = plan.components;
    if (also.capacity) {
      components = components.map((each, index) => addCapacity(each, raws[index]!));
      components = addFallback(components, fallback, raws);
    }
    if (also.curtailed) components = components.map((each, index) => addCurtailed(each, raws[index]!));
    return { ...plan, components };
  });
}

export interface PlanAndSets {
  readonly plan: Model;
  readonly few: Failure[];
  readonly many: Failure[];
}

/** A plan and two sets of what fails at 0 and stays, the second with all of the first. */
export function plansAndSetsWith(also: Also = {}): fc.Arbitrary<PlanAndSets> {
  return fc
    .tuple(
      plansWith(also),
      fc.uniqueArray(fc.nat({ max: NAMES.length - 1 }), { maxLength: 3 }),
      fc.uniqueArray(fc.nat({ max: NAMES.length - 1 }), { minLength: 1, maxLength: 2 }),
    )
    .map(([plan, few, more]) => {
      const failing = (numbers: readonly number[]) =>
        [...new Set(numbers.map((n) => plan.components[n % plan.components.length]!.id))].map(
          (component): Failure => ({ component, from: 0 }),
        );
      return { plan, few: failing(few), many: failing([...few, ...more]) };
    });
}

export interface PlanAndEvents {
  readonly plan: Model;
  readonly failures: Failure[];
  readonly absences: Absence[];
}

/** A plan, failures with begins and ends, and absences, at most one of each role. */
export function plansAndEventsWith(also: Also = {}): fc.Arbitrary<PlanAndEvents> {
  return fc
    .tuple(
      plansWith(also),
      fc.array(
        fc.record({
          of: fc.nat({ max: NAMES.length - 1 }),
          from: fc.integer({ min: 0, max: 20 }),
          length: rare(fc.integer({ min: 1, max: 12 }), 3, 1),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      fc.array(
        fc.record({
          of: fc.nat({ max: NAMES.length - 1 }),
          share: fc.constantFrom(0, 4000, 7500, 10000),
          from: fc.integer({ min: 0, max: 20 }),
          length: rare(fc.integer({ min: 1, max: 12 }), 1, 1),
        }),
        { maxLength: 2 },
      ),
    )
    .map(([plan, failing, absent]) => {
      const ids = plan.components.map(({ id }) => id);
      const roles = plan.components.filter((c) => c.kind === 'role').map(({ id }) => id);
      const failures = failing.map(({ of, from, length }) => ({
        component: ids[of % ids.length]!,
        from,
        until: length === undefined ? undefined : from + length,
      }));
      const absences = new Map<string, Absence>();
      for (const { of, share, from, length } of roles.length > 0 ? absent : []) {
        const id = roles[of % roles.length]!;
        absences.set(id, { role: id, share, from, until: length === undefined ? undefined : from + length });
      }
      return { plan, failures, absences: [...absences.values()] };
    });
}

export const plans = plansWith();
export const plansAndSets = plansAndSetsWith();
export const plansAndEvents = plansAndEventsWith();

/** Moments at which use is cut back, of stores of the plan that say how long they last then. */
export function curtailmentsOf(plan: Model): fc.Arbitrary<Curtailment[]> {
  const stores = plan.components.filter(({ curtailed }) => curtailed !== undefined).map(({ id }) => id);
  if (stores.length === 0) return fc.constant([]);
  return fc.array(
    fc.record({ component: fc.constantFrom(...stores), from: fc.integer({ min: 0, max: 12 }) }),
    { maxLength: 3 },
  );
}

/** A plan in few words, for the message of a test that fails. */
export function inWords(plan: Model): string {
  return plan.components.map(componentInWords).join('\n');
}

function componentInWords(component: Component): string {
  const words: string[] = [];
  for (const line of component.needs) words.push(`needs ${lineInWords(line)}`);
  if (component.at) words.push(`at ${lineInWords(component.at)}`);
  for (const id of component.zones) words.push(`zone ${id}`);
  for (const id of component.runsOn) words.push(`runs on ${id}`);
  if (component.starts) words.push(`starts ${component.starts.after}`);
  if (component.lasts !== undefined) words.push(`lasts ${component.lasts}`);
  if (component.refilledBy !== undefined) words.push(`refilled by ${component.refilledBy}`);
  if (component.recharges !== undefined) words.push(`recharges ${component.recharges}`);
  if (component.bridges !== undefined) words.push(`bridges ${component.bridges}`);
  if (component.restarts !== undefined) words.push(`restarts ${component.restarts}`);
  if (component.curtailed !== undefined) words.push(`curtailed ${component.curtailed}`);
  if ('capacity' in component && component.capacity) words.push(`capacity ${inUnits([component.capacity])}`);
  if ('seats' in component && component.seats !== undefined) words.push(`seats ${component.seats}`);
  if ('lines' in component && component.lines !== undefined) words.push(`lines ${component.lines}`);
  if ('draws' in component && component.draws.length > 0) words.push(`draws ${inUnits(component.draws)}`);
  if ('priority' in component && component.priority) words.push(`priority ${component.priority}`);
  if (component.kind === 'process') words.push(`mtpd ${component.mtpd}`);
  if (component.kind === 'role') words.push(`people ${component.people} absent ${component.absent ?? 0}`);
  if (component.kind === 'process') {
    for (const { needs, starts, lasts } of component.manuals) {
      const own = [
        ...needs.map((line) => `needs ${lineInWords(line)}`),
        ...(starts ? [`starts ${starts.after}`] : []),
        ...(lasts === undefined ? [] : [`lasts ${lasts}`]),
      ];
      words.push(`manual(${own.join(' ')})`);
    }
  }
  return `${component.kind} ${component.id} { ${words.join('; ')} }`;
}

function inUnits(quantities: readonly Quantity[]): string {
  return quantities.map(({ amount, unit }) => `${amount} ${unit}`).join(', ');
}

function lineInWords({ atLeast: k, options }: Line): string {
  const inner = options.map(({ of, starts, lasts }) => {
    const name =
      of.kind === 'component'
        ? of.id
        : of.kind === 'group'
          ? lineInWords(of.line)
          : `${of.people} of ${of.role}`;
    return `${name}${starts ? ` starts ${starts.after}` : ''}${lasts === undefined ? '' : ` lasts ${lasts}`}`;
  });
  return k === 1 && inner.length === 1 ? inner[0]! : `${k} of { ${inner.join(', ')} }`;
}
