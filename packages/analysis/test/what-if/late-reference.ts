/** People who are late, by the reference simulator: call by call, moment by moment. */
import { reached } from '../reference/demand.ts';
import { isReserve } from '../reference/flatten.ts';
import { type Outcome, type Run, simulate } from '../reference/simulator.ts';

interface Called {
  readonly reserve: string;
  readonly from: number;
  readonly until: number;
}

/** Runs with every call so much later than it has to be made; nothing where the calls never come to lie still. */
export function simulateLate(run: Run, late: number): Outcome | undefined {
  const planned = simulate(run);
  let outcome = planned;
  let before = '';
  for (let round = 0; round < 40; round++) {
    const calls = callsIn(outcome);
    const told = JSON.stringify(calls);
    if (told === before) return outcome;
    before = told;
    outcome = simulate({
      ...run,
      knownSince(reserve, t) {
        const known = planned.knownSince(reserve, t);
        const call = calls.find((one) => one.reserve === reserve && one.from <= t && t < one.until);
        if (call === undefined) return known;
        const takes = planned.net.get(reserve)!.starts!;
        const since = planned.knownSince(reserve, call.from);
        if (since === Number.NEGATIVE_INFINITY) return known;
        return Math.max(known, Math.max(since, call.from - takes) + late);
      },
    });
  }
  return undefined;
}

/** Rule 8: a reserve is called while it is in use, and while a called one that asks it is starting. */
function callsIn({ net, moments }: Outcome): Called[] {
  const reserves = [...net.values()].filter(isReserve);
  const called = new Map(reserves.map(({ id }) => [id, moments.map(({ inUse }) => inUse.has(id))]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { id, starts } of reserves) {
      const own = called.get(id)!;
      own.forEach((is, begin) => {
        if (!is || own[begin - 1]) return;
        for (let t = Math.max(0, begin - starts!); t < begin; t++) {
          const { standings, deliversFor } = moments[t]!;
          const needed = reached(net, [id], standings, deliversFor);
          for (const [other, theirs] of called) {
            if (other === id || !needed.has(other) || theirs[t]) continue;
            theirs[t] = true;
            changed = true;
          }
        }
      });
    }
  }
  return [...called].flatMap(([reserve, is]) =>
    is.flatMap((holds, from): Called[] => {
      if (!holds || is[from - 1]) return [];
      const end = is.indexOf(false, from);
      return [{ reserve, from, until: end < 0 ? Number.POSITIVE_INFINITY : end }];
    }),
  );
}
