/** A plan as what the formatter moves: words and comments in a row, of which what stands in braces is one piece. */
import type { PlanLanguage } from '@waakvlam/analysis';
import {
  type CompositeCstNode,
  CstUtils,
  isCompositeCstNode,
  type LeafCstNode,
  type RootCstNode,
} from 'langium';
import { beginsPart, canBeParted, isFree, isSign, valueHolding } from './grammar-facts.ts';
import { lineEnds } from './line-ends.ts';
import { type Spelling, spellings } from './spelling.ts';

interface Placed {
  /** Where it stands in the text. */
  readonly offset: number;
  readonly end: number;
  /** How it is written. */
  readonly text: string;
  /** How many lines end between what stands before it and this. */
  readonly lines: number;
  /** Its column, if nothing but blanks stands before it on its line. */
  readonly column: number | undefined;
  /** The sign that parts it from what comes after it. */
  mark?: ',' | ';';
  /** Whether a part of the block begins with it: a declaration, a property, an option. */
  starts?: boolean;
}

export interface Word extends Placed {
  readonly kind: 'word';
  /** How it is written in the text. */
  readonly source: string;
  /** Columns, in whichever language it takes most. */
  readonly width: number;
  /** Whether it begins what could be a part of a body by itself. */
  readonly beginsPart: boolean;
  /** The value that it is a part of. */
  readonly value: CompositeCstNode | undefined;
  /** The part of the body that begins with it. */
  readonly part: CompositeCstNode | undefined;
}

export interface Comment extends Placed {
  readonly kind: 'comment';
}

/** What stands in braces, or in the whole file. */
export interface Block extends Placed {
  readonly kind: 'block';
  readonly open: Word | undefined;
  close: Word | undefined;
  readonly atoms: Atom[];
  /** Index of the last atom that is no comment; -1 if all are. */
  lastWord: number;
  /** Whether signs part what is in it that have to stand there. */
  isList: boolean;
  /** Whether `;` may part what is in it. */
  readonly canBeParted: boolean;
  /** Whether it is written over several lines. */
  isSpread: boolean;
  hasComment: boolean;
}

export type Atom = Word | Comment | Block;

/** Reads a tree without mistakes. */
export function readBlocks(root: RootCstNode, text: string, language: PlanLanguage | undefined): Block {
  const leaves = CstUtils.flattenCst(root)
    .toArray()
    .sort((a, b) => a.offset - b.offset);
  const { parts, marks } = partsOf(root);
  const spelled = spellings(
    leaves.filter(({ hidden }) => !hidden),
    language,
  );
  const file = newBlock(undefined, true);
  const open: Block[] = [file];
  // Lines that end before what is not written itself count for what comes after it.
  let carried = 0;
  // Whether a `;` stands right before, as the first on its line. It keeps comments from becoming documentation.
  let isApart = false;
  leaves.forEach((leaf, index) => {
    const block = open.at(-1)!;
    const { ended, column } = gapBetween(text, leaves[index - 1], leaf);
    const isKept = isApart && ended === 0;
    isApart = false;
    const lines = isKept && !leaf.hidden && couldDocument(block.atoms.at(-1)) ? 2 : carried + ended;
    carried = 0;
    const placed = { offset: leaf.offset, end: leaf.end, lines, column };
    const spelling = spelled.get(leaf);
    if (spelling === undefined) {
      const isLine = leaf.text.startsWith('//');
      const comment = isLine ? leaf.text.trimEnd() : leaf.text;
      carried = isKept && isLine ? 1 : 0;
      addTo(block, { kind: 'comment', ...placed, text: comment, end: leaf.offset + comment.length });
    } else if (marks.has(leaf)) {
      carried = lines;
      isApart = (isKept || lines > 0) && isSign(leaf, ';');
      mark(block, leaf, lines);
    } else if (spelling.text === '') {
      carried = block.atoms.at(-1)?.text.startsWith('//') ? lines : 0;
    } else {
      const word = wordOf(leaf, placed, spelling, parts);
      if (isSign(leaf, '{')) open.push(newBlock(word, canBeParted(leaf)));
      else if (isSign(leaf, '}') && open.length > 1) close(open, word);
      else addTo(block, word);
    }
  });
  finish(file);
  return file;
}

/** How many lines end between two leaves, and the column of the second if it begins one. */
function gapBetween(
  text: string,
  before: LeafCstNode | undefined,
  leaf: LeafCstNode,
): { readonly ended: number; readonly column: number | undefined } {
  const between = text.slice(before?.end ?? 0, leaf.offset);
  const ended = lineEnds(between);
  const indent = between.slice(1 + Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r')));
  const beginsLine = (ended > 0 || before === undefined) && /^[\uFEFF \t]*$/.test(indent);
  return { ended, column: beginsLine ? indent.length : undefined };
}

function wordOf(
  leaf: LeafCstNode,
  placed: Pick<Word, 'offset' | 'end' | 'lines' | 'column'>,
  { text, width }: Spelling,
  parts: ReadonlyMap<LeafCstNode, CompositeCstNode>,
): Word {
  return {
    kind: 'word',
    ...placed,
    text,
    source: leaf.text,
    width: width + [...text].length - text.length,
    beginsPart: placed.column !== undefined && beginsPart(leaf),
    value: valueHolding(leaf),
    part: parts.get(leaf),
  };
}

function newBlock(open: Word | undefined, parted: boolean): Block {
  return {
    kind: 'block',
    offset: open?.offset ?? 0,
    end: open?.end ?? 0,
    text: '{',
    lines: open?.lines ?? 0,
    column: open?.column,
    open,
    close: undefined,
    atoms: [],
    lastWord: -1,
    isList: false,
    canBeParted: parted,
    isSpread: open === undefined,
    hasComment: false,
  };
}

function addTo(block: Block, atom: Atom): void {
  if (atom.kind !== 'comment') block.lastWord = block.atoms.length;
  block.atoms.push(atom);
}

function close(open: Block[], word: Word): void {
  const block = open.pop()!;
  block.close = word;
  finish(block);
  addTo(open.at(-1)!, block);
}

/** Says of a block what can be said when all of it is there. */
function finish(block: Block): void {
  let marked = false;
  for (const atom of block.atoms) {
    if (atom.kind === 'comment') {
      block.hasComment = true;
      if (lineEnds(atom.text) > 0) block.isSpread = true;
    } else {
      atom.starts = marked || (!block.isList && atom.kind === 'word' && atom.part !== undefined);
      marked = false;
    }
    if (atom.kind === 'block') {
      block.hasComment ||= atom.hasComment;
      block.isSpread ||= atom.isSpread;
    }
    if (atom.lines > 0) block.isSpread = true;
    marked ||= atom.mark !== undefined;
  }
  if (block.close !== undefined && block.close.lines > 0) block.isSpread = true;
}

/** Whether a comment would become the documentation of what comes after it, were it not for a `;` or a blank line. */
function couldDocument(atom: Atom | undefined): boolean {
  return atom?.kind === 'comment' && (atom.lines > 0 || atom.text.startsWith('/*'));
}

/** Puts a sign with what stands before it: with the comment on its line, otherwise with the last word. */
function mark(block: Block, leaf: LeafCstNode, lines: number): void {
  const sign = isSign(leaf, ',') ? ',' : ';';
  if (sign === ',' || !isFree(leaf)) block.isList = true;
  if (block.lastWord < 0) return;
  const before = block.atoms[lines > 0 ? block.lastWord : block.atoms.length - 1]!;
  before.mark ??= sign;
}

/** The parts of every body by their first leaves, and the signs between them. */
function partsOf(root: RootCstNode): {
  readonly parts: ReadonlyMap<LeafCstNode, CompositeCstNode>;
  readonly marks: ReadonlySet<LeafCstNode>;
} {
  const parts = new Map<LeafCstNode, CompositeCstNode>();
  const marks = new Set<LeafCstNode>();
  const walk = (node: CompositeCstNode, isBody: boolean): void => {
    let inside = isBody;
    for (const child of node.content) {
      if (child.hidden) continue;
      if (isCompositeCstNode(child)) {
        const first = inside ? firstLeaf(child) : undefined;
        if (first !== undefined) parts.set(first, child);
        walk(child, false);
      } else if (isSign(child, '{')) inside = true;
      else if (isSign(child, '}')) inside = isBody;
      else if (inside && (isSign(child, ';') || isSign(child, ','))) marks.add(child as LeafCstNode);
    }
  };
  walk(root, true);
  return { parts, marks };
}

function firstLeaf(node: CompositeCstNode): LeafCstNode | undefined {
  return CstUtils.flattenCst(node).find(({ hidden }) => !hidden);
}
