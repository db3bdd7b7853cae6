import type { NodeTable } from './node-table.ts';
import { type FamilyTable, family, without } from './zbdd.ts';

/** The minimal solutions of a monotone function, as a family over the same variables. */
export function minimalSolutions(functions: NodeTable, root: number, families: FamilyTable): number {
  const solved = new Int32Array(root + 1).fill(-1);
  const solve = (node: number): number => {
    if (node < 2) return node;
    if (solved[node]! >= 0) return solved[node]!;
    const low = solve(functions.low[node]!);
    const high = solve(functions.high[node]!);
    const result = family(families, functions.variable[node]!, without(families, high, low), low);
    solved[node] = result;
    return result;
  };
  return solve(root);
}
