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
    case 'folded':
      return inset > 0
        ? rectangle(left, top, width, height, 0, line)
        : markup`${rectangle(left + 4, top + 4, width, height, 0, line)}${rectangle(left, top, width, height, 0, line)}`;
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

/** Slanted lines in a rectangle, or dots: no pattern with a name, since there may be several drawings on a page. */
export function band(kind: 'bridging' | 'starting', corner: Point, size: Size): Markup {
  const { width, height } = size;
  const steps = Math.floor((width - height) / 5);
  const at = (step: number): number => corner.x + step * 5;
  const bottom = corner.y + height;
  const frame = rectangle(
    corner.x,
    corner.y,
    width,
    height,
    0,
    markup`fill="#FFFFFF" stroke="${BLACK}" stroke-width="0.75"`,
  );
  if (kind === 'starting') {
    const dots = Array.from({ length: Math.floor((width - 3) / 5) }, (_, step) => step);
    return markup`${frame}${dots.map((step) => markup`<circle cx="${short(at(step) + 4)}" cy="${short(corner.y + height / 2)}" r="1.3"/>`)}`;
  }
  const lines = Array.from(
    { length: steps + 1 },
    (_, step) => `M${short(at(step))} ${short(bottom)}l${short(height)} ${short(-height)}`,
  );
  return markup`${frame}<path d="${lines.join('')}" stroke="${BLACK}" stroke-width="1.25"/>`;
}

/** A cross in the upper right corner of what is out. */
export function crossed(centre: Point, size: Size): Markup {
  const [right, top] = [centre.x + size.width / 2, centre.y - size.height / 2];
  return markup`<g><rect x="${short(right - 9)}" y="${short(top - 5)}" width="14" height="14" fill="#FFFFFF" stroke="${BLACK}" stroke-width="1.5"/><path d="M${short(right - 7)} ${short(top - 3)}l10 10m0 -10l-10 10" stroke="${BLACK}" stroke-width="2.5"/></g>`;
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
