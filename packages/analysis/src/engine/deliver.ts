/** Rules 1 to 5 of docs/semantics.md: who delivers at one moment. */
import { serve } from './capacity.ts';
import { type KnownSince, knownSinceAt } from './known-since.ts';
import { nodesOf, pop, push } from './node-list.ts';
import type { State } from './state.ts';
import { NONE, type Table } from './table.ts';
import { comesAt, look, meet, setUp, touch, type World, wakeUsers, wasInUse, wasUp } from './world.ts';

/** Rule 6: filled while its level is above 0, or while what refills it delivers. */
export function isFilled({ lasts, refilledBy }: Table, { level, up }: State, node: number): boolean {
  return lasts[node]! < 0 || level[node]! > 0 || (refilledBy[node]! >= 0 && up[refilledBy[node]!] === 1);
}

/** Not failed, supplied and filled: what rules 3 and 4 want without a break. */
export function isAble(table: Table, state: State, node: number): boolean {
  return state.failed[node] === 0 && state.short[node] === 0 && isFilled(table, state, node);
}

/** Whether a reserve was called long enough ago, or stays on because it was and is still in use (rule 4). */
export function isReady(world: World, known: KnownSince, node: number): boolean {
  const { table, state, now } = world;
  if (now.t >= knownSinceAt(known, node, now.t) + table.starts[node]!) return true;
  return state.ready[node] === 1 && wasInUse(world, node) && now.leftIn[node] !== now.stamp;
}

function isStarted(world: World, known: KnownSince, node: number, starts: number): boolean {
  const { table, state, now } = world;
  if (!isAble(table, state, node) || !isReady(world, known, node)) return false;
  return starts === 0 || now.t - state.ableSince[node]! >= starts;
}

/** Rule 1, given who delivers now. Monotone: more that delivers never takes a node down. */
export function holds(world: World, known: KnownSince, node: number): boolean {
  const { table, state, now } = world;
  touch(world, node);
  const starts = table.starts[node]!;
  const isReserve = starts >= 0;
  const goesOn =
    wasUp(world, node) && (!isReserve || (wasInUse(world, node) && now.leftIn[node] !== now.stamp));
  if (goesOn) {
    if (
      state.failed[node] === 0 &&
      (state.short[node] === 0 || state.battery[node]! > 0) &&
      isFilled(table, state, node)
    )
      return true;
    return isReserve && isStarted(world, known, node, starts);
  }
  if (isReserve) return isStarted(world, known, node, starts);
  const restarts = table.restarts[node]!;
  return isAble(table, state, node) && (restarts === 0 || now.t - state.ableSince[node]! >= restarts);
}

/**
 * Rule 2: of what was up just before the greatest set X of which every member holds, given X and all Y that can come
 * back given X, built up from nothing. Both grow and shrink together, so taking away what does not hold until
 * nothing changes finds it. Only who asks a node that changed is looked at again.
 */
export function deliver(world: World, known: KnownSince): void {
  const { now } = world;
  for (;;) {
    now.isDue = false;
    let back = comeBack(world, known);
    while (leave(world, known) && (back.length > 0 || world.table.queues.size > 0) && !now.isDue) {
      // They may have leaned on what is gone: once more from nothing.
      for (const node of back) {
        setUp(world, node, 0);
        push(now.rising, node);
      }
      back = comeBack(world, known);
    }
    // What falls may have woken something that is there from this moment on, and then it need not fall.
    if (now.isDue) turnBack(world);
    else if (!stray(world)) return;
  }
}

/** Adds all that can come back, given what is up; returns those. */
function comeBack(world: World, known: KnownSince): readonly number[] {
  const { table, state, now } = world;
  const back: number[] = [];
  const isShared = table.queues.size > 0;
  for (;;) {
    if (isShared) serve(world);
    let isAny = false;
    for (let node = pop(now.rising); node !== NONE; node = pop(now.rising)) {
      if (table.isCondition[node] === 1) isAny = meet(world, node) || isAny;
      else if (state.up[node] === 0 && !wasUp(world, node) && holds(world, known, node)) {
        setUp(world, node, 1);
        back.push(node);
        isAny = true;
      }
    }
    if (!isAny) return back;
  }
}

/** Takes away what was up before and does not hold, and what does not without it; says whether there was any. */
function leave(world: World, known: KnownSince): boolean {
  const { table, state, now } = world;
  let isAny = false;
  for (let node = pop(now.falling); node !== NONE; node = pop(now.falling)) {
    if (table.isCondition[node] === 1) {
      meet(world, node);
      continue;
    }
    if (state.up[node] === 0 || !wasUp(world, node) || holds(world, known, node)) continue;
    setUp(world, node, 0);
    isAny = true;
  }
  return isAny;
}

/** Wakes who leans on what should be there by now, as in quiet times, and is not. Says whether there was any. */
function stray(world: World): boolean {
  const { asleep, state, now } = world;
  if (asleep === undefined) return false;
  const before = world.awake.length;
  const { touched } = now;
  for (let place = 0; place < touched.length; place++) {
    const node = touched.items[place]!;
    if (asleep.quiet.isLate[node] === 1 && state.up[node] === 0 && now.t >= comesAt(asleep, node))
      wakeUsers(world, node);
  }
  return world.awake.length > before;
}

/** Turns back what this moment has changed so far, to settle it anew. */
export function turnBack(world: World): void {
  const { table, now, state } = world;
  for (const node of nodesOf(now.flipped)) {
    if (table.isCondition[node] === 0 && state.up[node] !== now.wasUp[node])
      setUp(world, node, now.wasUp[node] === 1 ? 1 : 0);
  }
  for (const node of nodesOf(now.touched)) look(world, node);
}
