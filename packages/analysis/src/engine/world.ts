/**
 * A state on its way through time, and what the present moment has changed in it. Nodes that no failure has reached sleep:
 * they are as they are in quiet times, and cost nothing.
 */
import type { Seconds } from '../model.ts';
import { type Agenda, newAgenda } from './agenda.ts';
import { type NodeList, newNodeList, nodesOf, push } from './node-list.ts';
import type { Asleep, Quiet } from './quiet.ts';
import { advance, copyState, NOT, type State } from './state.ts';
import type { Table } from './table.ts';

/** What the present moment changes. The stamps say of each node the number of the last moment that did something to it. */
interface Now {
  t: Seconds;
  /** Counts the moments; never the same twice in a world. */
  stamp: number;
  /** Nodes whose clocks may change, each once. */
  readonly touched: NodeList;
  readonly touchedIn: Int32Array;
  /** Nodes that delivered before and do not, or the other way round, some perhaps turned back since; each once. */
  readonly flipped: NodeList;
  readonly flippedIn: Int32Array;
  readonly wasUp: Uint8Array;
  readonly usedIn: Int32Array;
  readonly wasInUse: Uint8Array;
  readonly failedIn: Int32Array;
  readonly ranOutIn: Int32Array;
  /** Reserves that were in use and are no longer. */
  readonly leftIn: Int32Array;
  /** To be looked at: these may deliver now, and these may not any longer. */
  readonly rising: NodeList;
  readonly falling: NodeList;
  /** Nodes that may ask for something else now. */
  readonly asking: NodeList;
  /** Used for a list of who is asked, and empty between uses. */
  readonly asked: NodeList;
  /** Used for who is in use from now on, and for who may be so no longer; empty between uses. */
  readonly added: NodeList;
  readonly doubted: Set<number>;
  /** Something was woken that comes at this very moment. */
  isDue: boolean;
}

export interface World {
  readonly table: Table;
  readonly state: State;
  readonly agenda: Agenda;
  readonly now: Now;
  /** What sleeping nodes do; not stated where none sleep. */
  asleep: Asleep | undefined;
  readonly isAwake: Uint8Array;
  /** In the order in which they woke. */
  readonly awake: NodeList;
  /** The shares for which there is no room. */
  readonly turnedAway: Set<number>;
  /** What carries only so much, where who asks it has changed since it was last served. */
  readonly crowded: Set<number>;
}

/** A world in which everything is awake, or with `asleep` nothing. */
export function newWorld(table: Table, state: State, asleep?: Asleep): World {
  const { count } = table;
  const stamps = (): Int32Array => new Int32Array(count).fill(-1);
  const awake = newNodeList();
  if (asleep === undefined) for (let node = 0; node < count; node++) push(awake, node);
  return {
    table,
    state,
    agenda: newAgenda(),
    now: {
      t: -1,
      stamp: 0,
      touched: newNodeList(),
      touchedIn: stamps(),
      flipped: newNodeList(),
      flippedIn: stamps(),
      wasUp: new Uint8Array(count),
      usedIn: stamps(),
      wasInUse: new Uint8Array(count),
      failedIn: stamps(),
      ranOutIn: stamps(),
      leftIn: stamps(),
      rising: newNodeList(),
      falling: newNodeList(),
      asking: newNodeList(),
      asked: newNodeList(),
      added: newNodeList(),
      doubted: new Set(),
      isDue: false,
    },
    asleep,
    isAwake: new Uint8Array(count).fill(asleep === undefined ? 1 : 0),
    awake,
    turnedAway: new Set(
      Array.from(table.queues.values(), ({ shares }) =>
        shares.map(({ node }) => node).filter((node) => state.turnedAway[node] === 1),
      ).flat(),
    ),
    crowded: new Set(),
  };
}

/** The same state, on a way of its own. */
export function copyWorld({ table, state, asleep, isAwake, awake }: World): World {
  const copy = newWorld(table, copyState(state), asleep);
  if (asleep === undefined) return copy;
  copy.isAwake.set(isAwake);
  for (const node of nodesOf(awake)) push(copy.awake, node);
  return copy;
}

export function beginMoment({ now }: World, t: Seconds): void {
  now.t = t;
  now.stamp++;
  now.touched.length = 0;
  now.flipped.length = 0;
  now.rising.length = 0;
  now.falling.length = 0;
  now.isDue = false;
}

/** Marks a node as one whose clocks may change, and lets them run to just before this moment. */
export function touch({ table, state, now }: World, node: number): void {
  if (now.touchedIn[node] === now.stamp) return;
  now.touchedIn[node] = now.stamp;
  push(now.touched, node);
  const wasEmpty = state.level[node] === 0;
  if (advance(table, state, node, now.t)) now.ranOutIn[node] = now.stamp;
  // What is empty asks whoever refills it.
  if (wasEmpty !== (state.level[node] === 0) && table.refilledBy[node]! >= 0) push(now.asking, node);
}

/** Marks a node as one that may have to rise or fall. */
export function look(world: World, node: number): void {
  touch(world, node);
  push(world.now.rising, node);
  push(world.now.falling, node);
}

export function wasUp({ state, now }: World, node: number): boolean {
  return (now.flippedIn[node] === now.stamp ? now.wasUp[node] : state.up[node]) === 1;
}

export function wasInUse({ state, now }: World, node: number): boolean {
  return (now.usedIn[node] === now.stamp ? now.wasInUse[node] : state.inUse[node]) === 1;
}

export function setInUse(world: World, node: number, inUse: 0 | 1): void {
  const { table, state, now } = world;
  if (state.inUse[node] === inUse) return;
  touch(world, node);
  if (table.shareOf[node]! >= 0) world.crowded.add(table.shareOf[node]!);
  if (now.usedIn[node] !== now.stamp) {
    now.usedIn[node] = now.stamp;
    now.wasInUse[node] = state.inUse[node]!;
  }
  state.inUse[node] = inUse;
}

export function setFailed(world: World, node: number, failed: 0 | 1): void {
  const { state, now } = world;
  if (state.failed[node] === failed) return;
  wake(world, node);
  look(world, node);
  now.failedIn[node] = now.stamp;
  state.failed[node] = failed;
  if (world.table.refilledBy[node]! >= 0) push(now.asking, node);
}

/** Cuts the use of a store back (rule 6e): the share that is left lasts that share of the longer time, in whole seconds. */
export function curtail(world: World, node: number): void {
  const { table, state, now } = world;
  const full = state.full[node]!;
  const curtailed = table.net.nodes[node]!.curtailed!;
  if (full === 0 || full === curtailed) return;
  wake(world, node);
  look(world, node);
  const level = state.level[node]!;
  state.full[node] = curtailed;
  state.level[node] = Math.floor((level * curtailed) / full);
  if (level === 0 || state.level[node]! > 0) return;
  now.ranOutIn[node] = now.stamp;
  if (table.refilledBy[node]! >= 0) push(now.asking, node);
}

/** Makes a node deliver or not, and tells all who have it in a line or are refilled by it. */
export function setUp(world: World, node: number, up: 0 | 1): void {
  const { table, state, now } = world;
  if (state.up[node] === up) return;
  const { owner, lineOf, uses, feeds, atLeast, holdsStock, isCondition } = table;
  const lastUse = table.useStart[node + 1]!;
  const lastFeed = table.feedStart[node + 1]!;
  if (!isAsInQuiet(world, node, up)) wakeUsers(world, node);
  touch(world, node);
  if (now.flippedIn[node] !== now.stamp) {
    now.flippedIn[node] = now.stamp;
    now.wasUp[node] = state.up[node]!;
    push(now.flipped, node);
  }
  state.up[node] = up;
  for (let use = table.useStart[node]!; use < lastUse; use++) {
    const line = lineOf[uses[use]!]!;
    const user = owner[line]!;
    if (world.isAwake[user] === 0) continue;
    if (holdsStock[user] === 1) push(now.asking, user);
    const least = atLeast[line]!;
    if (up === 1) {
      state.met[line] = state.met[line]! + 1;
      if (state.met[line] !== least) continue;
      state.short[user] = state.short[user]! - 1;
      touch(world, user);
      if (state.short[user] !== 0) continue;
      if (isCondition[user] === 1) meet(world, user);
      else push(now.rising, user);
    } else {
      state.met[line] = state.met[line]! - 1;
      if (state.met[line] !== least - 1) continue;
      state.short[user] = state.short[user]! + 1;
      touch(world, user);
      if (state.short[user] !== 1) continue;
      if (isCondition[user] === 1) meet(world, user);
      else push(now.falling, user);
    }
  }
  for (let feed = table.feedStart[node]!; feed < lastFeed; feed++)
    if (world.isAwake[feeds[feed]!] === 1) look(world, feeds[feed]!);
}

/** Makes a condition hold exactly while it is met; says whether that changed it. */
export function meet(world: World, node: number): boolean {
  const { up, failed, short, turnedAway } = world.state;
  const before = up[node];
  setUp(world, node, failed[node] === 0 && short[node] === 0 && turnedAway[node] === 0 ? 1 : 0);
  return up[node] !== before;
}

/** Wakes everybody who has a node in a line or is refilled by it. */
export function wakeUsers(world: World, node: number): void {
  if (world.asleep === undefined) return;
  const { owner, lineOf, useStart, uses, feedStart, feeds } = world.table;
  for (let use = useStart[node]!; use < useStart[node + 1]!; use++) wake(world, owner[lineOf[uses[use]!]!]!);
  for (let feed = feedStart[node]!; feed < feedStart[node + 1]!; feed++) wake(world, feeds[feed]!);
}

/** Whether a node that delivers at this moment does what it would have done with nothing failed. */
function isAsInQuiet({ asleep, now }: World, node: number, up: 0 | 1): boolean {
  return (
    asleep !== undefined && up === 1 && asleep.quiet.isLate[node] === 1 && now.t >= comesAt(asleep, node)
  );
}

/** When something late is there; Infinity: never. */
export function comesAt({ quiet, since }: Asleep, node: number): Seconds {
  return quiet.comes[node]! + since;
}

/**
 * Takes a node into the run, as it is just before this moment in quiet times; with it the reserves among its options
 * that are not there yet, and theirs.
 */
export function wake(world: World, node: number): void {
  const { asleep, isAwake } = world;
  if (asleep === undefined || isAwake[node] === 1) return;
  const { quiet } = asleep;
  const first = world.awake.length;
  isAwake[node] = 1;
  push(world.awake, node);
  if (quiet.isLate[node] === 0 && quiet.hasLate[node] === 0) return;
  for (let next = first; next < world.awake.length; next++) wakeLate(world, asleep, world.awake.items[next]!);
  // Counting wakes nobody.
  for (let next = first; next < world.awake.length; next++) countLate(world, quiet, world.awake.items[next]!);
}

/** What a late node is just before now; wakes those of its options that are late too and not there yet. */
function wakeLate({ table, state, now, agenda, isAwake, awake }: World, asleep: Asleep, node: number): void {
  const { quiet } = asleep;
  if (quiet.isLate[node] === 1) {
    const comes = comesAt(asleep, node);
    if (now.t <= comes) {
      state.up[node] = 0;
      if (now.t === comes) now.isDue = true;
      else if (comes !== NOT) agenda.add(comes, node);
    }
    const ableSince = quiet.ableSince[node]! + asleep.since;
    state.ableSince[node] = ableSince < now.t ? ableSince : NOT;
  }
  if (quiet.hasLate[node] === 0) return;
  const { lineStart, optionStart, options, refilledBy } = table;
  const add = (option: number): void => {
    if (quiet.isLate[option] === 0 || isAwake[option] === 1 || now.t > comesAt(asleep, option)) return;
    isAwake[option] = 1;
    push(awake, option);
  };
  for (let place = optionStart[lineStart[node]!]!; place < optionStart[lineStart[node + 1]!]!; place++)
    add(options[place]!);
  if (refilledBy[node]! >= 0) add(refilledBy[node]!);
}

/** Counts in the lines of a node who is late and not there; in quiet times they count as there. */
function countLate(world: World, quiet: Quiet, node: number): void {
  const { table, state, now } = world;
  if (quiet.isLate[node] === 1) look(world, node);
  if (quiet.hasLate[node] === 0) return;
  look(world, node);
  const { lineStart, optionStart, options, atLeast } = table;
  for (let line = lineStart[node]!; line < lineStart[node + 1]!; line++) {
    for (let place = optionStart[line]!; place < optionStart[line + 1]!; place++) {
      const option = options[place]!;
      if (quiet.isLate[option] === 0 || state.up[option] === 1) continue;
      state.met[line] = state.met[line]! - 1;
      if (state.met[line] === atLeast[line]! - 1) state.short[node] = state.short[node]! + 1;
    }
  }
  push(now.asking, node);
}

/** Lets everything sleep again, once it has been restored. */
export function sleep(world: World): void {
  if (world.table.queues.size > 0) {
    for (const node of nodesOf(world.awake)) {
      if (world.state.turnedAway[node] === 1) world.turnedAway.add(node);
      else world.turnedAway.delete(node);
    }
    world.crowded.clear();
  }
  for (const node of nodesOf(world.awake)) world.isAwake[node] = 0;
  world.awake.length = 0;
  world.agenda.clear();
}
