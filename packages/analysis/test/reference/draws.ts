/** Rule 7, capacity: what a component carries at once, and what it asks of what carries it. Both are fixed in a run. */
import type { Component, IsoDate, Line, Quantity } from '../../src/model.ts';

/** Amounts by unit. Nothing is converted: amounts in different units have nothing to do with each other. */
export type Amounts = ReadonlyMap<string, number>;

const SEATS = 'seats';
const LINES = 'lines';

function sums(quantities: readonly Quantity[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { amount, unit } of quantities) found.set(unit, (found.get(unit) ?? 0) + amount);
  return found;
}

/** The impairments of a component that hold on a day; none if no day is given. */
function impairmentsOn(component: Component, today: IsoDate | undefined) {
  const all = 'impairments' in component ? component.impairments : [];
  return all.filter(
    ({ since, until }) => today !== undefined && since <= today && (until === undefined || today <= until),
  );
}

/** Rule 6e: out of order with nothing left. */
export function isOut(component: Component, today: IsoDate | undefined): boolean {
  return impairmentsOn(component, today).some(({ left }) => left === undefined);
}

/** What it carries: its `capacity`, the `seats` of a location, the `lines` of a telecom. A unit not stated has no limit. */
export function limitsOf(component: Component, today: IsoDate | undefined): Amounts {
  const limits = new Map<string, number>();
  // The span of `capacity 2 loads per day` is not looked at: what draws loads, draws them in that span.
  if ('capacity' in component && component.capacity) {
    limits.set(component.capacity.unit, component.capacity.amount);
  }
  if (component.kind === 'location' && component.seats !== undefined) limits.set(SEATS, component.seats);
  if (component.kind === 'telecom' && component.lines !== undefined) limits.set(LINES, component.lines);
  // Rule 6e: "the stated capacity in place of its own"; of several that hold on one day, the least.
  const left = new Map<string, number>();
  for (const { left: some } of impairmentsOn(component, today)) {
    if (some) left.set(some.unit, Math.min(some.amount, left.get(some.unit) ?? some.amount));
  }
  return new Map([...limits, ...left]);
}

/** What it asks of all that carries it. */
export function drawsOf(component: Component): Amounts {
  const draws = sums('draws' in component ? component.draws : []);
  const add = (unit: string, amount: number | undefined) => {
    if (amount !== undefined) draws.set(unit, (draws.get(unit) ?? 0) + amount);
  };
  // The lines of a telecom are what it has, of anything else what it asks.
  if ('lines' in component && component.kind !== 'telecom') add(LINES, component.lines);
  return draws;
}

/** The seats that it asks where it is: those stated; "for a location without it the sum of the posts at it". */
export function seatsOf(component: Component, posts: number): number {
  return component.kind === 'process' && component.seats !== undefined ? component.seats : posts;
}

/** The posts of lines: of a line the most that k of its options can have. */
export function postsOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { atLeast, options }) => {
    const each = options.map(({ of }) =>
      of.kind === 'post' ? of.people : of.kind === 'group' ? postsOf([of.line]) : 0,
    );
    const most = each.sort((a, b) => b - a).slice(0, atLeast);
    return sum + most.reduce((total, people) => total + people, 0);
  }, 0);
}
