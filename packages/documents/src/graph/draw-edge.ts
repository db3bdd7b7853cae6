import { type Markup, markup } from '../html-template.ts';
import { textLine } from './draw-box.ts';
import { type LineStyle, lineStyle } from './edge-label.ts';
import type { PlacedEdge, Point } from './layout.ts';
import { SIZE } from './rows.ts';
import { BLACK, BLUE, short } from './shapes.ts';

/** Colour helps; the pattern alone is enough to tell one from another. */
const LINE: Readonly<Record<LineStyle, Markup>> = {
  need: markup`stroke="${BLACK}" stroke-width="1"`,
  option: markup`stroke="${BLACK}" stroke-width="1" stroke-dasharray="4 3"`,
  standby: markup`stroke="${BLUE}" stroke-width="1.75" stroke-dasharray="12 5"`,
  refill: markup`stroke="${BLUE}" stroke-width="2.25" stroke-dasharray="0.1 4.5" stroke-linecap="round"`,
  supplier: markup`stroke="${BLACK}" stroke-width="1" stroke-dasharray="9 3 1.5 3"`,
};

/** Along it a failure spreads. */
const FAILING = markup`stroke="${BLACK}" stroke-width="3"`;

export function drawEdge(placed: PlacedEdge, isFailing = false): Markup {
  const style = lineStyle(placed.edge);
  return markup`<g class="edge ${style}${isFailing && ' failing'}" data-from="${placed.edge.from}" data-to="${placed.edge.to}">
${drawLine(placed.curve, placed.tip, style, isFailing)}
</g>`;
}

/** The text at an edge, on white, so that a line below it does not run through it. */
export function drawEdgeLabel({ label, edge }: PlacedEdge): Markup | undefined {
  if (label === undefined) return undefined;
  const { centre, width, height, text } = label;
  return markup`<g class="edge-label" data-from="${edge.from}" data-to="${edge.to}"><rect x="${short(centre.x - width / 2)}" y="${short(centre.y - height / 2)}" width="${width}" height="${height}" fill="#FFFFFF"/>${textLine(text, centre.x, centre.y + 3, SIZE.small, false)}</g>`;
}

/** A curve with an arrow at its end; that of a supplier is open, since it is no need. */
export function drawLine(curve: readonly Point[], tip: Point, style: LineStyle, isFailing = false): Markup {
  const [start, ...rest] = curve.map((point) => `${short(point.x)},${short(point.y)}`);
  const foot = footOf(curve.at(-1)!, tip);
  const path = `M${start} C${rest.join(' ')} L${short(foot.x)},${short(foot.y)}`;
  return markup`<path d="${path}" fill="none" ${isFailing ? FAILING : LINE[style]}/>${arrow(curve.at(-1)!, tip, style)}`;
}

/** Where the arrow begins: the line goes no further, or it would show beside the point. */
function footOf(from: Point, tip: Point): Point {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const share = Math.max(0, length - 6) / length;
  return { x: from.x + (tip.x - from.x) * share, y: from.y + (tip.y - from.y) * share };
}

function arrow(from: Point, tip: Point, style: LineStyle): Markup {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  const corner = (side: number): string =>
    `${short(tip.x - along.x * 8 - along.y * side * 3.2)},${short(tip.y - along.y * 8 + along.x * side * 3.2)}`;
  const points = `${corner(1)} ${short(tip.x)},${short(tip.y)} ${corner(-1)}`;
  const colour = style === 'standby' || style === 'refill' ? BLUE : BLACK;
  return style === 'supplier'
    ? markup`<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="1"/>`
    : markup`<polygon points="${points}" fill="${colour}"/>`;
}
