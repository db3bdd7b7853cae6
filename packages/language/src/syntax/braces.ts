/** Braces that are opened and never closed. */
import type { LexerResult } from 'langium';
import { DECLARATION_KEYWORDS } from '../keywords.ts';

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
  /** Column of the first word on its line. */
  readonly indent: number;
}

const DECLARATIONS: ReadonlySet<string> = new Set(DECLARATION_KEYWORDS.flatMap(({ en, nl }) => [en, nl]));
const BLOCKS: ReadonlySet<string> = new Set(['organisation', 'organisatie']);

/**
 * The braces of a text that miss their end. Which one that is people see by the indentation, so that decides: a
 * declaration that begins no deeper than the one that is still open shows that the latter was meant to be closed.
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
    const beginsLine = token.startLine !== tokens[index - 1]?.endLine;
    if (beginsLine) indent = column;
    if (token.image === '{') {
      open.push({ brace: token, indent, ...openedBy(tokens, index) });
    } else if (token.image === '}') {
      if (beginsLine && open.some((one) => one.indent === column)) close(index, (top) => top.indent > column);
      open.pop();
    } else if (beginsLine && DECLARATIONS.has(token.image)) {
      const endsBlocks = BLOCKS.has(token.image);
      close(index, (top) => top.indent >= column && (endsBlocks || !top.isBlock));
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
  for (const { image } of tokens) {
    if (image === '{') open++;
    else if (image === '}') open--;
  }
  return open;
}

/** `process Intake "Title" {` → `process` to `Intake`. */
function openedBy(tokens: readonly Token[], index: number): Pick<Open, 'from' | 'to' | 'isBlock'> {
  const before = tokens[index - 1]?.tokenType.name.endsWith('STRING') ? index - 2 : index - 1;
  const name = tokens[before];
  const keyword = tokens[before - 1];
  if (name === undefined || keyword === undefined || !DECLARATIONS.has(keyword.image)) {
    const brace = tokens[index]!;
    return { from: brace, to: brace, isBlock: false };
  }
  return { from: keyword, to: name, isBlock: BLOCKS.has(keyword.image) };
}
