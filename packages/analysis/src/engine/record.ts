/** Keeps, of every change in a run, what it was and which earlier change brought it about. */
import type { Seconds } from '../model.ts';
import type { EventKind } from '../results.ts';
import { isFilled } from './deliver.ts';
import { newNodeList, nodesOf, push, sortNodes } from './node-list.ts';
import { NOT } from './state.ts';
import { NONE, type Table } from './table.ts';
import { type World, wasInUse, wasUp } from './world.ts';

export interface Change {
  readonly at: Seconds;
  readonly node: number;
  readonly event: EventKind;
  /** Index of the change that brought it about; -1 for a first cause. */
  readonly cause: number;
}

/** A stretch in which a node did not deliver; a reserve only while it was asked for, or failed. */
export interface DownTime {
  readonly node: number;
  readonly from: Seconds;
  until?: Seconds | undefined;
  /** Index of the change that explains it; -1 if nothing does. */
  readonly cause: number;
}

export interface Record {
  readonly changes: readonly Change[];
  /** Of each change the index of the first in its chain of causes. */
  readonly firstCauses: readonly number[];
  readonly downs: readonly DownTime[];
}

export interface Recorder extends Record {
  /** To be told of every settled moment. */
  settled(world: World): void;
  /** Forgets the run before; of the nodes that were awake in it, that is. */
  forget(awake: Int32Array): void;
}

export function newRecorder(table: Table): Recorder {
  const { net, count, lineStart, optionStart, options, atLeast } = table;
  const changes: Change[] = [];
  const firstCauses: number[] = [];
  const downs: DownTime[] = [];
  /** The newest change that explains why a node does not deliver, is without supply, is in use; -1: none. */
  const whyDown = new Int32Array(count).fill(NONE);
  const whyShort = new Int32Array(count).fill(NONE);
  const whyUsed = new Int32Array(count).fill(NONE);
  const isShort = new Uint8Array(count);
  const resolvedIn = new Int32Array(count).fill(NONE);
  const openDown = new Map<number, DownTime>();
  /** What fell at the present moment, as long as it has not been told why; empty between moments. */
  const open = newNodeList();
  const isOpen = new Uint8Array(count);

  const add = (change: Change): number => {
    const index = changes.push(change) - 1;
    firstCauses.push(change.cause < 0 ? index : firstCauses[change.cause]!);
    return index;
  };

  /** The newest change among the options of the lines that are not met; `except` counts some that fell as still there. */
  function whyUnmet({ state }: World, node: number, except?: Uint8Array): number {
    let newest = NONE;
    for (let line = lineStart[node]!; line < lineStart[node + 1]!; line++) {
      if (state.met[line]! >= atLeast[line]!) continue;
      let [met, why] = [0, NONE];
      for (let place = optionStart[line]!; place < optionStart[line + 1]!; place++) {
        const option = options[place]!;
        if (state.up[option] === 1 || except?.[option] === 1) met++;
        else why = Math.max(why, whyDown[option]!);
      }
      if (met < atLeast[line]!) newest = Math.max(newest, why);
    }
    return newest;
  }

  function directCause(world: World, node: number): void {
    const { state, now } = world;
    const at = now.t;
    if (now.failedIn[node] === now.stamp && state.failed[node] === 1) {
      const { failsWith, post } = net.nodes[node]!;
      if (post !== undefined) whyDown[node] = add({ at, node, event: 'absent', cause: NONE });
      else if (failsWith === node) whyDown[node] = add({ at, node, event: 'fails', cause: NONE });
      else if (failsWith !== undefined) whyDown[node] = whyDown[failsWith]!;
    }
    if (now.ranOutIn[node] === now.stamp && !isFilled(table, state, node))
      whyDown[node] = add({ at, node, event: 'empty', cause: whyUsed[node]! });
    const isFlat = isShort[node] === 1 && state.up[node] === 0 && wasUp(world, node);
    if (isFlat && state.failed[node] === 0)
      whyDown[node] = add({ at, node, event: 'bridge-empty', cause: whyShort[node]! });
  }

  /** That there is no room, told once: when others take it, or at first where it has always been so. */
  function turnAway(world: World, share: number): void {
    const { state, now } = world;
    if (state.turnedAway[share] === 0 || (!wasUp(world, share) && whyDown[share]! >= 0)) return;
    whyDown[share] = add({ at: now.t, node: share, event: 'no-room', cause: whyFull(world, share) });
  }

  /** The newest change that made somebody who is served earlier ask. */
  function whyFull({ state }: World, share: number): number {
    const { shares } = table.queues.get(table.shareOf[share]!)!;
    let newest = NONE;
    for (const { node } of shares) {
      if (node === share) break;
      if (state.inUse[node] === 1) newest = Math.max(newest, whyUsed[node]!);
    }
    return newest;
  }

  function hasFallen(world: World, node: number): boolean {
    const { state, now } = world;
    if (state.up[node] === 1 || !wasUp(world, node) || state.failed[node] === 1) return false;
    const newest = changes[whyDown[node]!];
    if (newest?.at === now.t && newest.node === node) return false;
    // A reserve that was never called has not fallen: it is only known from now on that it would come later.
    return table.starts[node]! < 0 || wasInUse(world, node);
  }

  /** What fell at this moment because of others, in an order in which causes come before what they do. */
  function followers(world: World): void {
    const { touched } = world.now;
    for (let place = 0; place < touched.length; place++) {
      const node = touched.items[place]!;
      if (!hasFallen(world, node)) continue;
      push(open, node);
      isOpen[node] = 1;
    }
    for (let last = NOT; open.length > 0 && open.length < last; ) {
      last = open.length;
      let left = 0;
      for (let place = 0; place < last; place++) {
        const node = open.items[place]!;
        if (follows(world, node)) isOpen[node] = 0;
        else open.items[left++] = node;
      }
      open.length = left;
    }
    if (open.length === 0) return;
    // Nothing among them tips the rest (a hand-over in a ring): told without a cause rather than with a wrong one.
    for (const node of nodesOf(open)) {
      whyDown[node] = add({ at: world.now.t, node, event: 'stops', cause: whyUnmet(world, node) });
      isOpen[node] = 0;
    }
    open.length = 0;
  }

  /** Tells why a node has fallen; false as long as that is only because of what has not been told of itself. */
  function follows(world: World, node: number): boolean {
    const feed = table.refilledBy[node]!;
    const whole = table.shareOf[node]!;
    // A share says nothing of its own: it stops with what it is of.
    if (whole >= 0) {
      if (isOpen[whole] === 1) return false;
      whyDown[node] = whyDown[whole]!;
      return true;
    }
    const isFed = isFilled(table, world.state, node) || (feed >= 0 && isOpen[feed] === 1);
    const cause = !isFed && feed >= 0 ? whyDown[feed]! : whyUnmet(world, node, isOpen);
    if (cause < 0) return false;
    whyDown[node] = add({ at: world.now.t, node, event: 'stops', cause });
    return true;
  }

  function supply(world: World, node: number): void {
    const { state } = world;
    if (table.bridges[node]! >= 0) {
      const short = state.suppliedSince[node] === NOT ? 1 : 0;
      if (short > isShort[node]!) whyShort[node] = whyUnmet(world, node);
      isShort[node] = short;
    }
    if (state.up[node] === 1) whyDown[node] = NONE;
    // Down without having fallen in this run: a reserve that is asked and not there yet, or what never came up.
    else if (whyDown[node]! < 0)
      whyDown[node] =
        net.nodes[node]!.isOut === true
          ? add({ at: world.now.t, node, event: 'out', cause: NONE })
          : whyUnmet(world, node);
  }

  function uses(world: World): void {
    const { touched } = world.now;
    for (let place = 0; place < touched.length; place++) {
      const node = touched.items[place]!;
      whyAsked(world, node);
      if (world.state.inUse[node] === 0) whyUsed[node] = NONE;
    }
  }

  function whyAsked(world: World, node: number): number {
    const { now, state } = world;
    if (now.usedIn[node] !== now.stamp || wasInUse(world, node) || state.inUse[node] === 0)
      return whyUsed[node]!;
    if (resolvedIn[node] === now.stamp) return whyUsed[node]!;
    resolvedIn[node] = now.stamp;
    const asker = state.askedBy[node]!;
    if (asker < 0) return NONE;
    const passedOn = whyPassedOn(world, asker, node);
    whyUsed[node] = passedOn < 0 ? whyAsked(world, asker) : passedOn;
    return whyUsed[node]!;
  }

  /** Why `asker` asks `node`: the newest change among what it would rather have, or its own running empty. */
  function whyPassedOn({ state }: World, asker: number, node: number): number {
    if (table.refilledBy[asker] === node) return whyDown[asker]!;
    let newest = NONE;
    for (let line = lineStart[asker]!; line < lineStart[asker + 1]!; line++) {
      let why = NONE;
      for (let place = optionStart[line]!; place < optionStart[line + 1]!; place++) {
        const option = options[place]!;
        if (option === node) {
          newest = Math.max(newest, why);
          break;
        }
        if (state.up[option] === 0) why = Math.max(why, whyDown[option]!);
      }
    }
    return newest;
  }

  function keep({ state, now }: World, node: number): void {
    const isReserve = table.starts[node]! >= 0;
    const failed = state.failed[node] === 1;
    // An idle reserve that could not be there yet is not down: nobody has asked for it.
    const isMissed = state.up[node] === 0 && (!isReserve || state.inUse[node] === 1 || failed);
    const open = openDown.get(node);
    if (isMissed === (open !== undefined)) return;
    if (open !== undefined) {
      open.until = now.t;
      openDown.delete(node);
      return;
    }
    const waits = isReserve && !failed;
    const cause = waits ? Math.max(whyUsed[node]!, whyDown[node]!) : whyDown[node]!;
    const down: DownTime = { node, from: now.t, cause };
    openDown.set(node, down);
    downs.push(down);
  }

  return {
    changes,
    firstCauses,
    downs,
    settled(world) {
      const { touched } = world.now;
      sortNodes(touched);
      for (let place = 0; place < touched.length; place++) {
        const node = touched.items[place]!;
        if (table.shareOf[node]! >= 0) turnAway(world, node);
        else directCause(world, node);
      }
      followers(world);
      for (let place = 0; place < touched.length; place++) supply(world, touched.items[place]!);
      uses(world);
      for (let place = 0; place < touched.length; place++) keep(world, touched.items[place]!);
    },
    forget(awake) {
      changes.length = 0;
      firstCauses.length = 0;
      downs.length = 0;
      openDown.clear();
      for (const node of awake) {
        whyDown[node] = NONE;
        whyShort[node] = NONE;
        whyUsed[node] = NONE;
        isShort[node] = 0;
      }
    },
  };
}
