import { edgeLabel } from './edge-label.ts';
import type { GraphEdge } from './graph.ts';
import type { PlacedLabel, Point } from './layout.ts';
import { labelSize, type Size } from './rows.ts';

/** A rectangle on the drawing. */
export interface Area extends Size {
  readonly centre: Point;
}

/** Shares of the way along the line, the best first. */
const MIDDLE = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8] as const;
/** The number of an option is looked for near its circle. */
const NEAR_START = [0.3, 0.35, 0.25, 0.4, 0.45, 0.5, 0.2, 0.55, 0.6, 0.65, 0.7] as const;
const STEPS = 24;
/** Text over a box or another text cannot be read; a line behind it can, but whose text it is becomes less clear. */
const COVERED_TEXT = 100;
const COVERED_LINE = 1;

/**
 * Gives every text at a line a place on that line, where it hides as little as can be and stays off what is
 * taken: a text beside its line is soon taken for that of the next one. The widest is placed first, since it
 * has the least choice.
 */
export function placeLabels(
  edges: readonly { readonly edge: GraphEdge; readonly curve: readonly Point[] }[],
  taken: readonly Area[],
): readonly (PlacedLabel | undefined)[] {
  const lines = edges.map(({ curve }) => sampled(curve));
  const boxes = near(taken);
  const wide = edges
    .map(({ edge, curve }, index) => ({ edge, curve, index, text: edgeLabel(edge) }))
    .flatMap((one) => {
      const size = labelSize(one.text);
      return size === undefined ? [] : [{ ...one, size }];
    })
    .toSorted((a, b) => b.size.width - a.size.width || a.index - b.index);
  const placed = new Map<number, PlacedLabel>();
  for (const { edge, curve, index, text, size } of wide) {
    const full = [...boxes, ...placed.values()];
    const others = lines.filter((_, other) => other !== index);
    const cost = (area: Area): number =>
      COVERED_TEXT * full.filter((other) => overlap(area, other)).length +
      COVERED_LINE * others.filter((line) => runsThrough(line, area)).length;
    const areas = (edge.relation === 'option' ? NEAR_START : MIDDLE).map((share) => ({
      ...size,
      centre: along(curve, share),
      text,
    }));
    const costs = areas.map(cost);
    placed.set(index, areas[costs.indexOf(Math.min(...costs))]!);
  }
  return edges.map((_, index) => placed.get(index));
}

/** The same areas with some air around them. */
function near(areas: readonly Area[]): readonly Area[] {
  return areas.map(({ centre, width, height }) => ({ centre, width: width + 4, height: height + 4 }));
}

/** A line as points on it, and the rectangle around it, which tells soon that it is elsewhere. */
interface Sampled {
  readonly points: readonly Area[];
  readonly around: Area;
}

function sampled(curve: readonly Point[]): Sampled {
  const points = Array.from({ length: STEPS + 1 }, (_, step) => along(curve, step / STEPS));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return { points: points.map(dot), around: { centre, width: right - left, height: bottom - top } };
}

function runsThrough(line: Sampled, area: Area): boolean {
  return overlap(area, line.around) && line.points.some((point) => overlap(area, point));
}

function dot(centre: Point): Area {
  return { centre, width: 0, height: 0 };
}

function overlap(a: Area, b: Area): boolean {
  return (
    Math.abs(a.centre.x - b.centre.x) * 2 < a.width + b.width &&
    Math.abs(a.centre.y - b.centre.y) * 2 < a.height + b.height
  );
}

/** The point of a chain of Bézier curves at a share of its pieces. */
export function along(curve: readonly Point[], share: number): Point {
  const pieces = Math.max(1, Math.floor((curve.length - 1) / 3));
  const piece = Math.min(pieces - 1, Math.floor(share * pieces));
  const t = share * pieces - piece;
  const [a, b, c, d] = curve.slice(piece * 3, piece * 3 + 4) as [Point, Point, Point, Point];
  const mix = (p: number, q: number, r: number, s: number): number =>
    (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}
