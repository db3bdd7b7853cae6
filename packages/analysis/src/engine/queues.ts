/** Who may ask what carries only so much, in the order in which they are served. */
import { limitsOf } from '../capacity.ts';
import type { Net } from '../net.ts';

/** Those that may ask one node which carries only so much, first served first. */
export interface Queue {
  readonly shares: readonly Place[];
  readonly limits: readonly Limit[];
}

interface Place {
  readonly node: number;
  readonly rank: number;
}

/** In one unit: what the node carries, and what each place in the queue draws. */
interface Limit {
  readonly most: number;
  readonly draws: Float64Array;
}

/** Amounts are counted in millionths, so that sums of decimal fractions are exact. */
const PARTS = 1_000_000;

/** By the node that carries only so much. */
export function queuesOf({ model, nodes }: Net): ReadonlyMap<number, Queue> {
  const places = new Map<number, Place[]>();
  nodes.forEach(({ share }, node) => {
    if (share === undefined) return;
    const those = places.get(share.of);
    if (those === undefined) places.set(share.of, [{ node, rank: share.rank }]);
    else those.push({ node, rank: share.rank });
  });
  const queueOf = (of: number, shares: Place[]): Queue => ({
    shares: shares.sort((a, b) => a.rank - b.rank),
    limits: [...limitsOf(model.components[of]!)].map(([unit, most]) => ({
      most: Math.round(most * PARTS),
      draws: Float64Array.from(shares, ({ node }) =>
        Math.round((nodes[node]!.share!.draws.get(unit) ?? 0) * PARTS),
      ),
    })),
  });
  return new Map([...places].map(([of, shares]) => [of, queueOf(of, shares)]));
}
