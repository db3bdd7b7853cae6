/** How nodes sleep through a run in which calls become known as it goes on, or are made otherwise. */
import type { Seconds } from '../model.ts';
import type { Calm } from './calm.ts';
import { type KnownSince, segments } from './known-since.ts';
import { type NodeList, push } from './node-list.ts';
import { type Asleep, type Quiet, quietTimes } from './quiet.ts';
import { NOT } from './state.ts';
import { NONE, type Table } from './table.ts';
import { beginMoment, type World, wake } from './world.ts';

export interface Sleepers {
  /** Every call is known from long ago. */
  readonly ready: Asleep;
  /** Calls are known from a moment on. */
  surprisedAt(t: Seconds): Asleep;
  /** Nothing is ever called. */
  readonly uncalled: Asleep;
  readonly quiets: readonly Quiet[];
  /** Declared nodes, no reserves, that never deliver in normal times; nobody asks them then, but they are down. */
  readonly downAnyway: readonly number[];
}

/** Nothing where something drains, is called, or comes and goes although nothing has failed: then everything stays awake. */
export function sleepersOf(calm: Calm): Sleepers | undefined {
  const { table, foresight, net, state } = calm;
  if (!foresight.complete || foresight.calls.length > 0) return undefined;
  const known = (since: Seconds): KnownSince =>
    Array.from(table.starts, (starts) => (starts < 0 ? undefined : segments([], since)));
  const surprised = quietTimes(calm, known(0));
  const uncalled = quietTimes(calm, known(NOT));
  if (surprised.restless.length > 0 || uncalled.restless.length > 0) return undefined;
  return {
    ready: { quiet: nothingLate(table), since: 0 },
    surprisedAt: (since) => ({ quiet: surprised, since }),
    uncalled: { quiet: uncalled, since: 0 },
    quiets: [surprised, uncalled],
    downAnyway: net.nodes.flatMap(({ what, starts }, node) =>
      what.part === 'itself' && starts === undefined && state.up[node] === 0 ? [node] : [],
    ),
  };
}

function nothingLate({ count }: Table): Quiet {
  return {
    isLate: new Uint8Array(count),
    comes: new Float64Array(count),
    ableSince: new Float64Array(count),
    hasLate: new Uint8Array(count),
    restless: [],
  };
}

/**
 * Lets what sleeps go on asleep as in other quiet times, from just before a moment on. Awake are from then on also
 * `wakes`, of which more is known than of others, and whatever may be late because of what is awake.
 */
export function takeOver(world: World, t: Seconds, next: Asleep | undefined, wakes: readonly number[]): void {
  if (next === undefined) return;
  beginMoment(world, t);
  const { isLate } = next.quiet;
  for (const node of wakes) wakeWithLateUsers(world, isLate, node);
  if (world.asleep === next) return;
  const { awake, table } = world;
  for (let place = 0; place < awake.length; place++) {
    forEachAsked(table, awake.items[place]!, (option) => {
      if (isLate[option] === 1) wake(world, option);
    });
  }
  world.asleep = next;
}

function wakeWithLateUsers(world: World, isLate: Uint8Array, first: number): void {
  const { owner, lineOf, useStart, uses, feedStart, feeds } = world.table;
  const seen = new Set([first]);
  const add = (user: number): void => {
    if (isLate[user] === 1) seen.add(user);
  };
  for (const node of seen) {
    wake(world, node);
    for (let use = useStart[node]!; use < useStart[node + 1]!; use++) add(owner[lineOf[uses[use]!]!]!);
    for (let feed = feedStart[node]!; feed < feedStart[node + 1]!; feed++) add(feeds[feed]!);
  }
}

/** All that some nodes ask, directly or by way of others. */
export function allAskedBy(table: Table, nodes: Iterable<number>): ReadonlySet<number> {
  const seen = new Set<number>();
  const open: NodeList = { items: new Int32Array(16), length: 0 };
  for (const node of nodes) push(open, node);
  const add = (option: number): void => {
    if (seen.has(option)) return;
    seen.add(option);
    push(open, option);
  };
  while (open.length > 0) forEachAsked(table, open.items[--open.length]!, add);
  return seen;
}

function forEachAsked(
  { lineStart, optionStart, options, refilledBy }: Table,
  node: number,
  look: (option: number) => void,
): void {
  for (let place = optionStart[lineStart[node]!]!; place < optionStart[lineStart[node + 1]!]!; place++)
    look(options[place]!);
  if (refilledBy[node]! !== NONE) look(refilledBy[node]!);
}
