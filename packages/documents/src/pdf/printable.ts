import { cleanText } from '../plain.ts';

/** Words longer than this can break anywhere, so that none runs off the page. */
const LONGEST_WORD = 24;
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Text as it can be set: cleaned, with a visible `[U+1F600]` for what no font has, and places to break in
 * endless words.
 */
export function printable(text: string, hasCharacter: (codePoint: number) => boolean): string {
  let set = '';
  let run = 0;
  for (const character of cleanText(text)) {
    const code = character.codePointAt(0)!;
    const known = character === ' ' || hasCharacter(code);
    const shown = known ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    if (/\s/.test(character)) run = 0;
    else if (run >= LONGEST_WORD && !/\p{M}/u.test(character)) {
      set += ZERO_WIDTH_SPACE;
      run = 0;
    }
    run += shown.length;
    set += shown;
  }
  return set;
}
