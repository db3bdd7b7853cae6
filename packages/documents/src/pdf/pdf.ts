import type { Sheet } from '../sheets/sheet.ts';
import { TEMPLATE } from './template.ts';
import { dataJson, type PdfEngine, typeset } from './typeset.ts';

/**
 * The sheets as one PDF: tagged, with its fonts in it, and byte for byte the same for the same sheets.
 * Every sheet begins on a right-hand page.
 *
 * @throws Error if there are no sheets, or if the engine cannot be loaded or refuses
 */
export async function pdf(sheets: readonly Sheet[], engine: PdfEngine): Promise<Uint8Array> {
  return typeset(TEMPLATE, dataOf(sheets), engine);
}

/** What the template reads: the sheets as JSON, in characters that the fonts have. */
export function pdfData(sheets: readonly Sheet[], fonts: readonly Uint8Array[]): string {
  return dataJson(dataOf(sheets), fonts);
}

function dataOf(sheets: readonly Sheet[]) {
  const [first] = sheets;
  if (first === undefined) throw new Error('No sheets to make a PDF of.');
  const title = sheets.length === 1 ? `${first.title} · ${first.scenario}` : first.scenario;
  return { title, language: first.language, sheets };
}
