/** Rule 7 of docs/semantics.md, capacity: who is served of those that ask what carries only so much. */
import { limitsOf } from '../capacity.ts';
import type { Net } from '../net.ts';
import { demand } from './demand.ts';
import { meet, touch, type World, wake } from './world.ts';

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

/**
 * Brings who is in use, and who is served, up to date with who delivers. Who is turned away asks more: it begins with
 * everybody served, and lets who asks grow until it grows no more.
 */
export function serve(world: World): void {
  const { table, state, crowded } = world;
  if (table.queues.size === 0) {
    demand(world);
    return;
  }
  for (const share of [...world.turnedAway]) {
    crowded.add(table.shareOf[share]!);
    setTurnedAway(world, share, 0);
  }
  demand(world);
  let N = 0;
  while (crowded.size > 0) {
    if (N++ > 1000) throw new Error('serve');
    for (const node of [...crowded]) {
      crowded.delete(node);
      for (const share of withoutRoom(table.queues.get(node)!, state.inUse)) setTurnedAway(world, share, 1);
    }
    demand(world);
  }
}

/**
 * Those for whom there is no room, or would be none if they asked. From the first that does not fit on nobody is
 * served; the parts of one component stand in for each other, and what they draw is counted once.
 */
function withoutRoom({ shares, limits }: Queue, inUse: Uint8Array): readonly number[] {
  const refused = new Set<number>();
  for (const { most, draws } of limits) {
    let before = 0;
    for (let first = 0; first < shares.length; ) {
      const { rank } = shares[first]!;
      let own = 0;
      let place = first;
      for (; place < shares.length && shares[place]!.rank === rank; place++) {
        const { node } = shares[place]!;
        if (before + draws[place]! > most) refused.add(node);
        if (inUse[node] === 1) own = Math.max(own, draws[place]!);
      }
      before += own;
      first = place;
    }
  }
  return [...refused];
}

function setTurnedAway(world: World, share: number, away: 0 | 1): void {
  const { state, turnedAway } = world;
  if (state.turnedAway[share] === away) return;
  wake(world, share);
  touch(world, share);
  state.turnedAway[share] = away;
  if (away === 1) turnedAway.add(share);
  else turnedAway.delete(share);
  meet(world, share);
}
