/** The cut sets of one module, by either of the two ways. */
import { and, or, variable } from './diagrams/bdd.ts';
import { minimalSolutions } from './diagrams/minimal-solutions.ts';
import type { NodeTable } from './diagrams/node-table.ts';
import { type FamilyTable, family, NO_LIMIT, product, truncated, union } from './diagrams/zbdd.ts';
import type { Argument, Gate } from './fault-tree.ts';
import type { Graph } from './preprocessing/graph.ts';
import type { Module, Variables } from './variables.ts';

/** A graph that is ready to be solved. */
export interface Problem {
  readonly graph: Graph;
  readonly variables: Variables;
  /** By gate; undefined where every order counts. */
  readonly limits: Int32Array | undefined;
}

/** Minimal at every step and within the limits: good with a limit, and for wide trees. */
export function solveByFamilies(
  { graph, variables, limits }: Problem,
  module: Module,
  families: FamilyTable,
): number {
  const found = new Map<number, number>();
  const operand = (arg: Argument): number => {
    const index = variableOf(arg, variables);
    if (index < 0) return found.get(~arg)!;
    return families.weights[index] === NO_SETS ? 0 : family(families, index, 1, 0);
  };
  for (const gate of module.gates) {
    const limit = limits === undefined ? NO_LIMIT : limits[gate]!;
    const combine: Combine = {
      or: (f, g) => union(families, truncated(families, f, limit), truncated(families, g, limit)),
      and: (f, g) => product(families, f, g, limit),
    };
    const result = limit < 0 ? 0 : solveGate(graph[gate]!, operand, combine, families.nodes);
    found.set(gate, truncated(families, result, limit));
  }
  return found.get(module.gates.at(-1)!)!;
}

/** The function first, then its minimal solutions: good without a limit, where much is shared. */
export function solveByFunctions(
  { graph, variables }: Problem,
  module: Module,
  functions: NodeTable,
  families: FamilyTable,
): number {
  const found = new Map<number, number>();
  const operand = (arg: Argument): number => {
    const index = variableOf(arg, variables);
    return index < 0 ? found.get(~arg)! : variable(functions, index);
  };
  const combine: Combine = {
    or: (f, g) => or(functions, f, g),
    and: (f, g) => and(functions, f, g),
  };
  for (const gate of module.gates) found.set(gate, solveGate(graph[gate]!, operand, combine, functions));
  return minimalSolutions(functions, found.get(module.gates.at(-1)!)!, families);
}

/** The weight of the variable of a module that has no cut sets within its limit. */
export const NO_SETS = 2 ** 30;

function variableOf(arg: Argument, { ofEvent, ofGate }: Variables): number {
  return arg >= 0 ? ofEvent[arg]! : ofGate[~arg]!;
}

interface Combine {
  readonly or: (f: number, g: number) => number;
  readonly and: (f: number, g: number) => number;
}

/** Combines what was found for the arguments, the deepest variable first, so that little is built twice. */
function solveGate(
  { connective, min, args }: Gate,
  operand: (arg: Argument) => number,
  { or, and }: Combine,
  { variable }: NodeTable,
): number {
  const operands = args.map(operand).sort((f, g) => variable[g]! - variable[f]!);
  // In both kinds of diagram 0 never happens, and 1 always does.
  if (connective === 'or') return operands.reduce(or, 0);
  if (connective === 'and') return operands.reduce(and, 1);
  // rows[j]: at least j of the operands so far.
  const rows = [1, ...new Array<number>(min).fill(0)];
  for (const one of operands) {
    for (let j = min; j >= 1; j--) rows[j] = or(rows[j]!, and(one, rows[j - 1]!));
  }
  return rows[min]!;
}
