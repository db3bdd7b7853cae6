import type { Id } from '@waakvlam/analysis';
import { type Markup, markup } from '../html-template.ts';
import { drawBox, drawChoice, textLine } from './draw-box.ts';
import { drawEdge, drawEdgeLabel } from './draw-edge.ts';
import { failingLines } from './failing-lines.ts';
import type { PlacedCluster, PlacedGraph, PlacedNode } from './layout.ts';
import type { Area } from './place-labels.ts';
import { SIZE } from './rows.ts';
import { BLACK, short } from './shapes.ts';

export interface DrawOptions {
  /** Where a box leads to. */
  readonly linkTo?: ((component: Id) => string) | undefined;
  /** Only what lies in here, at least in part. */
  readonly within?: Area | undefined;
}

/** All of a placed graph: first what is drawn around, then lines, then boxes, and on top what stands at lines. */
export function drawGraph(placed: PlacedGraph, { linkTo, within }: DrawOptions = {}): Markup {
  const failing = failingLines(placed.graph);
  const isSeen = (area: Area): boolean => within === undefined || meet(area, within);
  const edges = placed.edges.filter(({ curve, tip }) => isSeen(around([...curve, tip])));
  const nodes = placed.nodes.filter(isSeen);
  return markup`${separate(placed.clusters.map(drawCluster))}
${separate(edges.map((edge) => drawEdge(edge, failing.has(edge.edge))))}
${separate(nodes.map((node) => linked(node, drawNode(node, placed), linkTo)))}
${separate(edges.map(drawEdgeLabel))}`;
}

/** The rectangle around some points. */
function around(points: readonly { readonly x: number; readonly y: number }[]): Area {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
    width: right - left,
    height: bottom - top,
  };
}

/** Whether two rectangles have something in common. */
function meet(a: Area, b: Area): boolean {
  return (
    Math.abs(a.centre.x - b.centre.x) * 2 <= a.width + b.width &&
    Math.abs(a.centre.y - b.centre.y) * 2 <= a.height + b.height
  );
}

function separate(all: readonly (Markup | undefined)[]): readonly Markup[] {
  return all
    .filter((one) => one !== undefined)
    .map(
      (one) => markup`${one}
`,
    );
}

function drawNode(placed: PlacedNode, { graph }: PlacedGraph): Markup {
  const { node, centre } = placed;
  return node.node === 'choice'
    ? drawChoice(node, centre, placed)
    : drawBox(node, centre, placed, graph.language);
}

/** A box as a link to more about it, where there is more. */
function linked({ node }: PlacedNode, drawing: Markup, linkTo: DrawOptions['linkTo']): Markup {
  if (linkTo === undefined || node.node === 'choice' || node.component === undefined) return drawing;
  return markup`<a href="${linkTo(node.component)}">${drawing}</a>`;
}

function drawCluster({ cluster, corner, width, height }: PlacedCluster): Markup {
  return markup`<g class="organisation">
<rect x="${short(corner.x)}" y="${short(corner.y)}" width="${short(width)}" height="${short(height)}" fill="none" stroke="${BLACK}" stroke-width="1" stroke-dasharray="9 3 1.5 3"/>
${textLine(cluster.label, corner.x + 8, corner.y + height - 6, SIZE.small, true, 'start')}</g>`;
}
