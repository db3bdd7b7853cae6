import type { GraphNode } from './graph.ts';
import type { PlacedNode, Point } from './layout.ts';
import { FOLD, PILL, SLANT } from './shapes.ts';

const STEP = 0.5;
const FARTHEST = 30;

/**
 * Where a line that ends at the rectangle around a node meets the outline that is drawn in it, going on in its
 * own direction from `before`. Where it would miss the outline, it goes to the middle of the node instead.
 */
export function meetOutline(before: Point, end: Point, node: PlacedNode): Point {
  return reached(before, end, node) ?? reached(end, end, node) ?? end;
}

function reached(before: Point, end: Point, { node, centre, width, height }: PlacedNode): Point | undefined {
  const towards =
    before.x === end.x && before.y === end.y ? centre : { x: 2 * end.x - before.x, y: 2 * end.y - before.y };
  const length = Math.hypot(towards.x - end.x, towards.y - end.y) || 1;
  const along = { x: (towards.x - end.x) / length, y: (towards.y - end.y) / length };
  for (let gone = 0; gone <= FARTHEST; gone += STEP) {
    const point = { x: end.x + along.x * gone, y: end.y + along.y * gone };
    const fromSide = width / 2 - Math.abs(point.x - centre.x);
    const fromTop = height / 2 - Math.abs(point.y - centre.y);
    const isRight = point.x > centre.x;
    if (fromSide < -1 || fromTop < -1) continue;
    if (fromSide >= cut(node, fromTop, height, isRight, point.y > centre.y) - 1) return point;
  }
  return undefined;
}

/** How far the outline stands in from the side of the rectangle, at a height. */
function cut(node: GraphNode, fromTop: number, height: number, isRight: boolean, isLow: boolean): number {
  if (node.node === 'choice') return 0;
  const slanted = (slant: number): number => slant * (1 - Math.min(1, Math.max(0, fromTop) / (height / 2)));
  switch (node.family) {
    case 'supply':
      return slanted(SLANT.supply);
    case 'place':
      return isRight ? slanted(SLANT.place) : 0;
    case 'people': {
      const round = Math.min(height / 2, PILL);
      const rest = Math.max(0, round - fromTop);
      return round - Math.sqrt(Math.max(0, round * round - rest * rest));
    }
    case 'party':
      return isRight && !isLow ? Math.max(0, FOLD - fromTop) : 0;
    default:
      return 0;
  }
}
