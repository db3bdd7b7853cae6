/** Mistakes of syntax in words for people who do not program. */
import type { Grammar, ParseResult } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { SyntaxMistake } from '../parsed-file.ts';
import type { Fix } from '../plan-set.ts';
import { positionsIn } from './line-begins.ts';
import { parserMistakes } from './parser-mistakes.ts';
import type { Mend, WordedError } from './plan-lexer.ts';
import { signWords } from './wrong-tokens.ts';

/** More than these of one file help nobody; the rest is counted. */
const MOST = 20;

/** What is wrong with the syntax of a text, in its order. */
export function syntaxMistakes(
  grammar: Grammar,
  text: string,
  result: ParseResult,
): readonly SyntaxMistake[] {
  if (result.lexerErrors.length === 0 && result.parserErrors.length === 0) return [];
  const worded = firstOfEachLine(
    result.lexerErrors.flatMap((error) => lexerMistake(text, error as Partial<WordedError>)),
  );
  const lines = new Set(worded.map(({ range }) => range.start.line));
  // What makes no word makes its line hard to parse: what the parser says of it adds nothing.
  const parsed = parserMistakes(grammar, text, result.parserErrors).filter(
    ({ range }) => !lines.has(range.start.line),
  );
  return capped([...worded, ...parsed].sort(byPlace));
}

function lexerMistake(text: string, error: Partial<WordedError>): SyntaxMistake {
  const line = (error.line ?? 1) - 1;
  const character = (error.column ?? 1) - 1;
  const offset = error.offset ?? 0;
  const wrong = text.slice(offset, offset + (error.length ?? 1)).split(/[\r\n]/, 1)[0]!;
  const range: Range = { start: { line, character }, end: { line, character: character + wrong.length } };
  return {
    range,
    message: error.words ?? signWords(wrong, text.slice(offset + wrong.length, offset + wrong.length + 10)),
    fix: error.mend && fixOf(text, error.mend),
  };
}

function fixOf(text: string, { title, edits }: Mend): Fix {
  const positionAt = positionsIn(text);
  // What is only taken away somebody may still be writing.
  const loses = (edit: Mend['edits'][number]): boolean =>
    edit.text.trim() === '' && /[\p{L}\p{N}]/u.test(text.slice(edit.offset, edit.end));
  return {
    title,
    isSafe: !edits.some((edit) => loses(edit) || edit.text.includes('…')),
    edits: edits.map((edit) => ({
      range: { start: positionAt(edit.offset), end: positionAt(edit.end) },
      text: edit.text,
    })),
  };
}

function firstOfEachLine(mistakes: readonly SyntaxMistake[]): readonly SyntaxMistake[] {
  const byLine = new Map<number, SyntaxMistake>();
  for (const mistake of [...mistakes].sort(byPlace)) {
    if (!byLine.has(mistake.range.start.line)) byLine.set(mistake.range.start.line, mistake);
  }
  return [...byLine.values()];
}

function byPlace({ range: a }: SyntaxMistake, { range: b }: SyntaxMistake): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}

function capped(mistakes: readonly SyntaxMistake[]): readonly SyntaxMistake[] {
  const shown = mistakes.slice(0, MOST);
  const last = shown.at(-1);
  const more = mistakes.length - shown.length;
  if (last === undefined || more === 0) return shown;
  return [
    ...shown,
    {
      range: mistakes[MOST]!.range,
      message: {
        en: `${more} more mistakes in this file are not shown. Mend those above first.`,
        nl: `Nog ${more} fouten in dit bestand worden niet getoond. Verbeter eerst die hierboven.`,
      },
    },
  ];
}
