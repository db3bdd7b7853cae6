/** The words of the language in tables. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import {
  DECLARATION_KEYWORDS,
  type Keyword,
  STRUCTURE_KEYWORDS,
  UNIT_KEYWORDS,
  VALUE_KEYWORDS,
} from '../../packages/language/src/keywords.ts';

const TABLES: readonly { readonly title: Words; readonly words: readonly Keyword[] }[] = [
  { title: { en: 'Declarations', nl: 'Wat u beschrijft' }, words: DECLARATION_KEYWORDS },
  { title: { en: 'Properties', nl: 'Eigenschappen' }, words: STRUCTURE_KEYWORDS },
  { title: { en: 'Values', nl: 'Waarden' }, words: VALUE_KEYWORDS },
  { title: { en: 'Units', nl: 'Eenheden' }, words: UNIT_KEYWORDS },
];

const HEADS: Readonly<Record<PlanLanguage, Words>> = {
  en: { en: 'English', nl: 'Engels' },
  nl: { en: 'Dutch', nl: 'Nederlands' },
};

/** So many pairs stand beside each other. */
const ACROSS = 3;

/** All words, in alphabetical order of the language of the page; units stay in their own order. */
export function wordTables(language: PlanLanguage): string {
  return TABLES.map(({ title, words }) => {
    const sorted =
      words === UNIT_KEYWORDS
        ? words
        : [...words].sort((a, b) => a[language].localeCompare(b[language], language, { numeric: true }));
    return `### ${title[language]}\n\n${tableOf(sorted, language)}`;
  }).join('\n\n');
}

function tableOf(words: readonly Keyword[], language: PlanLanguage): string {
  const order: readonly PlanLanguage[] = language === 'en' ? ['en', 'nl'] : ['nl', 'en'];
  const depth = Math.ceil(words.length / ACROSS);
  const columns = Array.from({ length: ACROSS }, (_, column) =>
    words.slice(column * depth, (column + 1) * depth),
  );
  const rows = Array.from({ length: depth }, (_, row) =>
    columns.flatMap((column) => order.map((side) => column[row]?.[side] ?? '')),
  );
  const head = columns.flatMap(() => order.map((side) => HEADS[side][language]));
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
