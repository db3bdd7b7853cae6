import type { Component, Id, Model, PlanLanguage, Process, SinglePoints, Words } from '@waakvlam/analysis';
import { cleanText, shorten } from '../plain.ts';
import { type Around, clustersOf } from './cluster.ts';
import { factsOf, manualFacts } from './facts.ts';
import { foldSuppliers } from './fold-suppliers.ts';
import type { Box, Graph, GraphEdge, GraphNode } from './graph.ts';
import { keepOnly } from './keep.ts';
import { FAMILY, KIND } from './kinds.ts';
import { type Link, linksOf, type Target, workingLinks } from './links.ts';
import { marksOf } from './marks.ts';
import type { Moment } from './moment.ts';
import { ARROW, describe, notesOf, titleOfGraph, tooLarge } from './notes.ts';
import { wrap } from './wrap.ts';

export interface GraphOptions {
  readonly language: PlanLanguage;
  /** Only this organisation and what it depends on. */
  readonly organisation?: Id | undefined;
  /** Only this process and what it depends on; marked is only what hits it. */
  readonly process?: Id | undefined;
  /** What is drawn around boxes; not stated: the organisations, where there is more than one. */
  readonly around?: Around | undefined;
  /** What a run makes of it all, at a moment or in the end; drawn is only what matters in it. */
  readonly moment?: Moment | undefined;
}

/** A line in a box has at most so many characters. */
const LINE_WIDTH = 22;
const MOST_LINES = 3;
/** A name is told whole up to here; longer ones are an accident or an attack. */
const MOST_CHARACTERS = 400;

const CHOICE: Words<(atLeast: number, count: number) => string> = {
  en: (atLeast, count) => (atLeast >= count ? `all ${count}` : `${atLeast} of ${count}`),
  nl: (atLeast, count) => (atLeast >= count ? `alle ${count}` : `${atLeast} van ${count}`),
};

/**
 * What depends on what in a model, with its single points of failure marked. The order of the files that the
 * model was made from makes no difference. An id in `options` that is not in the model gives an empty graph.
 */
export function dependencyGraph(model: Model, points: SinglePoints, options: GraphOptions): Graph {
  const { language } = options;
  const components = new Map(model.components.map((component) => [component.id, component]));
  const lookup = (id: Id): Component | undefined => components.get(id);
  const nameOf = (id: Id): string => told(lookup(id)?.title ?? lookup(id)?.name ?? id);
  const marks = marksOf(points, language, nameOf, options.process);
  const broken = new Set(points.brokenFromTheStart.map((disruption) => disruption.process));
  const clusters = clustersOf(model, options.around ?? 'organisation', language);

  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const keys = new Map<string, string>();
  const waiting: (() => void)[] = [];

  function link(from: string, links: readonly Link[], cluster: string | undefined, numbered = false): void {
    const seen = new Set<string>();
    links.forEach((one, place) => {
      const to = nodeFor(one.to, cluster);
      const edge: GraphEdge = {
        from,
        to,
        relation: one.relation,
        standby: one.standby,
        ...(numbered && { preference: place + 1 }),
        labels: one.labels,
      };
      const same = JSON.stringify(edge);
      if (!seen.has(same)) edges.push(edge);
      seen.add(same);
    });
  }

  /** The key of what stands for the target; it is made where it is not there yet. Choices that are the same share one. */
  function nodeFor(target: Target, cluster: string | undefined): string {
    const same = target.kind === 'choice' ? JSON.stringify([cluster, target]) : JSON.stringify(target);
    const there = keys.get(same);
    if (there !== undefined) return there;
    const key = `n${keys.size}`;
    keys.set(same, key);
    switch (target.kind) {
      case 'component':
        addComponent(key, components.get(target.id)!);
        break;
      case 'choice':
        nodes.push({
          key,
          node: 'choice',
          label: CHOICE[language](target.atLeast, target.options.length),
          atLeast: target.atLeast,
          cluster,
        });
        waiting.push(() => link(key, target.options, cluster, target.atLeast < target.options.length));
        break;
      case 'manual':
        addManual(key, components.get(target.of) as Process, target.number, cluster);
    }
    return key;
  }

  function addComponent(key: string, component: Component): void {
    const cluster = clusters.of.get(component.id);
    const shown = options.moment?.shown.get(component.id);
    const name = nameOf(component.id);
    nodes.push({
      key,
      node: 'box',
      family: FAMILY[component.kind],
      component: component.id,
      kind: KIND[language][component.kind],
      name,
      lines: wrap(cleanText(component.title ?? component.name), LINE_WIDTH, MOST_LINES, language),
      facts: factsOf(component, language),
      marks: marks.get(component.id) ?? [],
      broken: broken.has(component.id),
      ...(shown !== undefined && { shown }),
      cluster: cluster?.key,
    });
    waiting.push(() => link(key, linksOf(component, lookup, language), cluster?.key));
  }

  function addManual(key: string, process: Process, number: number, cluster: string | undefined): void {
    const manual = process.manuals[number]!;
    nodes.push({
      key,
      node: 'box',
      family: 'manual',
      kind: KIND[language].manual,
      name: told(manual.text),
      lines: wrap(cleanText(manual.text), LINE_WIDTH, MOST_LINES, language),
      facts: manualFacts(manual, language),
      marks: [],
      broken: false,
      cluster,
    });
    waiting.push(() => link(key, workingLinks(manual, lookup, language), cluster));
  }

  const first = roots(model, options);
  const draw = (some: readonly Component[]): void => {
    for (const root of some) nodeFor({ kind: 'component', id: root.id }, undefined);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next();
  };
  draw(first.filter((root) => root.kind === 'process'));
  draw(first.filter((root) => root.kind !== 'process'));

  const inLines = (text: string): readonly string[] => wrap(text, LINE_WIDTH, MOST_LINES, language);
  const kept =
    options.moment === undefined ? { nodes, edges, left: 0 } : keepOnly(nodes, edges, options.moment.keep);
  const folded = foldSuppliers(kept.nodes, kept.edges, language, inLines);
  const { drawn, alone } = apart(folded.nodes, folded.edges);
  const used = new Set(drawn.map((node) => node.cluster));
  const graph = {
    language,
    nodes: drawn,
    edges: folded.edges,
    clusters: used.size > 1 ? clusters.all.filter((cluster) => used.has(cluster.key)) : [],
  };
  const notes = notesOf(alone, points.unsettled.filter((id) => components.has(id)).map(nameOf), language);
  return {
    ...graph,
    title: options.moment?.title ?? titleOfGraph(model, options),
    description:
      options.moment === undefined
        ? describe(graph, points, language)
        : `${options.moment.description} ${ARROW[language]}`,
    notes: [
      ...(kept.left > 0 ? [options.moment!.left(kept.left)] : []),
      ...notes,
      ...(options.process === undefined && options.moment === undefined ? tooLarge(graph, language) : []),
    ],
  };
}

/** A text of a plan for use in a sentence. */
function told(text: string): string {
  return shorten(cleanText(text), MOST_CHARACTERS);
}

const PRIORITY = ['vital', 'critical', 'important', 'deferrable', undefined] as const;

function roots(model: Model, options: GraphOptions): readonly Component[] {
  const rank = (component: Component): number =>
    component.kind === 'process' ? PRIORITY.indexOf(component.priority) : PRIORITY.length;
  return model.components
    .filter((component) => options.process === undefined || component.id === options.process)
    .filter(
      (component) => options.organisation === undefined || component.organisation === options.organisation,
    )
    .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** What hangs together is drawn; a component that neither needs nor is needed is only named, unless it matters by itself. */
function apart(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): { readonly drawn: readonly GraphNode[]; readonly alone: readonly Box[] } {
  const joined = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const isAlone = (node: GraphNode): node is Box =>
    node.node === 'box' &&
    !joined.has(node.key) &&
    node.family !== 'process' &&
    node.marks.length === 0 &&
    (node.shown === undefined || node.shown.state === 'up');
  return { drawn: nodes.filter((node) => !isAlone(node)), alone: nodes.filter(isAlone) };
}
