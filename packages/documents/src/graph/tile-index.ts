import type { Words } from '@waakvlam/analysis';
import { markup } from '../html-template.ts';
import { textLine } from './draw-box.ts';
import { drawLegend } from './draw-legend.ts';
import type { PlacedGraph, PlacedNode } from './layout.ts';
import { tooLarge } from './notes.ts';
import { SIZE } from './rows.ts';
import { type Grid, SHEET } from './tile-grid.ts';
import { type Tile, tileSheet } from './tile-sheet.ts';
import { wrap } from './wrap.ts';

const WORDS: Words<{ readonly how: (rows: number, columns: number) => string; readonly names: string }> = {
  en: {
    how: (rows, columns) =>
      `${columns} sheets wide, ${rows} high. Cut along the marks, or lay the sheets over each other: they overlap by 10 mm. Where a line goes on elsewhere, it says to which sheet.`,
    names: 'On which sheet it is',
  },
  nl: {
    how: (rows, columns) =>
      `${columns} bladen breed, ${rows} hoog. Snijd langs de tekens, of leg de bladen over elkaar: ze overlappen 10 mm. Waar een lijn elders verdergaat, staat erbij op welk blad.`,
    names: 'Op welk blad het staat',
  },
};

const COLUMNS = 5;
const LINE = 10.5;

/** The legend, and on which sheet each name is; on as many sheets as that takes. */
export function indexSheets(
  placed: PlacedGraph,
  grid: Grid,
  count: number,
  sheetOf: (node: PlacedNode) => string,
): readonly Tile[] {
  const { graph } = placed;
  const words = WORDS[graph.language];
  const wide = SHEET.width - SHEET.left - SHEET.right;
  const legend = drawLegend(graph, SHEET.left, 78, wide);
  const large = tooLarge(graph, graph.language);
  const notes = graph.notes.filter((note) => !large.includes(note));
  const told = [graph.description, words.how(grid.rows, grid.columns), ...notes].flatMap((text) =>
    wrap(text, wide / 5.8, 12, graph.language),
  );
  const below = 78 + legend.height + 14;
  const start = below + told.length * 12.5 + 26;
  const entries = placed.nodes
    .flatMap((node) =>
      node.node.node === 'box' ? [{ text: `${node.node.name}, ${node.node.kind}`, on: sheetOf(node) }] : [],
    )
    .toSorted((a, b) => (a.text.toLowerCase() < b.text.toLowerCase() ? -1 : 1))
    .map(({ text, on }) => ({ on, lines: wrap(text, 38, 3, graph.language) }));
  const pages = columnsOf(
    entries,
    (page) => (SHEET.height - SHEET.bottom - (page === 0 ? start : 70)) / LINE,
  );
  return pages.map((columns, page) => {
    const top = page === 0 ? start : 70;
    const head =
      page > 0
        ? ''
        : markup`${legend.markup}${told.map((text, index) => textLine(text, SHEET.left, below + index * 12.5, SIZE.note, false, 'start'))}${textLine(words.names, SHEET.left, start - 12, SIZE.name, true, 'start')}`;
    const list = columns.map((column, number) => {
      const x = SHEET.left + number * (wide / COLUMNS);
      return column.map(
        ({ line, on }, index) =>
          markup`${on !== undefined && textLine(on, x, top + index * LINE, SIZE.small, true, 'start')}${textLine(line, x + 24, top + index * LINE, SIZE.small, false, 'start')}`,
      );
    });
    const description = `${graph.title}. ${graph.description}`;
    return tileSheet(placed, grid, count, { name: String(page), description }, markup`${head}${list}`);
  });
}

interface IndexLine {
  readonly line: string;
  readonly on: string | undefined;
}

/** Lines over columns and pages, without cutting an entry. */
function columnsOf(
  entries: readonly { readonly on: string; readonly lines: readonly string[] }[],
  room: (page: number) => number,
): readonly (readonly (readonly IndexLine[])[])[] {
  const pages: IndexLine[][][] = [[[]]];
  for (const { on, lines } of entries) {
    const page = pages.length - 1;
    if (pages[page]!.at(-1)!.length + lines.length > room(page)) {
      if (pages[page]!.length < COLUMNS) pages[page]!.push([]);
      else pages.push([[]]);
    }
    pages
      .at(-1)!
      .at(-1)!
      .push(...lines.map((line, index) => ({ line, on: index === 0 ? on : undefined })));
  }
  return pages;
}
