import type { Consequence, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { when } from './when.ts';

const CONSEQUENCE: Words<{
  readonly stops: (process: string, begin: string) => string;
  readonly intolerable: (breach: string) => string;
  readonly more: (count: number) => string;
}> = {
  en: {
    stops: (process, begin) => `${process} stops at ${begin}`,
    intolerable: (breach) => `, intolerable from ${breach}`,
    more: (count) => (count === 1 ? 'and one process more' : `and ${count} processes more`),
  },
  nl: {
    stops: (process, begin) => `${process} valt uit op ${begin}`,
    intolerable: (breach) => `, ontoelaatbaar vanaf ${breach}`,
    more: (count) => (count === 1 ? 'en nog één proces' : `en nog ${count} processen`),
  },
};

/** The soonest consequences, one in a line, at most `most` of them and how many there are more. */
export function consequenceWords(names: Names, consequences: readonly Consequence[], most: number): string[] {
  const words = CONSEQUENCE[names.language];
  const lines = consequences
    .toSorted((a, b) => a.begin - b.begin || (a.process < b.process ? -1 : 1))
    .slice(0, most)
    .map(({ process, begin, breach }) => {
      const stops = words.stops(titleOf(names, process), when(begin, names));
      return breach === undefined ? stops : stops + words.intolerable(when(breach, names));
    });
  if (consequences.length > most) lines.push(words.more(consequences.length - most));
  return lines;
}
