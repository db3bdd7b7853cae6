import { type Markup, markup } from '../html-template.ts';
import type { Family } from './kinds.ts';
import type { Point } from './layout.ts';
import type { Size } from './rows.ts';

export const BLACK = '#000000';
/** For lines only, never for text; each has a pattern of its own too. */
export const BLUE = '#0072B2';
export const VERMILION = '#D55E00';

/** How far a shape stands in from its sides, at its corners. */
export const SLANT = { supply: 11, place: 12 } as const;
export const PILL = 26;
export const FOLD = 9;

/** A number as it stands in the drawing: at most two decimals. */
export function short(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** The outline of a family, `inset` points inside of its full size. */
export function outline(family: Family, centre: Point, size: Size, inset: number, line: Markup): Markup {
  const left = centre.x - size.width / 2 + inset;
  const top = centre.y - size.height / 2 + inset;
  const width = size.width - 2 * inset;
  const height = size.height - 2 * inset;
  const [right, bottom] = [left + width, top + height];
  switch (family) {
    case 'process':
    case 'manual':
      return rectangle(left, top, width, height, 9 - inset, line);
    case 'people':
      return rectangle(left, top, width, height, Math.min(height / 2, PILL - inset), line);
    case 'technical':
    case 'zone':
      return rectangle(left, top, width, height, 0, line);
    case 'supply': {
      const slant = SLANT.supply;
      return polygon(
        [
          [left + slant, top],
          [right - slant, top],
          [right, centre.y],
          [right - slant, bottom],
          [left + slant, bottom],
          [left, centre.y],
        ],
        line,
      );
    }
    case 'place': {
      const slant = SLANT.place;
      return polygon(
        [
          [left, top],
          [right - slant, top],
          [right, centre.y],
          [right - slant, bottom],
          [left, bottom],
        ],
        line,
      );
    }
    case 'party': {
      const fold = FOLD;
      return markup`${polygon(
        [
          [left, top],
          [right - fold, top],
          [right, top + fold],
          [right, bottom],
          [left, bottom],
        ],
        line,
      )}${
        inset > 0
          ? ''
          : markup`<polyline points="${points([
              [right - fold, top],
              [right - fold, top + fold],
              [right, top + fold],
            ])}" fill="none" stroke="${BLACK}" stroke-width="1"/>`
      }`;
    }
  }
}

/** An octagon around a centre. */
export function octagon(centre: Point, size: Size, line: Markup): Markup {
  const cut = Math.min(size.width, size.height) * 0.29;
  const [left, right] = [centre.x - size.width / 2, centre.x + size.width / 2];
  const [top, bottom] = [centre.y - size.height / 2, centre.y + size.height / 2];
  return polygon(
    [
      [left + cut, top],
      [right - cut, top],
      [right, top + cut],
      [right, bottom - cut],
      [right - cut, bottom],
      [left + cut, bottom],
      [left, bottom - cut],
      [left, top + cut],
    ],
    line,
  );
}

function rectangle(x: number, y: number, width: number, height: number, round: number, line: Markup): Markup {
  return markup`<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(Math.max(0, round))}" ${line}/>`;
}

function polygon(corners: readonly (readonly [number, number])[], line: Markup): Markup {
  return markup`<polygon points="${points(corners)}" ${line}/>`;
}

function points(corners: readonly (readonly [number, number])[]): string {
  return corners.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
}
