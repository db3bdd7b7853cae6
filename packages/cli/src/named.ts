import type { Declared, Id, PlanLanguage, Words } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { type Complaint, complaint } from './complaint.ts';

/** What a declaration is called for people: its title with its id. */
export function called({ title, id }: Declared): string {
  return cleanText(title === undefined ? id : `${title} (${id})`);
}

/** What is declared under a name as a person types it: `Organisation.Name`, or the plain name where that suffices. */
export function named<T extends Declared>(
  among: readonly T[],
  typed: string,
  what: Words,
  language: PlanLanguage,
): T {
  const exact = among.find(({ id }) => id === typed);
  if (exact !== undefined) return exact;
  const plain = among.filter(({ name }) => name === typed);
  if (plain.length === 1) return plain[0]!;
  const shown = cleanText(typed);
  if (plain.length > 1) {
    const ids = idsOf(plain);
    throw complaint(
      `${shown} can be ${ids}. Give one of these.`,
      `${shown} kan ${ids} zijn. Geef een van deze.`,
      language,
    );
  }
  throw unknown(shown, idsOf(among), what, language);
}

function unknown(shown: string, ids: string, what: Words, language: PlanLanguage): Complaint {
  return ids === ''
    ? complaint(
        `There is no ${what.en} ${shown}: these plans have none. Write one first.`,
        `Er is geen ${what.nl} ${shown}: deze plannen hebben er geen. Schrijf er eerst een.`,
        language,
      )
    : complaint(
        `There is no ${what.en} ${shown}. There is: ${ids}.`,
        `Er is geen ${what.nl} ${shown}. Wel: ${ids}.`,
        language,
      );
}

function idsOf(declared: readonly { readonly id: Id }[]): string {
  return cleanText(
    declared
      .map(({ id }) => id)
      .sort()
      .join(', '),
  );
}
