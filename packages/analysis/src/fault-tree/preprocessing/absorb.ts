import type { Graph } from './graph.ts';

/**
 * Drops from an `and` each `or` that shares an argument with it, and from an `or` each such `and`:
 * x and (x or y) is x, x or (x and y) is x.
 *
 * @returns the same graph if there are none
 */
export function absorb(graph: Graph): Graph {
  const markOf = new Map<number, number>();
  let isSame = true;
  const absorbed = graph.map((gate, index) => {
    const { connective, args } = gate;
    if (connective === 'atleast' || !args.some((arg) => arg < 0)) return gate;
    for (const arg of args) markOf.set(arg, index);
    const other = connective === 'and' ? 'or' : 'and';
    const kept = args.filter(
      (arg) =>
        arg >= 0 ||
        graph[~arg]!.connective !== other ||
        !graph[~arg]!.args.some((inner) => markOf.get(inner) === index),
    );
    if (kept.length === args.length) return gate;
    isSame = false;
    return { ...gate, args: kept };
  });
  return isSame ? graph : absorbed;
}
