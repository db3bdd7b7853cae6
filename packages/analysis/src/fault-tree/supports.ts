import type { Argument } from './fault-tree.ts';
import type { Graph } from './preprocessing/graph.ts';
import type { Variables } from './variables.ts';

/** Beyond this nobody waits for bit sets (64 MB); all supports then count as overlapping, which is always safe. */
const MOST_WORDS = 2 ** 24;

/** Which variables of its module an argument asks about in the end. */
export interface Supports {
  /** Empties the set that `takeIfApart` fills. */
  clear(gate: number): void;
  /** Whether an argument of the gate shares no variable with those taken before; then it is taken too. */
  takeIfApart(arg: Argument): boolean;
  /** Whether two arguments of one gate share no variable. */
  areApart(a: Argument, b: Argument): boolean;
}

/** Finds the supports of all gates, as bit sets within each module. */
export function supportsOf(graph: Graph, { modules, ofEvent, ofGate }: Variables): Supports {
  const firstWord = new Int32Array(graph.length);
  const firstVariable = new Int32Array(graph.length);
  const length = new Int32Array(graph.length);
  let sum = 0;
  for (const module of modules) {
    const words = (module.endVariable - module.firstVariable + 31) >>> 5;
    for (const gate of module.gates) {
      firstWord[gate] = sum;
      firstVariable[gate] = module.firstVariable;
      length[gate] = words;
      sum += words;
      if (sum > MOST_WORDS) return OVERLAPPING;
    }
  }
  const words = new Int32Array(sum);
  const variableOf = (arg: Argument): number => (arg >= 0 ? ofEvent[arg]! : ofGate[~arg]!);
  for (const { gates } of modules) {
    for (const gate of gates) {
      for (const arg of graph[gate]!.args) addSupport(words, firstWord[gate]!, gate, arg);
    }
  }
  const taken = new Int32Array(length.reduce((most, each) => Math.max(most, each), 0));
  const other = new Int32Array(taken.length);
  let within = 0;
  return {
    clear(gate) {
      within = gate;
      taken.fill(0, 0, length[gate]!);
    },
    takeIfApart(arg) {
      if (!apart(taken, arg, within)) return false;
      addSupport(taken, 0, within, arg);
      return true;
    },
    areApart(a, b) {
      other.fill(0, 0, length[within]!);
      addSupport(other, 0, within, a);
      return apart(other, b, within);
    },
  };

  function addSupport(to: Int32Array, at: number, gate: number, arg: Argument): void {
    const variable = variableOf(arg);
    if (variable >= 0) {
      const bit = variable - firstVariable[gate]!;
      to[at + (bit >>> 5)]! |= 1 << bit;
      return;
    }
    const from = firstWord[~arg]!;
    for (let word = 0; word < length[gate]!; word++) to[at + word]! |= words[from + word]!;
  }

  function apart(set: Int32Array, arg: Argument, gate: number): boolean {
    const variable = variableOf(arg);
    if (variable >= 0) {
      const bit = variable - firstVariable[gate]!;
      return ((set[bit >>> 5]! >>> bit) & 1) === 0;
    }
    const from = firstWord[~arg]!;
    for (let word = 0; word < length[gate]!; word++)
      if ((set[word]! & words[from + word]!) !== 0) return false;
    return true;
  }
}

/** Nothing is known: only the first argument that is taken is apart from those before. */
const OVERLAPPING: Supports = (() => {
  let isEmpty = true;
  return {
    clear: () => {
      isEmpty = true;
    },
    takeIfApart: () => {
      const was = isEmpty;
      isEmpty = false;
      return was;
    },
    areApart: () => false,
  };
})();
