/** How the words of the language are written: as they are, or in one of its two languages. */
import type { PlanLanguage } from '@waakvlam/analysis';
import type { LeafCstNode } from 'langium';
import { KEYWORDS, type Keyword, keyword } from '../keywords.ts';
import { isWord } from './grammar-facts.ts';

export interface Spelling {
  /** What to write; empty for a word of a phrase that is written with the first of them. */
  readonly text: string;
  /**
   * How much room it takes in the language in which it is longest. What fits by this fits in both, so that a plan that
   * is translated keeps its lines.
   */
  readonly width: number;
}

/** The spellings of leaves in their order. Names and texts stay as they are, whatever word they look like. */
export function spellings(
  leaves: readonly LeafCstNode[],
  language: PlanLanguage | undefined,
): ReadonlyMap<LeafCstNode, Spelling> {
  const result = new Map<LeafCstNode, Spelling>();
  for (let at = 0; at < leaves.length; ) {
    const { phrase, pair } = longestPhrase(leaves, at);
    const [first, ...more] = phrase;
    const written = phrase.map(({ text }) => text);
    const together = written.join(' ').length;
    const longest = Math.max(pair?.en.length ?? 0, pair?.nl.length ?? 0, together);
    if (language === undefined || pair === undefined) {
      result.set(first!, { text: written[0]!, width: written[0]!.length + longest - together });
      for (const leaf of more) result.set(leaf, { text: leaf.text, width: leaf.text.length });
    } else {
      result.set(first!, { text: pair[language], width: Math.max(pair.en.length, pair.nl.length) });
      for (const leaf of more) result.set(leaf, { text: '', width: 0 });
    }
    at += phrase.length;
  }
  return result;
}

/** The words of the longest phrase of all. */
const MOST_WORDS = Math.max(
  ...KEYWORDS.flatMap(({ en, nl }) => [en, nl].map((words) => words.split(' ').length)),
);

function longestPhrase(
  leaves: readonly LeafCstNode[],
  at: number,
): { readonly phrase: readonly LeafCstNode[]; readonly pair: Keyword | undefined } {
  const first = leaves[at]!;
  if (!isWord(first)) return { phrase: [first], pair: undefined };
  let most = 1;
  while (most < MOST_WORDS && goesWith(first, leaves[at + most])) most++;
  for (let length = most; length > 0; length--) {
    const phrase = leaves.slice(at, at + length);
    const pair = keyword(phrase.map(({ text }) => text).join(' '));
    if (pair !== undefined) return { phrase, pair };
  }
  return { phrase: [first], pair: undefined };
}

function goesWith(first: LeafCstNode, next: LeafCstNode | undefined): boolean {
  return next !== undefined && next.container === first.container && isWord(next);
}
