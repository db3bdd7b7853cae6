import type { PlanLanguage } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { DECLARATION_KEYWORDS } from '@waakvlam/language/keywords';
import { complaint } from '../complaint.ts';

/**
 * Parses the value of `--kind`: the word that begins a declaration, in either language.
 *
 * @returns the English word
 */
export function parseKind(value: string): string {
  const typed = value.trim().replace(/\s+/g, ' ').toLowerCase();
  const found = DECLARATION_KEYWORDS.find(({ en, nl }) => en === typed || nl === typed);
  if (found !== undefined) return found.en;
  throw complaint(
    `There is no kind ${cleanText(value)}. Give one of ${kinds('en')}.`,
    `De soort ${cleanText(value)} is er niet. Geef een van ${kinds('nl')}.`,
  );
}

function kinds(language: PlanLanguage): string {
  return DECLARATION_KEYWORDS.map((keyword) => keyword[language]).join(', ');
}
