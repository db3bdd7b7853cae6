import type { Argument, Gate } from '../fault-tree.ts';
import { modulesOf } from '../modules.ts';
import { type Graph, timesAsked } from './graph.ts';

/**
 * Gives the arguments of an `and` or `or` that nobody else asks about a gate of their own, which is a module then.
 * What shares its events with others becomes smaller by them.
 */
export function splitOffPrivate(graph: Graph): Graph {
  const events = 1 + graph.reduce((most, { args }) => args.reduce((a, b) => Math.max(a, b), most), 0);
  const isModule = modulesOf(graph, events);
  const asked = timesAsked(graph);
  const eventAsked = new Int32Array(events);
  for (const { args } of graph) for (const arg of args) if (arg >= 0) eventAsked[arg]!++;
  const isPrivate = (arg: Argument): boolean =>
    arg >= 0 ? eventAsked[arg] === 1 : asked[~arg] === 1 && isModule[~arg] === 1;

  const split: Gate[] = [];
  const place: number[] = [];
  for (const { connective, min, args } of graph) {
    const moved = args.map((arg) => (arg < 0 ? ~place[~arg]! : arg));
    const alone = moved.filter((_, index) => isPrivate(args[index]!));
    if (connective !== 'atleast' && alone.length > 1 && alone.length < args.length) {
      split.push({ connective, min, args: alone });
      const shared = moved.filter((_, index) => !isPrivate(args[index]!));
      split.push({ connective, min, args: [...shared, ~(split.length - 1)] });
    } else split.push({ connective, min, args: moved });
    place.push(split.length - 1);
  }
  return split;
}
