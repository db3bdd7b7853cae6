/** Rule 7 of docs/semantics.md: who is in use. It makes no difference whether the asker delivers. */
import { NONE, type Table } from './table.ts';
import { setInUse, type World, wake } from './world.ts';

/** Who delivers and what is empty, as far as asking depends on it. */
export interface Sight {
  readonly up: Uint8Array;
  readonly failed: Uint8Array;
  readonly level: Float64Array;
}

/** Tells `visit` of everything that a node asks while it is in use. */
export function eachAsked(
  table: Table,
  { up, failed, level }: Sight,
  node: number,
  visit: (asked: number) => void,
): void {
  const { lineStart, optionStart, options, atLeast, refilledBy, lasts, starts } = table;
  for (let line = lineStart[node]!; line < lineStart[node + 1]!; line++) {
    let before = 0;
    for (let place = optionStart[line]!; place < optionStart[line + 1]! && before < atLeast[line]!; place++) {
      const option = options[place]!;
      visit(option);
      before += up[option]!;
    }
  }
  const feed = refilledBy[node]!;
  if (feed < 0 || lasts[node]! < 0) return;
  if (starts[feed]! < 0 || level[node] === 0 || failed[node] === 1) visit(feed);
}

/** Everything that is asked when `from` ask, with `from`: by node 1, and who asked it first. */
export function reach(
  table: Table,
  from: readonly number[],
  sight: Sight,
): { readonly inUse: Uint8Array; readonly askedBy: Int32Array } {
  const inUse = new Uint8Array(table.count);
  const askedBy = new Int32Array(table.count).fill(NONE);
  const open = [...from];
  for (const node of from) inUse[node] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const asker = node;
    eachAsked(table, sight, node, (asked) => {
      if (inUse[asked] === 1) return;
      inUse[asked] = 1;
      askedBy[asked] = asker;
      open.push(asked);
    });
  }
  return { inUse, askedBy };
}

/** Brings who is in use up to date with who delivers, where somebody may ask for something else than before. */
export function demand(world: World): void {
  const { table, state, now } = world;
  const { asking } = now;
  if (asking.length === 0) return;
  const askers = [...new Set(asking)];
  asking.length = 0;
  const added: number[] = [];
  for (const asker of askers) if (state.inUse[asker] === 1) askAll(world, asker, added);
  for (let asker = added.pop(); asker !== undefined; asker = added.pop()) askAll(world, asker, added);

  const doubted = new Set<number>();
  for (const asker of askers) eachNoMoreAsked(world, asker, (node) => doubted.add(node));
  if (doubted.size === 0) return;
  for (const node of doubted) {
    wake(world, node);
    eachChild(world, node, (child) => doubted.add(child));
  }
  // Who is still asked by somebody beyond doubt is so too, and then what it asks.
  const sure: number[] = [];
  for (const node of doubted) if (findAsker(world, node, doubted)) sure.push(node);
  for (let node = sure.pop(); node !== undefined; node = sure.pop()) {
    if (!doubted.delete(node)) continue;
    const asker = node;
    eachAsked(table, state, node, (asked) => {
      if (!doubted.has(asked)) return;
      state.askedBy[asked] = asker;
      sure.push(asked);
    });
  }
  for (const node of doubted) {
    setInUse(world, node, 0);
    state.askedBy[node] = NONE;
  }
}

function askAll(world: World, asker: number, added: number[]): void {
  const { table, state } = world;
  eachAsked(table, state, asker, (asked) => {
    if (table.holdsStock[asked] === 0 || state.inUse[asked] === 1) return;
    wake(world, asked);
    setInUse(world, asked, 1);
    state.askedBy[asked] = asker;
    added.push(asked);
  });
}

/** What a node has asked, as the one through whom it is in use, and does not ask any longer. */
function eachNoMoreAsked(world: World, asker: number, visit: (node: number) => void): void {
  const { state } = world;
  eachOption(world, asker, (option) => {
    if (state.askedBy[option] !== asker || state.inUse[option] === 0) return;
    if (state.inUse[asker] === 0 || !asks(world, asker, option)) visit(option);
  });
}

function eachChild(world: World, asker: number, visit: (node: number) => void): void {
  const { table, state } = world;
  eachOption(world, asker, (option) => {
    if (state.askedBy[option] === asker && state.inUse[option] === 1 && table.holdsStock[option] === 1)
      visit(option);
  });
}

function eachOption({ table }: World, node: number, visit: (option: number) => void): void {
  const { lineStart, optionStart, options, refilledBy } = table;
  for (let place = optionStart[lineStart[node]!]!; place < optionStart[lineStart[node + 1]!]!; place++)
    visit(options[place]!);
  if (refilledBy[node]! >= 0) visit(refilledBy[node]!);
}

function asks({ table, state }: World, asker: number, node: number): boolean {
  let found = false;
  eachAsked(table, state, asker, (asked) => {
    if (asked === node) found = true;
  });
  return found;
}

/** Finds somebody in use beyond doubt who asks a node, and enters that. */
function findAsker(world: World, node: number, doubted: ReadonlySet<number>): boolean {
  const { owner, lineOf, useStart, uses, feedStart, feeds } = world.table;
  const isAsker = (user: number): boolean => {
    if (world.state.inUse[user] === 0 || doubted.has(user) || !asks(world, user, node)) return false;
    world.state.askedBy[node] = user;
    return true;
  };
  for (let use = useStart[node]!; use < useStart[node + 1]!; use++)
    if (isAsker(owner[lineOf[uses[use]!]!]!)) return true;
  for (let feed = feedStart[node]!; feed < feedStart[node + 1]!; feed++)
    if (isAsker(feeds[feed]!)) return true;
  return false;
}
