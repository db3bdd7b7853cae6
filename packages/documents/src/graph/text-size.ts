/** Fonts that the drawing asks for, the best first. */
export const FONTS =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";

const NARROW = /[\s!'()*,.:;Iijl[\]|`ftr1-]/u;
const CAPITAL = /[\p{Lu}&]/u;
const WIDE = /[mwMW@%…+]/u;
const LATIN = /[\p{Script=Latin}\p{Script=Greek}\p{Nd}\p{P}\p{S}]/u;

/**
 * The width of a line of text in points, on the safe side for every font in {@link FONTS}: nobody knows which of
 * them the reader has, and a box must not be too small for its text.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size * (bold ? 1.08 : 1);
}

function emsOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (NARROW.test(character)) return 0.44;
  if (WIDE.test(character)) return 0.96;
  if (CAPITAL.test(character)) return 0.74;
  return LATIN.test(character) && (character.codePointAt(0) ?? 0) < 0x2000 ? 0.62 : 1.05;
}
