/** When each reserve is called: while it is in use, and while a called reserve that asks it is starting (rule 8). */
import type { Seconds } from '../model.ts';
import type { Net } from '../net.ts';
import { reach } from './demand.ts';
import type { State } from './state.ts';

export interface Called {
  readonly node: number;
  /** The begin of the call: the moment n at which the reserve is needed. */
  readonly from: Seconds;
  /** `Infinity`: to the end of the run. */
  readonly until: Seconds;
}

export interface CallCollector {
  /** To be told of every settled moment. */
  settled(state: State): void;
  /** The calls at the moments that were told of, by begin. */
  calls(): readonly Called[];
}

/** Who asks whom from `t` on, until the next moment. */
interface Asking {
  readonly t: Seconds;
  readonly up: Uint8Array;
  readonly failed: Uint8Array;
  readonly level: Float64Array;
}

interface Interval {
  readonly from: Seconds;
  readonly until: Seconds;
}

const END = Number.POSITIVE_INFINITY;

export function newCallCollector(net: Net): CallCollector {
  const { reserves } = net;
  const moments: Asking[] = [];
  const used = new Map<number, { from: Seconds; until: Seconds }[]>(reserves.map((node) => [node, []]));
  return {
    settled({ t, up, failed, level, inUse }) {
      moments.push({ t, up, failed, level: level.slice() });
      for (const node of reserves) {
        const last = used.get(node)!.at(-1);
        const isOpen = last?.until === END;
        if (inUse[node] === 1 && !isOpen) used.get(node)!.push({ from: t, until: END });
        else if (inUse[node] === 0 && isOpen) last.until = t;
      }
    },
    calls() {
      const called = new Map<number, readonly Interval[]>(used);
      const seen = new Set<string>();
      for (let changed = true; changed; ) {
        changed = false;
        for (const node of reserves) {
          for (const { from } of called.get(node)!) {
            if (seen.has(`${node}@${from}`)) continue;
            seen.add(`${node}@${from}`);
            changed = true;
            for (const [other, interval] of askedWhileStarting(net, moments, node, from)) {
              called.set(other, joined([...called.get(other)!, interval]));
            }
          }
        }
      }
      return [...called]
        .flatMap(([node, intervals]) => intervals.map((interval) => ({ node, ...interval })))
        .sort((a, b) => a.from - b.from || a.node - b.node);
    },
  };
}

/** The other reserves that are asked, directly or by way of others, in the time that `node` takes to be there at `n`. */
function* askedWhileStarting(
  net: Net,
  moments: readonly Asking[],
  node: number,
  n: Seconds,
): Generator<readonly [number, Interval]> {
  const begin = n - net.nodes[node]!.starts!;
  for (let index = moments.length - 1; index >= 0; index--) {
    const { t, up, failed, level } = moments[index]!;
    const until = Math.min(n, moments[index + 1]?.t ?? END);
    if (until <= begin) return;
    const from = Math.max(begin, t);
    if (from >= until) continue;
    const reached = reach(net, [node], up, failed, level);
    for (const other of net.reserves)
      if (other !== node && reached[other] === 1) yield [other, { from, until }];
  }
}

/** The same moments in as few intervals as can be, ascending. */
function joined(intervals: readonly Interval[]): readonly Interval[] {
  const all: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last === undefined || next.from > last.until) all.push(next);
    else all[all.length - 1] = { from: last.from, until: Math.max(last.until, next.until) };
  }
  return all;
}
