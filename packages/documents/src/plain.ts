/**
 * What a plan says, made harmless to print: the one place that deals with characters that steer a terminal
 * or turn text around. Escaping for a form (HTML, SVG, DOT) comes after this and is that form's business.
 */

/** Control characters of ASCII and Latin-1, DEL, and what else breaks a line or ends a text. */
const CONTROLS =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]/g;

/**
 * Characters that set the direction of the text around them. They are taken out rather than isolated: a name
 * reads in its own direction without them, and what isolates in one form is a stray character in another.
 */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Tag characters: invisible, and able to carry a second, hidden text. */
const TAGS = /[\u{e0000}-\u{e007f}]/gu;

const WHITE = /[\s\u0085]+/g;
const NO_BREAK = /[\u00a0\u202f]/;

/**
 * Text from a plan as one line without control or direction characters, in composed form (NFC), trimmed.
 * White space becomes one space, but no-break spaces stay; a lone half of a surrogate pair becomes U+FFFD.
 */
export function cleanText(text: string): string {
  return oneLine(text).trim();
}

/** The same, but not trimmed: for a piece of a line, whose ends stand beside other pieces. */
export function oneLine(text: string): string {
  return harmless(text.replace(WHITE, (space) => (space.length === 1 && NO_BREAK.test(space) ? space : ' ')));
}

/** The same, but white space stays as it is: for a piece of a text. */
export function harmless(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '').replace(DIRECTION, '').replace(TAGS, '').normalize('NFC');
}

/** The text if it is at most `most` characters, otherwise its beginning with an ellipsis. Splits no character. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** The same plain data with every string in it, but no key, put through `change`. */
export function mapStrings<T>(data: T, change: (text: string) => string): T {
  if (typeof data === 'string') return change(data) as T;
  if (Array.isArray(data)) return data.map((item) => mapStrings(item, change)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, mapStrings(value, change)]),
  ) as T;
}
