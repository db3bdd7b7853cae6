export { dependencyGraph, dot, type Graph, type ListItem, layout, list, svg } from './graph/index.ts';
export { html } from './html/html.ts';
export { type Markup, markup, textOf } from './html-template.ts';
export { pdf } from './pdf/pdf.ts';
export type { PdfEngine } from './pdf/typeset.ts';
export { cleanText, shorten } from './plain.ts';
export { scenarioSheets } from './sheets/scenario-sheets.ts';
export type * from './sheets/sheet.ts';
