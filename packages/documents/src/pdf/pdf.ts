import type { Sheet } from '../sheets/sheet.ts';
import { LABELS, MODES } from '../sheets/sheet-words.ts';
import { TEMPLATE } from './template.ts';
import { dataJson, type PdfEngine, typeset } from './typeset.ts';

export interface PrintOptions {
  /** On A5 are only the sheets that are held in the hand; what hangs on the wall needs A4. A6 is for cards, which have room there. */
  readonly paper?: 'a4' | 'a5' | 'a6' | undefined;
  /** Letters a quarter larger, for who sees little; on A4. */
  readonly large?: boolean | undefined;
  /** Place among the sheets of the one to print, which keeps its number. */
  readonly only?: number | undefined;
}

/**
 * The sheets as one PDF: tagged, with its fonts in it, and byte for byte the same for the same sheets.
 * Every sheet begins on a right-hand page.
 *
 * @throws Error if there are no sheets, or if the engine cannot be loaded or refuses
 */
export async function pdf(
  sheets: readonly Sheet[],
  engine: PdfEngine,
  options: PrintOptions = {},
): Promise<Uint8Array> {
  return typeset(TEMPLATE, dataOf(sheets, options), engine);
}

/** What the template reads: the sheets as JSON, in characters that the fonts have. */
export function pdfData(
  sheets: readonly Sheet[],
  fonts: readonly Uint8Array[],
  options: PrintOptions = {},
): string {
  return dataJson(dataOf(sheets, options), fonts);
}

function dataOf(sheets: readonly Sheet[], { paper = 'a4', large = false, only }: PrintOptions) {
  const numbered = sheets.map((sheet, i) => ({ sheet, number: i + 1 }));
  const printed = numbered
    .filter((_, i) => only === undefined || i === only)
    .filter(({ sheet }) => paper === 'a4' || !sheet.landscape);
  const first = printed[0]?.sheet;
  if (first === undefined) throw new Error('No sheets to make a PDF of.');
  const title = printed.length === 1 ? `${first.title} · ${first.subject}` : first.subject;
  return {
    title,
    language: first.language,
    paper,
    large: large && paper === 'a4',
    total: sheets.length,
    sheets: printed.map(({ sheet, number }) => ({
      ...sheet,
      number,
      mode: MODES[sheet.language][sheet.mode],
      isReport: sheet.mode === 'report',
      labels: LABELS[sheet.language],
    })),
  };
}
