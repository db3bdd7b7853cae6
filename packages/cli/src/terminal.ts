/** Small things about printing for people. */
import { styleText } from 'node:util';
import type { PlanLanguage, Words } from '@waakvlam/analysis';

/** Colours a text, if whoever reads it can see that. */
export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'bold', text: string) => string;

/** Colours for a stream: none where it is no terminal or `NO_COLOR` is set. */
export function painter(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream });
}

/** A number of things: `1 file`, `2 files`. */
export function plural(
  count: number,
  words: { readonly one: Words; readonly many: Words },
  language: PlanLanguage,
): string {
  return `${count} ${(count === 1 ? words.one : words.many)[language]}`;
}
