/** The pictures of what depends on what, and of what scenarios make of it. */
import {
  duration,
  type Id,
  type Model,
  type PlanLanguage,
  type Process,
  type Seconds,
  type SinglePoints,
  scenarioStates,
} from '@waakvlam/analysis';
import {
  dependencyGraph,
  dot,
  drawio,
  foldClusters,
  type Graph,
  graphJson,
  graphml,
  graphPdf,
  layout,
  list,
  listText,
  mermaid,
  type PdfEngine,
  type PlacedGraph,
  scenarioMoment,
  svg,
  tellingMoments,
} from '@waakvlam/documents';
import { fileNames } from './file-names.ts';
import type { BuiltScenario } from './index-page.ts';
import type { MadeFile } from './write-files.ts';

/** The folder of the pictures of a part of the plan, or of a moment. */
export const GRAPHS = 'graphs';

/** More pictures nobody looks through: of more processes or scenarios there are none unless they are asked for. */
const MOST = 100;

/** A picture by itself, for the page that leads to it. */
export interface BuiltPicture {
  readonly title: string;
  readonly path: string;
}

interface BuiltMoment extends BuiltPicture {
  readonly scenario: Id;
  readonly at: Seconds;
}

export interface BuiltGraphs {
  readonly whole: Graph;
  /** The whole as drawn. */
  readonly picture: PlacedGraph;
  /** The whole in each form, by what people call them. */
  readonly forms: readonly { readonly label: string; readonly href: string }[];
  readonly processes: readonly BuiltPicture[];
  /** Where the whole is folded: each organisation by itself. */
  readonly organisations: readonly BuiltPicture[];
  readonly scenarios: readonly BuiltMoment[];
  readonly files: readonly MadeFile[];
}

/** The whole plan in every form; each process and each telling moment of a scenario as a picture. */
export async function graphFiles(
  model: Model,
  points: SinglePoints,
  scenarios: readonly BuiltScenario[],
  language: PlanLanguage,
  engine: () => PdfEngine,
): Promise<BuiltGraphs> {
  const graph = dependencyGraph(model, points, { language });
  const whole = await layout(asDrawn(graph, model, points));
  const forms = await formsOf(graph, whole, engine);
  const pictures: MadeFile[] = [];
  const picture = async (path: string, of: Graph): Promise<BuiltPicture> => {
    pictures.push({
      path,
      content: svg(await layout(of), (id) => `../index.html#${encodeURIComponent(id)}`),
    });
    return { title: of.title, path };
  };
  const processes: BuiltPicture[] = [];
  const found = model.components.filter((component): component is Process => component.kind === 'process');
  const names = fileNames(found.map(({ id }) => id));
  for (const { id, title, name } of found.length > MOST ? [] : found) {
    const of = dependencyGraph(model, points, { language, process: id });
    const made = await picture(`${GRAPHS}/process-${names.get(id)!}.svg`, of);
    processes.push({ ...made, title: title ?? name });
  }
  const organisations: BuiltPicture[] = [];
  const isFolded = whole.graph !== graph && graph.clusters.length > 1;
  const those = isFolded && model.organisations.length <= MOST ? model.organisations : [];
  const folders = fileNames(those.map(({ id }) => id));
  for (const { id, title, name } of those) {
    const of = dependencyGraph(model, points, { language, organisation: id });
    const made = await picture(`${GRAPHS}/organisation-${folders.get(id)!}.svg`, of);
    organisations.push({ ...made, title: title ?? name });
  }
  const moments: BuiltMoment[] = [];
  for (const { result, fileName } of scenarios.length > MOST ? [] : scenarios) {
    const played = scenarioStates(model, result);
    for (const at of tellingMoments(played)) {
      const moment = scenarioMoment(model, result.scenario, played, at, language);
      const time = duration(at, 'en').replaceAll(' ', '');
      const of = dependencyGraph(model, points, { language, moment });
      const made = await picture(`${GRAPHS}/${fileName}-${time}.svg`, of);
      moments.push({ ...made, scenario: result.scenario, at });
    }
  }
  return {
    whole: graph,
    picture: whole,
    forms: forms.map(({ label, path }) => ({ label, href: path })),
    processes,
    organisations,
    scenarios: moments,
    files: [...forms.map(({ path, content }) => ({ path, content })), ...pictures],
  };
}

/** The whole plan for the page to look around in, and no files. */
export async function noGraphFiles(
  model: Model,
  points: SinglePoints,
  language: PlanLanguage,
): Promise<BuiltGraphs> {
  const whole = dependencyGraph(model, points, { language });
  const picture = await layout(asDrawn(whole, model, points));
  return { whole, picture, forms: [], processes: [], organisations: [], scenarios: [], files: [] };
}

/** Of more boxes nobody sees anything: then organisations, or layers where there is one, are folded. */
const MOST_BOXES = 400;

function asDrawn(graph: Graph, model: Model, points: SinglePoints): Graph {
  if (graph.nodes.length <= MOST_BOXES) return graph;
  if (graph.clusters.length > 1) return foldClusters(graph);
  return foldClusters(dependencyGraph(model, points, { language: graph.language, around: 'layer' }));
}

async function formsOf(
  graph: Graph,
  placed: PlacedGraph,
  engine: () => PdfEngine,
): Promise<readonly (MadeFile & { readonly label: string })[]> {
  const link = (id: string): string => `index.html#${encodeURIComponent(id)}`;
  return [
    { label: 'SVG', path: 'graph.svg', content: svg(placed, link) },
    { label: 'PDF', path: 'graph.pdf', content: await graphPdf(placed, engine()) },
    { label: 'DOT', path: 'graph.dot', content: dot(graph) },
    { label: 'Mermaid', path: 'graph.mmd', content: mermaid(graph) },
    { label: 'GraphML', path: 'graph.graphml', content: graphml(graph) },
    { label: 'draw.io', path: 'graph.drawio', content: drawio(placed) },
    { label: 'JSON', path: 'graph.json', content: graphJson(graph) },
    { label: { en: 'list', nl: 'lijst' }[graph.language], path: 'graph.txt', content: listText(list(graph)) },
  ];
}
