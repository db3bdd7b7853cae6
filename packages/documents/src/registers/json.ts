import { isoDuration } from '@waakvlam/analysis';
import { DOCUMENTS_VERSION } from '../sheets/sheets-json.ts';
import { type Cell, type Column, cellValue, type Register } from './register.ts';

/**
 * A register for programs: each row an object by the keys of the columns, without what the plan does not say. Days are
 * `YYYY-MM-DD`, durations are ISO 8601.
 */
export function json({ language, title, columns, rows }: Register): string {
  const register = {
    schemaVersion: DOCUMENTS_VERSION,
    title,
    language,
    columns: columns.map(({ key, head, kind }) => ({ key, head, kind })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.key, written(column, row[column.key])])),
    ),
  };
  return `${JSON.stringify(register, null, 2)}\n`;
}

function written({ kind }: Column, cell: Cell): Cell {
  const value = cellValue(cell);
  return kind === 'duration' && typeof value === 'number' ? isoDuration(value) : value;
}
