import type { PlanLanguage, Words } from '@waakvlam/analysis';
import type { Box, Choice, GraphNode, Mark, Shown } from './graph.ts';
import type { Family } from './kinds.ts';
import { textWidth } from './text-size.ts';

/** Sizes in points; none is smaller than can be read on paper. */
export const SIZE = { small: 8, name: 9, mark: 9, title: 14, note: 9 } as const;

/** A line of text in a box; that of a mark may have the octagon with its number before it. */
export interface Row {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly height: number;
  readonly mark?: Mark | undefined;
  /** A strip with a pattern in place of text. */
  readonly band?: 'bridging' | 'starting' | undefined;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const OCTAGON = 16.5;
export const GAP = 4;
/** Room left and right of the text, by the slant or curve that the shape has there. */
const SIDE: Readonly<Record<Family, number>> = {
  process: 9,
  manual: 9,
  supply: 17,
  technical: 9,
  place: 17,
  people: 15,
  party: 13,
  zone: 9,
  folded: 9,
};
const ABOVE = 6;

export const BROKEN: Words = { en: 'breaks without failures', nl: 'breekt zonder uitval' };

/** What stands in a box, from top to bottom. */
export function rowsOf(box: Box, language: PlanLanguage): readonly Row[] {
  const small = (text: string): Row => ({ text, size: SIZE.small, bold: false, height: 10.5 });
  const heavy = (text: string): Row => ({ text, size: SIZE.mark, bold: true, height: 11.5 });
  return [
    small(box.kind),
    ...box.lines.map((text) => ({ text, size: SIZE.name, bold: true, height: 11.5 })),
    ...box.facts.map(small),
    ...box.marks.flatMap((mark) =>
      mark.lines.map((text, index) => (index === 0 ? { ...heavy(text), height: 18.5, mark } : heavy(text))),
    ),
    ...(box.broken ? [heavy(BROKEN[language])] : []),
    ...stateRows(box.shown),
  ];
}

function stateRows(shown: Shown | undefined): readonly Row[] {
  if (shown === undefined || shown.words === '') return [];
  const words: Row = {
    text: shown.words,
    size: SIZE.mark,
    bold: shown.state !== 'idle',
    height: 12,
  };
  const isPattern = shown.state === 'bridging' || shown.state === 'starting';
  return isPattern
    ? [words, { text: '', size: 0, bold: false, height: 9, band: shown.state as 'bridging' | 'starting' }]
    : [words];
}

export function rowWidth(row: Row): number {
  return (
    textWidth(row.text, row.size, row.bold) + (row.mark === undefined ? 0 : octagonWidth(row.mark) + GAP)
  );
}

/** An octagon is wider for a number of three digits. */
export function octagonWidth(mark: Mark): number {
  return Math.max(OCTAGON, textWidth(String(mark.number), SIZE.mark, true) + 6);
}

export function sizeOf(node: GraphNode, language: PlanLanguage): Size {
  return node.node === 'choice' ? choiceSize(node) : boxSize(node, language);
}

function choiceSize(choice: Choice): Size {
  const across = Math.ceil(textWidth(choice.label, SIZE.small) + 6);
  return { width: across, height: across };
}

function boxSize(box: Box, language: PlanLanguage): Size {
  const rows = rowsOf(box, language);
  const text = Math.max(50, ...rows.map(rowWidth));
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return { width: Math.ceil(text + 2 * SIDE[box.family]), height: Math.ceil(height + 2 * ABOVE) };
}

/** The size of the text at an edge; `undefined` if it has none. */
export function labelSize(text: string): Size | undefined {
  return text === '' ? undefined : { width: Math.ceil(textWidth(text, SIZE.small) + 6), height: 11 };
}
