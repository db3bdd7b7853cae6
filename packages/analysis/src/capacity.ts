/** What carries only so much, and what is asked of it at once (docs/semantics.md, rule 7, "Capacity"). */
import type { Component, Line, Quantity } from './model.ts';

/** Amounts by unit. Nothing is converted: amounts in different units have nothing to do with each other. */
export type Amounts = ReadonlyMap<string, number>;

const SEATS = 'seats';
const LINES = 'lines';

/** Whether a component carries only so much. */
export function hasLimit(component: Component): boolean {
  return (
    ('capacity' in component && component.capacity !== undefined) ||
    (component.kind === 'location' && component.seats !== undefined) ||
    (component.kind === 'telecom' && component.lines !== undefined)
  );
}

/** What a component carries at once; none in a unit in which it has no limit. */
export function limitsOf(component: Component): Amounts {
  const limits = new Map<string, number>();
  if ('capacity' in component && component.capacity !== undefined)
    limits.set(component.capacity.unit, component.capacity.amount);
  if (component.kind === 'location' && component.seats !== undefined) limits.set(SEATS, component.seats);
  if (component.kind === 'telecom' && component.lines !== undefined) limits.set(LINES, component.lines);
  return limits;
}

/** What a component asks of whatever carries it: what it draws, and the lines of a process. */
export function drawsOf(component: Component): Amounts {
  const draws = new Map<string, number>();
  const add = (unit: string, amount: number): void => {
    draws.set(unit, (draws.get(unit) ?? 0) + amount);
  };
  const stated: readonly Quantity[] = 'draws' in component ? component.draws : [];
  for (const { unit, amount } of stated) add(unit, amount);
  if (component.kind !== 'telecom' && 'lines' in component && component.lines !== undefined)
    add(LINES, component.lines);
  return draws;
}

/** How many seats a component asks where it is, in a way of working with these lines: those stated, or its people. */
export function seatsOf(component: Component, lines: readonly Line[]): number {
  return (component.kind === 'process' ? component.seats : undefined) ?? mostPeople(lines);
}

/** Some amounts with more seats. */
export function withSeats(draws: Amounts, seats: number): Amounts {
  return seats === 0 ? draws : new Map([...draws, [SEATS, (draws.get(SEATS) ?? 0) + seats]]);
}

/** The people of all posts in some lines; of a line the most that so many of its options can have. */
function mostPeople(lines: readonly Line[]): number {
  const ofLine = ({ atLeast, options }: Line): number =>
    options
      .map(({ of }) => {
        if (of.kind === 'post') return of.people;
        return of.kind === 'group' ? ofLine(of.line) : 0;
      })
      .sort((a, b) => b - a)
      .slice(0, atLeast)
      .reduce((sum, people) => sum + people, 0);
  return lines.reduce((sum, line) => sum + ofLine(line), 0);
}
