import type { Column, Table } from '../sheets/sheet.ts';

/** A table to look things up in at a desk. */
export const denseTable = (
  heading: string,
  heads: readonly string[],
  widths: readonly Column['width'][],
  rows: Table['rows'],
  empty: string,
): Table => ({
  kind: 'table',
  heading,
  dense: true,
  columns: heads.map((head, i) => ({ head, width: widths[i] ?? '1fr' })),
  rows,
  empty,
});
