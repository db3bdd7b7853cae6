/** The sheets and cards of scenarios as files. */
import type { Id, Model, PlanLanguage, ScenarioResult, States } from '@waakvlam/analysis';
import { type PdfEngine, pdf, scenarioCards, scenarioSheets } from '@waakvlam/documents';
import type { FileJob } from './file-job.ts';
import type { FileOptions } from './set-files.ts';
import { fileOfEach, sheetFiles } from './sheet-files.ts';

/** What of a scenario is made: its sheets, its cards, and for which roles only. */
export interface ScenarioParts {
  readonly sheets: boolean;
  readonly cards: boolean;
  readonly roles?: readonly Id[] | undefined;
}

/**
 * The files of one scenario. Where it is for some roles only, their sheets by themselves and no others; none where they do
 * nothing in it.
 */
export function scenarioFiles(
  model: Model,
  result: ScenarioResult,
  fileName: string,
  states: States,
  language: PlanLanguage,
  { start, paper, large, eachSheet }: FileOptions,
  { sheets: wanted, cards: withCards, roles }: ScenarioParts,
  engine: () => PdfEngine,
): readonly FileJob[] {
  const isFor = ({ role }: { readonly role?: Id | undefined }) =>
    roles === undefined || (role !== undefined && roles.includes(role));
  const sheets = wanted ? scenarioSheets(model, result, { language, start, states }) : [];
  const cards = withCards ? scenarioCards(model, result, { language, start }).filter(isFor) : [];
  const print = { large };
  return [
    ...(wanted && roles === undefined ? sheetFiles(fileName, sheets, engine, print) : []),
    ...(wanted && roles === undefined && paper === 'a5'
      ? [{ path: `${fileName}-a5.pdf`, make: () => pdf(sheets, engine(), { paper }) }]
      : []),
    ...(eachSheet === true || roles !== undefined ? fileOfEach(fileName, sheets, isFor, engine, print) : []),
    ...(cards.length > 0
      ? [{ path: `${fileName}-a6.pdf`, make: () => pdf(cards, engine(), { paper: 'a6' }) }]
      : []),
  ];
}
