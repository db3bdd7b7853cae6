/** When something can change for good reasons of time: a store runs out, a reserve is there, a restart is done. */
import type { State } from '../../engine/state.ts';
import type { Seconds } from '../../model.ts';
import type { Net } from '../../net.ts';
import { optionsBefore, type Scope, servedBefore } from '../../scope.ts';

export interface Moments {
  /** Ascending, from 0 on. Nothing changes between one and the next, unless `thinned`. */
  readonly begins: readonly Seconds[];
  /** There were more than are useful, so that some are left out. */
  readonly thinned: boolean;
}

/** A tree with more stretches of time than this helps nobody. */
const MOST = 100;

/** @param end what comes from then on does not matter */
export function momentsOf(net: Net, state: State, scope: Scope, end: Seconds): Moments {
  const all = new Set<Seconds>([0]);
  const downs = new Map<number, Set<Seconds>>();
  const asks = new Map<number, Set<Seconds>>();
  const nodes = [...new Set([...scope.down, ...scope.asked])];
  let thinned = false;
  let changed = true;

  const add = (to: Map<number, Set<Seconds>>, node: number, moments: Iterable<Seconds>): void => {
    const known = to.get(node) ?? new Set();
    to.set(node, known);
    for (const moment of moments) {
      if (moment >= end || known.has(moment)) continue;
      if (!all.has(moment) && all.size >= MOST) {
        thinned = true;
        continue;
      }
      all.add(moment);
      known.add(moment);
      changed = true;
    }
  };
  const downAt = (node: number): readonly Seconds[] => [...(downs.get(node) ?? [])];
  const askedAt = (node: number): readonly Seconds[] => [0, ...(asks.get(node) ?? [])];

  while (changed) {
    changed = false;
    for (const node of nodes) {
      if (scope.down.has(node)) add(downs, node, changesOf(net, state, node, downAt, askedAt));
      if (!scope.asked.has(node)) continue;
      for (const user of net.users[node]!) {
        add(asks, node, askedAt(user));
        add(asks, node, optionsBefore(net, user, node).flatMap(downAt));
        if (net.nodes[user]!.refilledBy === node) add(asks, node, downAt(user));
      }
    }
  }
  return { begins: [...all].sort((a, b) => a - b), thinned };
}

type At = (node: number) => readonly Seconds[];

/** When a node can begin or cease to deliver, given when those around it can. */
function changesOf(net: Net, state: State, index: number, downAt: At, askedAt: At): readonly Seconds[] {
  const { lines, bridges, lasts, refilledBy, starts, restarts } = net.nodes[index]!;
  const supply = lines.flatMap(({ options }) => options.flatMap(downAt));
  supply.push(...servedBefore(net, index).flatMap(askedAt));
  const changes = bridges === undefined ? supply : [...supply, ...[0, ...supply].map((t) => t + bridges)];
  if (lasts !== undefined) {
    const begins = askedAt(index).map((t) => Math.max(t, isOff(net, state, index) ? starts! : 0));
    const feed = refilledBy === undefined ? [] : downAt(refilledBy);
    changes.push(...[...begins, ...feed].map((t) => t + lasts), ...feed);
  }
  const back = changes.map((t) => t + (starts ?? restarts));
  return isOff(net, state, index) ? [...changes, ...back, starts!] : [...changes, ...back];
}

/** Whether a node is a reserve that must be called first. */
export function isOff(net: Net, { up, inUse }: State, index: number): boolean {
  return net.nodes[index]!.starts !== undefined && !(up[index] === 1 && inUse[index] === 1);
}
