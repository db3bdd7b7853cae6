/** Reads a fault tree, finds its cut sets, and prints them. Loaded by `waakvlam cutsets` alone. */
import { isMainThread, Worker } from 'node:worker_threads';
import type { PlanLanguage } from '@waakvlam/analysis';
import { eventsIn, type FaultTree, minimalCutSets, readOpenPsa, topsOf } from '@waakvlam/analysis/fault-tree';
import { cleanText, shorten } from '@waakvlam/documents/plain';
import { complaint } from './complaint.ts';
import { ExitCode } from './exit-code.ts';
import type { FoundCutSets } from './found-cut-sets.ts';
import { writeCutSetsJson } from './json/cut-sets.ts';
import { textOf } from './plan-files.ts';
import { shownPath } from './shown-path.ts';
import { tellCutSets } from './text/cut-sets.ts';

interface Options {
  readonly order?: number;
  readonly top?: string;
  readonly format?: 'pretty' | 'text' | 'json';
}

/** A model larger than this is no longer one that somebody made. */
const MOST_BYTES = 256 * 1024 ** 2;

/** The engine goes as deep as there are events, and the stack of a program is small. */
const MOST_EVENTS_ON_THIS_STACK = 3000;
const STACK_MB = 512;

/** More than this is not printed: nobody reads it, and it takes more memory than a machine has. */
const MOST_EVENTS_PRINTED = 100_000_000n;

/** @throws Complaint if the file cannot be read, or has no such gate */
export function printCutSets(path: string, options: Options, language: PlanLanguage): void {
  const reading = readOpenPsa(textOf(path, { en: 'a fault tree', nl: 'een foutenboom' }, MOST_BYTES));
  if ('refusal' in reading) {
    const at = `${shownPath(path)}:${reading.line}`;
    throw complaint(`${at} ${clean(reading.refusal.en)}`, `${at} ${clean(reading.refusal.nl)}`);
  }
  const { tree, notes } = reading;
  if (tree.events.length > MOST_EVENTS_ON_THIS_STACK && isMainThread) {
    again();
    return;
  }
  for (const note of notes) process.stderr.write(`waakvlam: ${clean(note[language])}\n`);
  const found = topsAsked(tree, options.top).map((top) => find(tree, top, options.order));
  const write = (piece: string | Uint8Array): void => {
    process.stdout.write(piece);
  };
  if (options.format === 'json') writeCutSetsJson(found, tree.events, { path, order: options.order }, write);
  else tellCutSets(found, tree.events, language, write);
  process.exitCode = found.every(({ isWhole }) => isWhole) ? ExitCode.fine : ExitCode.findings;
}

/** Runs the same command line where the stack is larger. */
function again(): void {
  const worker = new Worker(process.argv[1]!, {
    argv: process.argv.slice(2),
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  worker.on('exit', (code) => {
    process.exitCode = code;
  });
}

function clean(text: string): string {
  return shorten(cleanText(text), 400);
}

function topsAsked(tree: FaultTree, typed: string | undefined): readonly number[] {
  if (typed === undefined) return topsOf(tree);
  const top = tree.gateNames.indexOf(typed);
  if (top >= 0) return [top];
  const tops = topsOf(tree).map((gate) => tree.gateNames[gate]!);
  const some = shorten(tops.join(', '), 200);
  throw complaint(
    `There is no gate ${clean(typed)}. The gates that no other gate asks about are: ${some}.`,
    `De poort ${clean(typed)} is er niet. De poorten waar geen andere poort naar verwijst, zijn: ${some}.`,
  );
}

function find(tree: FaultTree, top: number, order: number | undefined): FoundCutSets {
  const cutSets = minimalCutSets(tree, top, { order });
  const isListed = eventsIn(cutSets) <= MOST_EVENTS_PRINTED;
  return {
    top: tree.gateNames[top]!,
    order,
    cutSets,
    total: cutSets.counts.reduce((sum, count) => sum + count, 0n),
    isListed,
    isWhole: isListed && cutSets.completeOrder === order,
  };
}
