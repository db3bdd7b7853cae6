/** Plays circumstances through time, by events (docs/semantics.md, rules 1 to 7). */
import type { Seconds } from '../model.ts';
import { serve } from './capacity.ts';
import type { Outside } from './circumstances.ts';
import { fillWhatRests, setClocks } from './clocks.ts';
import { deliver, holds, turnBack } from './deliver.ts';
import { type KnownSince, knownSinceAt, nextReady } from './known-since.ts';
import { nodesOf } from './node-list.ts';
import { NOT } from './state.ts';
import { beginMoment, curtail, look, setFailed, type World, wake, wasInUse } from './world.ts';

/** So many nodes looked at, moment for moment: then a run is left unsettled rather than left to run for ever. */
const WORK_AT_MOST = 2_500_000;

/** What a moment costs by itself, counted in nodes. */
const MOMENT = 10;

/** A run that has had so many moments may be going round: from there on its states are compared. */
const STRAIGHT = 200;

export interface RunOptions {
  readonly outside: Outside;
  readonly from: Seconds;
  /** Up to here, excluded. Infinity: until no event is left. */
  readonly until: Seconds;
  readonly known: KnownSince;
  /** The circumstances of moment `from` hold for ever: what a look-ahead supposes. */
  readonly frozen?: boolean | undefined;
  /** Called after each settled moment. */
  readonly settled?: ((world: World) => void) | undefined;
}

export interface RunEnd {
  /** False: stopped at {@link WORK_AT_MOST}. */
  readonly complete: boolean;
  /** Nodes looked at, moment for moment. */
  readonly work: number;
}

/** Takes a world, as it is just before `from`, to just before `until` or to its last event. */
export function run(world: World, { outside, from, until, known, frozen, settled }: RunOptions): RunEnd {
  const { agenda, now } = world;
  const turns = frozen === true ? [] : outside.turns.filter((turn) => turn > from);
  const seen = new Set<string>();
  let turn = 0;
  let moments = 0;
  let work = 0;
  agenda.clear();
  for (let t = from; t < until; moments++) {
    if (work > WORK_AT_MOST) return { complete: false, work };
    beginMoment(world, t);
    if (t === from) {
      for (const node of world.asleep?.quiet.restless ?? []) wake(world, node);
      for (const node of nodesOf(world.awake)) look(world, node);
    }
    if (t === from || t === turns[turn]) {
      for (const node of outside.nodes) setFailed(world, node, outside.isFailed(node, t) ? 1 : 0);
      for (const cut of outside.curtailed) if (cut.from <= t) curtail(world, cut.node);
      if (t !== from) turn++;
    }
    while (agenda.next() === t) look(world, agenda.take());
    settle(world, known);
    work += now.touched.length + MOMENT;
    settled?.(world);
    if (until === NOT && turn === turns.length && moments >= STRAIGHT) {
      const state = relative(world, known);
      if (seen.has(state)) return { complete: true, work };
      seen.add(state);
    }
    t = Math.min(agenda.next(), turns[turn] ?? NOT);
  }
  return { complete: true, work };
}

/** Settles the present moment: first who delivers, then who asks, then the clocks. */
function settle(world: World, known: KnownSince): void {
  deliver(world, known);
  serve(world);
  // Rule 4: a reserve stays on as long as it is in use, so it was supposed that all are still in use.
  for (;;) {
    const isOff = switchOff(world, known);
    const isFull = fillWhatRests(world);
    if (!isOff && !isFull && !world.now.isDue) break;
    turnBack(world);
    deliver(world, known);
    serve(world);
  }
  setClocks(world, known);
}

/** Marks the reserves that are in use no longer; says whether one of them delivers only because it was in use. */
function switchOff(world: World, known: KnownSince): boolean {
  const { table, state, now } = world;
  let isAny = false;
  const { touched } = now;
  for (let place = 0; place < touched.length; place++) {
    const node = touched.items[place]!;
    if (table.starts[node]! < 0 || state.inUse[node] === 1 || now.leftIn[node] === now.stamp) continue;
    if (!wasInUse(world, node)) continue;
    now.leftIn[node] = now.stamp;
    isAny ||= state.up[node] === 1 && !holds(world, known, node);
  }
  return isAny;
}

/** The state as seen from its own moment: two that are equal go on in the same way. */
function relative({ table, state, now, awake }: World, known: KnownSince): string {
  const { t } = now;
  return Array.from(nodesOf(awake))
    .map((node) => {
      const [starts, recharges] = [table.starts[node]!, Math.max(0, table.recharges[node]!)];
      // A clock that has run for long enough tells no more than that.
      const clock = (since: Float64Array, span: Seconds): Seconds => Math.min(t - since[node]!, span);
      const past = t - state.asOf[node]!;
      return [
        state.up[node],
        state.inUse[node],
        state.ready[node],
        state.drains[node],
        state.drains[node] === 1 ? Math.max(0, state.level[node]! - past) : state.level[node],
        state.suppliedSince[node] === NOT ? Math.max(0, state.battery[node]! - past) : state.battery[node],
        clock(state.ableSince, starts >= 0 ? starts : table.restarts[node]!),
        clock(state.suppliedSince, recharges),
        clock(state.restsSince, recharges),
        clock(state.fedSince, recharges),
        starts < 0
          ? 0
          : Math.min(starts, t - knownSinceAt(known, node, t)) + nextReady(known, node, t, starts) - t,
      ].join();
    })
    .join(';');
}
