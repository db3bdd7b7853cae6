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
  return fast.every(Number.isSafeInteger) ? fast.map(BigInt) : countAs(solution, most, BIGINTS);
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
): readonly T[] {
  const { zero, one } = numbers;
  const { variable, high, low } = families.nodes;
  const counted = new Map<number, readonly T[]>([
    [0, []],
    [1, [one]],
  ]);
  const event: readonly T[] = [zero, one];
  const ofGate = (gate: number): readonly T[] => {
    const root = roots[gate]!;
    for (const node of nodesBelow(families, root)) {
      if (counted.has(node)) continue;
      const arg = argOf[variable[node]!]!;
      const ofVariable = arg >= 0 ? event : modules.get(~arg)!;
      const withVariable = multiply(ofVariable, counted.get(high[node]!)!, most, numbers);
      counted.set(node, add(counted.get(low[node]!)!, withVariable, numbers));
    }
    return counted.get(root)!;
  };
  // A module stands behind those that it asks about.
  const modules = new Map<number, readonly T[]>();
  for (let gate = 0; gate <= top; gate++) if (roots[gate] !== 0) modules.set(gate, ofGate(gate));
  return modules.get(top) ?? [];
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

function add<T>(a: readonly T[], b: readonly T[], numbers: Arithmetic<T>): readonly T[] {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  const sum = longer.slice();
  for (let order = 0; order < shorter.length; order++) sum[order] = numbers.add(sum[order]!, shorter[order]!);
  return sum;
}

function multiply<T>(a: readonly T[], b: readonly T[], most: number, numbers: Arithmetic<T>): readonly T[] {
  const length = Math.min(a.length + b.length - 1, most + 1);
  if (a.length === 0 || b.length === 0 || length <= 0) return [];
  const result = new Array<T>(length).fill(numbers.zero);
  for (let i = 0; i < a.length; i++) {
    if (a[i] === numbers.zero) continue;
    for (let j = 0; j < b.length && i + j < length; j++) {
      result[i + j] = numbers.add(result[i + j]!, numbers.multiply(a[i]!, b[j]!));
    }
  }
  return result;
}
