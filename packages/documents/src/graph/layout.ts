import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Cluster, Graph, GraphEdge, GraphNode } from './graph.ts';
import { meetOutline } from './meet-outline.ts';
import { placeLabels } from './place-labels.ts';
import { SIZE, type Size, sizeOf } from './rows.ts';
import { textWidth } from './text-size.ts';

/** A point on the drawing, in points from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A graph with a place for everything in it. */
export interface PlacedGraph extends Size {
  readonly graph: Graph;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly clusters: readonly PlacedCluster[];
}

export interface PlacedNode extends Size {
  readonly node: GraphNode;
  readonly centre: Point;
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  /** A start, then three points for each piece of a Bézier curve. */
  readonly curve: readonly Point[];
  /** The point of the arrow. */
  readonly tip: Point;
  readonly label: PlacedLabel | undefined;
}

export interface PlacedLabel extends Size {
  readonly centre: Point;
  readonly text: string;
}

export interface PlacedCluster extends Size {
  readonly cluster: Cluster;
  readonly corner: Point;
}

/** Above it the layout is told to look less long for the best picture. */
const LARGE = 2000;

/**
 * Gives everything in a graph its place. Graphviz sees no text of the plan, only keys and sizes; it is loaded
 * at the first call.
 */
export async function layout(graph: Graph): Promise<PlacedGraph> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  const flat = place(graph, graphviz, 1);
  if (graph.edges.length > LARGE) return flat;
  const deep = place(graph, graphviz, STEPS);
  return sheet(deep) < sheet(flat) ? deep : flat;
}

/** The short side of the smallest sheet of the A sizes, upright or on its side, that holds it. */
function sheet({ width, height }: Size): number {
  return Math.max(Math.max(width, height) / Math.SQRT2, Math.min(width, height));
}

function place(graph: Graph, graphviz: Graphviz, steps: number): PlacedGraph {
  const sizes = new Map(graph.nodes.map((node) => [node.key, sizeOf(node, graph.language)]));
  const answer = JSON.parse(graphviz.layout(sketch(graph, sizes, steps), 'json', 'dot')) as Answer;
  const [, , width, height] = numbers(answer.bb) as [number, number, number, number];
  const point = (text: string): Point => {
    const [x, y] = numbers(text) as [number, number];
    return { x, y: height - y };
  };
  const objects = new Map((answer.objects ?? []).map((object) => [object.name, object]));
  const nodes = graph.nodes.map((node) => ({
    node,
    ...sizes.get(node.key)!,
    centre: point(objects.get(node.key)!.pos!),
  }));
  const nodeAt = new Map(nodes.map((placed) => [placed.node.key, placed]));
  const curves = graph.edges.map((edge, index) => {
    const { curve, tip } = curveOf(answer.edges![index]!.pos, point);
    const [start, second] = curve as [Point, Point];
    const first = meetOutline(second, start, nodeAt.get(edge.from)!);
    return {
      edge,
      curve: [first, ...curve.slice(1)],
      tip: meetOutline(curve.at(-1)!, tip, nodeAt.get(edge.to)!),
    };
  });
  const clusters = graph.clusters.map((cluster) => {
    const box = numbers(objects.get(`cluster_${cluster.key}`)!.bb!);
    const [left, low, right, high] = box as [number, number, number, number];
    return { cluster, corner: { x: left, y: height - high }, width: right - left, height: high - low };
  });
  const labels = placeLabels(curves, [...nodes, ...clusters.map(nameArea)]);
  return {
    graph,
    width,
    height,
    nodes,
    edges: curves.map((curve, index) => ({ ...curve, label: labels[index] })),
    clusters,
  };
}

/** Where the name of a cluster stands: in its lower left corner, since most lines come in from above. */
function nameArea({ cluster, corner, height }: PlacedCluster): Size & { readonly centre: Point } {
  const size = nameSize(cluster);
  return { ...size, centre: { x: corner.x + size.width / 2, y: corner.y + height - size.height / 2 } };
}

function nameSize(cluster: Cluster): Size {
  return { width: Math.ceil(textWidth(cluster.label, SIZE.small, true) + 16), height: 16 };
}

interface Answer {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string; readonly bb?: string }[];
  /** In the order in which the sketch names them. */
  readonly edges?: readonly { readonly pos: string }[];
}

function numbers(text: string): number[] {
  return text.split(',').map(Number);
}

function curveOf(
  pos: string,
  point: (text: string) => Point,
): { readonly curve: readonly Point[]; readonly tip: Point } {
  const parts = pos.split(' ');
  const end = parts.find((part) => part.startsWith('e,'));
  const curve = parts.filter((part) => !/^[es],/.test(part)).map(point);
  return { curve, tip: end === undefined ? curve.at(-1)! : point(end.slice(2)) };
}

/** The graph as Graphviz is to see it: boxes of a fixed size, and an empty table in place of the name of a cluster. */
function sketch(graph: Graph, sizes: ReadonlyMap<string, Size>, steps: number): string {
  const inches = (points: number): string => (points / 72).toFixed(4);
  const blank = (size: Size): string =>
    `<<table border="0" fixedsize="true" width="${size.width}" height="${size.height}"><tr><td></td></tr></table>>`;
  const node = (one: GraphNode): string => {
    const { width, height } = sizes.get(one.key)!;
    const shape = one.node === 'choice' ? 'circle' : 'box';
    return `${one.key} [shape=${shape}, width=${inches(width)}, height=${inches(height)}];`;
  };
  const cluster = (one: Cluster): string => {
    const label = blank(nameSize(one));
    const inside = graph.nodes.filter((other) => other.cluster === one.key).map(node);
    return `subgraph cluster_${one.key} { margin=12; labelloc=b; label=${label}; ${inside.join(' ')} }`;
  };
  const clustered = new Set(graph.clusters.map((one) => one.key));
  const far = staggered(graph, steps);
  const edge = (one: GraphEdge): string =>
    `${one.from} -> ${one.to} [weight=${weight(one)}, minlen=${far.get(one) ?? 1}];`;
  return [
    'digraph {',
    'nodesep=0.22; ranksep=0.48; remincross=true;',
    graph.edges.length > LARGE ? 'nslimit=1; nslimit1=1; mclimit=0.2; splines=line;' : 'mclimit=4;',
    'node [label="", fixedsize=true]; edge [arrowsize=0.8];',
    ...graph.clusters.map(cluster),
    ...graph.nodes.filter((one) => !clustered.has(one.cluster ?? '')).map(node),
    ...graph.edges.map(edge),
    graph.clusters.length === 0 ? `{ rank=min; ${tops(graph).join('; ')} }` : '',
    '}',
  ].join('\n');
}

/** Processes that nothing needs stand on top. Graphviz cannot do that where they are in clusters. */
function tops(graph: Graph): readonly string[] {
  const needed = new Set(graph.edges.map((edge) => edge.to));
  return graph.nodes
    .filter((node) => node.node === 'box' && node.family === 'process' && !needed.has(node.key))
    .map((node) => node.key);
}

/** So many side by side make no drawing too wide. */
const IN_A_ROW = 2;
const STEPS = 3;

/**
 * Many boxes below one stand in turn on so many steps, higher and lower, or the drawing would be a ribbon that no sheet
 * holds.
 */
function staggered(graph: Graph, steps: number): ReadonlyMap<GraphEdge, number> {
  const below = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    const there = below.get(edge.from);
    if (there === undefined) below.set(edge.from, [edge]);
    else there.push(edge);
  }
  const far = new Map<GraphEdge, number>();
  for (const edges of below.values()) {
    if (edges.length <= IN_A_ROW) continue;
    for (const [index, edge] of edges.entries()) far.set(edge, 1 + (index % steps));
  }
  return far;
}

/** Choices stay close to who chooses. */
function weight(edge: GraphEdge): number {
  return edge.relation === 'option' ? 2 : 1;
}
