import type { Words } from '@waakvlam/analysis';
import { type Markup, markup, textOf } from '../html-template.ts';
import { textLine } from './draw-box.ts';
import type { PlacedGraph } from './layout.ts';
import { SIZE } from './rows.ts';
import { BLACK } from './shapes.ts';
import { FONTS } from './text-size.ts';
import { type Cell, type Grid, SHEET } from './tile-grid.ts';
import { wrap } from './wrap.ts';

/** One sheet of A3 on its side. */
export interface Tile {
  /** `B2`; of those with the legend and the names `0`, `1`, … */
  readonly name: string;
  readonly svg: string;
  /** What is on it, for who cannot see it. */
  readonly description: string;
}

const NAMED: Words<(name: string, of: number) => string> = {
  en: (name, of) => `sheet ${name} of ${of}`,
  nl: (name, of) => `blad ${name} van ${of}`,
};

/** A sheet with its name, the place of it among the others, and what stands on it. */
export function tileSheet(
  placed: PlacedGraph,
  grid: Grid,
  count: number,
  what: { readonly name: string; readonly cell?: Cell | undefined; readonly description: string },
  body: Markup,
): Tile {
  const { name, cell, description } = what;
  const all = markup`${heading(placed, name, count)}${keyMap(grid, cell)}${body}`;
  return { name, description, svg: sheet(placed, description, all) };
}

function heading({ graph }: PlacedGraph, name: string, count: number): Markup {
  const [title] = wrap(graph.title, 100, 1, graph.language);
  return markup`${textLine(`${title} · ${NAMED[graph.language](name, count)}`, SHEET.left, 34, SIZE.title, true, 'start')}`;
}

/** All sheets small, this one black. */
function keyMap({ cells, columns }: Grid, own?: Cell): Markup {
  const [wide, high] = [16, 11];
  const left = SHEET.width - SHEET.right - columns * wide;
  return markup`<g>${cells.map(
    (cell) =>
      markup`<rect x="${left + cell.column * wide}" y="${12 + cell.row * high}" width="${wide}" height="${high}" fill="${cell === own ? BLACK : '#FFFFFF'}" stroke="${BLACK}" stroke-width="1"/>`,
  )}</g>`;
}

function sheet({ graph }: PlacedGraph, description: string, body: Markup): string {
  const { width, height } = SHEET;
  return textOf(markup`<svg xmlns="http://www.w3.org/2000/svg" width="420mm" height="297mm" viewBox="0 0 ${width} ${height}" lang="${graph.language}" role="img" aria-label="${graph.title}" font-family="${FONTS}" fill="${BLACK}">
<title>${graph.title}</title>
<desc>${description}</desc>
<rect width="${width}" height="${height}" fill="#FFFFFF"/>
${body}
</svg>
`);
}
