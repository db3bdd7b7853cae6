/** Everything that the nodes of a net remember between moments. */
import type { Seconds } from '../model.ts';
import { NONE, type Table } from './table.ts';

export const NOT = Number.POSITIVE_INFINITY;
export const LONG_AGO = Number.NEGATIVE_INFINITY;

/** `…Since` is Infinity for what does not hold now, and -Infinity for what held since long before 0. */
export interface State {
  /** Delivers; a reserve: or would, if it were asked. */
  readonly up: Uint8Array;
  readonly failed: Uint8Array;
  /** Kept for what {@link Table.holdsStock}; for all else as in normal times. */
  readonly inUse: Uint8Array;
  /** Who asked it, so that who asks whom is a tree from the roots; {@link NONE} for roots and what is not in use. */
  readonly askedBy: Int32Array;
  /** A reserve in use whose call was long enough ago. */
  readonly ready: Uint8Array;
  /** Not failed, supplied and filled since. */
  readonly ableSince: Float64Array;
  readonly suppliedSince: Float64Array;
  /** Not in use, not failed and supplied since (rule 6b). */
  readonly restsSince: Float64Array;
  /** What refills it, no reserve, delivers since (rule 6c). */
  readonly fedSince: Float64Array;
  /** Of a store and of a bridge, in seconds, as they were at `asOf`. */
  readonly level: Float64Array;
  readonly battery: Float64Array;
  /** How long the store lasts when it is full: less than stated never, more once its use is cut back. */
  readonly full: Float64Array;
  readonly asOf: Float64Array;
  readonly drains: Uint8Array;
  /** A share for which there is no room. */
  readonly turnedAway: Uint8Array;
  /** By line: how many of its options deliver. */
  readonly met: Int32Array;
  /** By node: how many of its lines are short. */
  readonly short: Int32Array;
}

/** What a node is at first: nothing delivers, stores are full, bridges have not been supplied. */
export function emptyState(table: Table): State {
  const { count, owner } = table;
  const short = new Int32Array(count);
  table.atLeast.forEach((atLeast, line) => {
    if (atLeast > 0) short[owner[line]!] = short[owner[line]!]! + 1;
  });
  return {
    up: new Uint8Array(count),
    failed: new Uint8Array(count),
    inUse: new Uint8Array(count),
    askedBy: new Int32Array(count).fill(NONE),
    ready: new Uint8Array(count),
    ableSince: new Float64Array(count).fill(NOT),
    suppliedSince: new Float64Array(count).fill(NOT),
    restsSince: new Float64Array(count).fill(NOT),
    fedSince: new Float64Array(count).fill(NOT),
    level: table.lasts.map((lasts) => Math.max(0, lasts)),
    battery: new Float64Array(count),
    full: table.lasts.map((lasts) => Math.max(0, lasts)),
    asOf: new Float64Array(count),
    drains: new Uint8Array(count),
    turnedAway: new Uint8Array(count),
    met: new Int32Array(owner.length),
    short,
  };
}

export function copyState(state: State): State {
  return {
    up: state.up.slice(),
    failed: state.failed.slice(),
    inUse: state.inUse.slice(),
    askedBy: state.askedBy.slice(),
    ready: state.ready.slice(),
    ableSince: state.ableSince.slice(),
    suppliedSince: state.suppliedSince.slice(),
    restsSince: state.restsSince.slice(),
    fedSince: state.fedSince.slice(),
    level: state.level.slice(),
    battery: state.battery.slice(),
    full: state.full.slice(),
    asOf: state.asOf.slice(),
    drains: state.drains.slice(),
    turnedAway: state.turnedAway.slice(),
    met: state.met.slice(),
    short: state.short.slice(),
  };
}

/** Makes some nodes of a state, with their lines, what they are in another. */
export function restore(table: Table, state: State, nodes: Int32Array, from: State): void {
  const { lineStart } = table;
  for (const node of nodes) {
    state.up[node] = from.up[node]!;
    state.failed[node] = from.failed[node]!;
    state.inUse[node] = from.inUse[node]!;
    state.askedBy[node] = from.askedBy[node]!;
    state.ready[node] = from.ready[node]!;
    state.ableSince[node] = from.ableSince[node]!;
    state.suppliedSince[node] = from.suppliedSince[node]!;
    state.restsSince[node] = from.restsSince[node]!;
    state.fedSince[node] = from.fedSince[node]!;
    state.level[node] = from.level[node]!;
    state.battery[node] = from.battery[node]!;
    state.full[node] = from.full[node]!;
    state.asOf[node] = from.asOf[node]!;
    state.drains[node] = from.drains[node]!;
    state.turnedAway[node] = from.turnedAway[node]!;
    state.short[node] = from.short[node]!;
    for (let line = lineStart[node]!; line < lineStart[node + 1]!; line++) state.met[line] = from.met[line]!;
  }
}

/** Brings the store and the bridge of a node to just before moment `t` (rules 5 and 6). Says whether it ran out. */
export function advance(table: Table, state: State, node: number, t: Seconds): boolean {
  const past = t - state.asOf[node]!;
  if (past <= 0) return false;
  state.asOf[node] = t;
  const recharges = table.recharges[node]!;
  let ranOut = false;
  if (table.lasts[node]! >= 0) {
    if (state.drains[node] === 1) {
      const level = state.level[node]!;
      ranOut = level > 0 && level <= past;
      state.level[node] = Math.max(0, level - past);
    }
    const isRested = recharges >= 0 && t - state.restsSince[node]! >= recharges;
    if (isRested || t - state.fedSince[node]! >= Math.max(0, recharges))
      state.level[node] = state.full[node]!;
  }
  if (table.bridges[node]! >= 0) {
    const since = state.suppliedSince[node]!;
    if (since === NOT) state.battery[node] = Math.max(0, state.battery[node]! - past);
    else if (t - since >= Math.max(0, recharges)) state.battery[node] = table.bridges[node]!;
  }
  return ranOut;
}
