import type { Id } from '@waakvlam/analysis';
import type { GraphEdge, GraphNode } from './graph.ts';

/**
 * Only some components, with what makes them understood: a choice of which one option is kept keeps all of them, since
 * what takes over belongs to the story; a manual way of working goes with its process.
 */
export function keepOnly(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  keep: ReadonlySet<Id>,
): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[]; readonly left: number } {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const outgoing = new Map<string, GraphEdge[]>();
  for (const edge of edges) outgoing.set(edge.from, [...(outgoing.get(edge.from) ?? []), edge]);
  const below = (key: string): readonly GraphEdge[] => outgoing.get(key) ?? [];

  const isKept = (key: string): boolean => {
    const node = byKey.get(key)!;
    if (node.node === 'choice') return below(key).some(({ to }) => isKept(to));
    return node.component === undefined ? true : keep.has(node.component);
  };

  const drawn = new Set<string>();
  const lines = new Set<GraphEdge>();
  /** A choice with all of its options; these stand as ends, unless they are kept for themselves. */
  const open = (key: string): void => {
    if (drawn.has(key)) return;
    drawn.add(key);
    for (const edge of below(key)) {
      lines.add(edge);
      const to = byKey.get(edge.to)!;
      if (to.node === 'choice') open(to.key);
      else drawn.add(to.key);
    }
  };
  const walk = (key: string): void => {
    for (const edge of below(key)) {
      if (!isKept(edge.to)) continue;
      lines.add(edge);
      const to = byKey.get(edge.to)!;
      if (to.node === 'choice') open(to.key);
      else if (to.component === undefined && !drawn.has(to.key)) {
        drawn.add(to.key);
        walk(to.key);
      } else drawn.add(to.key);
    }
  };
  for (const node of nodes) {
    if (node.node !== 'box' || node.component === undefined || !keep.has(node.component)) continue;
    drawn.add(node.key);
    walk(node.key);
  }
  const boxes = nodes.filter((node) => node.node === 'box' && node.component !== undefined);
  return {
    nodes: nodes.filter(({ key }) => drawn.has(key)),
    edges: edges.filter((edge) => lines.has(edge)),
    left: boxes.filter(({ key }) => !drawn.has(key)).length,
  };
}
