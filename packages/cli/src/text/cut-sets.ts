import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { type FoundCutSets, writeSets } from '../found-cut-sets.ts';

/** Names hold no white space, so that a space is enough between them. */
const ONE_A_LINE = { before: '', between: ' ', after: '\n', betweenSets: '' };

/** The number of cut sets per order, then the sets, one a line, for each top event. */
export function tellCutSets(
  found: readonly FoundCutSets[],
  events: readonly string[],
  language: PlanLanguage,
  write: (piece: string | Uint8Array) => void,
): void {
  for (const [index, one] of found.entries()) {
    write(`${index > 0 ? '\n' : ''}${head(one)[language]}\n`);
    for (const [order, count] of one.cutSets.counts.entries()) {
      if (count > 0n) write(`  ${{ en: 'order', nl: 'orde' }[language]} ${order}: ${count}\n`);
    }
    if (one.total === 0n) continue;
    if (one.cutSets.counts[0] === 1n) write(`\n${ALWAYS[language]}\n`);
    else if (one.isListed) {
      write('\n');
      writeSets(one, events, ONE_A_LINE, write);
    } else write(`\n${TOO_MANY[language]}\n`);
  }
}

function head({ top, order, total, cutSets }: FoundCutSets): Words {
  const { completeOrder } = cutSets;
  const sets: Words =
    total === 1n
      ? { en: 'minimal cut set', nl: 'kleinste combinatie van uitval' }
      : { en: 'minimal cut sets', nl: 'kleinste combinaties van uitval' };
  const upTo: Words =
    completeOrder === undefined
      ? { en: '', nl: '' }
      : { en: ` up to order ${completeOrder}`, nl: ` tot en met orde ${completeOrder}` };
  const more: Words =
    completeOrder === order
      ? { en: '', nl: '' }
      : {
          en: '. These are complete; there was no room to calculate higher orders',
          nl: '. Die zijn volledig; om hogere orden te berekenen was er geen ruimte',
        };
  return {
    en: `${top}: ${total} ${sets.en}${upTo.en}${more.en}`,
    nl: `${top}: ${total} ${sets.nl}${upTo.nl}${more.nl}`,
  };
}

const ALWAYS: Words = {
  en: 'This happens always, whatever else happens.',
  nl: 'Dit gebeurt altijd, wat er verder ook gebeurt.',
};

const TOO_MANY: Words = {
  en: 'They are too many to print. Ask for fewer with --order.',
  nl: 'Het zijn er te veel om af te drukken. Vraag er minder met --order.',
};
