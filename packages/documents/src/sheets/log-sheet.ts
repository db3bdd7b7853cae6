import type { Words } from '@waakvlam/analysis';
import type { Names } from '../names.ts';
import type { Frame } from './frame.ts';

const WORDS: Words<{
  readonly title: string;
  readonly rules: string;
  readonly sheetNumber: string;
  readonly handedOver: string;
  readonly to: string;
  readonly upTo: string;
  readonly columns: readonly [string, string, string, string, string, string, string];
}> = {
  en: {
    title: 'Log',
    rules:
      'Black pen. A line for each message or decision; with a decision, why. A mistake? One line through it and your initials. Never rub out, never tear out. P J D: mark what it is, picture, judgement or decision.',
    sheetNumber: 'Log sheet number',
    handedOver: 'Handed over from',
    to: 'to',
    upTo: 'up to number, at',
    columns: ['No.', 'time', 'from / to', 'P J D', 'message, or decision and why', 'who does it', 'done at'],
  },
  nl: {
    title: 'Logboek',
    rules:
      'Zwarte pen. Een regel voor elk bericht of besluit; bij een besluit ook waarom. Fout? Eén streep erdoor en een paraaf. Niet wissen, geen blad scheuren. B O B: kruis aan wat het is, beeld, oordeel of besluit.',
    sheetNumber: 'Logblad nummer',
    handedOver: 'Overgedragen van',
    to: 'aan',
    upTo: 'tot en met nummer, om',
    columns: [
      'Nr',
      'tijd',
      'van / aan',
      'B O B',
      'bericht, of besluit en waarom',
      'wie doet het',
      'klaar om',
    ],
  },
};

/** One log for all: what was heard, seen and decided, by whom. It has no word of the plan but its head. */
export function logSheet(names: Names, frame: Frame) {
  const words = WORDS[names.language];
  const widths = ['14mm', '20mm', '44mm', '20mm', '1fr', '32mm', '24mm'] as const;
  return {
    ...frame.head,
    kind: 'log',
    mode: 'write',
    landscape: true,
    title: words.title,
    blocks: [
      { kind: 'text', text: words.rules },
      {
        kind: 'fields',
        fields: [
          { label: words.sheetNumber, write: [{ write: 'number' }] },
          { label: words.handedOver, write: [{ write: 'long' }] },
          { label: words.to, write: [{ write: 'long' }] },
          { label: words.upTo, write: [{ write: 'number' }, ' ', { write: 'clock' }] },
        ],
      },
      { kind: 'ruled', columns: words.columns.map((head, i) => ({ head, width: widths[i]! })) },
    ],
  } as const;
}
