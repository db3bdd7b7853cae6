import type { Line, Option, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';

const WORDS: Words<{
  readonly or: string;
  readonly some: (count: number, of: string) => string;
  readonly people: (count: number, role: string) => string;
}> = {
  en: { or: 'or', some: (count, of) => `${count} of: ${of}`, people: (count, role) => `${count} of ${role}` },
  nl: {
    or: 'of',
    some: (count, of) => `${count} van: ${of}`,
    people: (count, role) => `${count} van ${role}`,
  },
};

/** What must be at hand, a text for each line: `A`, `A of B`, `2 van: A, B, C`. */
export function needsWords(names: Names, needs: readonly Line[]): readonly string[] {
  return needs.flatMap((line) => lineWords(names, line));
}

function lineWords(names: Names, { atLeast, options }: Line): readonly string[] {
  const words = WORDS[names.language];
  const said = options.map((option) => optionWords(names, option));
  if (atLeast >= options.length) return said;
  return [atLeast === 1 ? said.join(` ${words.or} `) : words.some(atLeast, said.join(', '))];
}

function optionWords(names: Names, { of }: Option): string {
  switch (of.kind) {
    case 'component':
      return titleOf(names, of.id);
    case 'post':
      return WORDS[names.language].people(of.people, titleOf(names, of.role));
    case 'group':
      return `(${lineWords(names, of.line).join(', ')})`;
  }
}
