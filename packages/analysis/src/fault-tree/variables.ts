import type { Argument } from './fault-tree.ts';
import { type Graph, timesAsked } from './preprocessing/graph.ts';

/**
 * The variables of the diagrams: the events and modules that each module asks about. The variables of one module
 * follow each other; those of a module stand behind its parent's.
 */
export interface Variables {
  /** What each variable stands for. */
  readonly argOf: readonly Argument[];
  readonly ofEvent: Int32Array;
  /** Of modules; the top module has none. */
  readonly ofGate: Int32Array;
  readonly modules: readonly Module[];
}

/** A part that is solved alone. */
export interface Module {
  /** Its gates that are no modules themselves, each behind those that it asks about, and its own gate as the last. */
  readonly gates: readonly number[];
  readonly firstVariable: number;
  /** The variable behind its last one. */
  readonly endVariable: number;
}

/**
 * Numbers the variables: depth first, from left to right, the arguments of each gate that are shared most first, then
 * the smallest.
 *
 * @param events number of basic events of the tree
 * @returns with every module behind those that it asks about
 */
export function variablesOf(graph: Graph, isModule: Uint8Array, events: number): Variables {
  const { parents, size } = weigh(graph, events);
  const argOf: Argument[] = [];
  const ofEvent = new Int32Array(events).fill(-1);
  const ofGate = new Int32Array(graph.length).fill(-1);
  const seen = new Uint8Array(graph.length);
  const modules: Module[] = [];
  const waiting = [graph.length - 1];
  for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
    const firstVariable = argOf.length;
    const gates = [root];
    const open: Argument[] = sortedArgs(root);
    for (let arg = open.pop(); arg !== undefined; arg = open.pop()) {
      if (arg >= 0) {
        if (ofEvent[arg]! >= 0) continue;
        ofEvent[arg] = argOf.length;
        argOf.push(arg);
      } else if (seen[~arg] === 0) {
        seen[~arg] = 1;
        if (isModule[~arg] === 1) {
          ofGate[~arg] = argOf.length;
          argOf.push(arg);
          waiting.push(~arg);
        } else {
          gates.push(~arg);
          for (const inner of sortedArgs(~arg)) open.push(inner);
        }
      }
    }
    modules.push({ gates: gates.sort((a, b) => a - b), firstVariable, endVariable: argOf.length });
  }
  return { argOf, ofEvent, ofGate, modules: modules.reverse() };

  /** The last of them first, for a stack. */
  function sortedArgs(gate: number): Argument[] {
    return [...graph[gate]!.args].sort((a, b) => parents(a) - parents(b) || size(b) - size(a));
  }
}

/** How often an argument is asked about, and how many arguments stand below it, shared ones counted each time. */
function weigh(graph: Graph, events: number) {
  const asked = timesAsked(graph);
  const eventAsked = new Int32Array(events);
  const sizes = new Float64Array(graph.length);
  for (const [index, { args }] of graph.entries()) {
    let sum = 0;
    for (const arg of args) {
      if (arg >= 0) eventAsked[arg]!++;
      sum += arg >= 0 ? 1 : sizes[~arg]!;
    }
    sizes[index] = sum;
  }
  return {
    parents: (arg: Argument): number => (arg >= 0 ? eventAsked[arg]! : asked[~arg]!),
    size: (arg: Argument): number => (arg >= 0 ? 1 : sizes[~arg]!),
  };
}
