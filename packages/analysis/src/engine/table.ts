/** A net in typed arrays: for every node, line and option a number, and what is listed side by side. */
import type { Net } from '../net.ts';
import type { Node } from '../net-node.ts';
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
  const rows = rowsOf(nodes);
  const starts = new Float64Array(count).fill(NONE);
  const lasts = new Float64Array(count).fill(NONE);
  const recharges = new Float64Array(count).fill(NONE);
  const bridges = new Float64Array(count).fill(NONE);
  const restarts = new Float64Array(count);
  const refilledBy = new Int32Array(count).fill(NONE);
  const shareOf = new Int32Array(count).fill(NONE);
  const isCondition = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const node = nodes[index]!;
    if (node.starts !== undefined) starts[index] = node.starts;
    if (node.lasts !== undefined) lasts[index] = node.lasts;
    if (node.recharges !== undefined) recharges[index] = node.recharges;
    if (node.bridges !== undefined) bridges[index] = node.bridges;
    restarts[index] = node.restarts;
    if (node.refilledBy !== undefined) refilledBy[index] = node.refilledBy;
    if (node.share !== undefined) shareOf[index] = node.share.of;
    if (CONDITIONS.has(node.what.part)) isCondition[index] = 1;
  }
  const uses = sortedBy(rows.options, count);
  const feeds = sortedBy(refilledBy, count);
  const fedByReserve = new Uint8Array(count);
  refilledBy.forEach((feed, node) => {
    if (feed >= 0 && starts[shareOf[feed]! < 0 ? feed : shareOf[feed]!]! >= 0) fedByReserve[node] = 1;
  });
  const isRoot = new Uint8Array(count);
  for (const root of net.roots) isRoot[root] = 1;
  const table = {
    net,
    count,
    ...rows,
    useStart: uses.start,
    uses: uses.all,
    refilledBy,
    feedStart: feeds.start,
    feeds: feeds.all,
    fedByReserve,
    shareOf,
    isCondition,
    queues: queuesOf(net),
    starts,
    lasts,
    recharges,
    bridges,
    restarts,
    isRoot,
  };
  return { ...table, holdsStock: stockBelow(table) };
}

type Rows = Pick<Table, 'lineStart' | 'owner' | 'atLeast' | 'optionStart' | 'options' | 'lineOf'>;

/** Lines and options one after another: first counted, then filled in. */
function rowsOf(nodes: readonly Node[]): Rows {
  let [lineCount, optionCount] = [0, 0];
  for (const { lines } of nodes) {
    lineCount += lines.length;
    for (const line of lines) optionCount += line.options.length;
  }
  const lineStart = new Int32Array(nodes.length + 1);
  const owner = new Int32Array(lineCount);
  const atLeast = new Int32Array(lineCount);
  const optionStart = new Int32Array(lineCount + 1);
  const options = new Int32Array(optionCount);
  const lineOf = new Int32Array(optionCount);
  let [line, place] = [0, 0];
  for (let node = 0; node < nodes.length; node++) {
    lineStart[node] = line;
    for (const one of nodes[node]!.lines) {
      owner[line] = node;
      atLeast[line] = one.atLeast;
      optionStart[line] = place;
      for (const option of one.options) {
        options[place] = option;
        lineOf[place++] = line;
      }
      line++;
    }
  }
  lineStart[nodes.length] = line;
  optionStart[line] = place;
  return { lineStart, owner, atLeast, optionStart, options, lineOf };
}

interface Listed {
  readonly start: Int32Array;
  readonly all: Int32Array;
}

/** For each number below `count` the places at which a list has it, ascending. */
function sortedBy(list: Int32Array, count: number): Listed {
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
