import type { Fix } from '../src/plan-set.ts';

/** A text with the edits of a fix made. */
export function applied(text: string, edits: Fix['edits']): string {
  const begins = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) begins.push(index + end.length);
  const offset = ({ line, character }: { line: number; character: number }): number =>
    begins[line]! + character;
  return edits.toReversed().reduce((result, { range, text: put }) => {
    return result.slice(0, offset(range.start)) + put + result.slice(offset(range.end));
  }, text);
}
