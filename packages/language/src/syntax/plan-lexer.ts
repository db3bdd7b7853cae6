import type { Words } from '@waakvlam/analysis';
import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium';
import { usualLineEnd } from '../format/line-ends.ts';
import { BLOCKS, type Token, type UnclosedBrace, unclosedBraces, withBracesClosed } from './braces.ts';
import type { Edit } from './edits.ts';
import { quote } from './quote.ts';
import { wrongTokenWords } from './wrong-tokens.ts';

type LexingError = LexerResult['errors'][number];

/** An error that comes with its words, and maybe with what mends it. */
export interface WordedError extends LexingError {
  readonly words: Words;
  readonly mend?: Mend | undefined;
}

/** What would mend a mistake: the text would then be read as meant. */
export interface Mend {
  readonly title: Words;
  readonly edits: readonly Edit[];
}

/** In UTF-16 units. A plan of this size would be a book of a thousand pages. */
const LONGEST = 4_000_000;
/** Deeper than any plan, and shallow enough for every parser's stack. */
const DEEPEST = 100;
/** A text with more signs that no plan uses is none. */
const MOST_WRONG = 1000;

/**
 * Cuts a text into words. What no parser should see (binary content, a thousand braces inside each other) becomes
 * one error. A brace that is never closed is reported, and closed, so that the rest of the text is read as meant.
 */
export class PlanLexer extends DefaultLexer {
  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const unreadable = unreadableWords(text);
    if (unreadable !== undefined) return nothing(errorAt({ startOffset: 0, image: '' }, unreadable));
    const result = super.tokenize(text, options);
    // For completion the text ends where the cursor is, with its braces open.
    if (options?.mode === 'partial') return result;
    const tooDeep = bracesDeeperThan(DEEPEST, result.tokens);
    if (tooDeep !== undefined) return nothing(errorAt(tooDeep, TOO_DEEP));
    const wrong = [...wrongTokens(result.tokens, text), ...wrongTokens(result.hidden, text)];
    if (wrong.length > MOST_WRONG) return nothing(errorAt({ startOffset: 0, image: '' }, NO_PLAN));
    const unclosed = unclosedBraces(result.tokens);
    return {
      ...result,
      tokens: withBracesClosed(result.tokens, unclosed),
      errors: [
        ...result.errors,
        ...wrong,
        ...unclosed.map((brace) => unclosedError(brace, result.tokens, text)),
      ],
    };
  }
}

function nothing(error: WordedError): LexerResult {
  return { tokens: [], hidden: [], errors: [error] };
}

function errorAt(
  token: Pick<Token, 'startOffset' | 'startLine' | 'startColumn' | 'image'>,
  words: Words,
): WordedError {
  return {
    offset: token.startOffset,
    line: token.startLine ?? 1,
    column: token.startColumn ?? 1,
    length: token.image.length,
    message: words.en,
    words,
  };
}

const NO_PLAN: Words = {
  en: 'This file holds no plan: too much in it cannot be read.',
  nl: 'Dit bestand bevat geen plan: er staat te veel in dat niet te lezen is.',
};

function unreadableWords(text: string): Words | undefined {
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text) || (text.match(/\uFFFD/g)?.length ?? 0) > 20) {
    return {
      en: 'This file holds no plain text. Save the plan as plain text in UTF-8.',
      nl: 'Dit bestand bevat geen platte tekst. Sla het plan op als platte tekst in UTF-8.',
    };
  }
  if (text.length > LONGEST) {
    return {
      en: 'This file is too long to be a plan. Split it into several files.',
      nl: 'Dit bestand is te lang voor een plan. Verdeel het over meer bestanden.',
    };
  }
  return undefined;
}

const TOO_DEEP: Words = {
  en: `More than ${DEEPEST} braces are open here, each inside the other. Close some, or give a part a name of its own.`,
  nl: `Hier staan meer dan ${DEEPEST} accolades in elkaar open. Sluit er een paar, of geef een deel een eigen naam.`,
};

function bracesDeeperThan(most: number, tokens: readonly Token[]): Token | undefined {
  let open = 0;
  for (const token of tokens) {
    if (token.image === '{' && ++open > most) return token;
    if (token.image === '}') open = Math.max(0, open - 1);
  }
  return undefined;
}

function wrongTokens(tokens: readonly Token[], text: string): WordedError[] {
  return tokens.flatMap((token) => {
    const kind = token.tokenType.name;
    const end = token.startOffset + token.image.length;
    const words = wrongTokenWords(kind, token.image, text.slice(end, end + 10));
    if (words === undefined) return [];
    return [errorAt(kind === 'OPEN_COMMENT' ? { ...token, image: '/*' } : token, words)];
  });
}

/** Told where the brace was forgotten: behind the last word of what it would close. */
function unclosedError(
  { brace, from, to, closeBefore }: UnclosedBrace,
  tokens: readonly Token[],
  text: string,
): WordedError {
  const last = tokens[closeBefore - 1] ?? brace;
  // An organisation can go on in another file, but each file closes it itself.
  const isBlock = BLOCKS.has(from.image);
  const isOpen = last.tokenType.name === 'OPEN_STRING';
  const open = isOpen ? wrongTokenWords('OPEN_STRING', last.image) : undefined;
  const what = quote(text.slice(from.startOffset, to.startOffset + to.image.length));
  // A text without end has swallowed the brace, or stands where it is still to come.
  const error = errorAt(
    last,
    open ?? {
      en: `Here } is missing: ${what} is opened with { on line ${brace.startLine} and never closed${isBlock ? ' in this file' : ''}.`,
      nl: `Hier ontbreekt }: ${what} begint met { op regel ${brace.startLine} en wordt ${isBlock ? 'in dit bestand niet' : 'nergens'} gesloten.`,
    },
  );
  const signs = isOpen ? '" }' : '}';
  const title: Words = { en: `Close ${what} with ${signs}`, nl: `Sluit ${what} met ${signs}` };
  return { ...error, mend: { title, edits: [closing(brace, last, text)] } };
}

/** The rest of a line behind its last word, up to a comment that goes on below it. */
const REST = /^(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/|(?!\/\*)[^\r\n])*/;

/** On the line itself if all stands on one, otherwise on a line of its own below what it opens. */
function closing(brace: Token, last: Token, text: string): Edit {
  const end = last.startOffset + last.image.length;
  const quoted = last.tokenType.name === 'OPEN_STRING' ? '"' : '';
  if (brace.startLine === last.endLine) return { offset: end, end, text: `${quoted} }` };
  const rest = (REST.exec(text.slice(end))?.[0] ?? '').trimEnd();
  const lineBegin = brace.startOffset - (brace.startColumn ?? 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineBegin))?.[0] ?? '';
  return {
    offset: end + rest.length,
    end: end + rest.length,
    text: `${quoted}${usualLineEnd(text)}${indent}}`,
  };
}
