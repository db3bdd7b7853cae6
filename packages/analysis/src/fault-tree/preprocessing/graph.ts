import type { FaultTree, Gate } from '../fault-tree.ts';
import { gateOrder } from '../gate-order.ts';

/** One top event with what it asks about. Every gate stands behind those that it asks about; the top is the last. */
export type Graph = readonly Gate[];

/** The part of a tree that a gate asks about. */
export function graphOf({ gates }: FaultTree, top: number): Graph {
  const found = gateOrder(gates, [top]);
  if ('cycle' in found) throw new RangeError('The fault tree has a cycle.');
  const place = new Map(found.order.map((gate, index) => [gate, index]));
  return found.order.map((index) => {
    const { connective, min, args } = gates[index]!;
    return { connective, min, args: args.map((arg) => (arg < 0 ? ~place.get(~arg)! : arg)) };
  });
}

/** How often each gate stands as an argument of a gate. */
export function timesAsked(graph: Graph): Int32Array {
  const times = new Int32Array(graph.length);
  for (const { args } of graph) for (const arg of args) if (arg < 0) times[~arg]!++;
  return times;
}
