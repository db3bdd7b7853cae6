/** The words of a mended text, placed where they stand in the text as it was written. */
import type { LexerResult } from 'langium';
import type { Token } from './braces.ts';
import { beginBefore, type Edit, endBefore } from './edits.ts';
import { positionsIn } from './line-begins.ts';

/** What a lexer made of the text with edits, with the places of the text without. */
export function placedBefore(text: string, edits: readonly Edit[], result: LexerResult): LexerResult {
  const positionAt = positionsIn(text);
  const place = (offset: number): { line: number; column: number } => {
    const { line, character } = positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  const token = (one: Token): Token => {
    const begin = beginBefore(edits, one.startOffset);
    const end = Math.max(begin, endBefore(edits, one.startOffset + one.image.length));
    const start = place(begin);
    const last = place(Math.max(begin, end - 1));
    return {
      ...one,
      startOffset: begin,
      endOffset: end - 1,
      startLine: start.line,
      startColumn: start.column,
      endLine: last.line,
      endColumn: last.column,
      // What only the mended text holds is read, but stands nowhere.
      ...((end === begin || one.isInsertedInRecovery) && { isInsertedInRecovery: true }),
    };
  };
  return {
    ...result,
    tokens: result.tokens.map(token),
    hidden: result.hidden.map(token),
    errors: result.errors.map((error) => {
      const offset = beginBefore(edits, error.offset);
      // What would mend the text with edits does not mend the one without.
      return { ...error, ...place(offset), offset, mend: undefined };
    }),
  };
}
