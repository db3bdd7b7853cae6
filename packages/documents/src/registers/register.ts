/** A register: rows under each other that people sort, filter and keep up, such as the analysis of business impact. */
import type { PlanLanguage } from '@waakvlam/analysis';
import { cleanText } from '../plain.ts';

/**
 * What the cells of a column hold: `text`; `number`; `date`, a day as `YYYY-MM-DD`; `duration`, whole seconds, never
 * negative.
 */
type ColumnKind = 'text' | 'number' | 'date' | 'duration';

export interface Column {
  /** For programs: the same in each language. */
  readonly key: string;
  readonly head: string;
  readonly kind: ColumnKind;
  /** In characters, for a form that has widths. */
  readonly width: number;
}

/** Not stated: there is nothing to say. A number only in a column of numbers or durations. */
export type Cell = string | number | undefined;

/** The cells by the keys of the columns. */
export type Row<K extends string = string> = { readonly [key in K]?: Cell };

export interface Register {
  readonly language: PlanLanguage;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Columns from what they hold and, in the language of the register, what stands above them. */
export function columnsOf<K extends string>(
  holding: { readonly [key in K]: Pick<Column, 'kind' | 'width'> },
  heads: { readonly [key in NoInfer<K>]: string },
): readonly Column[] {
  return (Object.keys(holding) as K[]).map((key) => ({ key, head: heads[key], ...holding[key] }));
}

/** What a cell says, without characters that steer or hide; nothing where it says nothing. */
export function cellValue(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = cleanText(cell);
  return text === '' ? undefined : text;
}

/** Several things in one cell; nothing where there are none. */
export function joinedCell(parts: readonly (string | undefined)[]): Cell {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join('; ');
}
