/** One place where a text cannot be read on, and all that is known of it. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import type { Grammar } from 'langium';
import { keyword } from '../keywords.ts';
import { beginsLine, type Token } from './braces.ts';
import type { Edit } from './edits.ts';

/** Where reading stopped. */
export interface Slip {
  readonly grammar: Grammar;
  readonly text: string;
  /** Where the declaration ends that is being read; the text goes on as far as is needed to read it. */
  readonly end: number;
  /** The words of the text, without spaces, comments and signs that mean nothing. */
  readonly tokens: readonly Token[];
  /** Which of them could not be read; the number of all at the end of the text. */
  readonly index: number;
  /** Where that stands, and how long it is. Signs that mean nothing are no tokens, so it can stand before the token. */
  readonly offset: number;
  readonly length: number;
  /** Whether it is a sign or text that no plan can use, whatever stands around it. */
  readonly isLexical: boolean;
  /** The rules that the parser was in, outermost first. */
  readonly rules: readonly string[];
  /** The names of the tokens that it could have gone on with. */
  readonly expected: readonly string[];
  /** The language to mend it in. */
  readonly language: PlanLanguage;
}

/** A way to mend a slip, with what it says of it. */
export interface Repair {
  readonly edits: readonly Edit[];
  readonly message: Words;
  readonly title: Words;
  /** Whether it is a guess among several: if another one helps as well, it says nothing. */
  readonly isGuess?: boolean;
  /** Whether it tells what is lacking at the end of a line, and not before what stands on the next. */
  readonly isAtEnd?: boolean;
}

/** Ways to mend one kind of slip, the likeliest first. That they help is tried, not believed. */
export type Repairer = (slip: Slip) => Iterable<Repair>;

/** The word, sign or text at an index; empty beyond the end. */
export function imageAt({ tokens }: Slip, index: number): string {
  return tokens[index]?.image ?? '';
}

/** What could not be read. */
export function found(slip: Slip): string {
  return imageAt(slip, slip.index);
}

/** Whether a token is a word: a name or a word of the language. */
export function isWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{L}/u.test(token.image);
}

export function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^(?:COMMA_)?NUMBER$/.test(token.tokenType.name);
}

export function isText(token: Token | undefined): boolean {
  return token?.tokenType.name === 'STRING';
}

/** Whether a word of the language begins its line, so that it begins something new. */
export function beginsAnew({ tokens }: Slip, index: number): boolean {
  return beginsLine(tokens, index) && keyword(tokens[index]?.image ?? '') !== undefined;
}

/** Just behind a token. */
export function endOf(token: Token): number {
  return token.startOffset + token.image.length;
}

export function replace(token: Token, text: string): Edit {
  return { offset: token.startOffset, end: endOf(token), text };
}

export function insert(offset: number, text: string): Edit {
  return { offset, end: offset, text };
}

/** The text of a line up to an offset. */
export function lineBefore(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** Puts a comma in place of a piece and the spaces before it. */
export function commaFor(text: string, offset: number, end: number): Edit {
  return { offset: text.slice(0, offset).trimEnd().length, end, text: ',' };
}

/** Takes a piece out, and the spaces that would otherwise be left over on its line. */
export function cut(text: string, offset: number, end: number): Edit {
  const behind = /^[^\S\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  const line = lineBefore(text, offset);
  const before = line.length - line.trimEnd().length;
  const endsLine = /^[\r\n]?$/.test(text.charAt(end + behind));
  if (endsLine) return { offset: offset - before, end: end + behind, text: '' };
  const isApart = before > 0 || /^[\r\n{]?$/.test(text.charAt(offset - 1));
  return { offset, end: isApart ? end + behind : end, text: '' };
}

/** The title of a repair that writes something else. */
export function write(text: string): Words {
  return { en: `Write ${text}`, nl: `Schrijf ${text}` };
}

/** The title of a repair that takes something out. */
export function leaveOut(text: string): Words {
  return { en: `Leave out ${text}`, nl: `Laat ${text} weg` };
}

/** The title of a repair that puts something in. */
export function putBefore(text: string, next: string): Words {
  return next === ''
    ? { en: `Put ${text} at the end`, nl: `Zet ${text} aan het eind` }
    : { en: `Put ${text} before ${next}`, nl: `Zet ${text} voor ${next}` };
}
