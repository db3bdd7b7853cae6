import type { PlanLanguage } from '@waakvlam/analysis';
import { shorten } from '../plain.ts';
import { type Cell, cellValue, type Register, type Row } from '../registers/register.ts';
import { dateWords } from '../sheets/calendar.ts';
import type { Table } from '../sheets/sheet.ts';
import type { Text } from '../sheets/text.ts';
import { howLong } from '../sheets/when.ts';

/** One column on paper: the first of these columns of the register, and under it the others with their heads. */
export interface Printed {
  readonly keys: readonly string[];
  readonly width: `${number}mm` | `${number}fr`;
}

/** A cell on paper is no story; the register as a file has all of it. */
const MOST_CHARACTERS = 600;

/** A register as a table on paper, which holds fewer columns side by side than a screen. */
export function registerTable(
  register: Pick<Register, 'language' | 'title' | 'columns' | 'rows'>,
  printed: readonly Printed[],
  empty: string,
): Table {
  const { language, columns, rows } = register;
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const headOf = (key: string): string => (byKey.get(key)?.head ?? '').replace(/ \(.*\)$/, '');
  const said = (row: Row, key: string): string | undefined =>
    words(row[key], byKey.get(key)?.kind ?? 'text', language);
  return {
    kind: 'table',
    heading: register.title,
    dense: true,
    columns: printed.map(({ keys, width }) => ({ head: headOf(keys[0] ?? ''), width })),
    rows: rows.map((row) =>
      printed.map(({ keys }, column): readonly Text[] =>
        keys.flatMap((key, i): Text[] => {
          const value = said(row, key);
          if (value === undefined) return [];
          if (i > 0) return [`${headOf(key)}: ${value}`];
          return [column === 0 ? [{ strong: value }] : value];
        }),
      ),
    ),
    empty,
  };
}

function words(cell: Cell, kind: 'text' | 'number' | 'date' | 'duration', language: PlanLanguage) {
  const value = cellValue(cell);
  if (value === undefined) return undefined;
  if (typeof value === 'number') return kind === 'duration' ? howLong(value, language) : `${value}`;
  return kind === 'date' ? dateWords(value, language) : shorten(value, MOST_CHARACTERS);
}
