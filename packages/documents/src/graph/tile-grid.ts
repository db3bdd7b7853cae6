import type { PlacedGraph } from './layout.ts';
import type { Area } from './place-labels.ts';

/** A3 on its side, in points, and what of it is drawn on. */
export const SHEET = { width: 1190.55, height: 841.89, left: 40, top: 66, right: 40, bottom: 44 } as const;
/** Neighbours both show so much: 10 mm. */
export const OVERLAP = 28.35;

const WIDE = SHEET.width - SHEET.left - SHEET.right - OVERLAP;
const HIGH = SHEET.height - SHEET.top - SHEET.bottom - OVERLAP;

/** A piece of a drawing. */
export interface Cell {
  /** A letter for its row and a number for its column: `B2`. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  /** What is its own; its neighbours begin where it ends. */
  readonly area: Area;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
}

/** A drawing cut up over sheets, where few boxes are cut through; one cell if it needs no cutting. */
export function gridOf({ width, height, nodes }: PlacedGraph): Grid {
  const xs = cuts(
    width,
    WIDE,
    nodes.map(({ centre, width: wide }) => [centre.x - wide / 2, centre.x + wide / 2]),
  );
  const ys = cuts(
    height,
    HIGH,
    nodes.map(({ centre, height: high }) => [centre.y - high / 2, centre.y + high / 2]),
  );
  const cells = ys.slice(1).flatMap((bottom, row) =>
    xs.slice(1).map((right, column): Cell => {
      const [left, top] = [xs[column]!, ys[row]!];
      const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
      return {
        name: `${String.fromCodePoint(65 + (row % 26))}${column + 1}`,
        row,
        column,
        area: { centre, width: right - left, height: bottom - top },
      };
    }),
  );
  return { rows: ys.length - 1, columns: xs.length - 1, cells };
}

const STEP = 3;
/** A piece is filled for so much at least. */
const LEAST = 0.7;

/** From 0 to the length, in pieces of `most` at most, cut where the fewest of the stretches are cut through. */
function cuts(
  length: number,
  most: number,
  stretches: readonly (readonly [number, number])[],
): readonly number[] {
  const at = [0];
  for (let last = 0; length - last > most; ) {
    let best = last + most;
    let fewest = Number.POSITIVE_INFINITY;
    for (let cut = last + most; cut >= last + most * LEAST; cut -= STEP) {
      const through = stretches.filter(([from, to]) => from < cut && cut < to).length;
      if (through >= fewest) continue;
      [best, fewest] = [cut, through];
    }
    at.push(best);
    last = best;
  }
  return [...at, length];
}
