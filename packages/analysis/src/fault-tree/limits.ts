import type { Argument } from './fault-tree.ts';
import type { Graph } from './preprocessing/graph.ts';
import { type Supports, supportsOf } from './supports.ts';
import type { Variables } from './variables.ts';

/** Above every order that can be asked for, and far from overflow when many are added. */
const MOST_BOUND = 2 ** 12;

/**
 * How large the cut sets of each gate may be for one of the top to stay within an order.
 *
 * @param order asked of the top
 * @returns by gate; below 0 where none can matter
 */
export function limitsOf(graph: Graph, variables: Variables, order: number): Int32Array {
  const supports = supportsOf(graph, variables);
  const bounds = new Int32Array(graph.length);
  const boundOf = (arg: Argument): number => (arg >= 0 ? 1 : bounds[~arg]!);
  for (let gate = 0; gate < graph.length; gate++) bounds[gate] = bound(graph, gate, supports, boundOf);

  const limits = new Int32Array(graph.length).fill(-1);
  limits[graph.length - 1] = order;
  for (let gate = graph.length - 1; gate >= 0; gate--) {
    if (limits[gate]! < bounds[gate]!) limits[gate] = -1;
    if (limits[gate]! < 0) continue;
    const left = leftFor(graph, gate, limits[gate]!, supports, boundOf);
    for (const arg of graph[gate]!.args) {
      if (arg < 0) limits[~arg] = Math.max(limits[~arg]!, left(arg));
    }
  }
  return limits;
}

/** No cut set of the gate is smaller than this. */
function bound(graph: Graph, gate: number, supports: Supports, boundOf: (arg: Argument) => number): number {
  const { connective, min, args } = graph[gate]!;
  const sorted = args.map(boundOf).sort((a, b) => a - b);
  if (connective === 'or') return sorted[0] ?? MOST_BOUND;
  if (connective === 'atleast') {
    const isApart = allApart(gate, args, supports);
    return Math.min(isApart ? sum(sorted.slice(0, min)) : sorted[min - 1]!, MOST_BOUND);
  }
  return Math.min(sum(takenApart(gate, args, supports, boundOf).map(boundOf)), MOST_BOUND);
}

/** What is left of the limit of a gate for an argument of it, when the others have taken what they need. */
function leftFor(
  graph: Graph,
  gate: number,
  limit: number,
  supports: Supports,
  boundOf: (arg: Argument) => number,
): (arg: Argument) => number {
  const { connective, min, args } = graph[gate]!;
  if (connective === 'or') return () => limit;
  if (connective === 'atleast') {
    if (!allApart(gate, args, supports)) return () => limit;
    const sorted = args.map(boundOf).sort((a, b) => a - b);
    const smallest = sum(sorted.slice(0, min));
    // The argument itself is one of the smallest, or it takes the place of the largest of them.
    return (arg) => limit - smallest + Math.min(boundOf(arg), sorted[min - 1]!);
  }
  const taken = takenApart(gate, args, supports, boundOf);
  const needed = sum(taken.map(boundOf));
  return (arg) =>
    taken.includes(arg)
      ? limit - needed + boundOf(arg)
      : limit - sum(taken.filter((other) => supports.areApart(arg, other)).map(boundOf));
}

/** Arguments that share no variable, the most demanding first. */
function takenApart(
  gate: number,
  args: readonly Argument[],
  supports: Supports,
  boundOf: (arg: Argument) => number,
): readonly Argument[] {
  supports.clear(gate);
  return [...args].sort((a, b) => boundOf(b) - boundOf(a)).filter((arg) => supports.takeIfApart(arg));
}

function allApart(gate: number, args: readonly Argument[], supports: Supports): boolean {
  supports.clear(gate);
  return args.every((arg) => supports.takeIfApart(arg));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
