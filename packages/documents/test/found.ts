/** Finding sheets, and what stands on them. */
import type { Report, Sheet, Steps, Table } from '../src/index.ts';
import { type Text, wordsOf } from '../src/sheets/text.ts';

export function sheetOf(all: readonly Sheet[], kind: Sheet['kind']): Sheet {
  const sheet = all.find((one) => one.kind === kind);
  if (sheet === undefined) throw new Error(`no sheet ${kind}`);
  return sheet;
}

export const decisionsOf = (all: readonly Sheet[]): Sheet => sheetOf(all, 'decisions');

export function roleOf(all: readonly Sheet[], title: string): Sheet {
  const sheet = all.find((one) => one.kind === 'role' && one.title === title);
  if (sheet === undefined) throw new Error(`no sheet for ${title}`);
  return sheet;
}

/** What is to be done on a sheet, with its facts as words. */
export function stepsOf({ blocks }: Sheet) {
  return blocks
    .filter((block): block is Steps => block.kind === 'steps')
    .map((steps) => ({ ...steps, facts: steps.facts.map(factWords) }));
}

export function reportOf({ blocks }: Sheet): Report {
  const report = blocks.find((block) => block.kind === 'report');
  if (report?.kind !== 'report') throw new Error('no report');
  return report;
}

const factWords = ({ label, lines }: { label: string; lines: readonly Text[] }) => ({
  label,
  lines: lines.map(wordsOf),
});

/** The lines of the fact with this label, of all of the sheet. */
export function factOf({ blocks }: Sheet, label: string): readonly string[] | undefined {
  const facts = blocks.flatMap((block) => ('facts' in block ? block.facts.map(factWords) : []));
  return facts.find((fact) => fact.label === label)?.lines;
}

/** The rows of a table as words: of each cell its lines. */
export function tableOf(sheet: Sheet, heading: string): readonly (readonly (readonly string[])[])[] {
  const table = sheet.blocks.find(
    (block): block is Table => block.kind === 'table' && block.heading === heading,
  );
  if (table === undefined) throw new Error(`no table ${heading}`);
  return table.rows.map((row) => row.map((cell) => cell.map((line) => wordsOf(line).trim())));
}

export function chartOf({ blocks }: Sheet) {
  const block = blocks.find(({ kind }) => kind === 'timeline');
  if (block?.kind !== 'timeline') throw new Error('no time line');
  return block.chart;
}

/** Every word of a sheet, line by line. */
export const allWords = (sheet: Sheet): string => {
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') words.push(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(sheet.blocks);
  return plain(words.join('\n'));
};

/** No-break spaces as spaces, to compare with words as they are typed. */
export const plain = <T>(data: T): T => JSON.parse(JSON.stringify(data).replaceAll('\u00a0', ' '));
