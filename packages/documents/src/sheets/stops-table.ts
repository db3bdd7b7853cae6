import type { Words } from '@waakvlam/analysis';
import { type Names, partWords } from '../names.ts';
import { causeWords } from './path-words.ts';
import type { Table } from './sheet.ts';
import type { Stop } from './stops.ts';
import type { Text } from './text.ts';
import { fullMoment } from './when.ts';

const WORDS: Words<{
  readonly heading: string;
  readonly empty: string;
  readonly columns: readonly [string, string, string, string, string, string];
}> = {
  en: {
    heading: 'What stops when',
    empty: 'No process stops, if every decision is taken in time.',
    columns: ['What', 'Down from', 'Until', 'Too late (RTO)', 'Intolerable (MTPD)', 'How it comes'],
  },
  nl: {
    heading: 'Wat stopt wanneer',
    empty: 'Er stopt geen proces, als elk besluit op tijd valt.',
    columns: ['Wat', 'Uit vanaf', 'Tot', 'Te laat (RTO)', 'Ontoelaatbaar (MTPD)', 'Hoe dat komt'],
  },
};

/** Everything that stops, and with `causes` how that came. */
export function stopsTable(names: Names, stops: readonly Stop[], causes: boolean): Table {
  const words = WORDS[names.language];
  const widths = causes
    ? (['1.2fr', '25mm', '25mm', '25mm', '32mm', '2fr'] as const)
    : (['1fr', '26mm', '26mm', '26mm', '38mm'] as const);
  // Processes are what it is about; the rest is there to look up.
  const moment = (seconds: number | undefined, isProcess: boolean): Text => {
    const said = seconds === undefined ? '–' : fullMoment(seconds, names);
    return isProcess ? said : [{ small: said }];
  };
  return {
    kind: 'table',
    heading: words.heading,
    columns: widths.map((width, i) => ({ head: words.columns[i]!, width })),
    rows: stops.map((stop) => [
      [stop.isProcess ? [{ strong: partWords(names, stop.what) }] : [{ small: partWords(names, stop.what) }]],
      ...[stop.from, stop.until, stop.late, stop.breach].map((seconds) => [moment(seconds, stop.isProcess)]),
      ...(causes ? [[[{ small: causeWords(names, stop.path) }] as Text]] : []),
    ]),
    empty: words.empty,
  };
}
