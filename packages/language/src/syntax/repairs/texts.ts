/** Texts whose quotes are missing or of another kind. */
import { keyword } from '../../keywords.ts';
import { DECLARATIONS } from '../braces.ts';
import { quote } from '../quote.ts';
import {
  beginsAnew,
  endOf,
  found,
  imageAt,
  isText,
  isWord,
  type Repair,
  replace,
  type Slip,
  write,
} from '../slip.ts';
import { wrongTokenWords } from '../wrong-tokens.ts';

/** A text that is not closed, or between curly quotes. */
export function* openText({ text, tokens, index, offset }: Slip): Iterable<Repair> {
  const token = tokens[index];
  const kind = token?.tokenType.name ?? '';
  const message = wrongTokenWords(kind, token?.image ?? '');
  if (token?.startOffset !== offset || message === undefined) return;
  if (kind === 'CURLY_STRING') {
    const put = `"${token.image.slice(1).replace(/[“”„]$/, '')}"`;
    yield { edits: [replace(token, put)], message, title: write(quote(put)) };
  }
  if (kind !== 'OPEN_STRING') return;
  // A text can end before the signs that end a line, or before what goes on behind a title.
  const { image } = token;
  const signs = [image.length, image.indexOf('{'), image.search(/[;}]/)].filter((end) => end > 0);
  for (const end of new Set(signs.map((sign) => withoutSigns(image.slice(0, sign)).length))) {
    const at = token.startOffset + end;
    yield {
      edits: [{ offset: at, end: at, text: '"' }],
      message,
      title: write(quote(`${text.slice(offset, at)}"`)),
    };
  }
}

function withoutSigns(line: string): string {
  let end = line.length;
  while (end > 1 && /[\s;{}]/.test(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

/** Words that can go on behind a text. */
const BEHIND =
  /\s(?:via|over|bevestig|confirm|anders|otherwise|uiterlijk|due|binnen|within|dan|then|per|volstaat|lasts|vereist|needs|starts? in|start automatisch|starts automatically)\s/;

/** Quotes inside a text: `step "Call "fire" and go"`. */
export function* quotesInside({ text, tokens, index }: Slip): Iterable<Repair> {
  const opening = tokens[index - 1];
  if (!isText(opening) || opening === undefined) return;
  // A quote that a word follows at once opens something.
  if (tokens[index]?.startOffset !== endOf(opening) || !isWord(tokens[index])) return;
  // The text goes on up to the quote before a word of the language, a sign, or the end of the line.
  const from = opening.startOffset + 1;
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  const quotes = [...line.matchAll(/"/g)].map(({ index: at }) => at);
  for (let last = 2; last < Math.min(quotes.length, 12); last += 2) {
    const inside = quotes.slice(0, last).map((at) => from + at);
    yield {
      edits: inside.map((at) => ({ offset: at, end: at + 1, text: "'" })),
      message: {
        en: "A text ends at its second quote. Inside a text write '…', or put \\ before the quote.",
        nl: "Een tekst eindigt bij het tweede aanhalingsteken. Schrijf binnen een tekst '…', of zet \\ voor het teken.",
      },
      title: { en: "Write '…' inside the text", nl: "Schrijf '…' binnen de tekst" },
    };
  }
}

/** A comma between two texts, each of which needs its word: `step "…", "…"`. */
export function* textsInList({ text, tokens, index }: Slip): Iterable<Repair> {
  const [before, comma, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (comma?.image !== ',' || !isText(before) || !isText(next)) return;
  let begin = index - 1;
  while (begin > 0 && !isWord(tokens[begin])) begin--;
  const word = tokens[begin]?.image ?? '';
  yield {
    edits: [
      { offset: text.slice(0, comma.startOffset).trimEnd().length, end: endOf(comma), text: `; ${word}` },
    ],
    message: {
      en: `Behind ${word} goes one text. Write ${word} again for the next one.`,
      nl: `Achter ${word} hoort één tekst. Schrijf ${word} opnieuw voor de volgende.`,
    },
    title: write(`; ${word}`),
  };
}

/** Words where a text goes. */
export function* textWithoutQuotes(slip: Slip): Iterable<Repair> {
  const { expected, index } = slip;
  // A word that begins its line is no title, nor is what stands behind it.
  if (!expected.includes('STRING') || beginsAnew(slip, index)) return;
  if (beginsAnew(slip, index - 1) && DECLARATIONS.has(imageAt(slip, index - 2))) return;
  if (expected.length > 1 && keyword(found(slip)) !== undefined) return;
  yield* quoted(slip);
}

/** Words where a text can stand, but need not: two at least. */
export function* titleWithoutQuotes(slip: Slip): Iterable<Repair> {
  const { tokens, index } = slip;
  if (!isWord(tokens[index]) || !isWord(tokens[index + 1])) return;
  if (DECLARATIONS.has(imageAt(slip, index))) return;
  yield* quoted(slip);
}

function* quoted({ text, tokens, index }: Slip): Iterable<Repair> {
  const from = tokens[index]?.startOffset;
  // A number that only counts what stands in quotes is no text.
  if (from === undefined || tokens[index + 1]?.tokenType.name.endsWith('STRING')) return;
  const line = /^(?:(?!\/\/)[^\r\n;{}"])*/.exec(text.slice(from))?.[0] ?? '';
  const ends = [BEHIND.exec(line)?.index ?? line.length, line.length].map((end) =>
    line.slice(0, end).trimEnd(),
  );
  for (const words of new Set(ends)) {
    if (words === '') continue;
    yield {
      edits: [
        { offset: from, end: from, text: '"' },
        { offset: from + words.length, end: from + words.length, text: '"' },
      ],
      message: {
        en: `Put a text in quotes: "${quote(words)}".`,
        nl: `Zet een tekst tussen aanhalingstekens: "${quote(words)}".`,
      },
      title: write(`"${quote(words)}"`),
    };
  }
}
