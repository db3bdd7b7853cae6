/** Braces that are opened and never closed. */
import type { LexerResult } from 'langium';
import { DECLARATION_KEYWORDS, keyword } from '../keywords.ts';

export type Token = LexerResult['tokens'][number];

/** An open brace, what it opens, and where it should have been closed. */
export interface UnclosedBrace {
  readonly brace: Token;
  /** First and last word of what it opens, such as `process` and `Intake`; the brace itself if that is no declaration. */
  readonly from: Token;
  readonly to: Token;
  /** Index of the token before which the brace should be closed. */
  readonly closeBefore: number;
}

interface Open {
  readonly brace: Token;
  readonly from: Token;
  readonly to: Token;
  readonly isBlock: boolean;
  /** Whether it opens a list of names, such as `one of { … }`. */
  readonly isList: boolean;
  /** Column of the first word on its line. */
  readonly indent: number;
  /** Column of the first line inside it. */
  inside?: number;
}

/** The words that begin a declaration, those of phrases one by one. */
export const DECLARATIONS: ReadonlySet<string> = new Set(
  DECLARATION_KEYWORDS.flatMap(({ en, nl }) => [en, nl]).flatMap((words) => words.split(' ')),
);
const OF: ReadonlySet<string> = new Set(['of', 'van']);
const LIKE: ReadonlySet<string> = new Set(['like', 'zoals']);
/** The words that begin what holds declarations. */
export const BLOCKS: ReadonlySet<string> = new Set(['organisation', 'organisatie']);

/** Whether a token is the first on its line. */
export function beginsLine(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.startLine !== tokens[index - 1]?.endLine;
}

/**
 * The braces of a text that miss their end. Which one that is people see by the indentation, so that decides: a
 * declaration that begins no deeper than the one that is still open shows that the latter was meant to be closed (but
 * for an organisation, only if what stands in it is indented), and
 * so does a word of the language, or any other that begins no deeper, below the line of a list.
 */
export function unclosedBraces(tokens: readonly Token[]): readonly UnclosedBrace[] {
  if (balance(tokens) <= 0) return [];
  const open: Open[] = [];
  const unclosed: UnclosedBrace[] = [];
  let indent = 1;
  const close = (index: number, which: (top: Open) => boolean): void => {
    for (let top = open.at(-1); top !== undefined && which(top); top = open.at(-1)) {
      open.pop();
      unclosed.push({ brace: top.brace, from: top.from, to: top.to, closeBefore: index });
    }
  };
  tokens.forEach((token, index) => {
    const column = token.startColumn ?? 1;
    const isFirst = beginsLine(tokens, index);
    if (isFirst) {
      indent = column;
      const top = open.at(-1);
      if (top !== undefined) top.inside ??= column;
      const goesOn = /^[,{}]$/.test(token.image) || /^[,{]$/.test(tokens[index - 1]?.image ?? '');
      const isKeyword = keyword(token.image) !== undefined;
      if (!goesOn) close(index, (top) => top.isList && (isKeyword || top.indent >= column));
    }
    if (token.image === '{') {
      open.push({ brace: token, indent, ...openedBy(tokens, index) });
    } else if (token.image === '}') {
      if (isFirst && open.some((one) => one.indent === column)) close(index, (top) => top.indent > column);
      open.pop();
    } else if (isFirst && DECLARATIONS.has(token.image)) {
      const endsBlocks = BLOCKS.has(token.image);
      close(
        index,
        (top) => top.indent >= column && (endsBlocks || !top.isBlock || (top.inside ?? 0) > top.indent),
      );
    }
  });
  close(tokens.length, () => true);
  return unclosed;
}

/** The tokens with a closing brace put in for each that is missing. */
export function withBracesClosed(tokens: Token[], unclosed: readonly UnclosedBrace[]): Token[] {
  if (unclosed.length === 0) return tokens;
  const missing = new Map<number, Token[]>();
  for (const { brace, closeBefore } of unclosed) {
    const like = tokens.find(({ image }) => image === '}');
    const type = like ?? brace;
    const end: Token = { ...brace, tokenType: type.tokenType, tokenTypeIdx: type.tokenTypeIdx, image: '}' };
    missing.set(closeBefore, [...(missing.get(closeBefore) ?? []), { ...end, isInsertedInRecovery: true }]);
  }
  const result: Token[] = [];
  for (let index = 0; index <= tokens.length; index++) {
    result.push(...(missing.get(index) ?? []));
    const token = tokens[index];
    if (token !== undefined) result.push(token);
  }
  return result;
}

function balance(tokens: readonly Token[]): number {
  let open = 0;
  for (const { image, tokenType } of tokens) {
    // A text without end has swallowed the braces behind it.
    const signs = tokenType.name === 'OPEN_STRING' ? image : /^[{}]$/.test(image) ? image : '';
    for (const sign of signs) {
      if (sign === '{') open++;
      else if (sign === '}') open--;
    }
  }
  return open;
}

/** What a brace opens: `process Intake "Title" {` → `process` to `Intake`. */
export function openedBy(
  tokens: readonly Token[],
  index: number,
): Pick<Open, 'from' | 'to' | 'isBlock' | 'isList'> {
  let before = index - 1;
  const of = tokens[before];
  const count = tokens[before - 1];
  if (of !== undefined && count !== undefined && OF.has(of.image))
    return { from: count, to: of, isBlock: false, isList: true };
  if (LIKE.has(tokens[before - 1]?.image ?? '')) before -= 2;
  if (tokens[before]?.tokenType.name.endsWith('STRING')) before--;
  const name = tokens[before];
  const word = tokens[before - 1];
  if (name === undefined || word === undefined || !DECLARATIONS.has(word.image)) {
    const brace = tokens[index]!;
    return { from: brace, to: brace, isBlock: false, isList: false };
  }
  const from = word.image === 'point' ? (tokens[before - 2] ?? word) : word;
  return { from, to: name, isBlock: BLOCKS.has(word.image), isList: false };
}
