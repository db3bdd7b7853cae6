/** Numbers, times and days in other forms than the plan's. */
import { unit, wordIn } from '../../keywords.ts';
import { quote } from '../quote.ts';
import {
  endOf,
  isNumber,
  isText,
  isWord,
  lineBefore,
  type Repair,
  replace,
  type Slip,
  write,
} from '../slip.ts';

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    'nul zero',
    'een één one',
    'twee two',
    'drie three',
    'vier four',
    'vijf five',
    'zes six',
    'zeven seven',
    'acht eight',
    'negen nine',
    'tien ten',
    'elf eleven',
    'twaalf twelve',
  ]
    .map((words, number) => ({ words, number }))
    .concat([
      { words: 'vijftien fifteen', number: 15 },
      { words: 'twintig twenty', number: 20 },
      { words: 'vierentwintig', number: 24 },
      { words: 'dertig thirty', number: 30 },
      { words: 'veertig forty', number: 40 },
      { words: 'vijftig fifty', number: 50 },
      { words: 'honderd hundred', number: 100 },
    ])
    .flatMap(({ words, number }) => words.split(' ').map((word): [string, number] => [word, number])),
);

/** `twee uur` → `2 uur`; the parser can have taken the word for a name. */
export function* numberInWords({ tokens, index }: Slip): Iterable<Repair> {
  for (const word of [tokens[index], tokens[index - 1]]) {
    const number = NUMBERS.get(word?.image.toLowerCase() ?? '');
    if (word === undefined || number === undefined) continue;
    yield {
      edits: [replace(word, String(number))],
      message: {
        en: `Write numbers in digits: ${number}, not ${quote(word.image)}.`,
        nl: `Schrijf getallen in cijfers: ${number}, niet ${quote(word.image)}.`,
      },
      title: write(String(number)),
    };
  }
}

/** `mtpd "5 min"` → `mtpd 5 min`. */
export function* numberInQuotes({ tokens, index, expected }: Slip): Iterable<Repair> {
  const text = tokens[index];
  const written = text?.image.slice(1, -1).trim() ?? '';
  if (text === undefined || !isText(text) || !expected.includes('NUMBER') || !/^\d/.test(written)) return;
  yield {
    edits: [replace(text, written)],
    message: {
      en: `A number stands without quotes: ${quote(written)}.`,
      nl: `Een getal staat zonder aanhalingstekens: ${quote(written)}.`,
    },
    title: write(quote(written)),
  };
}

/** `min 15` → `15 min`. */
export function* unitFirst({ tokens, index }: Slip): Iterable<Repair> {
  const [before, number] = [tokens[index], tokens[index + 1]];
  if (before === undefined || number === undefined || unit(before.image) === undefined || !isNumber(number))
    return;
  const put = `${number.image} ${before.image}`;
  yield {
    edits: [replace(before, number.image), replace(number, before.image)],
    message: {
      en: `The number comes first: ${quote(put)}.`,
      nl: `Eerst het getal, dan de eenheid: ${quote(put)}.`,
    },
    title: write(quote(put)),
  };
}

/** `24x7`, `24-7` and such. */
export function* allDay({ text, offset, tokens, index }: Slip): Iterable<Repair> {
  const line = lineAround(text, tokens[index]?.startOffset ?? offset);
  const written = /\b(?:24\s*[x×*/:.-]\s*7|7\s*[x×*/:.-]\s*24)\b/i.exec(line.text);
  if (written === null || written[0] === '24/7') return;
  const at = line.begin + written.index;
  yield {
    edits: [{ offset: at, end: at + written[0].length, text: '24/7' }],
    message: {
      en: `Day and night is written 24/7, not ${quote(written[0])}.`,
      nl: `Dag en nacht schrijft u als 24/7, niet als ${quote(written[0])}.`,
    },
    title: write('24/7'),
  };
}

/** `from 2 h to 6 h` → `from 2 h for 4 h`: how long, not until when. */
export function* fromTo({ text, tokens, index, language }: Slip): Iterable<Repair> {
  const isFrom = (at: number): boolean => /^(?:van|vanaf|from)$/.test(tokens[at]?.image ?? '');
  const at = [index, index - 3].find(isFrom);
  if (at === undefined) return;
  const [from, begin, unitOfBegin, to, end, unitOfEnd] = tokens.slice(at, at + 6);
  if (from === undefined || unitOfEnd === undefined || !/^(?:tot|to|until|t\/m)$/.test(to?.image ?? ''))
    return;
  if (!isNumber(begin) || !isNumber(end) || unitOfBegin?.image !== unitOfEnd.image) return;
  const length = Number(end?.image) - Number(begin?.image);
  if (!(length > 0)) return;
  const time = `${text.slice(begin?.startOffset, endOf(unitOfBegin))}`;
  const put = `${wordIn(language, 'from')} ${time} ${wordIn(language, 'for')} ${length} ${unitOfEnd.image}`;
  yield {
    edits: [{ offset: from.startOffset, end: endOf(unitOfEnd), text: put }],
    message: {
      en: `Say from when, and how long: ${quote(put)}.`,
      nl: `Zeg vanaf wanneer, en hoe lang: ${quote(put)}.`,
    },
    title: write(quote(put)),
  };
}

const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^feb/,
  /^(?:mrt|maa|mar)/,
  /^apr/,
  /^(?:mei|may)/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[kc]t/,
  /^nov/,
  /^dec/,
];

/** `1 mei 2026` → `2026-05-01`. */
export function* monthInWords({ tokens, index }: Slip): Iterable<Repair> {
  const [day, month, year] = tokens.slice(index, index + 3);
  if (day === undefined || month === undefined || year === undefined) return;
  if (!isNumber(day) || !isWord(month) || !/^\d{4}$/.test(year.image)) return;
  const number = MONTHS.findIndex((name) => name.test(month.image.toLowerCase())) + 1;
  if (number === 0 || !/^\d\d?$/.test(day.image)) return;
  const iso = `${year.image}-${String(number).padStart(2, '0')}-${day.image.padStart(2, '0')}`;
  yield {
    edits: [{ offset: day.startOffset, end: endOf(year), text: iso }],
    message: {
      en: `Write a date as year-month-day: ${iso}.`,
      nl: `Schrijf een datum als jaar-maand-dag: ${iso}.`,
    },
    title: write(iso),
  };
}

function lineAround(text: string, offset: number): { readonly text: string; readonly begin: number } {
  const before = lineBefore(text, offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  return { text: before + after, begin: offset - before.length };
}
