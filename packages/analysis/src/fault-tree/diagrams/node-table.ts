/**
 * The nodes of decision diagrams, each once, in columns by index. 0 and 1 are the ends. A node stands behind both of
 * its branches.
 */
export interface NodeTable {
  variable: Int32Array;
  high: Int32Array;
  low: Int32Array;
  count: number;
  /** Where each node stands, by hash; 0 is free. Twice as long as a column. */
  places: Int32Array;
  /** `add` throws `OutOfBudget` where it would make more nodes than this. */
  most: number;
  /** Of operations, four numbers each: operation, operands, result. What collides is overwritten. */
  computed: Int32Array;
}

/** Below every end, so that an end is never the first variable of two. */
const NO_VARIABLE = 2 ** 30;

const FIRST_CAPACITY = 2 ** 12;
const MOST_COMPUTED = 2 ** 22;

/** A calculation needs more nodes than it was given. What it made so far says nothing. */
export class OutOfBudget extends Error {}

export function nodeTable(): NodeTable {
  const table: NodeTable = {
    variable: new Int32Array(FIRST_CAPACITY),
    high: new Int32Array(FIRST_CAPACITY),
    low: new Int32Array(FIRST_CAPACITY),
    count: 2,
    places: new Int32Array(FIRST_CAPACITY * 2),
    most: Number.POSITIVE_INFINITY,
    computed: new Int32Array(FIRST_CAPACITY * 4),
  };
  table.variable[0] = table.variable[1] = NO_VARIABLE;
  return table;
}

/** The node with these branches; the same one for the same branches. */
export function add(table: NodeTable, variable: number, high: number, low: number): number {
  const mask = table.places.length - 1;
  let place = hash(variable, high, low) & mask;
  for (;;) {
    const node = table.places[place]!;
    if (node === 0) break;
    if (table.variable[node] === variable && table.high[node] === high && table.low[node] === low) {
      return node;
    }
    place = (place + 1) & mask;
  }
  if (table.count >= table.most) throw new OutOfBudget();
  const node = table.count++;
  table.places[place] = node;
  table.variable[node] = variable;
  table.high[node] = high;
  table.low[node] = low;
  if (table.count === table.variable.length) grow(table);
  return node;
}

/** Forgets every node from this one on, and all that was computed. */
export function rewind(table: NodeTable, count: number): void {
  table.count = count;
  table.computed.fill(0);
  findPlaces(table);
}

function grow(table: NodeTable): void {
  const capacity = table.variable.length * 2;
  table.variable = longer(table.variable, capacity);
  table.high = longer(table.high, capacity);
  table.low = longer(table.low, capacity);
  table.places = new Int32Array(capacity * 2);
  findPlaces(table);
  if (capacity <= MOST_COMPUTED) growComputed(table, capacity);
}

function longer(column: Int32Array, capacity: number): Int32Array {
  const copy = new Int32Array(capacity);
  copy.set(column);
  return copy;
}

function findPlaces({ places, variable, high, low, count }: NodeTable): void {
  places.fill(0);
  const mask = places.length - 1;
  for (let node = 2; node < count; node++) {
    let place = hash(variable[node]!, high[node]!, low[node]!) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = node;
  }
}

function growComputed(table: NodeTable, entries: number): void {
  const before = table.computed;
  table.computed = new Int32Array(entries * 4);
  for (let at = 0; at < before.length; at += 4) {
    if (before[at] !== 0) remember(table, before[at]!, before[at + 1]!, before[at + 2]!, before[at + 3]!);
  }
}

/** What `remember` was told of this operation, or -1. Operations are numbers above 0. */
export function recall({ computed }: NodeTable, operation: number, f: number, g: number): number {
  const at = (hash(operation, f, g) << 2) & (computed.length - 1);
  return computed[at] === operation && computed[at + 1] === f && computed[at + 2] === g
    ? computed[at + 3]!
    : -1;
}

export function remember(
  { computed }: NodeTable,
  operation: number,
  f: number,
  g: number,
  result: number,
): void {
  const at = (hash(operation, f, g) << 2) & (computed.length - 1);
  computed[at] = operation;
  computed[at + 1] = f;
  computed[at + 2] = g;
  computed[at + 3] = result;
}

function hash(a: number, b: number, c: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
