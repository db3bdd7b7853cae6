/** From offsets in a text to lines and characters, for many offsets at once. */
import type { Position } from 'vscode-languageserver';

/** The place of an offset; lines and characters count from 0. */
export function positionsIn(text: string): (offset: number) => Position {
  const begins = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) begins.push(index + end.length);
  return (offset) => {
    let line = 0;
    for (let above = begins.length - 1; line < above; ) {
      const middle = Math.ceil((line + above) / 2);
      if (begins[middle]! <= offset) line = middle;
      else above = middle - 1;
    }
    return { line, character: offset - begins[line]! };
  };
}
