/** Plays circumstances through time, by events (docs/semantics.md, rules 1 to 7). */
import type { Seconds } from '../model.ts';
import type { Net } from '../net.ts';
import { type Circumstances, outsideAt, turningPoints } from './circumstances.ts';
import { whoIsInUse } from './demand.ts';
import { type KnownSince, knownSinceAt, nextReady } from './known-since.ts';
import type { Recorder } from './record.ts';
import { copyState, type State } from './state.ts';
import { isAble, isSupplied, type Standing, whoDelivers } from './who-delivers.ts';

/** So many nodes looked at, moment for moment: then a run is left unsettled rather than left to run for ever. */
const WORK_AT_MOST = 2_500_000;

/** What a moment costs by itself, counted in nodes. */
const MOMENT = 100;

const NOT = Number.POSITIVE_INFINITY;

export interface RunOptions {
  /** The state just before `from`. It is not changed. */
  readonly start: State;
  readonly what: Circumstances;
  readonly from: Seconds;
  /** Up to here, excluded. Infinity: until no event is left. */
  readonly until: Seconds;
  readonly known: KnownSince;
  /** The circumstances of moment `from` hold for ever: what a look-ahead supposes. */
  readonly frozen?: boolean | undefined;
  readonly recorder?: Recorder | undefined;
  /** Called after each settled moment. */
  readonly settled?: ((state: State) => void) | undefined;
}

export interface RunEnd {
  /** The state just before `until`, or after the last event. */
  readonly state: State;
  /** False: stopped at {@link WORK_AT_MOST}. */
  readonly complete: boolean;
  /** Nodes looked at, moment for moment. */
  readonly work: number;
}

export function run(net: Net, options: RunOptions): RunEnd {
  const { what, from, until, known, frozen, recorder } = options;
  const state = copyState(options.start);
  const turns = frozen === true ? [] : turningPoints(what).filter((turn) => turn > from);
  let t = from;
  const before = new Set<string>();
  let work = 0;
  for (; t < until; work += net.nodes.length + MOMENT) {
    if (work > WORK_AT_MOST) return { state, complete: false, work };
    const previous = recorder === undefined ? undefined : copyState(state);
    advance(net, state, t);
    const askedBy = recorder === undefined ? undefined : new Int32Array(net.nodes.length).fill(-1);
    settle(net, state, outsideAt(net, what, frozen === true ? from : t).failed, known, askedBy);
    if (recorder !== undefined) recorder.record(previous!, state, askedBy!);
    options.settled?.(state);
    if (until === NOT && turns.every((turn) => turn <= t)) {
      const now = relative(net, state, known);
      if (before.has(now)) return { state, complete: true, work };
      before.add(now);
    }
    let next = nextEvent(net, state, known);
    for (const turn of turns) if (turn > t) next = Math.min(next, turn);
    t = next;
  }
  if (until !== NOT) advance(net, state, until);
  return { state, complete: true, work };
}

/** Lets the clocks of rules 3 to 6 run to just before moment `t`. */
function advance(net: Net, state: State, t: Seconds): void {
  const past = t - state.t;
  for (const index of net.stores) {
    const { lasts = 0, recharges } = net.nodes[index]!;
    if (state.drains[index] === 1) state.level[index] = Math.max(0, state.level[index]! - past);
    const rested = recharges !== undefined && t - state.restsSince[index]! >= recharges;
    const fed = t - state.fedSince[index]! >= (recharges ?? 0);
    if (rested || fed) state.level[index] = lasts;
  }
  for (const index of net.bridged) {
    const { bridges = 0, recharges } = net.nodes[index]!;
    const since = state.suppliedSince[index]!;
    if (since === NOT) state.battery[index] = Math.max(0, state.battery[index]! - past);
    else if (t - since >= (recharges ?? 0)) state.battery[index] = bridges;
  }
  state.t = t;
}

/** Settles the moment of `state`: first who delivers, then who asks, then the clocks. */
function settle(net: Net, state: State, failed: Uint8Array, known: KnownSince, askedBy?: Int32Array): void {
  const { t } = state;
  const upBefore = state.up;
  // Rule 4: a reserve stays on as long as it is in use, so suppose first that all are still in use.
  const stays = state.inUse.slice();
  let standing: Standing;
  for (;;) {
    standing = {
      t,
      failed,
      upBefore,
      ableSince: state.ableSince,
      level: state.level,
      battery: state.battery,
      serves: new Uint8Array(net.nodes.length),
      ready: new Uint8Array(net.nodes.length),
    };
    for (const index of net.reserves) {
      standing.serves[index] = upBefore[index]! & stays[index]!;
      standing.ready[index] = isReady(net, state, known, index, stays[index] === 1) ? 1 : 0;
    }
    state.up = whoDelivers(net, standing);
    // Who asks whom matters to stores and reserves alone.
    if (net.reserves.length + net.stores.length === 0) break;
    state.inUse = whoIsInUse(net, state.up, failed, state.level, askedBy);
    const left = net.reserves.filter((index) => stays[index] === 1 && state.inUse[index] === 0);
    for (const index of left) stays[index] = 0;
    // `recharges in 0`: full as soon as it rests, which shows only when the moment is settled.
    const full = net.stores.filter((index) => {
      const { lasts = 0, recharges } = net.nodes[index]!;
      return recharges === 0 && state.level[index]! < lasts && rests(net, state, failed, index);
    });
    for (const index of full) state.level[index] = net.nodes[index]!.lasts!;
    if (left.length + full.length === 0) break;
  }
  state.failed = failed;
  setClocks(net, state, standing);
}

function isReady(net: Net, state: State, known: KnownSince, index: number, stays: boolean): boolean {
  const since = knownSinceAt(known, index, state.t);
  return state.t >= since + net.nodes[index]!.starts! || (stays && state.ready[index] === 1);
}

/** Rule 6b: not in use, not failed and supplied. */
function rests(net: Net, state: State, failed: Uint8Array, index: number): boolean {
  return state.inUse[index] === 0 && failed[index] === 0 && isSupplied(net, index, state.up);
}

function setClocks(net: Net, state: State, standing: Standing): void {
  const { t, up, inUse, failed } = state;
  const goOn = (clock: Float64Array, index: number, holds: boolean) => {
    clock[index] = holds ? Math.min(clock[index]!, t) : NOT;
  };
  for (const index of net.reserves) state.ready[index] = standing.ready[index]! & inUse[index]!;
  for (const index of net.starting) goOn(state.ableSince, index, isAble(net, index, standing, up));
  for (const index of net.bridged) goOn(state.suppliedSince, index, isSupplied(net, index, up));
  for (const index of net.stores) {
    const { starts, refilledBy } = net.nodes[index]!;
    goOn(state.restsSince, index, rests(net, state, failed, index));
    const fed =
      refilledBy !== undefined && net.nodes[refilledBy]!.starts === undefined && up[refilledBy] === 1;
    goOn(state.fedSince, index, fed);
    const called = starts === undefined || standing.ready[index] === 1;
    state.drains[index] = inUse[index] === 1 && failed[index] === 0 && called && !fed ? 1 : 0;
  }
}

/** The first moment after that of `state` at which something can change by itself. */
function nextEvent(net: Net, state: State, known: KnownSince): Seconds {
  const { t } = state;
  let next = NOT;
  const at = (moment: Seconds) => {
    if (moment > t && moment < next) next = moment;
  };
  for (const index of net.stores) {
    const { lasts = 0, recharges } = net.nodes[index]!;
    if (state.drains[index] === 1) at(t + state.level[index]!);
    if (state.level[index]! >= lasts) continue;
    if (recharges !== undefined) at(state.restsSince[index]! + recharges);
    at(state.fedSince[index]! + (recharges ?? 0));
  }
  for (const index of net.bridged) {
    const { bridges = 0, recharges } = net.nodes[index]!;
    if (state.suppliedSince[index] === NOT) at(t + state.battery[index]!);
    else if (state.battery[index]! < bridges) at(state.suppliedSince[index]! + (recharges ?? 0));
  }
  for (const index of net.starting) {
    const { starts, restarts } = net.nodes[index]!;
    if (state.up[index] === 0) at(state.ableSince[index]! + (starts ?? restarts));
    if (starts !== undefined && state.ready[index] === 0) at(nextReady(known, index, t, starts));
  }
  return next;
}

/** The state as seen from its own moment: two that are equal go on in the same way. */
function relative(net: Net, state: State, known: KnownSince): string {
  const { t } = state;
  const clocks = (since: Float64Array, span: (index: number) => Seconds) =>
    since.map((moment, index) => Math.min(t - moment, span(index)));
  const node = (index: number) => net.nodes[index]!;
  return [
    state.up,
    state.inUse,
    state.ready,
    state.drains,
    state.level,
    state.battery,
    // A clock that has run for long enough tells no more than that.
    clocks(state.ableSince, (index) => node(index).starts ?? node(index).restarts),
    clocks(state.suppliedSince, (index) => node(index).recharges ?? 0),
    clocks(state.restsSince, (index) => node(index).recharges ?? 0),
    clocks(state.fedSince, (index) => node(index).recharges ?? 0),
    net.nodes.map(({ starts }, index) =>
      starts === undefined
        ? 0
        : Math.min(starts, t - knownSinceAt(known, index, t)) + nextReady(known, index, t, starts) - t,
    ),
  ].join(';');
}
