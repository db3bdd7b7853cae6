import { type Markup, markup, textOf } from '../html-template.ts';
import { cleanText } from '../plain.ts';
import { edgeLabel } from './edge-label.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/** What is said of a node and of an edge, all of it as text. */
const NODE_KEYS = ['label', 'id', 'kind', 'family', 'facts', 'spof', 'state', 'organisation'] as const;
const EDGE_KEYS = ['label', 'relation', 'reserve', 'preference'] as const;

/** The graph as GraphML, for programs that reckon with graphs or lay them out (yEd, Gephi, NetworkX, igraph). */
export function graphml(graph: Graph): string {
  const labels = new Map(graph.clusters.map(({ key, label }) => [key, label]));
  return textOf(markup`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="title" for="graph" attr.name="title" attr.type="string"/>
<key id="description" for="graph" attr.name="description" attr.type="string"/>
${NODE_KEYS.map((key) => keyOf('node', key))}${EDGE_KEYS.map((key) => keyOf('edge', key))}<graph id="dependencies" edgedefault="directed">
<data key="title">${graph.title}</data>
<data key="description">${[graph.description, ...graph.notes].join(' ')}</data>
${graph.nodes.map((node) => nodeOf(node, labels.get(node.cluster ?? '')))}${graph.edges.map(edgeOf)}</graph>
</graphml>
`);
}

function keyOf(of: 'node' | 'edge', name: string): Markup {
  return markup`<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="string"/>
`;
}

function nodeOf(node: GraphNode, organisation: string | undefined): Markup {
  const said: Readonly<Partial<Record<(typeof NODE_KEYS)[number], string>>> =
    node.node === 'choice'
      ? { label: node.label, family: 'choice' }
      : {
          label: node.name,
          id: cleanText(node.component ?? ''),
          kind: node.kind,
          family: node.family,
          facts: node.facts.join('; '),
          spof: node.marks.map(({ sentence }) => sentence).join(' '),
          state: node.shown?.words ?? '',
        };
  return markup`<node id="${node.key}">${data('node', { ...said, organisation })}</node>
`;
}

function edgeOf(edge: GraphEdge): Markup {
  const said = {
    label: edgeLabel(edge),
    relation: edge.relation,
    reserve: edge.standby ? 'yes' : '',
    preference: edge.preference === undefined ? '' : String(edge.preference),
  };
  return markup`<edge source="${edge.from}" target="${edge.to}">${data('edge', said)}</edge>
`;
}

function data(of: 'node' | 'edge', said: Readonly<Record<string, string | undefined>>): readonly Markup[] {
  return Object.entries(said)
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([name, text]) => markup`<data key="${of}-${name}">${text}</data>`);
}
