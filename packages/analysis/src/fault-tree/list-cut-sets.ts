import { compare } from '../compare.ts';
import type { CutSets } from './cut-sets.ts';
import type { Solution } from './solve.ts';

/** The cut sets of each order, one behind the other: order 2 is `[a, b, a, c, …]`. Index 0 is the empty set. */
export type SetsByOrder = readonly Int32Array[];

/** How many events the lists hold together. */
export function eventsIn({ counts }: CutSets): bigint {
  return counts.reduce((sum, count, order) => sum + count * BigInt(order), 0n);
}

/** The events in the order of their names: what `listCutSets` takes, and the names by the numbers that it gives. */
export function ranked(events: readonly string[]): {
  readonly rankOf: Int32Array;
  readonly names: readonly string[];
} {
  const byName = [...events.keys()].sort((a, b) => compare(events[a]!, events[b]!));
  const rankOf = new Int32Array(events.length);
  for (const [rank, event] of byName.entries()) rankOf[event] = rank;
  return { rankOf, names: byName.map((event) => events[event]!) };
}

/**
 * Makes the sets: the events in each ascending, the sets of an order in ascending order too.
 *
 * @param rankOf what stands for each event in the lists, and sorts it
 * @throws RangeError if there are more than fit in memory: see `eventsIn`
 */
export function listCutSets(cutSets: CutSets, rankOf: Int32Array): SetsByOrder {
  const { counts, solution } = cutSets;
  const lists = counts.map((count, order) => new Int32Array(Number(count) * order));
  if (solution !== undefined) fill(lists, solution, rankOf);
  return lists.map((list, order) => sorted(list, order, rankOf.length));
}

/** From here on inserting takes longer than what the machine has for sorting. */
const LONG = 64;

/** Families that are still to be gone through, for the modules of a set. */
interface Rest {
  readonly family: number;
  /** The smallest order that this and all behind it add. */
  readonly atLeast: number;
  readonly next: Rest | undefined;
}

function fill(lists: SetsByOrder, { families, argOf, roots, top }: Solution, rankOf: Int32Array): void {
  const { variable, high, low } = families.nodes;
  const { smallest } = families;
  const most = lists.length - 1;
  const filled = new Int32Array(lists.length);
  const set = new Int32Array(lists.length);
  const walk = (family: number, rest: Rest | undefined, length: number): void => {
    const left = most - length - (rest === undefined ? 0 : rest.atLeast);
    let node = family;
    for (; node > 1; node = low[node]!) {
      if (smallest[node]! > left) return;
      const arg = argOf[variable[node]!]!;
      if (arg < 0)
        walk(roots[~arg]!, { family: high[node]!, atLeast: atLeast(high[node]!, rest), next: rest }, length);
      else if (smallest[high[node]!]! < left) {
        set[length] = rankOf[arg]!;
        walk(high[node]!, rest, length + 1);
      }
    }
    if (node === 0) return;
    if (rest !== undefined) walk(rest.family, rest.next, length);
    else put(length);
  };
  const atLeast = (family: number, rest: Rest | undefined): number =>
    smallest[family]! + (rest === undefined ? 0 : rest.atLeast);
  const put = (length: number): void => {
    const list = lists[length];
    // Above 254 the families do not know their orders.
    if (list === undefined) return;
    const from = filled[length]!;
    filled[length] = from + length;
    if (length > LONG) {
      list.set(set.subarray(0, length).slice().sort(), from);
      return;
    }
    for (let at = 0; at < length; at++) {
      const rank = set[at]!;
      let to = from + at;
      while (to > from && list[to - 1]! > rank) {
        list[to] = list[to - 1]!;
        to--;
      }
      list[to] = rank;
    }
  };
  if (lists.length > 0) walk(roots[top]!, undefined, 0);
}

/** The sets of one order in ascending order. */
function sorted(list: Int32Array, order: number, ranks: number): Int32Array {
  if (list.length <= order) return list;
  const places = Int32Array.from({ length: list.length / order }, (_, set) => set * order);
  const inOrder =
    places.length < ranks ? byComparing(list, order, places) : byCounting(list, order, places, ranks);
  const result = new Int32Array(list.length);
  let to = 0;
  for (const place of inOrder) for (let at = 0; at < order; at++) result[to++] = list[place + at]!;
  return result;
}

function byComparing(list: Int32Array, order: number, places: Int32Array): Int32Array {
  return places.sort((a, b) => {
    let at = 0;
    while (at < order && list[a + at] === list[b + at]) at++;
    return list[a + at]! - list[b + at]!;
  });
}

/** From the last event of the sets to the first: far faster where there are many. */
function byCounting(list: Int32Array, order: number, places: Int32Array, ranks: number): Int32Array {
  let now: Int32Array = places;
  let next: Int32Array = new Int32Array(places.length);
  const ends = new Int32Array(ranks + 1);
  for (let column = order - 1; column >= 0; column--) {
    ends.fill(0);
    for (const place of now) ends[list[place + column]! + 1]!++;
    for (let rank = 0; rank < ranks; rank++) ends[rank + 1]! += ends[rank]!;
    for (const place of now) next[ends[list[place + column]!]!++] = place;
    [now, next] = [next, now];
  }
  return now;
}
