/** Lists of what can stand somewhere, in one language of the plan, short enough to read. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { keyword, phraseFrom } from '../keywords.ts';
import { nearNames } from '../near-names.ts';

const MOST = 8;

/** Keywords in one language for spellings in either, in their order, phrases in full. */
export function inLanguage(spellings: readonly string[], language: PlanLanguage): readonly string[] {
  return [
    ...new Set(
      spellings.map((spelling) => (keyword(spelling) ?? phraseFrom(spelling))?.[language] ?? spelling),
    ),
  ];
}

/** The words that a misspelt one may have meant, nearest first. A word of two letters is near to too many others. */
export function nearWords(word: string, candidates: readonly string[]): readonly string[] {
  const near = nearNames(word, candidates);
  return word.length > 2 ? near : near.filter((one) => one.toLowerCase() === word.toLowerCase());
}

/** `a, b, c or d`; what is too much for one look is cut with dots. */
export function choices(items: Words<readonly string[]>): Words {
  return { en: cut(items.en, 'or'), nl: cut(items.nl, 'of') };
}

function cut(items: readonly string[], or: string): string {
  if (items.length > MOST) return `${items.slice(0, MOST).join(', ')}, …`;
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${or} ${items.at(-1)}`;
}

/** What tokens are called, without the names of the grammar. */
export function tokenWords(tokens: readonly string[]): Words<readonly string[]> {
  const kinds = KINDS.filter(({ names }) => tokens.some((token) => names.includes(token)));
  const isName = tokens.includes('ID');
  const rest = tokens.filter(
    (token) => !isName && token !== 'EOF' && !KINDS.some(({ names }) => names.includes(token)),
  );
  const words = rest.filter((token) => /^[\w%]/.test(token));
  const signs = rest.filter((token) => !/^[\w%]/.test(token));
  const say = (language: PlanLanguage): readonly string[] => [
    ...(isName ? [NAME[language]] : []),
    ...kinds.map(({ words }) => words[language]),
    ...inLanguage(words, language),
    ...signs,
  ];
  return { en: say('en'), nl: say('nl') };
}

const NAME: Words = { en: 'a name', nl: 'een naam' };

const KINDS: readonly { readonly names: readonly string[]; readonly words: Words }[] = [
  {
    names: ['STRING', 'OPEN_STRING', 'CURLY_STRING'],
    words: { en: 'a text in quotes: "…"', nl: 'een tekst tussen aanhalingstekens: "…"' },
  },
  {
    names: ['DATE', 'OTHER_DATE'],
    words: { en: 'a date such as 2026-03-01', nl: 'een datum zoals 2026-03-01' },
  },
  { names: ['NUMBER', 'COMMA_NUMBER', '-'], words: { en: 'a number', nl: 'een getal' } },
];
