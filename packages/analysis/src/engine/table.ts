/** A net in typed arrays: for every node, line and option a number, and what is listed side by side. */
import type { Net, Node } from '../net.ts';
import type { Part } from '../results.ts';
import { type Queue, queuesOf } from './queues.ts';

/** What is not stated. */
export const NONE = -1;

/**
 * The lines of node `n` are `lineStart[n]` up to `lineStart[n + 1]`; the options of line `l` are `optionStart[l]` up to
 * `optionStart[l + 1]`, in order of preference. The place of an option in that list is its number: `options[place]` is
 * the node. The places at which node `n` is an option are `useStart[n]` up to `useStart[n + 1]` in `uses`.
 */
export interface Table {
  readonly net: Net;
  readonly count: number;
  readonly lineStart: Int32Array;
  readonly owner: Int32Array;
  readonly atLeast: Int32Array;
  readonly optionStart: Int32Array;
  readonly options: Int32Array;
  readonly lineOf: Int32Array;
  readonly useStart: Int32Array;
  readonly uses: Int32Array;
  /** {@link NONE} for what nothing refills. */
  readonly refilledBy: Int32Array;
  /** What node `n` refills: `feedStart[n]` up to `feedStart[n + 1]` in `feeds`. */
  readonly feedStart: Int32Array;
  readonly feeds: Int32Array;
  /** What refills it has to be called. */
  readonly fedByReserve: Uint8Array;
  /** Of a share what it is of; {@link NONE} for all else. */
  readonly shareOf: Int32Array;
  /**
   * A condition, and no thing of its own: a share, a group or a post. It holds or not, at once, and remembers nothing.
   */
  readonly isCondition: Uint8Array;
  /** Those that ask what carries only so much. */
  readonly queues: ReadonlyMap<number, Queue>;
  /** Seconds; {@link NONE} for what is not stated. */
  readonly starts: Float64Array;
  readonly lasts: Float64Array;
  readonly recharges: Float64Array;
  readonly bridges: Float64Array;
  /** Seconds; 0 for what is not stated. */
  readonly restarts: Float64Array;
  readonly isRoot: Uint8Array;
  /** It has a store, is a reserve or a share, or something that it asks has or is: only there does it matter who asks whom. */
  readonly holdsStock: Uint8Array;
}

const CONDITIONS: ReadonlySet<Part['part']> = new Set(['share', 'group', 'post']);

export function tableOf(net: Net): Table {
  const { nodes } = net;
  const count = nodes.length;
  const lineStart = new Int32Array(count + 1);
  const optionsOf: (readonly number[])[] = [];
  const owners: number[] = [];
  const leasts: number[] = [];
  nodes.forEach(({ lines }, node) => {
    lineStart[node] = owners.length;
    for (const { atLeast, options } of lines) {
      owners.push(node);
      leasts.push(atLeast);
      optionsOf.push(options);
    }
  });
  lineStart[count] = owners.length;
  const listed = inRows(optionsOf);
  const lineOf = new Int32Array(listed.all.length);
  optionsOf.forEach((options, line) => {
    lineOf.fill(line, listed.start[line]!, listed.start[line]! + options.length);
  });
  const numbers = (of: (node: Node) => number | undefined, otherwise: number): Float64Array => {
    const all = new Float64Array(count);
    for (let node = 0; node < count; node++) all[node] = of(nodes[node]!) ?? otherwise;
    return all;
  };
  const refilledBy = new Int32Array(numbers((node) => node.refilledBy, NONE));
  const uses = sortedBy(listed.all, count);
  const feeds = sortedBy(refilledBy, count);
  const shareOf = new Int32Array(numbers(({ share }) => share?.of, NONE));
  const fedByReserve = new Uint8Array(count);
  refilledBy.forEach((feed, node) => {
    if (feed >= 0 && nodes[shareOf[feed]! < 0 ? feed : shareOf[feed]!]!.starts !== undefined)
      fedByReserve[node] = 1;
  });
  const isRoot = new Uint8Array(count);
  for (const root of net.roots) isRoot[root] = 1;
  const table = {
    net,
    count,
    lineStart,
    owner: Int32Array.from(owners),
    atLeast: Int32Array.from(leasts),
    optionStart: listed.start,
    options: listed.all,
    lineOf,
    useStart: uses.start,
    uses: uses.all,
    refilledBy,
    feedStart: feeds.start,
    feeds: feeds.all,
    fedByReserve,
    shareOf,
    isCondition: new Uint8Array(numbers(({ what }) => (CONDITIONS.has(what.part) ? 1 : 0), 0)),
    queues: queuesOf(net),
    starts: numbers(({ starts }) => starts, NONE),
    lasts: numbers(({ lasts }) => lasts, NONE),
    recharges: numbers(({ recharges }) => recharges, NONE),
    bridges: numbers(({ bridges }) => bridges, NONE),
    restarts: numbers(({ restarts }) => restarts, 0),
    isRoot,
  };
  return { ...table, holdsStock: stockBelow(table) };
}

interface Rows {
  readonly start: Int32Array;
  readonly all: Int32Array;
}

function inRows(rows: readonly (readonly number[])[]): Rows {
  const start = new Int32Array(rows.length + 1);
  let length = 0;
  rows.forEach((row, index) => {
    start[index] = length;
    length += row.length;
  });
  start[rows.length] = length;
  const all = new Int32Array(length);
  rows.forEach((row, index) => {
    all.set(row, start[index]!);
  });
  return { start, all };
}

/** For each number below `count` the places at which a list has it, ascending. */
function sortedBy(list: Int32Array, count: number): Rows {
  const start = new Int32Array(count + 1);
  for (const one of list) if (one >= 0) start[one + 1] = start[one + 1]! + 1;
  for (let one = 0; one < count; one++) start[one + 1] = start[one + 1]! + start[one]!;
  const next = start.slice();
  const all = new Int32Array(start[count]!);
  list.forEach((one, place) => {
    if (one < 0) return;
    all[next[one]!] = place;
    next[one] = next[one]! + 1;
  });
  return { start, all };
}

function stockBelow(table: Omit<Table, 'holdsStock'>): Uint8Array {
  const { net, shareOf, useStart, uses, owner, lineOf, feedStart, feeds } = table;
  const found = new Uint8Array(table.count);
  const open: number[] = [];
  const add = (node: number): void => {
    if (found[node] === 1) return;
    found[node] = 1;
    open.push(node);
  };
  for (const node of net.stores) add(node);
  for (const node of net.reserves) add(node);
  shareOf.forEach((of, node) => {
    if (of >= 0) add(node);
  });
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let use = useStart[node]!; use < useStart[node + 1]!; use++) add(owner[lineOf[uses[use]!]!]!);
    for (let feed = feedStart[node]!; feed < feedStart[node + 1]!; feed++) add(feeds[feed]!);
  }
  return found;
}
