import { unzipSync, type Zippable, zipSync } from 'fflate';
import writeExcelFile, { type Cell as ExcelCell } from 'write-excel-file/universal';
import { shorten } from '../plain.ts';
import { type Cell, type Column, cellValue, type Register } from './register.ts';

/** A cell of Excel holds twice as many; those outside the first plane of Unicode count twice there. */
const MOST_CHARACTERS = 16_000;

/** A file for Excel (.xlsx) with one sheet, whose head stays in sight. The same register gives the same bytes. */
export async function excel({ title, columns, rows }: Register): Promise<Uint8Array> {
  const head = columns.map((column): ExcelCell => ({ ...text(column.head), fontWeight: 'bold' }));
  const file = await writeExcelFile(
    [head, ...rows.map((row) => columns.map((column) => written(column, row[column.key])))],
    {
      sheet: title,
      orientation: 'landscape',
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
    },
  ).toBlob();
  return zippedAgain(new Uint8Array(await file.arrayBuffer()));
}

function written({ kind }: Column, cell: Cell): ExcelCell {
  const value = cellValue(cell);
  if (value === undefined) return null;
  if (typeof value === 'number') {
    return kind === 'duration'
      ? { value: value / 86_400, type: Number, format: '[h]:mm:ss', alignVertical: 'top' }
      : { value, type: Number, alignVertical: 'top' };
  }
  const day = kind === 'date' ? dayOf(value) : undefined;
  return day === undefined
    ? text(value)
    : { value: day, type: Date, format: 'yyyy-mm-dd', align: 'left', alignVertical: 'top' };
}

function text(value: string): ExcelCell & object {
  return { value: unread(shorten(value, MOST_CHARACTERS)), type: String, wrap: true, alignVertical: 'top' };
}

/** Excel reads `_x0041_` as the character with that number, unless the line before it has a number of its own. */
const unread = (value: string): string => value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** The first day from which on Excel counts without error. */
const FIRST_DAY = '1900-03-01';

/** A day as Excel's writer takes it: midnight in UTC. Nothing for what is no day, or none that Excel knows. */
function dayOf(value: string): Date | undefined {
  const day = new Date(`${value}T00:00:00Z`);
  return value >= FIRST_DAY && !Number.isNaN(day.getTime()) ? day : undefined;
}

/**
 * The same files in one order and with one time: a zip has the time of the clock in it. The time is that of the place,
 * for which a zip has no zone.
 */
function zippedAgain(zip: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(zip)).sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files) as Zippable, { mtime: new Date(1980, 0, 1) });
}

/** Some readers want it to be the first. */
const order = (path: string): number => (path === '[Content_Types].xml' ? 0 : 1);
