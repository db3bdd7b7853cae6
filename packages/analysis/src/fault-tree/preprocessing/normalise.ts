import type { Argument, Gate } from '../fault-tree.ts';
import type { Graph } from './graph.ts';

/** What a gate turned out to be beside an event or a gate. Above every index of an event. */
export const ALWAYS: Argument = 2 ** 30;
export const NEVER: Argument = 2 ** 30 + 1;

/** A graph in normal form with what its top became: a gate of it, an event, `ALWAYS` or `NEVER`. */
export interface Normalised {
  readonly graph: Graph;
  readonly top: Argument;
}

/**
 * Folds constants, gates of one argument, arguments named twice, and `atleast` that is an `and` or an `or`; gates
 * that ask the same become one, and gates that nobody asks about any more go.
 */
export function normalise(graph: Graph): Normalised {
  const gates: Gate[] = [];
  const became: Argument[] = [];
  const known = new Map<number, number>();
  const nextAlike: number[] = [];
  for (const gate of graph) {
    const folded = fold(gate, became);
    became.push(typeof folded === 'number' ? folded : ~indexOf(folded));
  }
  return reachable(gates, became.at(-1)!);

  function indexOf(gate: Gate): number {
    const hash = hashOf(gate);
    const first = known.get(hash) ?? -1;
    for (let index = first; index >= 0; index = nextAlike[index]!) {
      if (same(gates[index]!, gate)) return index;
    }
    known.set(hash, gates.length);
    nextAlike.push(first);
    gates.push(gate);
    return gates.length - 1;
  }
}

function fold({ connective, min, args }: Gate, became: readonly Argument[]): Gate | Argument {
  const left: Argument[] = [];
  let always = 0;
  for (const arg of args) {
    const value = arg < 0 ? became[~arg]! : arg;
    if (value === ALWAYS) always++;
    else if (value !== NEVER) left.push(value);
  }
  left.sort(ascending);
  const needed = connective === 'and' ? args.length - always : (connective === 'or' ? 1 : min) - always;
  if (needed <= 0) return ALWAYS;
  if (needed > left.length) return NEVER;
  if (needed === 1) return unlessOne({ connective: 'or', min: 0, args: distinct(left) });
  if (needed === left.length) return unlessOne({ connective: 'and', min: 0, args: distinct(left) });
  return { connective: 'atleast', min: needed, args: left };
}

function ascending(a: Argument, b: Argument): number {
  return a - b;
}

function unlessOne(gate: Gate): Gate | Argument {
  return gate.args.length === 1 ? gate.args[0]! : gate;
}

function distinct(sorted: readonly Argument[]): readonly Argument[] {
  return sorted.filter((arg, index) => arg !== sorted[index - 1]);
}

function hashOf({ connective, min, args }: Gate): number {
  let hash = connective === 'and' ? 1 : connective === 'or' ? 2 : 3 + min;
  for (const arg of args) hash = (Math.imul(hash, 0x01000193) ^ arg) | 0;
  return hash;
}

function same(a: Gate, b: Gate): boolean {
  return (
    a.connective === b.connective &&
    a.min === b.min &&
    a.args.length === b.args.length &&
    a.args.every((arg, index) => arg === b.args[index])
  );
}

function reachable(gates: readonly Gate[], top: Argument): Normalised {
  if (top >= 0) return { graph: [], top };
  const asked = new Uint8Array(gates.length);
  asked[~top] = 1;
  for (let index = ~top; index >= 0; index--) {
    if (asked[index] === 1) for (const arg of gates[index]!.args) if (arg < 0) asked[~arg] = 1;
  }
  if (gates.length === ~top + 1 && !asked.includes(0)) return { graph: gates, top };
  const place = new Int32Array(gates.length);
  const kept: Gate[] = [];
  for (let index = 0; index <= ~top; index++) {
    if (asked[index] === 0) continue;
    const { connective, min, args } = gates[index]!;
    place[index] = kept.length;
    kept.push({ connective, min, args: args.map((arg) => (arg < 0 ? ~place[~arg]! : arg)) });
  }
  return { graph: kept, top: ~(kept.length - 1) };
}
