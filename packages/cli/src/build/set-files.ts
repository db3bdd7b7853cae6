import {
  asOf,
  type Id,
  type IsoDate,
  improvements,
  type Model,
  type ScenarioResult,
  type SinglePoints,
  scenarioStates,
  simulator,
  singlePoints,
  staffing,
} from '@waakvlam/analysis';
import { type Calculated, canFail, componentSheets, type PdfEngine, type Start } from '@waakvlam/documents';
import type { ReadSet } from '../plan-sets.ts';
import { madeOf, type Progress } from './file-job.ts';
import { fileNames } from './file-names.ts';
import { GRAPHS, graphFiles, noGraphFiles } from './graph-files.ts';
import { setPage } from './index-page.ts';
import type { DocumentKind } from './kinds.ts';
import { lookAroundScript } from './look-around-script.ts';
import type { Paper } from './paper.ts';
import { pdfEngine } from './pdf-engine.ts';
import { REGISTERS, REPORTS, registersAndReports } from './register-files.ts';
import { scenarioFiles } from './scenario-files.ts';
import { sheetFiles } from './sheet-files.ts';
import type { MadeFile } from './write-files.ts';

export interface FileOptions {
  readonly today: IsoDate;
  /** When it began, for the time of the clock on the sheets. */
  readonly start?: Start | undefined;
  /** A5: what is held in the hand on that as well. A6: pocket cards as well. */
  readonly paper?: Paper | undefined;
  /** Large letters. */
  readonly large?: boolean | undefined;
  /** A PDF for each sheet as well, to hand out. */
  readonly eachSheet?: boolean | undefined;
  /** These kinds and no others; not stated: all. */
  readonly only?: readonly DocumentKind[] | undefined;
}

/** For what sheets are made; not stated: for all. */
export interface Chosen {
  readonly scenarios?: readonly Id[] | undefined;
  readonly components?: readonly Id[] | undefined;
  /** For who does something: then it is only sheets and cards of theirs, unless other kinds are asked for. */
  readonly roles?: readonly Id[] | undefined;
}

/** Of more components no book of sheets is made unless it is asked for: nobody finds the right one in it. */
export const COMPONENTS_IN_A_BOOK = 300;

/**
 * For so many points it is looked for what would help, the first ones: each takes the plan to be calculated some dozens of
 * times.
 */
const HELPED = 10;

/** The file with the sheets of components, without its ending. */
const COMPONENTS = 'components';

/**
 * Every document of one plan set. The same set on the same day gives the same bytes.
 */
export async function setFiles(
  of: ReadSet,
  chosen: Chosen,
  options: FileOptions,
  progress: Progress = () => {},
): Promise<readonly MadeFile[]> {
  const { set, language } = of;
  const { model } = set;
  const { today, start, large } = options;
  const wants = (kind: DocumentKind) => isWanted(kind, options, chosen);
  const now = asOf(model, today);
  const points = singlePoints(model, { horizon: 'plan', today });
  const { scenario: play } = simulator(now);
  const engine = lazily(pdfEngine);
  const parts = { sheets: wants('sheets'), cards: wants('cards'), roles: chosen.roles };
  const names = scenarioNames(model);
  const asked = parts.sheets || parts.cards ? (chosen.scenarios ?? model.scenarios.map(({ id }) => id)) : [];
  const scenarios = asked.map((id) => {
    const [result, fileName] = [play(id), names.get(id)!];
    const { states } = scenarioStates(now, result);
    const files = scenarioFiles(model, result, fileName, states, language, options, parts, engine);
    return { result, fileName, files };
  });
  const small = canFail(model).length <= COMPONENTS_IN_A_BOOK;
  const components = wants('components')
    ? componentSheets(now, chosen.components ?? (small ? 'all' : []), { language, start })
    : [];
  const { registers, reports } =
    wants('registers') || wants('reports')
      ? registersAndReports(model, calculatedOf(model, now, points, today, play), language, engine)
      : { registers: [], reports: [] };
  const graphs = wants('graph')
    ? await graphFiles(now, points, scenarios, language, engine)
    : await noGraphFiles(now, points, language);
  const built = {
    points,
    scenarios,
    components: { made: components.length > 0, left: wants('components') && !small },
    reports: wants('reports') ? reports : [],
    registers: wants('registers') ? registers : [],
    graphs,
  };
  return madeOf(
    [
      ...scenarios.flatMap(({ files }) => files),
      ...(components.length > 0 ? sheetFiles(COMPONENTS, components, engine, { large }) : []),
      ...[...built.reports, ...built.registers].flatMap(({ files }) => files),
      ...graphs.files.map(({ path, content }) => ({ path, make: () => content })),
      { path: 'index.html', make: () => setPage(of, built, today, lookAroundScript()) },
    ],
    progress,
  );
}

/** Whether a kind of document is made. */
function isWanted(kind: DocumentKind, { only, paper }: FileOptions, { roles }: Chosen): boolean {
  if (kind === 'cards' && paper === 'a6') return true;
  if (only !== undefined) return only.includes(kind);
  return roles === undefined ? kind !== 'cards' : kind === 'sheets';
}

/** What reports are made from. */
function calculatedOf(
  model: Model,
  now: Model,
  points: SinglePoints,
  today: IsoDate,
  play: (id: Id) => ScenarioResult,
): Calculated {
  const results = model.scenarios.map(({ id }) => play(id));
  return {
    today,
    points,
    helps: new Map(
      points.points
        .slice(0, HELPED)
        .map((point) => [point, improvements(model, point, { horizon: 'plan', today })]),
    ),
    results,
    staffing: staffing(now, { manualWays: true, results }),
  };
}

/** Loaded when it is first needed. */
function lazily(load: () => PdfEngine): () => PdfEngine {
  let engine: PdfEngine | undefined;
  return () => {
    engine ??= load();
    return engine;
  };
}

/** A scenario is called by its plain name, unless organisations of the set share it. */
function scenarioNames(model: Model): ReadonlyMap<Id, string> {
  const plain = new Map(model.scenarios.map(({ id, name }) => [id, name]));
  const shared = (id: Id) =>
    [...plain].some(([other, name]) => other !== id && name.toLowerCase() === plain.get(id)?.toLowerCase());
  return fileNames([...plain.keys()], ['index', 'graph', GRAPHS, COMPONENTS, REGISTERS, REPORTS], (id) =>
    shared(id) ? id : plain.get(id)!,
  );
}
