import type { Words } from '@waakvlam/analysis';
import type { PlacedEdge, PlacedGraph, PlacedNode, Point } from './layout.ts';
import { type Area, along } from './place-labels.ts';

/** What stands at the edge of a sheet, where a line goes on on another. */
export interface Flag {
  readonly at: Point;
  readonly side: 'left' | 'right' | 'top' | 'bottom';
  readonly text: string;
}

const WORDS: Words<{ readonly [D in 'to' | 'from']: (sheet: string, name: string) => string }> = {
  en: { to: (sheet, name) => `to ${sheet}: ${name}`, from: (sheet, name) => `from ${sheet}: ${name}` },
  nl: { to: (sheet, name) => `naar ${sheet}: ${name}`, from: (sheet, name) => `van ${sheet}: ${name}` },
};

const STEPS = 80;
const NAME = 40;

/** A flag for each line that leaves what a sheet shows or comes into it, to what is not on the sheet. */
export function flagsOf(
  placed: PlacedGraph,
  shown: Area,
  sheetOf: (node: PlacedNode) => string,
): readonly Flag[] {
  const words = WORDS[placed.graph.language];
  const byKey = new Map(placed.nodes.map((node) => [node.node.key, node]));
  const flags = placed.edges.flatMap((edge) => {
    const [from, to] = [byKey.get(edge.edge.from)!, byKey.get(edge.edge.to)!];
    const [isFrom, isTo] = [inside(from.centre, shown), inside(to.centre, shown)];
    return [
      ...(isTo ? [] : leaving(edge, shown, words.to(sheetOf(to), nameOf(to)))),
      ...(isFrom ? [] : entering(edge, shown, words.from(sheetOf(from), nameOf(from)))),
    ];
  });
  return apart(flags);
}

function nameOf({ node }: PlacedNode): string {
  if (node.node === 'choice') return node.label;
  const name = node.lines.join(' ');
  return name.length > NAME ? `${[...name].slice(0, NAME).join('')}…` : name;
}

function leaving(edge: PlacedEdge, shown: Area, text: string): readonly Flag[] {
  const points = pointsOf(edge);
  const last = points.findLastIndex((point) => inside(point, shown));
  return last < 0 ? [] : [flagAt(points[last]!, shown, text)];
}

function entering(edge: PlacedEdge, shown: Area, text: string): readonly Flag[] {
  const first = pointsOf(edge).find((point) => inside(point, shown));
  return first === undefined ? [] : [flagAt(first, shown, text)];
}

function pointsOf({ curve, tip }: PlacedEdge): readonly Point[] {
  return [...Array.from({ length: STEPS + 1 }, (_, step) => along(curve, step / STEPS)), tip];
}

function inside({ x, y }: Point, { centre, width, height }: Area): boolean {
  return Math.abs(x - centre.x) * 2 <= width && Math.abs(y - centre.y) * 2 <= height;
}

function flagAt(at: Point, { centre, width, height }: Area, text: string): Flag {
  const gaps = {
    left: at.x - (centre.x - width / 2),
    right: centre.x + width / 2 - at.x,
    top: at.y - (centre.y - height / 2),
    bottom: centre.y + height / 2 - at.y,
  };
  const sides = Object.keys(gaps) as (keyof typeof gaps)[];
  const side = sides.reduce((least, one) => (gaps[one] < gaps[least] ? one : least));
  return { at, side, text };
}

const LINE = 10.5;

/** Each text once a side, and none over another: those at one side make room for each other. */
function apart(flags: readonly Flag[]): readonly Flag[] {
  const once = new Map(flags.map((flag) => [`${flag.side} ${flag.text}`, flag]));
  const sorted = [...once.values()].toSorted((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
  const placed: Flag[] = [];
  for (const flag of sorted) {
    let { y } = flag.at;
    const isUp = flag.side === 'bottom';
    while (
      placed.some((other) => other.side === flag.side && covers(other, { ...flag, at: { ...flag.at, y } }))
    )
      y += isUp ? -LINE : LINE;
    placed.push({ ...flag, at: { ...flag.at, y } });
  }
  return placed;
}

function covers(a: Flag, b: Flag): boolean {
  const wide =
    (Math.max(a.text.length, b.text.length) * 4.6) / (a.side === 'top' || a.side === 'bottom' ? 1 : 0.01);
  return Math.abs(a.at.y - b.at.y) < LINE && Math.abs(a.at.x - b.at.x) < wide;
}
