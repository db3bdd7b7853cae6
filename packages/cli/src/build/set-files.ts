import { asOf, type Id, type IsoDate, type Model, playScenario, singlePoints } from '@waakvlam/analysis';
import { dependencyGraph, dot, html, layout, pdf, scenarioSheets, svg } from '@waakvlam/documents';
import type { ReadSet } from '../plan-sets.ts';
import { fileNames } from './file-names.ts';
import { type BuiltScenario, setPage } from './index-page.ts';
import { pdfEngine } from './pdf-engine.ts';
import type { MadeFile } from './write-files.ts';

/** Every document of one plan set. The same set on the same day gives the same bytes. */
export async function setFiles(of: ReadSet, today: IsoDate): Promise<readonly MadeFile[]> {
  const { set, language } = of;
  const { model } = set;
  const points = singlePoints(model, { horizon: 'plan', today });
  const names = scenarioNames(model);
  const scenarios = model.scenarios.map(({ id }): BuiltScenario => {
    return { result: playScenario(asOf(model, today), id), fileName: names.get(id)! };
  });
  const engine = scenarios.length > 0 ? pdfEngine() : undefined;
  const files: MadeFile[] = [];
  for (const { result, fileName } of scenarios) {
    const sheets = scenarioSheets(model, result, { language });
    files.push({ path: `${fileName}.pdf`, content: await pdf(sheets, engine!) });
    files.push({ path: `${fileName}.html`, content: html(sheets) });
  }
  const graph = dependencyGraph(model, points, { language });
  files.push({ path: 'graph.svg', content: svg(await layout(graph)) });
  files.push({ path: 'graph.dot', content: dot(graph) });
  files.push({ path: 'index.html', content: setPage(of, points, scenarios, graph, today) });
  return files;
}

/** A scenario is called by its plain name, unless organisations of the set share it. */
function scenarioNames(model: Model): ReadonlyMap<Id, string> {
  const plain = new Map(model.scenarios.map(({ id, name }) => [id, name]));
  const shared = (id: Id) =>
    [...plain].some(([other, name]) => other !== id && name.toLowerCase() === plain.get(id)?.toLowerCase());
  return fileNames([...plain.keys()], ['index', 'graph'], (id) => (shared(id) ? id : plain.get(id)!));
}
