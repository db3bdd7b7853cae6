/** The card of the language as files. */
import { typeset } from '../../packages/documents/src/pdf/typeset.ts';
import { engineFromPackages } from '../../packages/documents/test/engine.ts';
import { type Card, cardOf } from './card-data.ts';
import { CARD_TEMPLATE } from './card-template.ts';

/** The PDFs by their paths from the root of the project: the same bytes as long as the language is the same. */
export async function cardFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const language of ['en', 'nl'] as const)
    files.set(`docs/card-${language}.pdf`, await cardPdf(cardOf(language)));
  return files;
}

/** A card as PDF. */
export function cardPdf(card: Card): Promise<Uint8Array> {
  return typeset(CARD_TEMPLATE, card, engineFromPackages());
}
