import { list, type Mandate, type Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';

const WORDS: Words<{
  readonly together: (count: number, who: string) => string;
  readonly otherwise: string;
}> = {
  en: { together: (count, who) => `any ${count} of ${who}, together`, otherwise: 'otherwise' },
  nl: { together: (count, who) => `${count} van ${who}, samen`, otherwise: 'anders' },
};

/** Who may decide: `A, anders B`, or `2 van A, B en C, samen`. */
export function mandateWords(names: Names, { by, together }: Mandate): string {
  const words = WORDS[names.language];
  const who = by.map((id) => titleOf(names, id));
  return together === undefined
    ? who.join(`, ${words.otherwise} `)
    : words.together(together, list(who, names.language));
}
