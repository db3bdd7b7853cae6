import { type NodeTable, nodeTable, OutOfBudget, rewind } from './diagrams/node-table.ts';
import { type FamilyTable, familyTable } from './diagrams/zbdd.ts';
import type { Argument } from './fault-tree.ts';
import { limitsOf } from './limits.ts';
import type { Graph } from './preprocessing/graph.ts';
import { NO_SETS, type Problem, solveByFamilies, solveByFunctions } from './solve-module.ts';
import { type Module, variablesOf } from './variables.ts';

/** The minimal cut sets of a graph, module by module. */
export interface Solution {
  readonly families: FamilyTable;
  /** What each variable of the families stands for. */
  readonly argOf: readonly Argument[];
  /** By gate that is a module: its family. */
  readonly roots: Int32Array;
  readonly top: number;
}

/** A way to solve a module, and how many nodes it may make. */
export interface Attempt {
  readonly way: 'families' | 'functions';
  readonly nodes: number;
}

/**
 * What runs out of nodes starts again with the next; it never hands over a part. A node of a function costs about a
 * quarter of one of a family.
 */
const ATTEMPTS: readonly Attempt[] = [
  { way: 'families', nodes: 2 ** 14 },
  { way: 'functions', nodes: 2 ** 18 },
  { way: 'families', nodes: 2 ** 17 },
  { way: 'functions', nodes: 2 ** 20 },
  { way: 'families', nodes: 2 ** 19 },
  { way: 'functions', nodes: 2 ** 22 },
  { way: 'families', nodes: 2 ** 22 },
  { way: 'functions', nodes: 2 ** 23 },
];

/** Only the families know of orders, and with a limit they are nearly always the better way. */
const ATTEMPTS_WITHIN_ORDER: readonly Attempt[] = [{ way: 'families', nodes: 2 ** 23 }];

/**
 * All minimal cut sets, or those up to an order.
 *
 * @param events number of basic events of the tree
 * @param order below `NO_LIMIT` of the families; undefined for all
 * @throws OutOfBudget if there is no room for them
 */
export function solve(
  graph: Graph,
  isModule: Uint8Array,
  events: number,
  order: number | undefined,
  attempts: readonly Attempt[] = order === undefined ? ATTEMPTS : ATTEMPTS_WITHIN_ORDER,
): Solution {
  const variables = variablesOf(graph, isModule, events);
  const limits = order === undefined ? undefined : limitsOf(graph, variables, order);
  const problem: Problem = { graph, variables, limits };
  const families = familyTable(variables.argOf.length);
  families.weights.fill(1);
  const roots = new Int32Array(graph.length);
  const functions = { table: undefined as NodeTable | undefined };
  for (const module of variables.modules) {
    const gate = module.gates.at(-1)!;
    const root =
      limits !== undefined && limits[gate]! < 0
        ? 0
        : solveModule(problem, module, families, functions, attempts);
    roots[gate] = root;
    const variable = variables.ofGate[gate]!;
    if (variable >= 0) families.weights[variable] = root === 0 ? NO_SETS : families.smallest[root]!;
  }
  return { families, argOf: variables.argOf, roots, top: graph.length - 1 };
}

function solveModule(
  problem: Problem,
  module: Module,
  families: FamilyTable,
  functions: { table: NodeTable | undefined },
  attempts: readonly Attempt[],
): number {
  const before = families.nodes.count;
  for (const { way, nodes } of attempts) {
    try {
      families.nodes.most = before + nodes;
      if (way === 'families') return solveByFamilies(problem, module, families);
      functions.table ??= nodeTable();
      rewind(functions.table, 2);
      functions.table.most = nodes;
      return solveByFunctions(problem, module, functions.table, families);
    } catch (error) {
      if (!isSpent(error)) throw error;
      rewind(families.nodes, before);
    }
  }
  throw new OutOfBudget();
}

/** Whether nodes ran out, or the stack: that of an engine holds some thousands of variables. */
export function isSpent(error: unknown): boolean {
  return error instanceof OutOfBudget || error instanceof RangeError;
}
