/** Rule 7 of docs/semantics.md: who is in use. It makes no difference whether the asker delivers. */
import { type NodeList, newNodeList, pop, push } from './node-list.ts';
import { NONE, type Table } from './table.ts';
import { setInUse, type World, wake } from './world.ts';

/** Who delivers and what is empty, as far as asking depends on it. */
export interface Sight {
  readonly up: Uint8Array;
  readonly failed: Uint8Array;
  readonly level: Float64Array;
}

/** Adds to `all` everything that a node asks while it is in use. */
function addAsked(table: Table, { up, failed, level }: Sight, node: number, all: NodeList): void {
  const { lineStart, optionStart, options, atLeast, refilledBy } = table;
  for (let line = lineStart[node]!; line < lineStart[node + 1]!; line++) {
    let before = 0;
    for (let place = optionStart[line]!; place < optionStart[line + 1]! && before < atLeast[line]!; place++) {
      const option = options[place]!;
      push(all, option);
      before += up[option]!;
    }
  }
  if (asksFeed(table, failed, level, node)) push(all, refilledBy[node]!);
}

function asksFeed(
  { refilledBy, lasts, fedByReserve }: Table,
  failed: Uint8Array,
  level: Float64Array,
  node: number,
): boolean {
  const feed = refilledBy[node]!;
  if (feed < 0 || lasts[node]! < 0) return false;
  return fedByReserve[node] === 0 || level[node] === 0 || failed[node] === 1;
}

/** Whether a node, in use, asks another. */
function asks(table: Table, { up, failed, level }: Sight, asker: number, node: number): boolean {
  const { lineStart, optionStart, options, atLeast, refilledBy } = table;
  for (let line = lineStart[asker]!; line < lineStart[asker + 1]!; line++) {
    let before = 0;
    for (let place = optionStart[line]!; place < optionStart[line + 1]! && before < atLeast[line]!; place++) {
      const option = options[place]!;
      if (option === node) return true;
      before += up[option]!;
    }
  }
  return refilledBy[asker] === node && asksFeed(table, failed, level, asker);
}

/** Everything that is asked when `from` ask, with `from`: by node 1, and who asked it first. */
export function reach(
  table: Table,
  from: readonly number[],
  sight: Sight,
): { readonly inUse: Uint8Array; readonly askedBy: Int32Array } {
  const inUse = new Uint8Array(table.count);
  const askedBy = new Int32Array(table.count).fill(NONE);
  const open = newNodeList();
  const asked = newNodeList();
  for (const node of from) {
    inUse[node] = 1;
    push(open, node);
  }
  for (let asker = pop(open); asker !== NONE; asker = pop(open)) {
    addAsked(table, sight, asker, asked);
    for (let node = pop(asked); node !== NONE; node = pop(asked)) {
      if (inUse[node] === 1) continue;
      inUse[node] = 1;
      askedBy[node] = asker;
      push(open, node);
    }
  }
  return { inUse, askedBy };
}

/** Brings who is in use up to date with who delivers, where somebody may ask for something else than before. */
export function demand(world: World): void {
  const { asking, added, doubted } = world.now;
  if (asking.length === 0) return;
  // Who is woken by this asks too.
  for (let next = 0; next < asking.length; next++) {
    askAll(world, asking.items[next]!);
    for (let other = pop(added); other !== NONE; other = pop(added)) askAll(world, other);
  }
  for (let next = 0; next < asking.length; next++) doubtNoMoreAsked(world, asking.items[next]!);
  asking.length = 0;
  if (doubted.size === 0) return;
  resolve(world, doubted);
  doubted.clear();
}

function askAll(world: World, asker: number): void {
  const { table, state, now } = world;
  if (state.inUse[asker] === 0) return;
  const { asked, added } = now;
  addAsked(table, state, asker, asked);
  for (let node = pop(asked); node !== NONE; node = pop(asked)) {
    if (table.holdsStock[node] === 0 || state.inUse[node] === 1) continue;
    wake(world, node);
    setInUse(world, node, 1);
    state.askedBy[node] = asker;
    push(added, node);
  }
}

/** Doubts what a node has asked, as the one through whom it is in use, and does not ask any longer. */
function doubtNoMoreAsked(world: World, asker: number): void {
  const { table } = world;
  const { lineStart, optionStart, options, refilledBy } = table;
  for (let place = optionStart[lineStart[asker]!]!; place < optionStart[lineStart[asker + 1]!]!; place++)
    doubtIfNotAsked(world, asker, options[place]!);
  if (refilledBy[asker]! >= 0) doubtIfNotAsked(world, asker, refilledBy[asker]!);
}

function doubtIfNotAsked({ table, state, now }: World, asker: number, node: number): void {
  if (state.askedBy[node] !== asker || state.inUse[node] === 0) return;
  if (state.inUse[asker] === 0 || !asks(table, state, asker, node)) now.doubted.add(node);
}

/** Finds out which of those in doubt are in use by way of somebody else; the rest are in use no longer. */
function resolve(world: World, doubted: Set<number>): void {
  const { table, state, now } = world;
  for (const node of doubted) {
    wake(world, node);
    doubtChildren(world, node, doubted);
  }
  // Who is still asked by somebody beyond doubt is so too, and then what it asks.
  const sure: number[] = [];
  for (const node of doubted) if (findAsker(world, node, doubted)) sure.push(node);
  for (let asker = sure.pop(); asker !== undefined; asker = sure.pop()) {
    if (!doubted.delete(asker)) continue;
    addAsked(table, state, asker, now.asked);
    for (let node = pop(now.asked); node !== NONE; node = pop(now.asked)) {
      if (!doubted.has(node)) continue;
      state.askedBy[node] = asker;
      sure.push(node);
    }
  }
  for (const node of doubted) {
    setInUse(world, node, 0);
    state.askedBy[node] = NONE;
  }
}

function doubtChildren({ table, state }: World, asker: number, doubted: Set<number>): void {
  const { lineStart, optionStart, options, refilledBy, holdsStock } = table;
  const look = (node: number): void => {
    if (state.askedBy[node] === asker && state.inUse[node] === 1 && holdsStock[node] === 1) doubted.add(node);
  };
  for (let place = optionStart[lineStart[asker]!]!; place < optionStart[lineStart[asker + 1]!]!; place++)
    look(options[place]!);
  if (refilledBy[asker]! >= 0) look(refilledBy[asker]!);
}

/** Finds somebody in use beyond doubt who asks a node, and enters that. */
function findAsker({ table, state }: World, node: number, doubted: ReadonlySet<number>): boolean {
  const { owner, lineOf, useStart, uses, feedStart, feeds } = table;
  const isAsker = (user: number): boolean => {
    if (state.inUse[user] === 0 || doubted.has(user) || !asks(table, state, user, node)) return false;
    state.askedBy[node] = user;
    return true;
  };
  for (let use = useStart[node]!; use < useStart[node + 1]!; use++)
    if (isAsker(owner[lineOf[uses[use]!]!]!)) return true;
  for (let feed = feedStart[node]!; feed < feedStart[node + 1]!; feed++)
    if (isAsker(feeds[feed]!)) return true;
  return false;
}
