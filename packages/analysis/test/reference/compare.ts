/** Two runs held against each other: what the tests of the laws share. */
import { expect } from 'vitest';
import type { Component, Failure, Id, Line, Model, Option } from '../../src/model.ts';
import { inWords } from './generator.ts';
import { type Outcome, simulate } from './simulator.ts';

export function failing(failures: readonly Failure[]): string {
  return failures.map(({ component, from, until }) => `${component} [${from}, ${until ?? '…'})`).join(' ');
}

export function idsOf(plan: Model): Id[] {
  return plan.components.map(({ id }) => id);
}

export function eachComponent(plan: Model, change: (component: Component) => Component): Model {
  return { ...plan, components: plan.components.map(change) };
}

export function eachOption(line: Line, change: (of: Option) => Option): Line {
  return { ...line, options: line.options.map(change) };
}

/** Whether in normal times nothing ever changes. */
export function goesOn(plan: Model): boolean {
  const { moments } = simulate({ model: plan, failures: [], end: 60 });
  const first = moments[0]!.delivering;
  return moments.every(({ delivering }) => idsOf(plan).every((id) => delivering.has(id) === first.has(id)));
}

/** Fails if something of `ids` is down at a moment in `better` at which it is not in `worse`. */
export function expectNoWorse(
  plan: Model,
  better: Outcome,
  worse: Outcome,
  ids: readonly string[],
  about: string,
): void {
  better.moments.forEach(({ delivering }, t) => {
    const against = ids.filter((id) => !delivering.has(id) && worse.moments[t]!.delivering.has(id));
    if (against.length > 0) expect.fail(`${against.join()} at ${t}; ${about}\n${inWords(plan)}`);
  });
}

export function expectSame(
  a: Outcome,
  b: Outcome,
  rename: (id: string) => string,
  ids: readonly string[],
): void {
  a.moments.forEach(({ delivering, inUse }, t) => {
    const other = b.moments[t]!;
    for (const id of ids) {
      expect([id, t, 'delivers', other.delivering.has(rename(id))]).toEqual([
        id,
        t,
        'delivers',
        delivering.has(id),
      ]);
      expect([id, t, 'in use', other.inUse.has(rename(id))]).toEqual([id, t, 'in use', inUse.has(id)]);
    }
  });
}
