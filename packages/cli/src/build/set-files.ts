import { asOf, type Id, type IsoDate, type Model, playScenario, singlePoints } from '@waakvlam/analysis';
import {
  canFail,
  componentSheets,
  dependencyGraph,
  dot,
  html,
  layout,
  markdown,
  type PdfEngine,
  type PrintOptions,
  pdf,
  type Sheet,
  type Start,
  scenarioSheets,
  svg,
} from '@waakvlam/documents';
import type { ReadSet } from '../plan-sets.ts';
import { fileNames } from './file-names.ts';
import { type BuiltScenario, setPage } from './index-page.ts';
import { pdfEngine } from './pdf-engine.ts';
import { REGISTERS, registerFiles } from './register-files.ts';
import type { MadeFile } from './write-files.ts';

export interface FileOptions {
  readonly today: IsoDate;
  /** When it began, for the time of the clock on the sheets. */
  readonly start?: Start | undefined;
  /** A5: what is held in the hand on that as well. */
  readonly paper?: PrintOptions['paper'];
  /** Large letters. */
  readonly large?: boolean | undefined;
  /** A PDF for each sheet as well, to hand out. */
  readonly eachSheet?: boolean | undefined;
}

/** For what sheets are made; not stated: for all. */
export interface Chosen {
  readonly scenarios?: readonly Id[] | undefined;
  readonly components?: readonly Id[] | undefined;
}

/** Of more components no book of sheets is made unless it is asked for: nobody finds the right one in it. */
export const COMPONENTS_IN_A_BOOK = 300;

/** The file with the sheets of components, without its ending. */
const COMPONENTS = 'components';

/**
 * Every document of one plan set. The same set on the same day gives the same bytes.
 */
export async function setFiles(
  of: ReadSet,
  chosen: Chosen,
  { today, start, paper, large, eachSheet }: FileOptions,
): Promise<readonly MadeFile[]> {
  const { set, language } = of;
  const { model } = set;
  const now = asOf(model, today);
  const points = singlePoints(model, { horizon: 'plan', today });
  const names = scenarioNames(model);
  const asked = chosen.scenarios ?? model.scenarios.map(({ id }) => id);
  const scenarios = asked.map((id): BuiltScenario => {
    return { result: playScenario(now, id), fileName: names.get(id)! };
  });
  const small = canFail(model).length <= COMPONENTS_IN_A_BOOK;
  const components = componentSheets(now, chosen.components ?? (small ? 'all' : []), { language, start });
  const print = { large };
  const engine = scenarios.length + components.length > 0 ? pdfEngine() : undefined;
  const files: MadeFile[] = [];
  for (const { result, fileName } of scenarios) {
    const sheets = scenarioSheets(model, result, { language, start });
    files.push(...(await sheetFiles(fileName, sheets, engine!, print)));
    if (paper === 'a5') {
      files.push({ path: `${fileName}-a5.pdf`, content: await pdf(sheets, engine!, { paper }) });
    }
    if (eachSheet === true) files.push(...(await fileOfEach(fileName, sheets, engine!, print)));
  }
  if (components.length > 0) files.push(...(await sheetFiles(COMPONENTS, components, engine!, print)));
  const graph = dependencyGraph(model, points, { language });
  files.push({ path: 'graph.svg', content: svg(await layout(graph)) });
  files.push({ path: 'graph.dot', content: dot(graph) });
  const registers = await registerFiles(model, points, today, language);
  files.push(...registers.flatMap((register) => register.files));
  files.push({
    path: 'index.html',
    content: setPage(
      of,
      points,
      scenarios,
      { made: components.length > 0, left: !small },
      registers,
      graph,
      today,
    ),
  });
  return files;
}

/** Some sheets together, in each form. */
async function sheetFiles(
  name: string,
  sheets: readonly Sheet[],
  engine: PdfEngine,
  print: PrintOptions,
): Promise<readonly MadeFile[]> {
  return [
    { path: `${name}.pdf`, content: await pdf(sheets, engine, print) },
    { path: `${name}.html`, content: html(sheets) },
    { path: `${name}.md`, content: markdown(sheets) },
  ];
}

/** Each sheet by itself, under the number that it has among the others. */
async function fileOfEach(
  folder: string,
  sheets: readonly Sheet[],
  engine: PdfEngine,
  print: PrintOptions,
): Promise<readonly MadeFile[]> {
  const names = fileNames(
    sheets.map(({ id }) => id),
    [],
    (id) => {
      const index = sheets.findIndex((sheet) => sheet.id === id);
      return `${String(index + 1).padStart(2, '0')}-${sheets[index]!.title}`;
    },
  );
  const files: MadeFile[] = [];
  for (const [index, { id }] of sheets.entries()) {
    files.push({
      path: `${folder}/${names.get(id)!}.pdf`,
      content: await pdf(sheets, engine, { ...print, only: index }),
    });
  }
  return files;
}

/** A scenario is called by its plain name, unless organisations of the set share it. */
function scenarioNames(model: Model): ReadonlyMap<Id, string> {
  const plain = new Map(model.scenarios.map(({ id, name }) => [id, name]));
  const shared = (id: Id) =>
    [...plain].some(([other, name]) => other !== id && name.toLowerCase() === plain.get(id)?.toLowerCase());
  return fileNames([...plain.keys()], ['index', 'graph', COMPONENTS, REGISTERS], (id) =>
    shared(id) ? id : plain.get(id)!,
  );
}
