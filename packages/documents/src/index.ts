export {
  type Around,
  dependencyGraph,
  dot,
  drawio,
  foldClusters,
  type Graph,
  type GraphOptions,
  graphJson,
  graphml,
  graphPdf,
  layout,
  list,
  listText,
  mermaid,
  type PlacedGraph,
  scenarioMoment,
  stopsMoment,
  svg,
  tellingMoments,
} from './graph/index.ts';
export { html } from './html/html.ts';
export { type Markup, markup, textOf } from './html-template.ts';
export {
  type DocumentGroup,
  type DocumentItem,
  type LookAround,
  lookAround,
  type PageScript,
} from './look-around/index.ts';
export { markdown } from './markdown/markdown.ts';
export { type PrintOptions, pdf } from './pdf/pdf.ts';
export type { PdfEngine } from './pdf/typeset.ts';
export { cleanText, shorten } from './plain.ts';
export {
  calendarRegister,
  contactRegister,
  csv,
  excel,
  ics,
  impactRegister,
  json,
  type Register,
  singlePointRegister,
} from './registers/index.ts';
export { type Calculated, reports } from './reports/index.ts';
export { scenarioCards } from './sheets/cards.ts';
export type { Start } from './sheets/clock.ts';
export { canFail, componentSheets } from './sheets/component-sheets.ts';
export { scenarioSheets } from './sheets/scenario-sheets.ts';
export type * from './sheets/sheet.ts';
export { DOCUMENTS_VERSION, sheetsJson } from './sheets/sheets-json.ts';
export type * from './sheets/text.ts';
export type { SheetOptions } from './sheets/work.ts';
