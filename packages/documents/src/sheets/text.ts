/** Words on paper, in pieces: plain text, text that stands out, and places to write. */

/**
 * A place to write in, by what goes in it. `rest` is a line as wide as there is room, `cell` the whole cell of a table, whose
 * edge is the line.
 */
export type Write = 'box' | 'clock' | 'initials' | 'number' | 'short' | 'long' | 'rest' | 'cell';

export type Piece =
  | string
  | { readonly strong: string }
  /** What is read first: a moment, an action. */
  | { readonly big: string }
  | { readonly small: string; readonly bold?: boolean }
  /** The letter of a decision, in its own sign. */
  | { readonly letter: string }
  | { readonly write: Write };

/** A line of words. */
export type Text = string | readonly Piece[];

/** The pieces of a line. */
export function piecesOf(text: Text): readonly Piece[] {
  return typeof text === 'string' ? [text] : text;
}

/** A line from lines, with the same between each two. */
export function joined(lines: readonly Text[], between: Piece): readonly Piece[] {
  return lines.flatMap((line, i) => (i === 0 ? piecesOf(line) : [between, ...piecesOf(line)]));
}

/** What a piece says, without how it looks; nothing for a place to write. */
export function wordsOf(text: Text): string {
  return piecesOf(text)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('strong' in piece) return piece.strong;
      if ('big' in piece) return piece.big;
      if ('small' in piece) return piece.small;
      return 'letter' in piece ? piece.letter : '';
    })
    .join('');
}
