export { dependencyGraph, dot, type Graph, type ListItem, layout, list, svg } from './graph/index.ts';
export { html } from './html/html.ts';
export { type Markup, markup, textOf } from './html-template.ts';
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
export type { Start } from './sheets/clock.ts';
export { canFail, componentSheets } from './sheets/component-sheets.ts';
export { type SheetOptions, scenarioSheets } from './sheets/scenario-sheets.ts';
export type * from './sheets/sheet.ts';
export type * from './sheets/text.ts';
