/** Words of the language: misspelt, missing, in place of another, or too many. */
import type { PlanLanguage } from '@waakvlam/analysis';
import { type Keyword, keyword, UNIT_KEYWORDS, unit, VALUE_KEYWORDS, wordIn } from '../../keywords.ts';
import { beginsLine, type Token } from '../braces.ts';
import { wordsInside } from '../grammar-words.ts';
import { quote } from '../quote.ts';
import { saidFor } from '../said-otherwise.ts';
import {
  beginsAnew,
  cut,
  endOf,
  insert,
  isNumber,
  isWord,
  leaveOut,
  putBefore,
  type Repair,
  replace,
  type Slip,
  write,
} from '../slip.ts';
import { inLanguage, nearWords } from '../word-lists.ts';

/** Shorter words are near to too many others. */
const SHORT = 5;
/** More words than these are no hint of which is missing. */
const MOST = 16;

/** A misspelt word, or one or two that people say for the plan's. */
export function* otherWord(slip: Slip): Iterable<Repair> {
  const { text, tokens, index } = slip;
  const [word, next] = [tokens[index], tokens[index + 1]];
  if (word === undefined || !/^[\p{L}%]/u.test(word.image)) return;
  const both = next && { ...word, image: text.slice(word.startOffset, endOf(next)) };
  if (both !== undefined) yield* instead(slip, both, saidFor(both.image));
  yield* instead(slip, word, [...saidFor(word.image), ...misspelt(slip, word.image)]);
  // It can have been taken for a name.
  const before = tokens[index - 1];
  if (before !== undefined && keyword(before.image) === undefined)
    yield* instead(slip, before, saidFor(before.image));
  const kind = generalKind(slip);
  if (kind !== undefined) yield kind;
}

/** The words that can stand at a slip and are spelt nearly so. */
function misspelt({ expected, grammar, rules, language }: Slip, word: string): readonly string[] {
  const can = [...expected, ...wordsInside(grammar, rules.at(-1) ?? '')].filter((one) => /\w|%/.test(one));
  const near = nearWords(word, inLanguage(can, language));
  // A long word can also be misspelt in the other language.
  return word.length > SHORT ? [...near, ...nearWords(word, can)] : near;
}

function* instead(slip: Slip, word: Token, meant: readonly string[]): Iterable<Repair> {
  for (const put of new Set(meant.map((one) => phraseIn(slip.language, one)))) {
    const pair: Keyword = { en: phraseIn('en', put), nl: phraseIn('nl', put) };
    const shown = quote(word.image);
    yield {
      edits: [replace(word, put)],
      message: {
        en: `${shown} is not a word of the plan language here. Did you mean ${pair.en}?`,
        nl: `${shown} is hier geen woord van de plantaal. Bedoelt u ${pair.nl}?`,
      },
      title: write(put),
    };
  }
}

/** A word or phrase, or words that follow one another, in a language. */
function phraseIn(language: PlanLanguage, words: string): string {
  if (keyword(words) !== undefined) return wordIn(language, words);
  return words
    .split(' ')
    .map((word) => wordIn(language, word))
    .join(' ');
}

/** A kind of thing that the plan has no word for: `pump North { … }`. */
function generalKind({ tokens, index, rules, language }: Slip): Repair | undefined {
  const [kind, name, ...behind] = tokens.slice(index, index + 4);
  const brace = behind.find(({ tokenType }) => !tokenType.name.endsWith('STRING'));
  if (kind === undefined || rules.length > 1) return undefined;
  if (keyword(kind.image) !== undefined && !isValue(kind.image)) return undefined;
  if (!beginsLine(tokens, index) || !isWord(name) || brace?.image !== '{') return undefined;
  const shown = quote(kind.image);
  const put = wordIn(language, 'resource');
  return {
    edits: [replace(kind, put)],
    message: {
      en: `${shown} is no kind of thing that the plan language knows. For anything that work needs there is resource.`,
      nl: `${shown} is geen soort die de plantaal kent. Voor alles wat werk nodig heeft is er middel.`,
    },
    title: write(put),
  };
}

/** The words that can stand at a slip, in the language of the plan, if they are few. */
function expectedWords({ expected, language }: Slip): readonly string[] {
  const words = [
    ...new Set(expected.filter((one) => keyword(one) !== undefined).map((one) => wordIn(language, one))),
  ];
  return words.length > MOST ? [] : words;
}

/** A word left out in the middle of a phrase. */
export function* missingWord(slip: Slip): Iterable<Repair> {
  const { tokens, index, language } = slip;
  const here = tokens[index];
  if (here === undefined || !/^[\p{L}\d"]/u.test(here.image) || beginsAnew(slip, index)) return;
  const words = expectedWords(slip).filter((word) => !isValue(word));
  for (const word of words) yield { ...put(word, here), isGuess: true };
  // For want of `of` the parser stops at the number: `needs 6 Nurse`.
  const next = tokens[index + 1];
  const of = wordIn(language, 'of');
  if (next === undefined || beginsAnew(slip, index + 1)) return;
  if (isNumber(here) && (isWord(next) || next.image === '{')) yield put(of, next);
}

/** `all { A, B }`: then it stops at the brace, and has taken the word for a name. */
export function* missingOf({ tokens, index, language }: Slip): Iterable<Repair> {
  const [count, brace] = [tokens[index - 1], tokens[index]];
  if (brace?.image === '{' && /^(?:one|een|all|alle)$/.test(count?.image ?? ''))
    yield put(wordIn(language, 'of'), brace);
}

const VALUES: ReadonlySet<string> = new Set(
  [...VALUE_KEYWORDS, ...UNIT_KEYWORDS].flatMap(({ en, nl }) => [en, nl]),
);

/** Whether a word says something of the plan's own, so that nobody else can fill it in. */
function isValue(word: string): boolean {
  return VALUES.has(word);
}

const TIMES: readonly string[] = ['in', 'within', 'for', 'every', 'starts in'];

/** A length of time without the word that says of what: `on call 30 min`. */
export function* timeWithoutWord({ tokens, index, language }: Slip): Iterable<Repair> {
  const at = [index, index - 1].find(
    (one) => isNumber(tokens[one]) && unit(tokens[one + 1]?.image ?? '') !== undefined,
  );
  const number = at === undefined ? undefined : tokens[at];
  if (number === undefined) return;
  for (const word of TIMES) yield put(phraseIn(language, word), number);
}

const LINKS: readonly string[] = ['of', 'by', 'for', 'with', 'over'];

/** A name without the small word before it: `strengthens home front Nurse`. */
export function* missingLink({ tokens, index, language }: Slip): Iterable<Repair> {
  const name = tokens[index];
  if (name === undefined || !isWord(name) || beginsLine(tokens, index) || keyword(name.image) !== undefined)
    return;
  for (const word of LINKS) yield { ...put(wordIn(language, word), name), isGuess: true };
}

function put(word: string, next: Token): Repair {
  const pair: Keyword = { en: phraseIn('en', word), nl: phraseIn('nl', word) };
  const shown = quote(next.image);
  return {
    edits: [insert(next.startOffset, `${word} `)],
    message: {
      en: `Before ${shown} the word ${pair.en} is missing.`,
      nl: `Voor ${shown} ontbreekt het woord ${pair.nl}.`,
    },
    title: putBefore(word, shown),
  };
}

/** Another small word than the one that goes here: `starts within 5 min`. */
export function* wrongWord(slip: Slip): Iterable<Repair> {
  const here = slip.tokens[slip.index];
  const [only, ...others] = expectedWords(slip);
  if (here === undefined || only === undefined || others.length > 0 || !isWord(here)) return;
  if (beginsAnew(slip, slip.index)) return;
  const pair: Keyword = keyword(only) ?? { en: only, nl: only };
  const shown = quote(here.image);
  yield {
    edits: [replace(here, only)],
    message: {
      en: `Here goes ${pair.en}, not ${shown}.`,
      nl: `Hier hoort ${pair.nl}, niet ${shown}.`,
    },
    title: write(only),
  };
}

const FILLERS = /^(?:to|the|a|an|naar|de|het|een|dan|is|aan|-|\.|\d+|omdat|want|reden|because|reason)$/;
/** Words that the parser takes for a name, so that it stops behind them. */
const TAKEN_FOR_NAME = /^(?:of|van|at|op|in|for|voor|by|door|sjabloon|template|minstens|tenminste|minimaal)$/;
/** Words before a number that it means the same without. */
const BEFORE_NUMBER =
  /^(?:max|maximaal|hooguit|hoogstens|circa|ca|about|ongeveer|minstens|minimaal|after|na|for|voor|to|tot)$/i;

/** A word or number that adds nothing: `fallback to Site2`, `step 1 "…"`, `- step "…"`, `people 200 volunteers`. */
export function* fillerWord({ text, tokens, index, expected }: Slip): Iterable<Repair> {
  for (const at of [index, index - 1]) {
    const [filler, next] = [tokens[at], tokens[at + 1]];
    if (filler === undefined) continue;
    const behind = next?.image === '.' ? tokens[at + 2] : next;
    const beforeNumber = at === index && expected.includes('NUMBER') && isNumber(behind);
    const isCounted = at === index && isWord(filler) && !beginsLine(tokens, at) && isNumber(tokens[at - 1]);
    const adds =
      !FILLERS.test(filler.image) &&
      !(beforeNumber && BEFORE_NUMBER.test(filler.image)) &&
      !(isNumber(next) && /^(?:en|and)$/.test(filler.image)) &&
      !(isCounted && keyword(filler.image) === undefined) &&
      !(at < index && TAKEN_FOR_NAME.test(filler.image));
    if (adds) continue;
    const end = next?.image === '.' ? endOf(next) : endOf(filler);
    const shown = quote(text.slice(filler.startOffset, end));
    yield {
      edits: [cut(text, filler.startOffset, end)],
      message: {
        en: `${shown} does not go here. Leave it out.`,
        nl: `${shown} hoort hier niet. Laat het weg.`,
      },
      title: leaveOut(shown),
    };
  }
}
