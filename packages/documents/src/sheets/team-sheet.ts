import type { Model, Scenario, ScenarioResult, Words } from '@waakvlam/analysis';
import { type Names, nameOf } from '../names.ts';
import { chartOf } from './chart.ts';
import { decisionRows } from './decision-rows.ts';
import { type Frame, planOf } from './frame.ts';
import { informRows } from './inform-rows.ts';
import type { TeamSheet } from './sheet.ts';
import { LABELS } from './sheet-words.ts';
import { stopRow, stopsOf } from './stops.ts';
import type { Task } from './tasks.ts';
import { when } from './when.ts';

const WORDS: Words<{
  readonly team: string;
  readonly calculated: (until: string) => string;
  readonly unsettled: string;
  readonly nobody: (action: string, when: string) => string;
}> = {
  en: {
    team: 'Crisis team',
    calculated: (until) =>
      `Calculated up to ${until}, supposing that every decision is taken in time. T0 is the begin.`,
    unsettled: 'The calculation stopped before its end: what comes later is not known.',
    nobody: (action, when) => `Nobody is named for “${action}” (${when}): name somebody now.`,
  },
  nl: {
    team: 'Crisisteam',
    calculated: (until) => `Berekend tot ${until}, als elk besluit op tijd valt. T0 is het begin.`,
    unsettled: 'De berekening stopte voor het einde: wat later komt is niet bekend.',
    nobody: (action, when) => `Voor “${action}” (${when}) is niemand genoemd: wijs nu iemand aan.`,
  },
};

/** The team's sheet without its mark: the time line, and the decisions under it. */
export function teamSheet(
  model: Model,
  names: Names,
  frame: Frame,
  scenario: Scenario,
  result: ScenarioResult,
  tasks: readonly Task[],
): Omit<TeamSheet, 'mark' | 'id'> {
  const words = WORDS[names.language];
  const stops = stopsOf(names, result);
  const unnamed = tasks.filter(({ by, decision }) => by.length === 0 && decision === undefined);
  const { chart, leftOut } = chartOf(model, names, scenario, result, stops, tasks);
  return {
    ...frame,
    kind: 'team',
    language: names.language,
    title: words.team,
    notes: [
      words.calculated(when(result.until, names.language)),
      ...(result.settled ? [] : [words.unsettled]),
      ...unnamed.map(({ action, at }) =>
        words.nobody(nameOf(action ?? { name: '' }), when(at, names.language)),
      ),
    ],
    labels: LABELS.team[names.language],
    chart,
    leftOut,
    decisions: decisionRows(names, result, tasks),
    informs: informRows(model, names, planOf(model, scenario), scenario, result),
    stops: stops.map((stop) => stopRow(names, stop)),
  };
}
