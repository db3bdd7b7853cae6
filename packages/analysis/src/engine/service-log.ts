/** When reserves serve, and when what counts on them falls short. */
import type { Seconds } from '../model.ts';
import { nodesOf } from './node-list.ts';
import type { Table } from './table.ts';
import type { World } from './world.ts';

const NEVER = Number.POSITIVE_INFINITY;

export interface ServiceLog {
  /** To be told of every settled moment. */
  settled(world: World): void;
  /** Whether a reserve delivers while in use at some moment of [from, until). */
  serves(reserve: number, from: Seconds, until: Seconds): boolean;
  /** The first moment from `from` on at which a line with this reserve is not met; none if they all stay met. */
  fallsShort(reserve: number, from: Seconds): Seconds | undefined;
}

interface Interval {
  readonly from: Seconds;
  until: Seconds;
}

/** When each reserve delivers while in use, and when a line that has one is not met. */
export function newServiceLog(table: Table): ServiceLog {
  const serving = new Map<number, Interval[]>();
  const short = new Map<number, Interval[]>();
  const note = (all: Map<number, Interval[]>, key: number, holds: boolean, t: Seconds): void => {
    const own = all.get(key);
    const last = own?.at(-1);
    const isOpen = last !== undefined && last.until === NEVER;
    if (holds === isOpen) return;
    if (isOpen) last.until = t;
    else if (own === undefined) all.set(key, [{ from: t, until: NEVER }]);
    else own.push({ from: t, until: NEVER });
  };
  const linesWith = (reserve: number): readonly number[] =>
    Array.from(
      table.uses.subarray(table.useStart[reserve], table.useStart[reserve + 1]),
      (use) => table.lineOf[use]!,
    );
  const watched = [...new Set(table.net.reserves.flatMap(linesWith))];
  return {
    settled({ state, now }) {
      for (const node of nodesOf(now.touched)) {
        if (table.starts[node]! >= 0)
          note(serving, node, state.up[node] === 1 && state.inUse[node] === 1, now.t);
      }
      for (const line of watched) note(short, line, state.met[line]! < table.atLeast[line]!, now.t);
    },
    serves: (reserve, from, until) =>
      (serving.get(reserve) ?? []).some((interval) => interval.from < until && interval.until > from),
    fallsShort(reserve, from) {
      const moments = linesWith(reserve)
        .flatMap((line) => short.get(line) ?? [])
        .filter(({ until }) => until > from)
        .map((interval) => Math.max(from, interval.from));
      return moments.length === 0 ? undefined : Math.min(...moments);
    },
  };
}
