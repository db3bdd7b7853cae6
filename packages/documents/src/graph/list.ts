import { list as inWords, type PlanLanguage, type Words } from '@waakvlam/analysis';
import { cleanText } from '../plain.ts';
import type { Box, Graph, GraphEdge, GraphNode, Relation } from './graph.ts';
import { BROKEN } from './rows.ts';

/** One line of the list, with what belongs below it. */
export interface ListItem {
  readonly text: string;
  readonly items: readonly ListItem[];
}

interface ListWords {
  readonly relations: Readonly<Record<Exclude<Relation, 'option'>, string>>;
  readonly choice: (label: string) => string;
  readonly standby: string;
  readonly neededBy: (names: string) => string;
  readonly organisation: (name: string) => string;
}

const WORDS: Words<ListWords> = {
  en: {
    relations: {
      needs: 'needs',
      at: 'is at',
      zone: 'fails together with zone',
      agreement: 'needs agreement',
      refilled: 'is refilled by',
      supplier: 'is supplied by (no need)',
      manual: 'otherwise by hand',
    },
    choice: (label) => `${label}, in this order`,
    standby: 'reserve',
    neededBy: (names) => `is needed by: ${names}`,
    organisation: (name) => `belongs to ${name}`,
  },
  nl: {
    relations: {
      needs: 'heeft nodig',
      at: 'staat of gebeurt op',
      zone: 'valt samen uit met zone',
      agreement: 'heeft overeenkomst nodig',
      refilled: 'wordt bijgevuld door',
      supplier: 'wordt geleverd door (niet nodig om te werken)',
      manual: 'anders met de hand',
    },
    choice: (label) => `${label}, in deze volgorde`,
    standby: 'reserve',
    neededBy: (names) => `is nodig voor: ${names}`,
    organisation: (name) => `hoort bij ${name}`,
  },
};

/** All that the picture says, for who cannot see it: an item for each box, in the order of the graph. */
export function list(graph: Graph): readonly ListItem[] {
  const lines = outgoing(graph);
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const users = usersOf(graph, nodes);
  const clusters = new Map(graph.clusters.map((cluster) => [cluster.key, cluster.label]));
  const words = WORDS[graph.language];
  const view = { nodes, lines, language: graph.language };
  return graph.nodes
    .filter((node) => node.node === 'box')
    .map((box) => {
      const cluster = clusters.get(box.cluster ?? '');
      const neededBy = users.get(box.key) ?? [];
      return {
        text: [`${box.kind}: ${called(box)}`, ...stateOf(box), ...box.facts].join(', '),
        items: [
          ...box.marks.map((mark) => leaf(mark.sentence)),
          ...(box.broken ? [leaf(BROKEN[graph.language])] : []),
          ...(cluster === undefined ? [] : [leaf(words.organisation(cluster))]),
          ...(lines.get(box.key) ?? []).map((edge) => edgeItem(edge, view)),
          ...(neededBy.length > 0 ? [leaf(words.neededBy(inWords(neededBy, graph.language)))] : []),
        ],
      };
    });
}

/** The list as text, two spaces for each step inward. */
export function listText(items: readonly ListItem[]): string {
  const lines = (some: readonly ListItem[], indent: string): string[] =>
    some.flatMap((item) => [`${indent}- ${item.text}`, ...lines(item.items, `${indent}  `)]);
  return `${lines(items, '').join('\n')}\n`;
}

interface View {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly lines: ReadonlyMap<string, readonly GraphEdge[]>;
  readonly language: PlanLanguage;
}

function edgeItem(edge: GraphEdge, view: View): ListItem {
  const words = WORDS[view.language];
  const to = view.nodes.get(edge.to)!;
  const before =
    edge.relation === 'option'
      ? edge.preference === undefined
        ? ''
        : `${edge.preference}. `
      : `${words.relations[edge.relation]}: `;
  const more = edge.standby ? [[words.standby, ...edge.labels].join(' ')] : edge.labels;
  const text = `${before}${[to.node === 'choice' ? words.choice(to.label) : called(to), ...more].join(', ')}`;
  return {
    text,
    items: to.node === 'choice' ? (view.lines.get(to.key) ?? []).map((option) => edgeItem(option, view)) : [],
  };
}

function outgoing(graph: Graph): ReadonlyMap<string, readonly GraphEdge[]> {
  const lines = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    const there = lines.get(edge.from);
    if (there === undefined) lines.set(edge.from, [edge]);
    else there.push(edge);
  }
  return lines;
}

/** Who asks for each box, through choices; suppliers that nobody needs have none. */
function usersOf(
  graph: Graph,
  nodes: ReadonlyMap<string, GraphNode>,
): ReadonlyMap<string, readonly string[]> {
  const incoming = new Map<string, Set<string>>();
  for (const edge of graph.edges) {
    if (edge.relation === 'supplier') continue;
    incoming.set(edge.to, (incoming.get(edge.to) ?? new Set()).add(edge.from));
  }
  const boxes = (key: string): readonly string[] =>
    [...(incoming.get(key) ?? [])].flatMap((from) => {
      const node = nodes.get(from)!;
      return node.node === 'box' ? [called(node)] : boxes(from);
    });
  return new Map([...nodes.keys()].map((key) => [key, [...new Set(boxes(key))]]));
}

/** Its name, and its id where that says more. */
function called(node: Box): string {
  const id = node.component === undefined ? undefined : cleanText(node.component);
  return id === undefined || id === node.name || id.endsWith(`.${node.name}`)
    ? node.name
    : `${node.name} (${id})`;
}

function stateOf({ shown }: Box): readonly string[] {
  return shown === undefined || shown.words === '' ? [] : [shown.words];
}

function leaf(text: string): ListItem {
  return { text, items: [] };
}
