/** Reads the coherent part of the Open-PSA Model Exchange Format. */
import type { Words } from '../../words.ts';
import type { FaultTree } from '../fault-tree.ts';
import { cycleIn } from '../gate-order.ts';
import { type Draft, draftOf } from './draft.ts';
import { Refusal } from './refusal.ts';
import { resolve } from './resolve.ts';

/** A fault tree with what a reader should know of it, or why the text cannot be read. */
export type OpenPsaReading =
  | { readonly tree: FaultTree; readonly notes: readonly Words[] }
  | { readonly refusal: Words /** From 1. */; readonly line: number };

/** Reads a model. Whatever the text is, this neither throws nor hangs. */
export function readOpenPsa(text: string): OpenPsaReading {
  try {
    const draft = draftOf(text);
    const reading = resolve(draft);
    refuseCycle(reading.tree, draft);
    return reading;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: error.words, line: lineOf(text, error.at) };
  }
}

function refuseCycle({ gates, gateNames }: FaultTree, draft: Draft): void {
  const cycle = cycleIn(gates);
  if (cycle === undefined) return;
  const named = cycle.filter((gate) => gateNames[gate] !== undefined);
  // It may begin in a formula within a gate.
  if (named.at(-1) !== named[0] || named.length === 1) named.push(named[0]!);
  const path = shortened(named.map((gate) => gateNames[gate]!)).join(' → ');
  throw new Refusal(
    draft.gates[named[0]!]!.at,
    `The gates ask about each other in a round: ${path}. A fault tree has no cycles.`,
    `De poorten verwijzen in een kring naar elkaar: ${path}. Een foutenboom heeft geen kringen.`,
  );
}

function shortened(path: readonly string[]): readonly string[] {
  return path.length <= 12 ? path : [...path.slice(0, 6), '…', ...path.slice(-5)];
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return line;
}
