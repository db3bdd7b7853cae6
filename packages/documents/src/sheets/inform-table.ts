import type { Informing, Model, Plan, Scenario, ScenarioResult, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { reachOf, smallMeans } from './reach.ts';
import type { Table } from './sheet.ts';
import type { Text } from './text.ts';
import { howLong } from './when.ts';

/** What stands in a cell of a table is no story. */
const MOST_CHARACTERS = 240;

const WORDS: Words<{
  readonly heading: string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly within: (time: string) => string;
  readonly every: (time: string) => string;
  readonly stops: (process: string) => string;
  readonly activated: (name: string) => string;
}> = {
  en: {
    heading: 'Who must be told',
    columns: ['When', 'Who', 'How soon', 'Through', 'What', 'told'],
    within: (time) => `within ${time}`,
    every: (time) => `again every ${time}`,
    stops: (process) => `${process} stops`,
    activated: (name) => `${name} is activated`,
  },
  nl: {
    heading: 'Wie het moet weten',
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
): readonly Table[] {
  const words = WORDS[names.language];
  const rows = (on: string, informs: readonly Informing[]) =>
    informs.map((informing) => rowOf(names, result, on, informing));
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
      ];
}

function rowOf(
  names: Names,
  result: ScenarioResult,
  on: string,
  informing: Informing,
): Table['rows'][number] {
  const words = WORDS[names.language];
  const { parties, within, over, through, every, text } = informing;
  const long = (seconds: number) => howLong(seconds, names.language);
  return [
    [on],
    parties.flatMap((id): readonly Text[] => {
      const reach = reachOf(names, result, id, within ?? 0);
      const name: Text = [{ strong: reach.name }];
      return reach.means.length === 0 ? [name] : [name, smallMeans(names, reach)];
    }),
    [
      ...(within === undefined ? [] : [words.within(long(within))]),
      ...(every === undefined ? [] : [words.every(long(every))]),
    ],
    [
      through === undefined
        ? over === undefined
          ? '–'
          : titleOf(names, over)
        : shorten(through, MOST_CHARACTERS),
    ],
    [text === undefined ? '–' : shorten(text, MOST_CHARACTERS)],
    [[{ write: 'box' }, ' ', { write: 'clock' }]],
  ];
}
