import type { PlanLanguage, Words } from '@waakvlam/analysis';
import type { Box, Graph, GraphEdge, GraphNode } from './graph.ts';
import { tooLarge } from './notes.ts';
import { wrap } from './wrap.ts';

interface FoldWords {
  readonly kind: string;
  readonly parts: (count: number) => string;
  readonly processes: (count: number) => string;
  readonly points: (count: number) => string;
  readonly lines: (count: number) => string;
  readonly note: (count: number) => string;
}

const WORDS: Words<FoldWords> = {
  en: {
    kind: 'folded',
    parts: (count) => (count === 1 ? '1 part' : `${count} parts`),
    processes: (count) => (count === 1 ? '1 process' : `${count} processes`),
    points: (count) => `${count} SPOF`,
    lines: (count) => `${count} ×`,
    note: (count) => `${count} parts are folded. A number at a line says how many lines it stands for.`,
  },
  nl: {
    kind: 'samengevouwen',
    parts: (count) => (count === 1 ? '1 onderdeel' : `${count} onderdelen`),
    processes: (count) => (count === 1 ? '1 proces' : `${count} processen`),
    points: (count) => `${count} SPOF`,
    lines: (count) => `${count} ×`,
    note: (count) =>
      `${count} onderdelen zijn samengevouwen. Het getal bij een lijn zegt voor hoeveel lijnen die staat.`,
  },
};

/**
 * The same graph with every cluster but those in `open` as one box that says how much is in it; lines between the same
 * two become one, and what stays within a box is gone.
 */
export function foldClusters(graph: Graph, open: ReadonlySet<string> = new Set()): Graph {
  const folded = graph.clusters.filter(({ key }) => !open.has(key));
  if (folded.length === 0) return graph;
  const inside = new Map(
    folded.map(({ key }) => [key, graph.nodes.filter(({ cluster }) => cluster === key)] as const),
  );
  const stands = new Map<string, string>();
  for (const [key, nodes] of inside) for (const node of nodes) stands.set(node.key, `f${key}`);
  const boxes = folded.map(({ key, label }) => boxOf(key, label, inside.get(key)!, graph.language));
  const { edges, count } = joined(graph.edges, (key) => stands.get(key) ?? key);
  const words = WORDS[graph.language];
  const parts = [...inside.values()].flat().filter(isPart).length;
  const nodes = [...boxes, ...graph.nodes.filter(({ key }) => !stands.has(key))];
  const before = tooLarge(graph, graph.language);
  return {
    ...graph,
    nodes,
    edges: edges.map((edge) => {
      const times = count.get(edge)!;
      return times > 1 ? { ...edge, labels: [words.lines(times)] } : edge;
    }),
    clusters: graph.clusters.filter(({ key }) => open.has(key)),
    notes: [
      words.note(parts),
      ...graph.notes.filter((note) => !before.includes(note)),
      ...tooLarge({ nodes }, graph.language),
    ],
  };
}

function boxOf(key: string, label: string, nodes: readonly GraphNode[], language: PlanLanguage): Box {
  const words = WORDS[language];
  const boxes = nodes.filter(isPart);
  const processes = boxes.filter(({ family }) => family === 'process').length;
  const points = boxes.filter(({ marks }) => marks.length > 0).length;
  return {
    key: `f${key}`,
    node: 'box',
    family: 'folded',
    kind: words.kind,
    name: label,
    lines: wrap(label, 22, 3, language),
    facts: [
      words.parts(boxes.length),
      ...(processes > 0 && processes < boxes.length ? [words.processes(processes)] : []),
      ...(points > 0 ? [words.points(points)] : []),
    ],
    marks: [],
    broken: boxes.some(({ broken }) => broken),
    folds: boxes.flatMap(({ component }) => component ?? []),
  };
}

/** A component, and no choice between some or way of working of one. */
function isPart(node: GraphNode): node is Box {
  return node.node === 'box' && node.family !== 'manual';
}

/** One line for all between the same two of which one is folded; all others stay as they are. */
function joined(
  edges: readonly GraphEdge[],
  standsFor: (key: string) => string,
): { readonly edges: readonly GraphEdge[]; readonly count: ReadonlyMap<GraphEdge, number> } {
  const made = new Map<string, GraphEdge>();
  const count = new Map<GraphEdge, number>();
  const kept: GraphEdge[] = [];
  for (const edge of edges) {
    const [from, to] = [standsFor(edge.from), standsFor(edge.to)];
    const isMoved = from !== edge.from || to !== edge.to;
    if (isMoved && from === to) continue;
    const there = isMoved ? made.get(`${from} ${to}`) : undefined;
    const one = there ?? (isMoved ? { from, to, relation: 'needs', standby: false, labels: [] } : edge);
    if (there === undefined) {
      kept.push(one);
      if (isMoved) made.set(`${from} ${to}`, one);
    }
    count.set(one, (count.get(one) ?? 0) + 1);
  }
  return { edges: kept, count };
}
