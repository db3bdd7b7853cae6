import type { FamilyTable } from './diagrams/zbdd.ts';
import type { Solution } from './solve.ts';

/** Numbers of cut sets by order: `[0, 2, 5]` is two of order 1 and five of order 2. */
export type Counts = readonly bigint[];

/**
 * Counts the cut sets of a solution without making them.
 *
 * @param order the highest to count; undefined for all
 */
export function count(solution: Solution, order: number | undefined): Counts {
  const most = order ?? Number.POSITIVE_INFINITY;
  // Doubles are far faster; where one of them is no longer exact all is counted again.
  const fast = countAs(solution, most, DOUBLES);
  const exact = fast.counts.every(Number.isSafeInteger)
    ? { from: fast.from, counts: fast.counts.map(BigInt) }
    : countAs(solution, most, BIGINTS);
  return [...new Array<bigint>(exact.counts.length === 0 ? 0 : exact.from).fill(0n), ...exact.counts];
}

/** Numbers of sets from an order on; below it there are none. */
interface Polynomial<T> {
  readonly from: number;
  readonly counts: readonly T[];
}

interface Arithmetic<T> {
  readonly zero: T;
  readonly one: T;
  readonly add: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
}

const DOUBLES: Arithmetic<number> = {
  zero: 0,
  one: 1,
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
};

const BIGINTS: Arithmetic<bigint> = {
  zero: 0n,
  one: 1n,
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
};

function countAs<T>(
  { families, argOf, roots, top }: Solution,
  most: number,
  numbers: Arithmetic<T>,
): Polynomial<T> {
  const { variable, high, low } = families.nodes;
  const none: Polynomial<T> = { from: 0, counts: [] };
  const counted = new Map<number, Polynomial<T>>([
    [0, none],
    [1, { from: 0, counts: [numbers.one] }],
  ]);
  const event: Polynomial<T> = { from: 1, counts: [numbers.one] };
  const ofModule = new Map<number, Polynomial<T>>();
  // A module stands behind those that it asks about.
  for (let gate = 0; gate <= top; gate++) {
    const root = roots[gate]!;
    if (root === 0) continue;
    for (const node of nodesBelow(families, root)) {
      if (counted.has(node)) continue;
      const arg = argOf[variable[node]!]!;
      const ofVariable = arg >= 0 ? event : ofModule.get(~arg)!;
      const withVariable = multiply(ofVariable, counted.get(high[node]!)!, most, numbers);
      counted.set(node, add(counted.get(low[node]!)!, withVariable, numbers));
    }
    ofModule.set(gate, counted.get(root)!);
  }
  return ofModule.get(top) ?? none;
}

/** The nodes of a family, each behind its branches. */
function nodesBelow({ nodes: { high, low } }: FamilyTable, root: number): Int32Array {
  const seen = new Uint8Array(root + 1);
  const found: number[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node < 2 || seen[node] === 1) continue;
    seen[node] = 1;
    found.push(node);
    open.push(low[node]!, high[node]!);
  }
  return Int32Array.from(found).sort();
}

function add<T>(a: Polynomial<T>, b: Polynomial<T>, { zero, add }: Arithmetic<T>): Polynomial<T> {
  if (a.counts.length === 0) return b;
  if (b.counts.length === 0) return a;
  const from = Math.min(a.from, b.from);
  const end = Math.max(a.from + a.counts.length, b.from + b.counts.length);
  const counts = new Array<T>(end - from).fill(zero);
  for (let at = 0; at < a.counts.length; at++) counts[a.from - from + at] = a.counts[at]!;
  for (let at = 0; at < b.counts.length; at++) {
    const order = b.from - from + at;
    counts[order] = add(counts[order]!, b.counts[at]!);
  }
  return { from, counts };
}

/** Up to an order. */
function multiply<T>(
  a: Polynomial<T>,
  b: Polynomial<T>,
  most: number,
  { zero, one, add, multiply }: Arithmetic<T>,
): Polynomial<T> {
  const from = a.from + b.from;
  if (a.counts.length === 0 || b.counts.length === 0 || from > most) return { from: 0, counts: [] };
  const length = Math.min(a.counts.length + b.counts.length - 1, most - from + 1);
  // An event.
  if (a.counts.length === 1 && a.counts[0] === one) return { from, counts: b.counts.slice(0, length) };
  const counts = new Array<T>(length).fill(zero);
  for (let i = 0; i < a.counts.length; i++) {
    if (a.counts[i] === zero) continue;
    for (let j = 0; j < b.counts.length && i + j < length; j++) {
      counts[i + j] = add(counts[i + j]!, multiply(a.counts[i]!, b.counts[j]!));
    }
  }
  return { from, counts };
}
