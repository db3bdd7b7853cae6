/** Signs that mean nothing in a plan. */
import { quote } from '../quote.ts';
import { commaFor, cut, leaveOut, lineBefore, type Repair, type Slip, write } from '../slip.ts';
import { signWords } from '../wrong-tokens.ts';

export function* signs(slip: Slip): Iterable<Repair> {
  const { text, offset, length } = slip;
  const sign = text.slice(offset, offset + length);
  // A text or comment without end, or a brace too deep, is told by the lexer and is no sign.
  if (!/^[^\p{L}\p{N}\s"“”„{}]/u.test(sign) || sign.startsWith('/*')) return;
  const message = signWords(sign, text.slice(offset + length));
  const instead = (put: string): Repair => ({
    edits: [{ offset, end: offset + length, text: put }],
    message,
    title: write(put.trim()),
  });
  if (/^[([)\]]/.test(sign)) yield { ...brackets(slip), message };
  if (/^['‘’‚‛`´«»‹›]/.test(sign)) yield* quotes(slip);
  if (/^#+$/.test(sign) && /^\s*$/.test(lineBefore(text, offset))) yield instead('//');
  if (/^[&+|]+$/.test(sign)) {
    yield {
      edits: [commaFor(text, offset, offset + length)],
      message,
      title: write(','),
    };
  }
  if (sign === '/') yield instead(' per ');
  // What is more or less than a number is no number: which one holds is for the planner to say.
  if (!/[<>≤≥±~≈]/.test(sign)) {
    yield { edits: [cut(text, offset, offset + length)], message, title: leaveOut(quote(sign)) };
  }
}

/** Dashes of a word processor, all on the line: a date has two. */
export function* dashes({ text, offset }: Slip): Iterable<Repair> {
  const begin = offset - lineBefore(text, offset).length;
  const line = /^[^\r\n]*/.exec(text.slice(begin))?.[0] ?? '';
  const found = [...line.matchAll(/"[^"]*"|\/\/.*|[\u2010-\u2015\u2212]/g)].filter(
    ({ 0: sign }) => sign.length === 1,
  );
  if (found.length === 0) return;
  yield {
    edits: found.map(({ index }) => ({ offset: begin + index, end: begin + index + 1, text: '-' })),
    message: {
      en: 'Write this dash as -. Word processors make it longer.',
      nl: 'Schrijf dit streepje als -. Tekstverwerkers maken het langer.',
    },
    title: write('-'),
  };
}

/** All brackets from here on, since they come in pairs. */
function brackets({ text, offset }: Slip): Pick<Repair, 'edits' | 'title'> {
  const edits = [...text.slice(offset).matchAll(/"[^"\r\n]*"|\/\/[^\r\n]*|[([\])]/g)]
    .filter(({ 0: sign }) => sign.length === 1)
    .map(({ index, 0: sign }) => ({
      offset: offset + index,
      end: offset + index + 1,
      text: /[([]/.test(sign) ? '{' : '}',
    }));
  return { edits, title: write('{ }') };
}

/** Quotes of another kind around a text on one line, or around a name. */
function* quotes({ text, offset }: Slip): Iterable<Repair> {
  const inside = /^['‘’‚‛`´«»‹›]([^\r\n"'‘‚‛`´«»‹›]*?)['‘’`´»›](?![\p{L}])/u.exec(text.slice(offset));
  if (inside === null) return;
  const end = offset + inside[0].length;
  const message = {
    en: 'Put a text in double quotes: "…".',
    nl: 'Zet een tekst tussen dubbele aanhalingstekens: "…".',
  };
  const put = `"${inside[1] ?? ''}"`;
  yield { edits: [{ offset, end, text: put }], message, title: write(quote(put)) };
  const name = inside[1] ?? '';
  yield {
    edits: [{ offset, end, text: name }],
    message: { en: 'A name stands without quotes.', nl: 'Een naam staat zonder aanhalingstekens.' },
    title: write(quote(name)),
  };
}
