import type { Informing, Model, Plan, Scenario, ScenarioResult, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { partiesWords } from './parties.ts';
import type { Block, Table } from './sheet.ts';
import type { Text } from './text.ts';
import { howLong } from './when.ts';

/** What stands in a cell of a table is no story. */
const MOST_CHARACTERS = 240;

const WORDS: Words<{
  readonly heading: string;
  readonly reach: string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly within: (time: string) => string;
  readonly every: (time: string) => string;
  readonly stops: (process: string) => string;
  readonly activated: (name: string) => string;
}> = {
  en: {
    heading: 'Who must be told',
    reach: 'How to reach them: the sheet of contacts.',
    columns: ['When', 'Who', 'How soon', 'Through', 'What', 'told'],
    within: (time) => `within ${time}`,
    every: (time) => `again every ${time}`,
    stops: (process) => `${process} stops`,
    activated: (name) => `${name} is activated`,
  },
  nl: {
    heading: 'Wie het moet weten',
    reach: 'Hoe u hen bereikt: het blad Contacten.',
    columns: ['Als', 'Wie', 'Hoe snel', 'Waarlangs', 'Wat', 'verteld'],
    within: (time) => `binnen ${time}`,
    every: (time) => `daarna elke ${time}`,
    stops: (process) => `${process} stopt`,
    activated: (name) => `${name} is geactiveerd`,
  },
};

/**
 * Who must be told in a scenario: as the scenario says, as the plan says once it is activated, for the processes that
 * stop, and at each level of scaling up. Nothing where nobody must.
 */
export function informTable(
  model: Model,
  names: Names,
  plan: Plan | undefined,
  scenario: Scenario,
  result: ScenarioResult,
): readonly Block[] {
  const words = WORDS[names.language];
  const rows = (on: string, informs: readonly Informing[]) =>
    informs.map((informing): Table['rows'][number] => [
      [on],
      ...informCells(model, names, informing),
      [[{ write: 'box' }, ' ', { write: 'clock' }]],
    ]);
  const stopped = new Set(result.disruptions.map(({ process }) => process));
  const processes = model.components
    .filter((one) => one.kind === 'process')
    .filter(({ id }) => stopped.has(id));
  const levels = model.escalations.filter(({ organisation }) => organisation === scenario.organisation);
  const all = [
    ...rows(titleOf(names, scenario.id), scenario.informs),
    ...(plan === undefined ? [] : rows(words.activated(titleOf(names, plan.id)), plan.informs)),
    ...processes.flatMap((process) => rows(words.stops(titleOf(names, process.id)), process.informs)),
    ...levels.flatMap((level) => rows(words.activated(titleOf(names, level.id)), level.informs)),
  ];
  const widths = ['1.15fr', '1.2fr', '26mm', '1.15fr', '1.15fr', '24mm'] as const;
  return all.length === 0
    ? []
    : [
        {
          kind: 'table',
          heading: words.heading,
          columns: words.columns.map((head, i) => ({ head, width: widths[i]! })),
          rows: all,
          empty: '',
        },
        { kind: 'text', text: words.reach },
      ];
}

/** Who, how soon and how often, along which way, and what. */
export function informCells(
  model: Model,
  names: Names,
  { parties, within, over, through, every, text }: Informing,
): readonly (readonly Text[])[] {
  const words = WORDS[names.language];
  const long = (seconds: number) => howLong(seconds, names.language);
  const way = over === undefined ? '–' : titleOf(names, over);
  return [
    [[{ strong: partiesWords(model, names, parties).join(', ') }]],
    [
      ...(within === undefined ? [] : [words.within(long(within))]),
      ...(every === undefined ? [] : [words.every(long(every))]),
    ],
    [through === undefined ? way : shorten(through, MOST_CHARACTERS)],
    [text === undefined ? '–' : shorten(text, MOST_CHARACTERS)],
  ];
}
