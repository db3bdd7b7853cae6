import type { PlanLanguage, Words } from '@waakvlam/analysis';
import type { Box, GraphEdge, GraphNode } from './graph.ts';

const FROM: Words<(supplier: string) => string> = {
  en: (supplier) => `from ${supplier}`,
  nl: (supplier) => `van ${supplier}`,
};

/**
 * A supplier that only delivers one thing, and that nothing needs, is told in the box of that thing: a box of its own would
 * say nothing that hangs together, and every box less makes the rest easier to read.
 */
export function foldSuppliers(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  language: PlanLanguage,
  inLines: (text: string) => readonly string[],
): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const count = new Map<string, number>();
  for (const edge of edges) for (const key of [edge.from, edge.to]) count.set(key, (count.get(key) ?? 0) + 1);
  const boxes = new Map(nodes.filter((node) => node.node === 'box').map((box) => [box.key, box]));
  const folds = (edge: GraphEdge): Box | undefined => {
    const box = boxes.get(edge.to);
    return edge.relation === 'supplier' && count.get(edge.to) === 1 && box?.marks.length === 0
      ? box
      : undefined;
  };
  const folded = new Map(edges.map((edge) => [edge, folds(edge)]));
  const gone = new Set([...folded.values()].map((box) => box?.key));
  const more = (box: Box): readonly string[] =>
    edges
      .filter((edge) => edge.from === box.key)
      .flatMap((edge) => folded.get(edge) ?? [])
      .flatMap((supplier) => inLines(FROM[language](supplier.name)));
  return {
    nodes: nodes
      .filter((node) => !gone.has(node.key))
      .map((node) => (node.node === 'box' ? { ...node, facts: [...node.facts, ...more(node)] } : node)),
    edges: edges.filter((edge) => folded.get(edge) === undefined),
  };
}
