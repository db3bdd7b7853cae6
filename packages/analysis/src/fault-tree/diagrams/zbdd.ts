/**
 * Families of sets without one that holds another, as zero-suppressed decision diagrams: 0 is no set, 1 is the empty
 * set alone. The order of a set is the sum of the weights of its variables.
 */
import { add, type NodeTable, nodeTable, recall, remember } from './node-table.ts';

/** Families and what is known of the orders of their sets. */
export interface FamilyTable {
  readonly nodes: NodeTable;
  /** By variable: how much it adds to the order, 1 and up. */
  readonly weights: Int32Array;
  /** By node: the smallest order of its sets; `NO_LIMIT` stands for that and all above. */
  smallest: Uint8Array;
  /** By node: the largest order of its sets; `NO_LIMIT` stands for that and all above. */
  largest: Uint8Array;
}

/** The limit of who has none; limits are below it. */
export const NO_LIMIT = 255;

const UNION = 1;
const WITHOUT = 2;
const TRUNCATED = 3;
/** With the limit in the higher bits. */
const PRODUCT = 4;
const LIMIT_SHIFT = 3;

/** @param variables the number of them */
export function familyTable(variables: number): FamilyTable {
  const nodes = nodeTable();
  const smallest = new Uint8Array(nodes.variable.length);
  smallest[0] = NO_LIMIT;
  const largest = new Uint8Array(nodes.variable.length);
  return { nodes, weights: new Int32Array(variables), smallest, largest };
}

/** The sets of `low`, and those of `high` with the variable in them. */
export function family(table: FamilyTable, variable: number, high: number, low: number): number {
  if (high === 0) return low;
  const { nodes } = table;
  const before = nodes.count;
  const node = add(nodes, variable, high, low);
  if (nodes.count === before) return node;
  if (nodes.variable.length > table.smallest.length) {
    table.smallest = longer(table.smallest, nodes.variable.length);
    table.largest = longer(table.largest, nodes.variable.length);
  }
  const weight = table.weights[variable]!;
  table.smallest[node] = Math.min(table.smallest[low]!, table.smallest[high]! + weight, NO_LIMIT);
  table.largest[node] = Math.min(Math.max(table.largest[low]!, table.largest[high]! + weight), NO_LIMIT);
  return node;
}

function longer(column: Uint8Array, length: number): Uint8Array {
  const copy = new Uint8Array(length);
  copy.set(column);
  return copy;
}

/** The sets of both that hold no other. */
export function union(table: FamilyTable, one: number, other: number): number {
  if (one === 0 || one === other) return other;
  if (other === 0) return one;
  if (one === 1 || other === 1) return 1;
  const { nodes } = table;
  const f = Math.min(one, other);
  const g = Math.max(one, other);
  const known = recall(nodes, UNION, f, g);
  if (known >= 0) return known;
  const top = Math.min(nodes.variable[f]!, nodes.variable[g]!);
  const ofF = nodes.variable[f] === top;
  const ofG = nodes.variable[g] === top;
  const low = union(table, ofF ? nodes.low[f]! : f, ofG ? nodes.low[g]! : g);
  const withTop = union(table, ofF ? nodes.high[f]! : 0, ofG ? nodes.high[g]! : 0);
  const result = family(table, top, without(table, withTop, low), low);
  remember(nodes, UNION, f, g, result);
  return result;
}

/** The sets of `f` that hold no set of `g`. */
export function without(table: FamilyTable, f: number, g: number): number {
  if (f === 0 || g === 1 || f === g) return 0;
  if (g === 0 || f === 1 || table.smallest[g]! > table.largest[f]!) return f;
  const { nodes } = table;
  const ofF = nodes.variable[f]!;
  const ofG = nodes.variable[g]!;
  // No set of `f` has the first variable of `g`.
  if (ofG < ofF) return without(table, f, nodes.low[g]!);
  const known = recall(nodes, WITHOUT, f, g);
  if (known >= 0) return known;
  const low = without(table, nodes.low[f]!, ofG === ofF ? nodes.low[g]! : g);
  const high =
    ofG === ofF
      ? without(table, without(table, nodes.high[f]!, nodes.low[g]!), nodes.high[g]!)
      : without(table, nodes.high[f]!, g);
  const result = family(table, ofF, high, low);
  remember(nodes, WITHOUT, f, g, result);
  return result;
}

/** The sets up to an order. */
export function truncated(table: FamilyTable, f: number, limit: number): number {
  if (limit === NO_LIMIT || table.largest[f]! <= limit) return f;
  if (limit < 0 || table.smallest[f]! > limit) return 0;
  const { nodes } = table;
  const known = recall(nodes, TRUNCATED, f, limit);
  if (known >= 0) return known;
  const variable = nodes.variable[f]!;
  const low = truncated(table, nodes.low[f]!, limit);
  const high = truncated(table, nodes.high[f]!, limit - table.weights[variable]!);
  const result = family(table, variable, high, low);
  remember(nodes, TRUNCATED, f, limit, result);
  return result;
}

/** The unions of each set of one and each of the other, up to an order, that hold no other. */
export function product(table: FamilyTable, one: number, other: number, limit: number): number {
  if (one === 0 || other === 0 || limit < 0) return 0;
  if (one === 1 || one === other) return truncated(table, other, limit);
  if (other === 1) return truncated(table, one, limit);
  let most = limit;
  if (limit !== NO_LIMIT) {
    if (Math.max(table.smallest[one]!, table.smallest[other]!) > limit) return 0;
    if (table.largest[one]! + table.largest[other]! <= limit) most = NO_LIMIT;
  }
  const { nodes } = table;
  const operation = PRODUCT | (most << LIMIT_SHIFT);
  const f = Math.min(one, other);
  const g = Math.max(one, other);
  const known = recall(nodes, operation, f, g);
  if (known >= 0) return known;
  const top = Math.min(nodes.variable[f]!, nodes.variable[g]!);
  const left = most === NO_LIMIT ? NO_LIMIT : most - table.weights[top]!;
  const ofF = nodes.variable[f] === top;
  const ofG = nodes.variable[g] === top;
  const low = product(table, ofF ? nodes.low[f]! : f, ofG ? nodes.low[g]! : g, most);
  const high =
    ofF && ofG
      ? union(
          table,
          product(table, nodes.high[f]!, union(table, nodes.high[g]!, nodes.low[g]!), left),
          product(table, nodes.low[f]!, nodes.high[g]!, left),
        )
      : product(table, ofF ? nodes.high[f]! : f, ofG ? nodes.high[g]! : g, left);
  const result = family(table, top, without(table, high, low), low);
  remember(nodes, operation, f, g, result);
  return result;
}
