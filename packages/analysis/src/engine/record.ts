/** Keeps, of every change in a run, what it was and which earlier change brought it about. */
import type { Seconds } from '../model.ts';
import type { Net } from '../net.ts';
import type { EventKind } from '../results.ts';
import type { State } from './state.ts';
import { isFilled, isMet } from './who-delivers.ts';

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

export interface Recorder {
  readonly changes: readonly Change[];
  /** Of each change the index of the first in its chain of causes. */
  readonly firstCauses: readonly number[];
  readonly downs: readonly DownTime[];
  record(before: State, after: State, askedBy: Int32Array): void;
}

export function newRecorder(net: Net): Recorder {
  const count = net.nodes.length;
  const changes: Change[] = [];
  const downs: DownTime[] = [];
  /** The newest change that explains why a node does not deliver, is without supply, is in use; -1: none. */
  const whyDown = new Int32Array(count).fill(-1);
  const whyShort = new Int32Array(count).fill(-1);
  const whyUsed = new Int32Array(count).fill(-1);
  const openDown = new Map<number, DownTime>();

  const firstCauses: number[] = [];

  const add = (change: Change) => {
    const index = changes.push(change) - 1;
    firstCauses.push(change.cause < 0 ? index : firstCauses[change.cause]!);
    return index;
  };

  /** The newest change among the options of the lines that are not met. */
  function whyUnmet(node: number, up: Uint8Array): number {
    let newest = -1;
    for (const line of net.nodes[node]!.lines) {
      if (isMet(line, up)) continue;
      for (const option of line.options) if (up[option] === 0) newest = Math.max(newest, whyDown[option]!);
    }
    return newest;
  }

  function directCauses(before: State, after: State): void {
    net.nodes.forEach(({ failsWith, post, lasts, bridges }, node) => {
      const at = after.t;
      if (after.failed[node] === 1 && before.failed[node] === 0) {
        if (failsWith === node) whyDown[node] = add({ at, node, event: 'fails', cause: -1 });
        else if (post !== undefined) whyDown[node] = add({ at, node, event: 'absent', cause: -1 });
        else if (failsWith !== undefined) whyDown[node] = whyDown[failsWith]!;
      } else if (after.failed[node] === 0 && before.failed[node] === 1 && failsWith === node) {
        add({ at, node, event: 'mended', cause: -1 });
      }
      const drained =
        before.drains[node] === 1 && before.level[node]! > 0 && before.level[node]! <= at - before.t;
      if (lasts !== undefined && drained && !isFilled(net, node, after.level[node]!, after.up)) {
        whyDown[node] = add({ at, node, event: 'empty', cause: whyUsed[node]! });
      }
      const flat = bridges !== undefined && before.suppliedSince[node] === Number.POSITIVE_INFINITY;
      if (flat && before.up[node] === 1 && after.up[node] === 0 && after.failed[node] === 0) {
        whyDown[node] = add({ at, node, event: 'bridge-empty', cause: whyShort[node]! });
      }
    });
  }

  /** What fell at this moment because of others, in an order in which causes come before what they do. */
  function followers(before: State, after: State): void {
    const at = after.t;
    let open: number[] = [];
    const assumed = after.up.slice();
    net.nodes.forEach((_, node) => {
      if (before.up[node] === 0 || after.up[node] === 1) return;
      const newest = changes[whyDown[node]!];
      const explained = after.failed[node] === 1 || (newest?.at === at && newest.node === node);
      if (explained) return;
      // A reserve that was never called has not fallen: it is only known from now on that it would come later.
      if (net.nodes[node]!.starts !== undefined && before.inUse[node] === 0) return;
      open.push(node);
      assumed[node] = 1;
    });
    while (open.length > 0) {
      const still: number[] = [];
      for (const node of open) {
        const { refilledBy } = net.nodes[node]!;
        const unfed = !isFilled(net, node, after.level[node]!, assumed);
        const cause = unfed && refilledBy !== undefined ? whyDown[refilledBy]! : whyUnmet(node, assumed);
        if (cause < 0) {
          still.push(node);
          continue;
        }
        whyDown[node] = add({ at, node, event: 'stops', cause });
        assumed[node] = 0;
      }
      if (still.length === open.length) {
        // Nothing among them tips the rest (a hand-over in a ring): told without a cause rather than with a wrong one.
        for (const node of still)
          whyDown[node] = add({ at, node, event: 'stops', cause: whyUnmet(node, after.up) });
        return;
      }
      open = still;
    }
  }

  function supplies(before: State, after: State): void {
    const at = after.t;
    net.nodes.forEach(({ bridges }, node) => {
      if (bridges !== undefined) {
        const short = after.suppliedSince[node] === Number.POSITIVE_INFINITY;
        if (short && before.suppliedSince[node] !== Number.POSITIVE_INFINITY)
          whyShort[node] = whyUnmet(node, after.up);
      }
      if (before.up[node] === 0 && after.up[node] === 1) {
        if (after.inUse[node] === 1) add({ at, node, event: 'resumes', cause: -1 });
        whyDown[node] = -1;
      } else if (after.up[node] === 0 && whyDown[node]! < 0) {
        // Down without having fallen in this run: a reserve that is asked and not there yet, or what never came up.
        whyDown[node] = whyUnmet(node, after.up);
      }
    });
  }

  function uses(before: State, after: State, askedBy: Int32Array): void {
    const resolved = new Set<number>();
    const whyAsked = (node: number): number => {
      const fresh = before.inUse[node] === 0 && after.inUse[node] === 1;
      if (!fresh || resolved.has(node)) return whyUsed[node]!;
      resolved.add(node);
      const asker = askedBy[node]!;
      if (asker < 0) return -1;
      const passedOn = whyPassedOn(asker, node, after);
      whyUsed[node] = passedOn < 0 ? whyAsked(asker) : passedOn;
      return whyUsed[node]!;
    };
    net.nodes.forEach((_, node) => {
      whyAsked(node);
      if (after.inUse[node] === 0) whyUsed[node] = -1;
    });
  }

  /** Why `asker` asks `node`: the newest change among what it would rather have, or its own running empty. */
  function whyPassedOn(asker: number, node: number, after: State): number {
    if (net.nodes[asker]!.refilledBy === node) return whyDown[asker]!;
    let newest = -1;
    for (const { options } of net.nodes[asker]!.lines) {
      const place = options.indexOf(node);
      for (const option of options.slice(0, Math.max(0, place))) {
        if (after.up[option] === 0) newest = Math.max(newest, whyDown[option]!);
      }
    }
    return newest;
  }

  return {
    changes,
    firstCauses,
    downs,
    record(before, after, askedBy) {
      directCauses(before, after);
      followers(before, after);
      supplies(before, after);
      uses(before, after, askedBy);
      net.nodes.forEach(({ starts }, node) => {
        const failed = after.failed[node] === 1;
        // An idle reserve that could not be there yet is not down: nobody has asked for it.
        const asked = starts === undefined || after.inUse[node] === 1 || failed;
        const open = openDown.get(node);
        if (after.up[node] === 0 && asked) {
          if (open !== undefined) return;
          const waits = starts !== undefined && !failed;
          const cause = waits ? Math.max(whyUsed[node]!, whyDown[node]!) : whyDown[node]!;
          const down: DownTime = { node, from: after.t, cause };
          openDown.set(node, down);
          downs.push(down);
        } else if (open !== undefined) {
          open.until = after.t;
          openDown.delete(node);
        }
      });
    },
  };
}
