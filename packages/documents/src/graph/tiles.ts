import type { Words } from '@waakvlam/analysis';
import { type Markup, markup } from '../html-template.ts';
import { textLine } from './draw-box.ts';
import { drawGraph } from './draw-graph.ts';
import type { PlacedGraph, PlacedNode } from './layout.ts';
import type { Area } from './place-labels.ts';
import { SIZE } from './rows.ts';
import { BLACK, short } from './shapes.ts';
import { textWidth } from './text-size.ts';
import { type Flag, flagsOf } from './tile-flags.ts';
import { type Cell, type Grid, gridOf, OVERLAP, SHEET } from './tile-grid.ts';
import { indexSheets } from './tile-index.ts';
import { type Tile, tileSheet } from './tile-sheet.ts';

const HOLDS: Words<(name: string, names: string) => string> = {
  en: (name, names) => `Sheet ${name}: ${names}`,
  nl: (name, names) => `Blad ${name}: ${names}`,
};

/** The drawing at its real size on sheets of A3 that fit together, after one with the legend and an index of names. */
export function tiles(placed: PlacedGraph): readonly Tile[] {
  const grid = gridOf(placed);
  const sheetOf = ({ centre }: PlacedNode): string =>
    grid.cells.find(({ area }) => holds(area, centre.x, centre.y))?.name ?? grid.cells[0]!.name;
  const used = grid.cells.filter(({ area }) =>
    placed.nodes.some(({ centre }) => holds(area, centre.x, centre.y)),
  );
  return [
    ...indexSheets(placed, grid, used.length, sheetOf),
    ...used.map((cell) => tile(placed, grid, used.length, cell, sheetOf)),
  ];
}

function holds({ centre, width, height }: Area, x: number, y: number): boolean {
  return (
    x >= centre.x - width / 2 &&
    x <= centre.x + width / 2 &&
    y >= centre.y - height / 2 &&
    y <= centre.y + height / 2
  );
}

function tile(
  placed: PlacedGraph,
  grid: Grid,
  count: number,
  cell: Cell,
  sheetOf: (node: PlacedNode) => string,
): Tile {
  const { graph } = placed;
  const shown = {
    ...cell.area,
    width: cell.area.width + OVERLAP,
    height: cell.area.height + OVERLAP,
  };
  const [x, y] = [shown.centre.x - shown.width / 2, shown.centre.y - shown.height / 2];
  const move = { x: SHEET.left - x, y: SHEET.top - y };
  const own = placed.nodes.filter((node) => sheetOf(node) === cell.name);
  const names = own.flatMap(({ node }) => (node.node === 'box' ? [node.name] : []));
  const description = HOLDS[graph.language](cell.name, names.join(', '));
  const body = markup`<svg x="${SHEET.left}" y="${SHEET.top}" width="${short(shown.width)}" height="${short(shown.height)}" viewBox="${short(x)} ${short(y)} ${short(shown.width)} ${short(shown.height)}">
${drawGraph(placed, { within: shown })}</svg>
${cutMarks(cell.area, move)}
${flagsOf(placed, shown, sheetOf).map((flag) => drawFlag(flag, move))}`;
  return tileSheet(placed, grid, count, { name: cell.name, cell, description }, body);
}

/** Where to cut, in the margin: short lines at the corners of what is the sheet's own. */
function cutMarks({ centre, width, height }: Area, move: { readonly x: number; readonly y: number }): Markup {
  const [left, right] = [centre.x - width / 2 + move.x, centre.x + width / 2 + move.x];
  const [top, bottom] = [centre.y - height / 2 + move.y, centre.y + height / 2 + move.y];
  const [low, far] = [bottom + OVERLAP / 2, right + OVERLAP / 2];
  const lines = [left, right]
    .flatMap((x) => [`M${short(x)} ${SHEET.top - 14}v10`, `M${short(x)} ${short(low + 4)}v10`])
    .concat(
      [top, bottom].flatMap((y) => [
        `M${SHEET.left - 14} ${short(y)}h10`,
        `M${short(far + 4)} ${short(y)}h10`,
      ]),
    );
  return markup`<path d="${lines.join('')}" fill="none" stroke="${BLACK}" stroke-width="1"/>`;
}

function drawFlag({ at, side, text }: Flag, move: { readonly x: number; readonly y: number }): Markup {
  const width = textWidth(text, SIZE.small, true) + 6;
  const [x, y] = [at.x + move.x, at.y + move.y];
  const left =
    side === 'left'
      ? x
      : side === 'right'
        ? x - width
        : Math.min(SHEET.width - 6 - width, Math.max(6, x - width / 2));
  const middle = side === 'top' ? y + 6 : side === 'bottom' ? y - 6 : y;
  return markup`<rect x="${short(left)}" y="${short(middle - 6)}" width="${short(width)}" height="12" fill="#FFFFFF" stroke="${BLACK}" stroke-width="0.5"/>${textLine(text, left + 3, middle + 3, SIZE.small, true, 'start')}`;
}
