/** The clocks of rules 3 to 6 of docs/semantics.md, and when they run out. */
import type { Seconds } from '../model.ts';
import { isAble, isReady } from './deliver.ts';
import { type KnownSince, nextReady } from './known-since.ts';
import { push } from './node-list.ts';
import { NOT } from './state.ts';
import type { World } from './world.ts';

/** Rule 6b: not in use, not failed and supplied. */
function rests({ state }: World, node: number): boolean {
  return state.inUse[node] === 0 && state.failed[node] === 0 && state.short[node] === 0;
}

/** Sets the clocks of everything that this moment has touched, and enters when they run out. */
export function setClocks(world: World, known: KnownSince): void {
  const { touched } = world.now;
  for (let place = 0; place < touched.length; place++) {
    const node = touched.items[place]!;
    setOf(world, known, node);
    enter(world, known, node);
  }
}

function goOn(clock: Float64Array, node: number, holds: boolean, t: Seconds): void {
  clock[node] = holds ? Math.min(clock[node]!, t) : NOT;
}

function setOf(world: World, known: KnownSince, node: number): void {
  const { table, state, now } = world;
  const { t } = now;
  const isReserve = table.starts[node]! >= 0;
  const isCalled = !isReserve || isReady(world, known, node);
  if (isReserve || table.restarts[node]! > 0) goOn(state.ableSince, node, isAble(table, state, node), t);
  if (isReserve) state.ready[node] = isCalled ? state.inUse[node]! : 0;
  if (table.bridges[node]! >= 0) goOn(state.suppliedSince, node, state.short[node] === 0, t);
  if (table.lasts[node]! < 0) return;
  const feed = table.refilledBy[node]!;
  const isFed = feed >= 0 && table.fedByReserve[node] === 0 && state.up[feed] === 1;
  goOn(state.restsSince, node, rests(world, node), t);
  goOn(state.fedSince, node, isFed, t);
  state.drains[node] = state.inUse[node] === 1 && state.failed[node] === 0 && isCalled && !isFed ? 1 : 0;
}

function enter(world: World, known: KnownSince, node: number): void {
  const { table, state, now } = world;
  const { t } = now;
  const recharges = table.recharges[node]!;
  if (table.lasts[node]! >= 0) {
    if (state.drains[node] === 1) enterAt(world, node, t + state.level[node]!);
    if (state.level[node]! < state.full[node]!) {
      if (recharges >= 0) enterAt(world, node, state.restsSince[node]! + recharges);
      enterAt(world, node, state.fedSince[node]! + Math.max(0, recharges));
    }
  }
  if (table.bridges[node]! >= 0) {
    if (state.suppliedSince[node] === NOT) enterAt(world, node, t + state.battery[node]!);
    else if (state.battery[node]! < table.bridges[node]!)
      enterAt(world, node, state.suppliedSince[node]! + Math.max(0, recharges));
  }
  const starts = table.starts[node]!;
  if (state.up[node] === 0 && (starts >= 0 || table.restarts[node]! > 0))
    enterAt(world, node, state.ableSince[node]! + (starts >= 0 ? starts : table.restarts[node]!));
  if (starts >= 0 && state.ready[node] === 0) enterAt(world, node, nextReady(known, node, t, starts));
}

function enterAt({ now, agenda }: World, node: number, moment: Seconds): void {
  if (moment > now.t && moment !== NOT) agenda.add(moment, node);
}

/** Rule 6b with `recharges in 0`: full as soon as it rests, which shows only when the moment is settled. */
export function fillWhatRests(world: World): boolean {
  const { table, state, now } = world;
  let isAny = false;
  const { touched } = now;
  for (let place = 0; place < touched.length; place++) {
    const node = touched.items[place]!;
    if (table.recharges[node] !== 0 || table.lasts[node]! < 0) continue;
    if (state.level[node]! >= state.full[node]! || !rests(world, node)) continue;
    if (state.level[node] === 0) push(now.asking, node);
    state.level[node] = state.full[node]!;
    isAny = true;
  }
  return isAny;
}
