/** Mends one section of a text, slip by slip, trying what could be meant. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import type { Grammar } from 'langium';
import type { Token } from './braces.ts';
import { applied, beginBefore, type Edit, editBefore, inOrder } from './edits.ts';
import type { WordedError } from './plan-lexer.ts';
import { repairsOf } from './repairs/index.ts';
import type { Section } from './sections.ts';
import type { Repair, Slip } from './slip.ts';
import { type ParserError, stopOf } from './stop.ts';

/** What reading a text gave. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly lexerErrors: readonly Partial<WordedError>[];
  readonly parserErrors: readonly ParserError[];
}

export interface Mender {
  readonly grammar: Grammar;
  /** The language to mend in. */
  readonly language: PlanLanguage;
  read(text: string): Reading;
}

/** The mistakes of a line, told by the first, with all that mends the line. */
export interface Mistake {
  readonly offset: number;
  readonly end: number;
  readonly message: Words;
  readonly title: Words;
  readonly edits: readonly Edit[];
}

/** What may still be spent. */
export interface Budget {
  characters: number;
  mistakes: number;
}

/** A section of a text, and what is made of it. */
interface Draft {
  readonly original: string;
  readonly edits: readonly Edit[];
  /** With what must stand around it. */
  readonly text: string;
  /** Where the section ends in it. */
  readonly end: number;
  readonly reading: Reading;
  /** From an offset in `text` to one in `original`. */
  placeOf(offset: number): number;
}

/** The mistakes of a section that could be mended, placed in the whole text. */
export function mendSection(
  mender: Mender,
  text: string,
  section: Section,
  budget: Budget,
): readonly Mistake[] {
  const { from, to, prefix, suffix } = section;
  const original = text.slice(from, to);
  const draftOf = (edits: readonly Edit[]): Draft => {
    const text = prefix + applied(original, edits) + suffix;
    budget.characters -= text.length;
    const placeOf = (offset: number): number =>
      Math.max(0, Math.min(original.length, beginBefore(edits, offset - prefix.length)));
    return { original, edits, text, end: text.length - suffix.length, reading: mender.read(text), placeOf };
  };
  const mistakes: Mistake[] = [];
  let draft = draftOf([]);
  let passed = -1;
  /** As it was before the line that is being mended. */
  let before = { draft, mistakes: 0, lineEnd: -1 };
  while (budget.characters > 0 && budget.mistakes > 0) {
    const slip = firstSlip(mender, draft, passed);
    if (slip === undefined) break;
    const lineEnd = endOfLine(original, draft.placeOf(slip.offset));
    if (lineEnd !== before.lineEnd) before = { draft, mistakes: mistakes.length, lineEnd };
    const best = bestRepair(slip, draft, { passed, lineEnd }, prefix.length, draftOf, budget);
    if (best === undefined) {
      // A line that is mended in part is not as anybody meant it.
      draft = before.draft;
      mistakes.length = before.mistakes;
      passed = lineEnd;
      continue;
    }
    const { message, title } = best.repair;
    budget.mistakes--;
    mistakes.push({ ...placeOfMistake(draft, slip, best), message, title, edits: best.edits });
    draft = best.draft;
    if (best.isWhole) before = { draft, mistakes: mistakes.length, lineEnd: -1 };
  }
  if (before.lineEnd >= 0) mistakes.length = before.mistakes;
  return mistakes.map((one) => ({
    ...one,
    offset: one.offset + from,
    end: one.end + from,
    edits: inOrder(one.edits).map(({ offset, end, text: put }) => ({
      offset: offset + from,
      end: end + from,
      text: put,
    })),
  }));
}

/** The first mistake that is not passed yet. */
function firstSlip({ grammar, language }: Mender, draft: Draft, passed: number): Slip | undefined {
  const { text, reading, placeOf } = draft;
  const { tokens, lexerErrors, parserErrors } = reading;
  const [first] = [
    ...lexerErrors.map(({ offset = 0, length = 1 }) => ({
      offset,
      length,
      isLexical: true,
      rules: [],
      expected: [],
    })),
    ...parserErrors.map((error) => {
      const { offset, found, rules, expected } = stopOf(grammar, text, error);
      return { offset, length: found.split(/[\r\n]/, 1)[0]!.length, isLexical: false, rules, expected };
    }),
  ]
    .filter(({ offset }) => placeOf(offset) > passed)
    .sort((a, b) => a.offset - b.offset);
  if (first === undefined) return undefined;
  const index = tokens.findIndex(({ startOffset }) => startOffset >= first.offset);
  return {
    ...first,
    grammar,
    language,
    text,
    end: draft.end,
    tokens,
    index: index < 0 ? tokens.length : index,
  };
}

interface Tried {
  readonly repair: Repair;
  /** Its edits, in the section as it was written. */
  readonly edits: readonly Edit[];
  readonly draft: Draft;
  /** Whether the line can be read to its end with it. */
  readonly isWhole: boolean;
}

/**
 * The first repair with which the line can be read to its end; without one, that which gets furthest on it. Of guesses
 * only one may help.
 */
function bestRepair(
  slip: Slip,
  draft: Draft,
  { passed, lineEnd }: { readonly passed: number; readonly lineEnd: number },
  shift: number,
  draftOf: (edits: readonly Edit[]) => Draft,
  budget: Budget,
): Tried | undefined {
  const guesses: Tried[] = [];
  let best: Tried | undefined;
  let furthest = draft.placeOf(slip.offset);
  for (const repair of repairsOf(slip)) {
    if (budget.characters <= 0) break;
    if (!repair.isGuess && guesses.length === 1) return guesses[0];
    const edits = repair.edits.flatMap(({ offset, end, text }) => {
      return editBefore(draft.edits, { offset: offset - shift, end: end - shift, text }) ?? [];
    });
    if (edits.length < repair.edits.length) continue;
    const after = draftOf(inOrder([...draft.edits, ...edits]));
    if (Math.abs(balance(after)) > Math.abs(balance(draft))) continue;
    const left = problems(after.reading, after.text.length)
      .map(after.placeOf)
      .filter((offset) => offset > passed);
    const next = Math.min(Number.POSITIVE_INFINITY, ...left);
    const tried: Tried = { repair, edits, draft: after, isWhole: next > lineEnd };
    if (tried.isWhole && repair.isGuess) guesses.push(tried);
    else if (tried.isWhole) return tried;
    else if (next > furthest && !repair.isGuess) {
      furthest = next;
      best = tried;
    }
  }
  return guesses.length === 1 ? guesses[0] : best;
}

/** How many braces are opened more than closed. */
function balance({ reading }: Draft): number {
  const braces = reading.tokens.filter(({ isInsertedInRecovery }) => !isInsertedInRecovery);
  return (
    braces.filter(({ image }) => image === '{').length - braces.filter(({ image }) => image === '}').length
  );
}

/** Where the first piece stands that is taken out or replaced; if it only lacks something, what could not be read. */
function placeOfMistake(
  draft: Draft,
  slip: Slip,
  { repair, edits, draft: { original } }: Tried,
): Pick<Mistake, 'offset' | 'end'> {
  const [first] = edits;
  if (first !== undefined && first.end > first.offset) {
    const piece = original.slice(first.offset, first.end);
    const blank = piece.length - piece.trimStart().length;
    return { offset: first.offset + blank, end: first.offset + Math.max(blank, piece.trimEnd().length) };
  }
  const offset = draft.placeOf(slip.offset);
  // What a line lacks at its end is told there, and not where it was noticed.
  if (first !== undefined && repair.isAtEnd && /[\r\n]/.test(original.slice(first.offset, offset))) {
    const word = /[\p{L}\p{M}\p{N}_-]+$|\S$/u.exec(original.slice(0, first.offset))?.[0] ?? '';
    return { offset: first.offset - word.length, end: first.offset };
  }
  if (first !== undefined && first.offset > draft.placeOf(slip.offset + slip.length)) {
    const [, blank = '', word = ''] = /^(\s*)([\p{L}\p{N}_-]*|\S?)/u.exec(original.slice(first.offset)) ?? [];
    return { offset: first.offset + blank.length, end: first.offset + blank.length + word.length };
  }
  return { offset, end: Math.max(offset, draft.placeOf(slip.offset + slip.length)) };
}

/** Where there is something wrong. */
export function problems({ lexerErrors, parserErrors }: Reading, end: number): readonly number[] {
  return [
    ...lexerErrors.map(({ offset = 0 }) => offset),
    ...parserErrors.map(({ token }) => (token.startOffset >= 0 ? token.startOffset : end)),
  ];
}

/** Where the line of an offset ends. */
export function endOfLine(text: string, offset: number): number {
  const line = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  return offset + line.length;
}
