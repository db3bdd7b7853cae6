import { oneLine } from '../plain.ts';

/** Words longer than this can break anywhere, so that none runs off the page. */
const LONGEST_WORD = 24;
/** They break into pieces of so many characters, which fit in the narrowest cell. */
const PIECE = 8;
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Text as it can be set: cleaned, with a visible `[U+1F600]` for what no font has, and places to break in
 * endless words.
 */
export function printable(text: string, hasCharacter: (codePoint: number) => boolean): string {
  const shown = [...oneLine(text)].map((character) => {
    const code = character.codePointAt(0)!;
    const known = character === ' ' || hasCharacter(code);
    return known ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
  return shown
    .join('')
    .split(/(\s+)/)
    .map((word) => (word.length > LONGEST_WORD ? broken(word) : word))
    .join('');
}

/** A word with places to break, none of them before a mark that belongs to the character before it. */
function broken(word: string): string {
  let set = '';
  let run = 0;
  for (const character of word) {
    if (run >= PIECE && !/\p{M}/u.test(character)) {
      set += ZERO_WIDTH_SPACE;
      run = 0;
    }
    run += character.length;
    set += character;
  }
  return set;
}
