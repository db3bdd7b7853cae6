import type { Words } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { complaint } from '../complaint.ts';

/** Reads the value of an option that takes one of some words. */
export function parseChoice<T extends string>(choices: readonly T[], what: Words): (value: string) => T {
  return (value) => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const shown = cleanText(value);
    throw complaint(
      `There is no ${what.en} ${shown}. Give ${choices.join(', ')}.`,
      `Er is geen ${what.nl} ${shown}. Geef ${choices.join(', ')}.`,
    );
  };
}
