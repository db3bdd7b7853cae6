/** The part of a text that completion must read: what is complete before it changes nothing. */
import type { AstNode, LexerResult } from 'langium';
import * as ast from '../generated/ast.ts';

/** What to read before the cursor, and where it begins in the text. */
export interface Part {
  /** An organisation that the cursor stands in, opened once more. */
  readonly head: string;
  readonly start: number;
}

/**
 * Begins at the declaration that the cursor stands in or right behind. Where it cannot be told whether that is complete
 * it is read too.
 */
export function partBefore(
  root: ast.PlanFile,
  text: string,
  offset: number,
  tokens: (text: string) => LexerResult['tokens'],
): Part {
  const item = lastBefore(root.items, offset);
  if (item?.$cstNode === undefined) return { head: '', start: 0 };
  const { offset: start, end } = item.$cstNode;
  if (!ast.isOrganisation(item))
    return { head: '', start: isClosed(text.slice(start, offset), tokens) ? end : start };
  const member = lastBefore(item.items, offset);
  const inner = member?.$cstNode;
  if (inner === undefined) return { head: '', start };
  const isOpen = offset < end || !text.slice(inner.end, end).includes('}');
  if (!isOpen) return { head: '', start: end };
  const memberText = text.slice(inner.offset, offset);
  return { head: 'organisation X {', start: isClosed(memberText, tokens) ? inner.end : inner.offset };
}

/** The last of some nodes that begins before an offset. */
function lastBefore<N extends AstNode>(nodes: readonly N[], offset: number): N | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]!.$cstNode?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1];
}

/** Whether a declaration has ended with its brace, so that nothing can be added to it. */
function isClosed(text: string, tokens: (text: string) => LexerResult['tokens']): boolean {
  let depth = 0;
  let last = '';
  for (const { image } of tokens(text)) {
    if (image === '{') depth++;
    else if (image === '}') depth--;
    last = image;
  }
  return depth === 0 && last === '}';
}

/** A word or sign, from and up to an offset. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The two last words or signs that begin before an offset, last first. No line above theirs is read. */
export function lastPieces(
  text: string,
  offset: number,
  tokens: (text: string) => LexerResult['tokens'],
): readonly Piece[] {
  const after = text.indexOf('\n', offset);
  const until = after < 0 ? text.length : after;
  for (let lines = 1, from = offset; ; lines *= 2) {
    for (let line = 0; line < lines && from > 0; line++) from = text.lastIndexOf('\n', from - 2) + 1;
    const before = tokens(text.slice(from, until)).filter(({ startOffset }) => from + startOffset < offset);
    if (before.length < 2 && from > 0) continue;
    return before
      .slice(-2)
      .reverse()
      .map(({ startOffset, image }) => ({
        start: from + startOffset,
        end: from + startOffset + image.length,
      }));
  }
}
