/** When each reserve is called: while it is in use, and while a called reserve that asks it is starting (rule 8). */
import type { Seconds } from '../model.ts';
import { reach, type Sight } from './demand.ts';
import { nodesOf } from './node-list.ts';
import type { Table } from './table.ts';
import { type World, wasInUse } from './world.ts';

export interface Called {
  readonly node: number;
  /** The begin of the call: the moment n at which the reserve is needed. */
  readonly from: Seconds;
  /** `Infinity`: to the end of the run. */
  readonly until: Seconds;
}

export interface CallCollector {
  /** To be told of every settled moment. */
  settled(world: World): void;
  /** The calls at the moments that were told of, by begin. */
  calls(): readonly Called[];
  /** Whether a reserve may ask others while it is starting. */
  readonly isChained: boolean;
}

/** Who asks whom from `t` on, until the next moment. */
interface Asking extends Sight {
  readonly t: Seconds;
}

interface Interval {
  readonly from: Seconds;
  readonly until: Seconds;
}

const END = Number.POSITIVE_INFINITY;

export function newCallCollector(table: Table): CallCollector {
  const { reserves } = table.net;
  const isChained = reserves.some((node) => asksForStock(table, node));
  const moments: Asking[] = [];
  const used = new Map<number, { from: Seconds; until: Seconds }[]>(reserves.map((node) => [node, []]));

  let begin: Seconds | undefined;
  const note = (world: World, node: number): void => {
    const { t } = world.now;
    const own = used.get(node)!;
    // One that slept in use has been so since the begin.
    if (own.length === 0 && t > begin! && wasInUse(world, node)) own.push({ from: begin!, until: END });
    const last = own.at(-1);
    const isOpen = last?.until === END;
    const isInUse = world.state.inUse[node] === 1;
    if (isInUse && !isOpen) own.push({ from: t, until: END });
    else if (!isInUse && isOpen) last.until = t;
  };

  return {
    isChained,
    settled(world) {
      const { state, now } = world;
      const { t } = now;
      begin ??= t;
      if (isChained)
        moments.push({ t, up: state.up.slice(), failed: state.failed.slice(), level: state.level.slice() });
      for (const node of nodesOf(now.touched)) if (table.starts[node]! >= 0) note(world, node);
    },
    calls() {
      const called = new Map<number, readonly Interval[]>(used);
      const seen = new Set<string>();
      const open: [node: number, from: Seconds][] = [];
      // Each call is looked at by itself, also where it runs on from another: so the order makes no difference.
      const add = (node: number, from: Seconds): void => {
        const key = `${node}@${from}`;
        if (!isChained || seen.has(key)) return;
        seen.add(key);
        open.push([node, from]);
      };
      for (const node of reserves) for (const { from } of used.get(node)!) add(node, from);
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const [other, intervals] of askedWhileStarting(table, moments, ...next)) {
          called.set(other, joined([...called.get(other)!, ...intervals]));
          for (const { from } of intervals) add(other, from);
        }
      }
      return listed(called);
    },
  };
}

function asksForStock(
  { lineStart, optionStart, options, refilledBy, holdsStock }: Table,
  node: number,
): boolean {
  for (let place = optionStart[lineStart[node]!]!; place < optionStart[lineStart[node + 1]!]!; place++)
    if (holdsStock[options[place]!] === 1) return true;
  return refilledBy[node]! >= 0;
}

/** The other reserves that are asked, directly or by way of others, in the time that `node` takes to be there at `n`, and when. */
function askedWhileStarting(
  table: Table,
  moments: readonly Asking[],
  node: number,
  n: Seconds,
): ReadonlyMap<number, readonly Interval[]> {
  const asked = new Map<number, readonly Interval[]>();
  if (!asksForStock(table, node)) return asked;
  const begin = n - table.starts[node]!;
  for (let index = moments.length - 1; index >= 0; index--) {
    const moment = moments[index]!;
    const until = Math.min(n, moments[index + 1]?.t ?? END);
    if (until <= begin) break;
    const from = Math.max(begin, moment.t);
    if (from >= until) continue;
    const { inUse } = reach(table, [node], moment);
    for (const other of table.net.reserves) {
      if (other === node || inUse[other] === 0) continue;
      asked.set(other, joined([{ from, until }, ...(asked.get(other) ?? [])]));
    }
  }
  return asked;
}

/** Calls of several stretches of time as one list: what runs on from one to the next is one call. */
export function joinedCalls(calls: readonly Called[]): readonly Called[] {
  const byNode = new Map<number, Interval[]>();
  for (const { node, from, until } of calls) {
    const own = byNode.get(node);
    if (own === undefined) byNode.set(node, [{ from, until }]);
    else own.push({ from, until });
  }
  return listed([...byNode].map(([node, intervals]) => [node, joined(intervals)]));
}

function listed(calls: Iterable<readonly [node: number, intervals: readonly Interval[]]>): readonly Called[] {
  return [...calls]
    .flatMap(([node, intervals]) => intervals.map((interval) => ({ node, ...interval })))
    .sort((a, b) => a.from - b.from || a.node - b.node);
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
