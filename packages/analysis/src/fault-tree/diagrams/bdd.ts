/** Binary decision diagrams of monotone functions: 0 is never, 1 is always. */
import { add, type NodeTable, recall, remember } from './node-table.ts';

const AND = 1;
const OR = 2;

export function variable(table: NodeTable, index: number): number {
  return add(table, index, 1, 0);
}

export function and(table: NodeTable, f: number, g: number): number {
  if (f === 0 || g === 0) return 0;
  if (f === 1 || f === g) return g;
  if (g === 1) return f;
  return apply(table, AND, f, g);
}

export function or(table: NodeTable, f: number, g: number): number {
  if (f === 1 || g === 1) return 1;
  if (f === 0 || f === g) return g;
  if (g === 0) return f;
  return apply(table, OR, f, g);
}

function apply(table: NodeTable, operation: number, one: number, other: number): number {
  const f = Math.min(one, other);
  const g = Math.max(one, other);
  const known = recall(table, operation, f, g);
  if (known >= 0) return known;
  const top = Math.min(table.variable[f]!, table.variable[g]!);
  const ofF = table.variable[f] === top;
  const ofG = table.variable[g] === top;
  const combine = operation === AND ? and : or;
  const low = combine(table, ofF ? table.low[f]! : f, ofG ? table.low[g]! : g);
  const high = combine(table, ofF ? table.high[f]! : f, ofG ? table.high[g]! : g);
  const result = high === low ? low : add(table, top, high, low);
  remember(table, operation, f, g, result);
  return result;
}
