import type { Argument } from '../fault-tree.ts';
import { type Graph, timesAsked } from './graph.ts';

/** Takes the arguments of an `and` within an `and`, and of an `or` within an `or`, up where nobody else asks for it. */
export function mergeNested(graph: Graph): Graph {
  const asked = timesAsked(graph);
  const merged: { connective: 'and' | 'or' | 'atleast'; min: number; args: readonly Argument[] }[] = [];
  for (const { connective, min, args } of graph) {
    const goesUp = (arg: Argument): boolean =>
      arg < 0 && asked[~arg] === 1 && merged[~arg]!.connective === connective;
    const flat =
      connective === 'atleast' || !args.some(goesUp)
        ? args
        : args.flatMap((arg) => (goesUp(arg) ? merged[~arg]!.args : arg));
    merged.push({ connective, min, args: flat });
  }
  return merged;
}
