import { type Markup, markup, textOf } from '../html-template.ts';
import { boxLines } from './box-lines.ts';
import { edgeLabel, type LineStyle, lineStyle } from './edge-label.ts';
import type { Box } from './graph.ts';
import type { Family } from './kinds.ts';
import type { PlacedCluster, PlacedEdge, PlacedGraph, PlacedNode } from './layout.ts';
import { short } from './shapes.ts';

/** `html=0`: what a plan says is text there, never markup. */
const TEXT = 'html=0;whiteSpace=wrap;fillColor=#FFFFFF;strokeColor=#000000;fontColor=#000000;';

const SHAPE: Readonly<Record<Family, string>> = {
  process: 'rounded=1;',
  manual: 'rounded=1;dashed=1;',
  supply: 'shape=hexagon;perimeter=hexagonPerimeter2;size=0.08;',
  technical: '',
  place: 'shape=offPageConnector;direction=north;size=0.1;',
  people: 'rounded=1;arcSize=50;',
  party: 'shape=note;size=9;',
  zone: 'dashed=1;dashPattern=8 3 1.5 3;',
  folded: 'shape=ext;double=1;',
};

const LINE: Readonly<Record<LineStyle, string>> = {
  need: '',
  option: 'dashed=1;',
  standby: 'dashed=1;dashPattern=12 5;strokeWidth=2;strokeColor=#0072B2;',
  refill: 'dashed=1;dashPattern=1 4;strokeWidth=2;strokeColor=#0072B2;',
  supplier: 'dashed=1;dashPattern=9 3 1.5 3;endArrow=open;',
};

/** The placed graph as a file for draw.io (diagrams.net), to go on drawing in. */
export function drawio(placed: PlacedGraph): string {
  const { graph } = placed;
  return textOf(markup`<?xml version="1.0" encoding="UTF-8"?>
<mxfile host="waakvlam">
<diagram id="dependencies" name="${graph.title}">
<mxGraphModel grid="0" page="0">
<root>
<mxCell id="0"/>
<mxCell id="1" parent="0"/>
${placed.clusters.map(clusterCell)}${placed.nodes.map((node) => nodeCell(node, placed))}${placed.edges.map(edgeCell)}</root>
</mxGraphModel>
</diagram>
</mxfile>
`);
}

function clusterCell({ cluster, corner, width, height }: PlacedCluster): Markup {
  return markup`<mxCell id="c-${cluster.key}" value="${cluster.label}" style="html=0;fillColor=none;strokeColor=#000000;dashed=1;verticalAlign=bottom;align=left;spacingLeft=8;fontStyle=1;" vertex="1" parent="1">${geometry(corner.x, corner.y, width, height)}</mxCell>
`;
}

function nodeCell({ node, centre, width, height }: PlacedNode, { graph }: PlacedGraph): Markup {
  const place = geometry(centre.x - width / 2, centre.y - height / 2, width, height);
  const text = node.node === 'choice' ? node.label : boxLines(node, graph.language).join('\n');
  const style = node.node === 'choice' ? 'ellipse;' : `${SHAPE[node.family]}${borderOf(node)}`;
  return markup`<mxCell id="${node.key}" value="${lines(text)}" style="${style}${TEXT}fontSize=9;" vertex="1" parent="1">${place}</mxCell>
`;
}

/** A line break in an attribute is read as a space, unless it is written as its number. */
function lines(text: string): readonly Markup[] {
  return text.split('\n').map((line, index) => markup`${index > 0 && BREAK}${line}`);
}

const BREAK = markup`&#10;`;

function borderOf(box: Box): string {
  if (box.shown?.state === 'down') return 'strokeWidth=4;';
  return box.marks.length > 0 ? 'strokeWidth=3;double=1;' : '';
}

function edgeCell({ edge, curve }: PlacedEdge, index: number): Markup {
  // Where the pieces of the curve meet: draw.io bends its own line through these.
  const bends = curve.slice(1, -1).filter((_, at) => at % 3 === 2);
  const points = bends.map(({ x, y }) => markup`<mxPoint x="${short(x)}" y="${short(y)}"/>`);
  return markup`<mxCell id="e${index}" value="${edgeLabel(edge)}" style="html=0;curved=1;fontSize=8;endArrow=block;${LINE[lineStyle(edge)]}" edge="1" parent="1" source="${edge.from}" target="${edge.to}"><mxGeometry relative="1" as="geometry">${points.length > 0 && markup`<Array as="points">${points}</Array>`}</mxGeometry></mxCell>
`;
}

function geometry(x: number, y: number, width: number, height: number): Markup {
  return markup`<mxGeometry x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" as="geometry"/>`;
}
