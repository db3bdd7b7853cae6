/** Where lines end and how deep they begin. The author's lines are kept; what does not fit is parted where it can be. */
import type { Atom, Block, Comment, Word } from './blocks.ts';
import { type Boundary, boundariesOf, canBreak, signsOf } from './boundaries.ts';
import { type Levels, levelsOf } from './levels.ts';
import { isTight, type Run, type Stretch, stretchesOf } from './measure.ts';
import { movedTo } from './moved-comment.ts';

/** A word, sign or comment at its place. */
export interface Piece {
  readonly atom: Word | Comment;
  /** With `\n` at the ends of its lines. */
  readonly text: string;
  /** The sign before it, right after what stands there. */
  readonly sign: string;
  /** How many lines end before it. */
  readonly lines: number;
  /** Columns: before it on its line if it begins one, otherwise between it and what stands before it. */
  readonly space: number;
  /** Columns at the begin of its line. */
  readonly indent: number;
}

/** Columns that a line may take, a comment at its end aside. */
const WIDTH = 110;
/** Columns of a level of braces. */
const STEP = 2;

/** How a block is written: on one line, on the author's lines, or with every part on a line of its own. */
type Form = 'flat' | 'kept' | 'parted';

/** Every word and comment of a file, in order. */
export function layOut(file: Block): readonly Piece[] {
  const pieces: Piece[] = [];
  layInside(file, 0, 'kept', pieces);
  return pieces;
}

function layInside(block: Block, indent: number, form: Form, out: Piece[]): void {
  const { atoms, open } = block;
  const boundaries = boundariesOf(block);
  const lines = form === 'flat' ? atoms.map(() => 0) : linesBefore(block, boundaries, form);
  const indents = indentsOf(block, indent);
  const parted = form === 'flat' ? NONE : fit(block, boundaries, lines, indents);
  const signs = signsOf(block, boundaries, lines);
  let at = out.at(-1)?.indent ?? 0;
  atoms.forEach((atom, index) => {
    const before = atoms[index - 1];
    const ended = lines[index]!;
    if (ended > 0 || out.length === 0) at = indents[index]!;
    const gap = (before === undefined && open === undefined) || isTight(before, atom) ? 0 : 1;
    out.push({
      ...written(atom, ended > 0 ? at : gap),
      sign: signs.get(index - 1) ?? '',
      lines: ended,
      space: ended > 0 ? at : gap,
      indent: at,
    });
    if (atom.kind !== 'block') return;
    const inner = parted.has(atom) ? 'parted' : atom.isSpread ? 'kept' : 'flat';
    layInside(atom, at + STEP, inner, out);
    const end =
      inner === 'flat' ? { lines: 0, space: atom.atoms.length === 0 ? 0 : 1 } : { lines: 1, space: at };
    out.push({ ...written(atom.close!, 0), sign: '', ...end, indent: at });
  });
}

function written(atom: Atom, column: number): Pick<Piece, 'atom' | 'text'> {
  if (atom.kind === 'comment') return { atom, text: movedTo(column, atom) };
  const word = atom.kind === 'block' ? atom.open! : atom;
  return { atom: word, text: word.text };
}

const NONE: ReadonlySet<Block> = new Set();

/** How many lines end before each atom of a block that is spread over lines. */
function linesBefore({ atoms, open, isList }: Block, boundaries: readonly Boundary[], form: Form): number[] {
  const lines = atoms.map(({ lines }) => Math.min(lines, 2));
  atoms.forEach((atom, index) => {
    if (atom.kind === 'block' && !atom.starts && atoms[index - 1]?.kind !== 'comment') lines[index] = 0;
  });
  const begin = open === undefined ? 0 : firstOnNewLine(atoms, lines);
  if (begin < atoms.length) lines[begin] = open === undefined ? 0 : 1;
  const allParted = form === 'parted' || open === undefined;
  for (const boundary of boundaries) {
    const { from, first, marked } = boundary;
    // In a list a comment before the comma goes with the option before, one after it with the next.
    const begins = isList && marked !== undefined ? marked + 1 : first;
    if (lines.slice(isList ? begins : from, first + 1).some((count) => count > 0)) continue;
    if (isList || (allParted && canBreak(boundary))) lines[begins] = 1;
  }
  return lines;
}

/** Comments on the line of the brace stay there. */
function firstOnNewLine(atoms: readonly Atom[], lines: readonly number[]): number {
  const next = lines.findIndex((count) => count > 0);
  const end = next < 0 ? atoms.length : next;
  return atoms.slice(0, end).every(({ kind }) => kind === 'comment') ? end : 0;
}

/** How deep each atom would begin a line. */
function indentsOf({ atoms, isList }: Block, indent: number): number[] {
  const indents: number[] = [];
  let levels: Levels | undefined;
  atoms.forEach((atom, index) => {
    if (atom.kind === 'comment') return;
    if (levels === undefined || atom.starts) {
      levels = levelsOf(isList ? undefined : atom.column, indent);
      indents[index] = indent;
    } else if (atom.kind === 'block') indents[index] = indent;
    else if (atom.column === undefined || !atom.beginsPart) indents[index] = levels.hanging();
    else indents[index] = levels.at(atom.column);
  });
  // A comment is as deep as what it stands above.
  let follows = indent;
  for (let index = atoms.length - 1; index >= 0; index--) {
    follows = indents[index] ?? follows;
    indents[index] = follows;
  }
  return indents;
}

/** Parts the lines that are too long; returns what is still too long on one line, to be spread too. */
function fit(
  block: Block,
  boundaries: readonly Boundary[],
  lines: number[],
  indents: readonly number[],
): ReadonlySet<Block> {
  const { atoms, isList } = block;
  const tooLong = (): readonly LongRun[] => {
    const signs = signsOf(block, boundaries, lines);
    return runsOf(lines).flatMap((run) => {
      if (hasCommentWithin(atoms, run)) return [];
      const long = stretchesOf(atoms, signs, run, indents[run[0]]!).filter(({ width }) => width > WIDTH);
      return long.length === 0 ? [] : [{ run, long }];
    });
  };
  const breaks = new Set(boundaries.filter(canBreak).map(({ first }) => first));
  for (const { run } of isList ? [] : tooLong()) {
    for (let index = run[0] + 1; index < run[1]; index++) if (breaks.has(index)) lines[index] = 1;
  }
  return new Set(tooLong().flatMap(({ long }) => long.flatMap(({ blocks }) => blocks)));
}

interface LongRun {
  readonly run: Run;
  readonly long: readonly Stretch[];
}

function runsOf(lines: readonly number[]): readonly Run[] {
  const begins = lines.flatMap((count, index) => (index === 0 || count > 0 ? [index] : []));
  return begins.map((from, index) => [from, begins[index + 1] ?? lines.length]);
}

/** Whether a comment has something after it on its line, so that parting the line could take it from where it stands. */
function hasCommentWithin(atoms: readonly Atom[], [from, to]: Run): boolean {
  const line = atoms.slice(from, to);
  const comment = line.findIndex(({ kind }) => kind === 'comment');
  return comment >= 0 && line.slice(comment).some(({ kind }) => kind !== 'comment');
}
