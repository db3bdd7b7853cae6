/** Rule 7 of docs/semantics.md, capacity: who is served of those that ask what carries only so much. */
import { demand } from './demand.ts';
import type { Queue } from './queues.ts';
import { meet, touch, type World, wake } from './world.ts';

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
  while (crowded.size > 0) {
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
