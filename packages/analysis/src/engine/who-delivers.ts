/** Rules 1 to 5 of docs/semantics.md: who delivers at one moment. */
import type { Seconds } from '../model.ts';
import type { Net, NetLine } from '../net.ts';

/** What the past and the outside say of every node at the moment that is settled. */
export interface Standing {
  readonly t: Seconds;
  readonly failed: Uint8Array;
  /** Delivered just before; a reserve: or would have, if asked. */
  readonly upBefore: Uint8Array;
  /** Since when it is not failed, supplied and filled without a break; Infinity: it is not. */
  readonly ableSince: Float64Array;
  readonly level: Float64Array;
  readonly battery: Float64Array;
  /** A reserve that was in use and delivering just before, and is still in use. */
  readonly serves: Uint8Array;
  /** A reserve whose call was long enough ago: t ≥ known since + starts. */
  readonly ready: Uint8Array;
}

/** At least k options of every line deliver. */
export function isSupplied(net: Net, index: number, up: Uint8Array): boolean {
  for (const line of net.nodes[index]!.lines) if (!isMet(line, up)) return false;
  return true;
}

export function isMet({ atLeast, options }: NetLine, up: Uint8Array): boolean {
  let count = 0;
  for (const option of options) count += up[option]!;
  return count >= atLeast;
}

/** Rule 6: filled while its level is above 0, or while what refills it delivers. */
export function isFilled(net: Net, index: number, level: number, up: Uint8Array): boolean {
  const { lasts, refilledBy } = net.nodes[index]!;
  return lasts === undefined || level > 0 || (refilledBy !== undefined && up[refilledBy] === 1);
}

/** Not failed, supplied and filled: what rules 3 and 4 want without a break. */
export function isAble(net: Net, index: number, standing: Standing, up: Uint8Array): boolean {
  return (
    standing.failed[index] === 0 &&
    isFilled(net, index, standing.level[index]!, up) &&
    isSupplied(net, index, up)
  );
}

/** Rule 1, if exactly `up` delivers. Monotone: more that delivers never takes a node down. */
function holds(net: Net, index: number, standing: Standing, up: Uint8Array): boolean {
  const { starts, restarts } = net.nodes[index]!;
  const goesOn = starts === undefined ? standing.upBefore[index] === 1 : standing.serves[index] === 1;
  if (goesOn) {
    return (
      (standing.failed[index] === 0 &&
        isFilled(net, index, standing.level[index]!, up) &&
        (standing.battery[index]! > 0 || isSupplied(net, index, up))) ||
      (starts !== undefined && isStarted(net, index, standing, up, starts))
    );
  }
  if (starts !== undefined) return isStarted(net, index, standing, up, starts);
  return (
    isAble(net, index, standing, up) &&
    (restarts === 0 || standing.t - standing.ableSince[index]! >= restarts)
  );
}

function isStarted(net: Net, index: number, standing: Standing, up: Uint8Array, starts: Seconds): boolean {
  return (
    standing.ready[index] === 1 &&
    isAble(net, index, standing, up) &&
    (starts === 0 || standing.t - standing.ableSince[index]! >= starts)
  );
}

/**
 * Rule 2: of what was up just before the greatest set X of which every member holds, given X and all Y that can come
 * back given X, built up from nothing. Both grow and shrink together, so taking away what does not hold until
 * nothing changes finds it. Only who asks a node that changed is looked at again.
 */
export function whoDelivers(net: Net, standing: Standing): Uint8Array {
  const { upBefore } = standing;
  const kept = Uint8Array.from(upBefore);
  for (;;) {
    const up = Uint8Array.from(kept);
    comeBack(net, standing, up);
    const gone = leave(net, standing, up);
    if (gone.length === 0) return up;
    for (const node of gone) kept[node] = 0;
  }
}

/** Adds all that can come back, given what is up. */
function comeBack(net: Net, standing: Standing, up: Uint8Array): void {
  const { upBefore } = standing;
  const open: number[] = [];
  const look = (node: number): void => {
    if (up[node] === 1 || upBefore[node] === 1 || !holds(net, node, standing, up)) return;
    up[node] = 1;
    open.push(node);
  };
  for (let node = 0; node < up.length; node++) look(node);
  for (let back = open.pop(); back !== undefined; back = open.pop()) {
    for (const user of net.users[back]!) look(user);
  }
}

/** Takes away what was up before and does not hold, and what does not without it; returns those. */
function leave(net: Net, standing: Standing, up: Uint8Array): readonly number[] {
  const { upBefore } = standing;
  const gone: number[] = [];
  const look = (node: number): void => {
    if (upBefore[node] === 0 || up[node] === 0 || holds(net, node, standing, up)) return;
    up[node] = 0;
    gone.push(node);
  };
  for (let node = 0; node < up.length; node++) look(node);
  for (let next = 0; next < gone.length; next++) {
    for (const user of net.users[gone[next]!]!) look(user);
  }
  return gone;
}
