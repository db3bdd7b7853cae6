/** Texts whose quotes are missing or of another kind. */
import { DECLARATIONS } from '../braces.ts';
import { quote } from '../quote.ts';
import { imageAt, isWord, type Repair, replace, type Slip, write } from '../slip.ts';
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
const BEHIND = /\s(?:via|over|bevestig|confirm|anders|otherwise|uiterlijk|due|binnen|within|dan|then)\s/;

/** Words where a text goes. */
export function* textWithoutQuotes(slip: Slip): Iterable<Repair> {
  if (!slip.expected.includes('STRING')) return;
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
