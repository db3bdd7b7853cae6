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

/** The same run, with this call made only at `moment`, and nobody called that the result does not call. */
function calledAt(run: Run, result: Outcome, call: Call, moment: number): Outcome {
  const within = (c: Call, reserve: string, t: number) => c.reserve === reserve && c.from <= t && t < c.until;
  return simulate({
    ...run,
    knownSince: (reserve, t) => {
      if (within(call, reserve, t)) return moment;
      const isCalled = result.calls.some((c) => within(c, reserve, t));
      return isCalled ? result.knownSince(reserve, t) : Number.POSITIVE_INFINITY;
    },
  });
}

/** The same run with this reserve never called, and all other calls as they were. */
function neverCalled(run: Run, result: Outcome, reserve: string): Outcome {
  return simulate({
    ...run,
    knownSince: (id, t) => (id === reserve ? Number.POSITIVE_INFINITY : result.knownSince(id, t)),
  });
}

/** Rule 4: in use and delivering. */
function serves(result: Outcome, { reserve, from, until }: Call): boolean {
  return result.moments.some(
    ({ delivering, inUse }, t) => from <= t && t < until && delivering.has(reserve) && inUse.has(reserve),
  );
}

/** The calls that the result relies on; to find the margin of each takes a run for every moment. */
export function reliedOn(run: Run, result: Outcome): (Omit<Decision, 'latest'> & { readonly call: Call })[] {
  return result.calls
    .filter(
      (call) =>
        // On from long before 0: there is nothing to decide.
        call.knownSince !== Number.NEGATIVE_INFINITY &&
        serves(result, call) &&
        harms(result, neverCalled(run, result, call.reserve)),
    )
    .map((call) => {
      const { reserve, from, knownSince } = call;
      const begins = from - result.net.get(reserve)!.starts!;
      const decideBy = Math.max(knownSince, begins);
      return { call, reserve, neededAt: from, knownSince, decideBy, tooLate: begins < knownSince };
    });
}

export function decisionsOf(run: Run, result: Outcome): Decision[] {
  return reliedOn(run, result).map(({ call, ...decision }) => {
    let latest: number | undefined;
    const last = Math.min(result.end, call.until) - 1;
    for (let moment = last; moment >= 0 && latest === undefined; moment--) {
      if (!harms(result, calledAt(run, result, call, moment))) latest = moment;
    }
    return { ...decision, latest };
  });
}
