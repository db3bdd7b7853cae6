/** The declarations of a text, each of which can be read by itself. */
import { beginsLine, DECLARATIONS, openedBy, type Token } from './braces.ts';
import { lineBefore } from './slip.ts';

/** A part of a text, with what must stand around it to be read alone. */
export interface Section {
  readonly from: number;
  readonly to: number;
  readonly prefix: string;
  readonly suffix: string;
}

const BLOCK_BEGINS = 'organisation X {\n';
const BLOCK_ENDS = '\n}';

/** Cuts a text whose braces are closed before every declaration that begins a line, in blocks and outside them. */
export function sectionsOf(text: string, tokens: readonly Token[]): readonly Section[] {
  const cuts: { readonly at: number; readonly inBlock: boolean }[] = [{ at: 0, inBlock: false }];
  const isBlock: boolean[] = [];
  // What is indented deeper than a declaration is part of it, even where its brace is missing.
  let column = tokens[0]?.startColumn ?? 1;
  tokens.forEach((token, index) => {
    if (token.image === '{') {
      isBlock.push(openedBy(tokens, index).isBlock);
      if (isBlock.at(-1)) column = Number.POSITIVE_INFINITY;
    } else if (token.image === '}') {
      if (!isBlock.pop()) return;
      cuts.push({ at: token.startOffset + 1, inBlock: false });
      column = Number.POSITIVE_INFINITY;
    } else if (
      index > 0 &&
      DECLARATIONS.has(token.image) &&
      beginsLine(tokens, index) &&
      (token.startColumn ?? 1) <= column &&
      isBlock.every(Boolean)
    ) {
      column = token.startColumn ?? 1;
      const before = lineBefore(text, token.startOffset);
      // What stands before it on the line is a comment at most.
      cuts.push({
        at: token.startOffset - (before.length - before.trimEnd().length),
        inBlock: isBlock.length > 0,
      });
    }
  });
  return cuts.map(({ at, inBlock }, index) => {
    const next = cuts[index + 1];
    return {
      from: at,
      to: next?.at ?? text.length,
      prefix: inBlock ? BLOCK_BEGINS : '',
      suffix: next?.inBlock ? BLOCK_ENDS : '',
    };
  });
}
