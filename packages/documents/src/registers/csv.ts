import type { Seconds } from '@waakvlam/analysis';
import { type Cell, type Column, cellValue, type Register } from './register.ts';

/** Excel takes a file without it for one in the letters of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

/** What Excel expects between two cells: where a comma stands in numbers, a semicolon. */
const BETWEEN = { en: ',', nl: ';' } as const;

/**
 * A register as comma-separated values (RFC 4180) for Excel in the language of the register: with a byte order mark,
 * and lines that end in CR LF. No cell is read as a formula, also not by a program that takes another character to
 * stand between cells. Durations are hours, minutes and seconds.
 */
export function csv({ language, columns, rows }: Register): string {
  const line = (cells: readonly string[]) => `${cells.join(BETWEEN[language])}\r\n`;
  const head = columns.map(({ head }) => quoted(head));
  return [
    BYTE_ORDER_MARK,
    line(head),
    ...rows.map((row) => line(columns.map((column) => written(column, row[column.key])))),
  ].join('');
}

function written({ kind }: Column, cell: Cell): string {
  const value = cellValue(cell);
  if (value === undefined) return '';
  if (typeof value === 'string') return quoted(value);
  return kind === 'duration' ? hours(value) : String(value);
}

/** `72:00:00` */
function hours(seconds: Seconds): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * Where a cell begins, or would begin for a program that divides lines in another way, and a formula could follow. The
 * wide forms of the characters count too where they are typed.
 */
const FORMULA = /(?<=^|[,;])([\s"']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const quoted = (text: string): string => `"${text.replace(FORMULA, "$1'").replaceAll('"', '""')}"`;
