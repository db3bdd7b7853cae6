import { cleanText, shorten } from '../plain.ts';
import { boxLines } from './box-lines.ts';
import { edgeLabel, type LineStyle, lineStyle } from './edge-label.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import type { Family } from './kinds.ts';

/** What stands around the text of a box. */
const SHAPE: Readonly<Record<Family, readonly [string, string]>> = {
  process: ['(', ')'],
  manual: ['(', ')'],
  supply: ['{{', '}}'],
  technical: ['[', ']'],
  place: ['>', ']'],
  people: ['([', '])'],
  party: ['[/', '/]'],
  zone: ['[', ']'],
  folded: ['[[', ']]'],
};

const ARROW: Readonly<Record<LineStyle, string>> = {
  need: '-->',
  option: '-.->',
  standby: '==>',
  refill: '-.->',
  supplier: '---',
};

/** Longer texts make the program that draws it slow, and nobody reads them in a box. */
const MOST_CHARACTERS = 200;

/** The graph as a Mermaid flowchart, for a page of a wiki or a merge request. */
export function mermaid(graph: Graph): string {
  const clustered = new Set(graph.clusters.map(({ key }) => key));
  const marked = (is: (node: GraphNode) => boolean): string =>
    graph.nodes
      .filter(is)
      .map(({ key }) => key)
      .join(',');
  const classes: readonly (readonly [string, string, string])[] = [
    [
      'spof',
      'stroke:#D55E00,stroke-width:3px',
      marked((node) => node.node === 'box' && node.marks.length > 0),
    ],
    [
      'out',
      'stroke:#000,stroke-width:5px,font-weight:bold',
      marked((node) => node.node === 'box' && node.shown?.state === 'down'),
    ],
    [
      'dashed',
      'stroke-dasharray:5 3',
      marked((node) => node.node === 'box' && (node.family === 'zone' || node.family === 'manual')),
    ],
  ];
  return [
    'flowchart TD',
    `  accTitle: ${line(graph.title)}`,
    `  accDescr: ${line(graph.description)}`,
    ...graph.clusters.flatMap((cluster) => [
      `  subgraph ${cluster.key}[${quoted([cluster.label])}]`,
      ...graph.nodes.filter((one) => one.cluster === cluster.key).map((one) => `    ${nodeLine(one, graph)}`),
      '  end',
    ]),
    ...graph.nodes
      .filter((one) => !clustered.has(one.cluster ?? ''))
      .map((one) => `  ${nodeLine(one, graph)}`),
    ...graph.edges.map((one) => `  ${edgeLine(one)}`),
    '  classDef default fill:#fff,stroke:#000,color:#000',
    ...classes
      .filter(([, , keys]) => keys !== '')
      .flatMap(([name, style, keys]) => [`  classDef ${name} ${style}`, `  class ${keys} ${name}`]),
    '',
  ].join('\n');
}

function nodeLine(node: GraphNode, graph: Graph): string {
  if (node.node === 'choice') return `${node.key}((${quoted([node.label])}))`;
  const [before, after] = SHAPE[node.family];
  return `${node.key}${before}${quoted(boxLines(node, graph.language))}${after}`;
}

function edgeLine(edge: GraphEdge): string {
  const label = edgeLabel(edge);
  const text = label === '' ? '' : `|${quoted([label])}|`;
  return `${edge.from} ${ARROW[lineStyle(edge)]}${text} ${edge.to}`;
}

/** Lines as one quoted text. All but letters, digits and a few signs is written as its number, which Mermaid reads back. */
function quoted(lines: readonly string[]): string {
  const texts = lines.map(coded).filter((text) => text !== '');
  return `"${texts.length === 0 ? ' ' : texts.join('<br>')}"`;
}

function coded(text: string): string {
  return shorten(cleanText(text), MOST_CHARACTERS).replace(
    /[^\p{L}\p{M}\p{Nd} .,]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}

/** For the title and description, where nothing is read back: only what means nothing to Mermaid stays. */
function line(text: string): string {
  return shorten(cleanText(text), MOST_CHARACTERS).replace(/[^\p{L}\p{M}\p{Nd} .,:+-]/gu, ' ');
}
