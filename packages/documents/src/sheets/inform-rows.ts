import type { Informing, Model, Plan, Scenario, ScenarioResult, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { reachOf } from './reach.ts';
import type { InformRow } from './sheet.ts';
import { howLong } from './when.ts';

/** What stands in a cell of a table is no story. */
const MOST_CHARACTERS = 240;

const WORDS: Words<{
  readonly within: (time: string) => string;
  readonly every: (time: string) => string;
  readonly stops: (process: string) => string;
  readonly activated: (name: string) => string;
}> = {
  en: {
    within: (time) => `within ${time}`,
    every: (time) => `again every ${time}`,
    stops: (process) => `${process} stops`,
    activated: (name) => `${name} is activated`,
  },
  nl: {
    within: (time) => `binnen ${time}`,
    every: (time) => `daarna elke ${time}`,
    stops: (process) => `${process} stopt`,
    activated: (name) => `${name} is geactiveerd`,
  },
};

/**
 * Who must be told in a scenario: as the scenario says, as the plan says once it is activated, for the processes that
 * stop, and at each level of scaling up.
 */
export function informRows(
  model: Model,
  names: Names,
  plan: Plan | undefined,
  scenario: Scenario,
  result: ScenarioResult,
): readonly InformRow[] {
  const words = WORDS[names.language];
  const rows = (on: string, informs: readonly Informing[]) =>
    informs.map((informing) => rowOf(names, result, on, informing));
  const stopped = new Set(result.disruptions.map(({ process }) => process));
  const processes = model.components
    .filter((one) => one.kind === 'process')
    .filter(({ id }) => stopped.has(id));
  const levels = model.escalations.filter(({ organisation }) => organisation === scenario.organisation);
  return [
    ...rows(titleOf(names, scenario.id), scenario.informs),
    ...(plan === undefined ? [] : rows(words.activated(titleOf(names, plan.id)), plan.informs)),
    ...processes.flatMap((process) => rows(words.stops(titleOf(names, process.id)), process.informs)),
    ...levels.flatMap((level) => rows(words.activated(titleOf(names, level.id)), level.informs)),
  ];
}

function rowOf(names: Names, result: ScenarioResult, on: string, informing: Informing): InformRow {
  const words = WORDS[names.language];
  const { parties, within, over, through, every, text } = informing;
  const long = (seconds: number) => howLong(seconds, names.language);
  return {
    on,
    who: parties.map((id) => reachOf(names, result, id, within ?? 0)),
    times: [
      ...(within === undefined ? [] : [words.within(long(within))]),
      ...(every === undefined ? [] : [words.every(long(every))]),
    ],
    through: through === undefined ? over && titleOf(names, over) : shorten(through, MOST_CHARACTERS),
    text: text && shorten(text, MOST_CHARACTERS),
  };
}
