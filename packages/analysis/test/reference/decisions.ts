/** Rule 10: which calls the result relies on, by when to make them, and the margin of one alone. */
import type { Id } from '../../src/model.ts';
import { type Call, type Outcome, type Run, simulate } from './simulator.ts';

export interface Decision {
  readonly reserve: string;
  readonly neededAt: number;
  readonly knownSince: number;
  readonly decideBy: number;
  readonly tooLate: boolean;
  readonly latest: number | undefined;
}

/** Whether some process is down at some moment in `other` at which it is up in `result`. */
function harms(result: Outcome, other: Outcome): boolean {
  const processes = [...result.down.keys()];
  return result.moments.some(({ delivering }, t) =>
    processes.some((id: Id) => delivering.has(id) && !other.moments[t]!.delivering.has(id)),
  );
}

/** The same run, with this call made only at `moment`, nobody called that the result does not call, and none of `left`. */
function calledAt(run: Run, result: Outcome, call: Call, moment: number, left: readonly string[]): Outcome {
  const within = (c: Call, reserve: string, t: number) => c.reserve === reserve && c.from <= t && t < c.until;
  return simulate({
    ...run,
    knownSince: (reserve, t) => {
      if (left.includes(reserve)) return Number.POSITIVE_INFINITY;
      if (within(call, reserve, t)) return moment;
      const isCalled = result.calls.some((c) => within(c, reserve, t));
      return isCalled ? result.knownSince(reserve, t) : Number.POSITIVE_INFINITY;
    },
  });
}

/** The same run with these reserves never called, and nobody called that the result does not call. */
function neverCalled(run: Run, result: Outcome, reserves: readonly string[]): Outcome {
  return simulate({
    ...run,
    knownSince: (id, t) => {
      const isCalled = result.calls.some((call) => call.reserve === id && call.from <= t && t < call.until);
      return isCalled && !reserves.includes(id) ? result.knownSince(id, t) : Number.POSITIVE_INFINITY;
    },
  });
}

/** Rule 4: in use and delivering. */
function serves(result: Outcome, { reserve, from, until }: Call): boolean {
  return result.moments.some(
    ({ delivering, inUse }, t) => from <= t && t < until && delivering.has(reserve) && inUse.has(reserve),
  );
}

/** Where the result relies on none of them by itself, but not on nothing: of those that cover for each other the first. */
function covering(run: Run, result: Outcome, calls: readonly Call[]): { kept: string[]; left: string[] } {
  const all = [...new Set(calls.map(({ reserve }) => reserve))];
  if (!harms(result, neverCalled(run, result, all))) return { kept: [], left: all };
  const order = [...result.net.keys()];
  const isItself = (id: string) => Number(result.net.get(id)!.what.part === 'itself');
  const component = (id: string) => result.net.get(id)!.what.component;
  const lastFirst = [...calls].sort(
    (a, b) =>
      b.from - a.from ||
      Number(component(b.reserve) > component(a.reserve)) -
        Number(component(b.reserve) < component(a.reserve)) ||
      isItself(a.reserve) - isItself(b.reserve) ||
      order.indexOf(b.reserve) - order.indexOf(a.reserve),
  );
  const left: string[] = [];
  for (const { reserve } of lastFirst) {
    if (!left.includes(reserve) && !harms(result, neverCalled(run, result, [...left, reserve])))
      left.push(reserve);
  }
  return { kept: all.filter((id) => !left.includes(id)), left };
}

/** The calls that the result relies on, with those that are then not made; to find the margin of each takes a run for every moment. */
export function reliedOn(
  run: Run,
  result: Outcome,
): (Omit<Decision, 'latest'> & { readonly call: Call; readonly left: readonly string[] })[] {
  const made = result.calls.filter(
    // On from long before 0: there is nothing to decide.
    (call) => call.knownSince !== Number.NEGATIVE_INFINITY && serves(result, call),
  );
  const spare = made.filter(({ reserve }) => !harms(result, neverCalled(run, result, [reserve])));
  const { kept, left } = covering(run, result, spare);
  return made
    .filter((call) => !spare.includes(call) || kept.includes(call.reserve))
    .map((call) => {
      const { reserve, from, knownSince } = call;
      const begins = from - result.net.get(reserve)!.starts!;
      const decideBy = Math.max(knownSince, begins);
      const others = spare.includes(call) ? left : [];
      return {
        call,
        left: others,
        reserve,
        neededAt: from,
        knownSince,
        decideBy,
        tooLate: begins < knownSince,
      };
    });
}

export function decisionsOf(run: Run, result: Outcome): Decision[] {
  return reliedOn(run, result).map(({ call, left, ...decision }) => {
    let latest: number | undefined;
    const last = Math.min(result.end, call.until) - 1;
    for (let moment = last; moment >= 0 && latest === undefined; moment--) {
      if (!harms(result, calledAt(run, result, call, moment, left))) latest = moment;
    }
    return { ...decision, latest };
  });
}
