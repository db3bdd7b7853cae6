/** What can be folded away: what stands between braces, and comments of more than one line. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Token } from '../syntax/braces.ts';

/** Goes by the words and signs of a text alone, so that a broken line elsewhere changes nothing. */
export function foldings(tokens: readonly Token[], comments: readonly Token[]): readonly FoldingRange[] {
  return [...blocks(tokens), ...commentBlocks(comments)].sort((a, b) => a.startLine - b.startLine);
}

function* blocks(tokens: readonly Token[]): Generator<FoldingRange> {
  const open: number[] = [];
  const begun = new Set<number>();
  for (const { image, startLine } of tokens) {
    if (startLine === undefined) continue;
    if (image === '{') open.push(startLine - 1);
    if (image !== '}') continue;
    const begin = open.pop();
    // The closing brace stays in sight. Of two blocks that begin on one line the outer one folds.
    if (begin === undefined || startLine - 2 <= begin) continue;
    begun.add(begin);
    yield { startLine: begin, endLine: startLine - 2 };
  }
}

/** A comment over several lines, or line comments right below each other. */
function* commentBlocks(comments: readonly Token[]): Generator<FoldingRange> {
  let begin: number | undefined;
  let end = -1;
  for (const { image, startLine, endLine } of comments) {
    if (startLine === undefined || endLine === undefined || !/^\/[/*]/.test(image)) continue;
    if (begin !== undefined && startLine - 1 !== end + 1) {
      if (end > begin) yield { startLine: begin, endLine: end, kind: FoldingRangeKind.Comment };
      begin = undefined;
    }
    begin ??= startLine - 1;
    end = endLine - 1;
  }
  if (begin !== undefined && end > begin)
    yield { startLine: begin, endLine: end, kind: FoldingRangeKind.Comment };
}
