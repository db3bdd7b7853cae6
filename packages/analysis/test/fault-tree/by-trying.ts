import type { FaultTree } from '@waakvlam/analysis/fault-tree';

/** Minimal cut sets the slow and obvious way: every set of events is tried. Sorted by order, then by event. */
export function cutSetsByTrying({ events, gates }: FaultTree, top: number): readonly (readonly number[])[] {
  const happens = (gate: number, set: number): boolean => {
    const { connective, min, args } = gates[gate]!;
    const count = args.filter((arg) => (arg < 0 ? happens(~arg, set) : ((set >> arg) & 1) === 1)).length;
    return connective === 'and' ? count === args.length : count >= (connective === 'or' ? 1 : min);
  };
  const cutting = Array.from({ length: 2 ** events.length }, (_, set) => happens(top, set));
  return cutting
    .flatMap((cuts, set) =>
      cuts && eventsOf(set).every((event) => !cutting[set ^ (1 << event)]) ? [set] : [],
    )
    .map(eventsOf)
    .sort((a, b) => a.length - b.length || a.reduce((order, event, at) => order || event - b[at]!, 0));
}

function eventsOf(set: number): readonly number[] {
  return [...Array(31).keys()].filter((event) => ((set >> event) & 1) === 1);
}
