import { cleanText, shorten } from '../plain.ts';
import { boxLines } from './box-lines.ts';
import { edgeLabel, type LineStyle, lineStyle } from './edge-label.ts';
import type { Cluster, Graph, GraphEdge, GraphNode } from './graph.ts';
import type { Family } from './kinds.ts';

const SHAPE: Readonly<Record<Family, string>> = {
  process: 'shape=box, style=rounded',
  manual: 'shape=box, style="rounded,dashed"',
  supply: 'shape=hexagon',
  technical: 'shape=box',
  place: 'shape=cds',
  people: 'shape=oval',
  party: 'shape=note',
  zone: 'shape=box, style=dashed',
  folded: 'shape=box3d',
};

const STYLE: Readonly<Record<LineStyle, string>> = {
  need: 'style=solid',
  option: 'style=dashed',
  standby: 'style=dashed, penwidth=1.5',
  refill: 'style=dotted, penwidth=1.5',
  supplier: 'style=dashed, arrowhead=open, penwidth=0.75',
};

/** The graph in DOT, for other tools to lay out and draw. The marks stand in the labels, in words. */
export function dot(graph: Graph): string {
  const clustered = new Set(graph.clusters.map((one) => one.key));
  return [
    'digraph dependencies {',
    `  graph [label=${quoted([graph.title, graph.description, ...graph.notes])}, labelloc=t, fontname="sans-serif"];`,
    '  node [fontname="sans-serif", fontsize=10];',
    '  edge [fontname="sans-serif", fontsize=9];',
    ...graph.clusters.map((one) => clusterLines(one, graph)),
    ...graph.nodes
      .filter((one) => !clustered.has(one.cluster ?? ''))
      .map((one) => `  ${nodeLine(one, graph)}`),
    ...graph.edges.map((one) => `  ${edgeLine(one)}`),
    '}',
    '',
  ].join('\n');
}

function clusterLines(cluster: Cluster, graph: Graph): string {
  return [
    `  subgraph cluster_${cluster.key} {`,
    `    label=${quoted([cluster.label])}; style=dashed;`,
    ...graph.nodes.filter((one) => one.cluster === cluster.key).map((one) => `    ${nodeLine(one, graph)}`),
    '  }',
  ].join('\n');
}

function nodeLine(node: GraphNode, graph: Graph): string {
  if (node.node === 'choice') return `${node.key} [label=${quoted([node.label])}, shape=circle];`;
  const peripheries = node.marks.length > 0 ? ', peripheries=2' : '';
  return `${node.key} [label=${quoted(boxLines(node, graph.language))}, ${SHAPE[node.family]}${peripheries}, tooltip=${quoted([node.component ?? node.name])}];`;
}

function edgeLine(edge: GraphEdge): string {
  const label = edgeLabel(edge);
  return `${edge.from} -> ${edge.to} [${label === '' ? '' : `label=${quoted([label])}, `}${STYLE[lineStyle(edge)]}];`;
}

/** Graphviz reads no quoted text that is longer than 16,384 bytes; nobody reads one that long either. */
const MOST_CHARACTERS = 2000;

/** Lines as one quoted text. Backslashes (`\N` is the name of a node there) and entities stay what they were. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    shorten(cleanText(line), MOST_CHARACTERS)
      .replaceAll('\\', '\\\\')
      .replaceAll('"', '\\"')
      .replaceAll('&', '&amp;'),
  );
  return `"${escaped.join('\\n')}"`;
}
