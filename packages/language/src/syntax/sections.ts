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
  tokens.forEach((token, index) => {
    if (token.image === '{') {
      isBlock.push(openedBy(tokens, index).isBlock);
    } else if (token.image === '}') {
      if (isBlock.pop()) cuts.push({ at: token.startOffset + 1, inBlock: false });
    } else if (
      index > 0 &&
      DECLARATIONS.has(token.image) &&
      beginsLine(tokens, index) &&
      isBlock.every(Boolean)
    ) {
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
