import type { Argument, Gate } from '../fault-tree.ts';
import { type Graph, timesAsked } from './graph.ts';

/**
 * Takes the arguments of an `and` within an `and`, and of an `or` within an `or`, up where nobody else asks for it.
 *
 * @returns the same graph if there are none
 */
export function mergeNested(graph: Graph): Graph {
  const asked = timesAsked(graph);
  const merged: Gate[] = [];
  let isSame = true;
  for (const gate of graph) {
    const { connective, min, args } = gate;
    const goesUp = (arg: Argument): boolean =>
      arg < 0 && asked[~arg] === 1 && merged[~arg]!.connective === connective;
    if (connective === 'atleast' || !args.some(goesUp)) merged.push(gate);
    else {
      isSame = false;
      merged.push({ connective, min, args: args.flatMap((arg) => (goesUp(arg) ? merged[~arg]!.args : arg)) });
    }
  }
  return isSame ? graph : merged;
}
