import type { Words } from '@waakvlam/analysis';
import type { Names } from '../names.ts';
import type { DecisionRow } from './decision-rows.ts';
import { smallMeans } from './reach.ts';
import type { Table } from './sheet.ts';
import type { Piece, Text } from './text.ts';

const WORDS: Words<{
  readonly heading: string;
  readonly empty: string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly orElse: string;
  readonly nobody: string;
  readonly yes: string;
  readonly no: string;
  readonly because: string;
  readonly runs: string;
  readonly by: string;
}> = {
  en: {
    heading: 'Decisions',
    empty: 'Nothing has to be decided: no reserve is called on.',
    columns: ['No.', 'Decide by', 'What', 'Who', 'If nobody acts', 'Decided'],
    orElse: 'then',
    nobody: 'The plan names nobody:',
    yes: 'yes',
    no: 'no, because',
    because: 'because',
    runs: 'it runs',
    by: 'by',
  },
  nl: {
    heading: 'Besluiten',
    empty: 'Er valt niets te besluiten: geen reserve is nodig.',
    columns: ['Nr', 'Beslis voor', 'Wat', 'Wie', 'Doet niemand iets', 'Besloten'],
    orElse: 'dan',
    nobody: 'Het plan noemt niemand:',
    yes: 'ja',
    no: 'nee, want',
    because: 'want',
    runs: 'draait',
    by: 'door',
  },
};

/** What must be decided, with room to write who decided what and when. */
export function decisionTable(names: Names, rows: readonly DecisionRow[]): Table {
  const words = WORDS[names.language];
  const widths = ['10mm', '40mm', '1.2fr', '0.9fr', '1.5fr', '58mm'] as const;
  return {
    kind: 'table',
    heading: words.heading,
    columns: words.columns.map((head, i) => ({ head, width: widths[i]! })),
    rows: rows.map((row) => [
      [row.letter === undefined ? '' : [{ letter: row.letter }]],
      [
        [{ big: row.moment }],
        ...(names.start === undefined ? [[{ write: 'clock' }] as Text] : []),
        ...row.momentNotes.map((note): Text => [{ small: note }]),
      ],
      [
        [{ big: row.what }],
        ...row.notes.map((note): Text => [{ small: note }]),
        ...row.options.map((option): Text => [{ write: 'box' }, `${option}`]),
      ],
      whoLines(names, row),
      row.otherwise,
      decided(names, row),
    ]),
    empty: words.empty,
  };
}

function whoLines(names: Names, { who }: DecisionRow): readonly Text[] {
  const words = WORDS[names.language];
  if (who.length === 0) return [[`${words.nobody} `, { write: 'long' }]];
  return who.flatMap((reach, i) => {
    const name: readonly Piece[] = [...(i > 0 ? [`${words.orElse} `] : []), { strong: reach.name }];
    // Whom to call first; the sheet of contacts has the others.
    return i > 0 || reach.means.length === 0
      ? [name]
      : [name, smallMeans(names, { ...reach, means: reach.means.slice(0, 1) })];
  });
}

function decided(names: Names, { letter, options }: DecisionRow): readonly Text[] {
  const { yes, no, because, runs, by } = WORDS[names.language];
  const signed: Text = [`${by} `, { write: 'short' }, ' ', { write: 'clock' }];
  if (letter === undefined) return [[{ write: 'box' }, `${runs}`], signed];
  const answer: readonly Text[] =
    options.length > 0
      ? [[`${because} `, { write: 'rest' }]]
      : [[{ write: 'box' }, `${yes} `, { write: 'box' }, `${no}`], [{ write: 'rest' }]];
  return [...answer, signed];
}
