import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/** The lines along which what is out takes others with it, so that they can be drawn to stand out. */
export function failingLines({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>): ReadonlySet<GraphEdge> {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const below = new Map<string, GraphEdge[]>();
  for (const edge of edges) below.set(edge.from, [...(below.get(edge.from) ?? []), edge]);
  const known = new Map<string, boolean>();
  const isOut = (node: GraphNode): boolean => {
    if (node.node === 'box') return node.shown?.state === 'down';
    const before = known.get(node.key);
    if (before !== undefined) return before;
    known.set(node.key, false);
    const options = (below.get(node.key) ?? []).map(({ to }) => byKey.get(to)!);
    const there = options.filter((option) => !isOut(option)).length;
    const out = options.length > 0 && there < node.atLeast;
    known.set(node.key, out);
    return out;
  };
  return new Set(
    edges.filter(
      ({ from, to, relation }) => relation !== 'supplier' && isOut(byKey.get(from)!) && isOut(byKey.get(to)!),
    ),
  );
}
