/** How the nodes of a net go through time when nothing fails and every reserve can be called from 0 on. */
import type { Seconds } from '../model.ts';
import type { Calm } from './calm.ts';
import { NOTHING, newOutside } from './circumstances.ts';
import type { KnownSince } from './known-since.ts';
import { nodesOf } from './node-list.ts';
import { run } from './run.ts';
import { copyState, NOT } from './state.ts';
import type { Table } from './table.ts';
import { newWorld, type World, wasUp } from './world.ts';

/**
 * Normal times count every reserve as there; in quiet times one that has to be called takes its time from 0 on, or from
 * whenever they begin.
 */
export interface Quiet {
  /** Not there at 0: a reserve that takes time, or what needs one. */
  readonly isLate: Uint8Array;
  /** Of what is late, when it is there; Infinity: never. */
  readonly comes: Float64Array;
  readonly ableSince: Float64Array;
  /** One of its options, or what refills it, is late. */
  readonly hasLate: Uint8Array;
  /** What does more than come late: it drains, is called, is missed, or comes and goes. It is awake in every run. */
  readonly restless: readonly number[];
}

/** Quiet times that begin at a moment: so is what sleeps. */
export interface Asleep {
  readonly quiet: Quiet;
  readonly since: Seconds;
}

export function quietTimes({ table, net, state: normal, until }: Calm, known: KnownSince): Quiet {
  const { count } = table;
  const state = copyState(normal);
  const isLate = new Uint8Array(count);
  const comes = new Float64Array(count).fill(NOT);
  const ableSince = new Float64Array(count).fill(NOT);
  const restless = new Set<number>();

  const note = (node: number, world: World): void => {
    const { t } = world.now;
    if (state.drains[node] === 1 || state.inUse[node] !== normal.inUse[node]) restless.add(node);
    if (state.up[node] === 0 && normal.inUse[node] === 1) restless.add(node);
    if (state.turnedAway[node] !== normal.turnedAway[node]) restless.add(node);
    if (state.suppliedSince[node] !== normal.suppliedSince[node] && table.bridges[node]! >= 0)
      restless.add(node);
    if (ableSince[node] !== NOT && state.ableSince[node] !== ableSince[node]) restless.add(node);
    ableSince[node] = state.ableSince[node]!;
    const was = wasUp(world, node);
    if (was === (state.up[node] === 1)) return;
    if (was && t === 0) isLate[node] = 1;
    else if (!was && isLate[node] === 1 && comes[node] === NOT) comes[node] = t;
    else restless.add(node);
  };
  run(newWorld(table, state), {
    outside: newOutside(net)(NOTHING),
    from: 0,
    until,
    known,
    settled: (world) => {
      for (const node of nodesOf(world.now.touched)) note(node, world);
    },
  });
  for (const node of restless) isLate[node] = 0;
  return { isLate, comes, ableSince, hasLate: usersOf(table, isLate), restless: [...restless] };
}

function usersOf({ count, options, lineOf, owner, refilledBy }: Table, those: Uint8Array): Uint8Array {
  const found = new Uint8Array(count);
  options.forEach((option, place) => {
    if (those[option] === 1) found[owner[lineOf[place]!]!] = 1;
  });
  refilledBy.forEach((feed, node) => {
    if (feed >= 0 && those[feed] === 1) found[node] = 1;
  });
  return found;
}
