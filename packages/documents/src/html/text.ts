/** Words and places to write in HTML. What is there only to write in is hidden from who listens. */
import { type Markup, markup } from '../html-template.ts';
import { type Piece, piecesOf, type Text, type Write } from '../sheets/text.ts';

export const CLOCK = markup`<span class="clock" aria-hidden="true">:</span>`;

const FIELDS: Readonly<Record<Write, Markup>> = {
  box: markup`<span class="box small" aria-hidden="true"></span>\u00a0`,
  clock: CLOCK,
  initials: markup`<span class="line initials" aria-hidden="true"></span>`,
  number: markup`<span class="line number" aria-hidden="true"></span>`,
  short: markup`<span class="line short" aria-hidden="true"></span>`,
  long: markup`<span class="line" aria-hidden="true"></span>`,
  rest: markup`<span class="line rest" aria-hidden="true"></span>`,
  cell: markup`<span class="cell" aria-hidden="true"></span>`,
};

export function textMarkup(text: Text): Markup {
  return markup`${piecesOf(text).map(pieceMarkup)}`;
}

/** Lines one under another. */
export function linesMarkup(lines: readonly Text[]): Markup {
  return markup`${lines.map((line, i) => markup`${i > 0 && markup`<br>`}${textMarkup(line)}`)}`;
}

function pieceMarkup(piece: Piece): Markup {
  if (typeof piece === 'string') return markup`${piece}`;
  if ('strong' in piece) return markup`<strong>${piece.strong}</strong>`;
  if ('big' in piece) return markup`<span class="big">${piece.big}</span>`;
  if ('small' in piece)
    return piece.bold === true
      ? markup`<strong class="note">${piece.small}</strong>`
      : markup`<span class="note">${piece.small}</span>`;
  if ('letter' in piece) return markup`<span class="letter">${piece.letter}</span>`;
  return FIELDS[piece.write];
}
