import type { Model, Scenario, ScenarioResult, States, Words } from '@waakvlam/analysis';
import { type Names, nameOf } from '../names.ts';
import { chartOf } from './chart.ts';
import { decisionRows } from './decision-rows.ts';
import { decisionTable } from './decision-table.ts';
import { type Frame, planOf } from './frame.ts';
import { informTable } from './inform-table.ts';
import { type Stop, stopsOf } from './stops.ts';
import { stopsTable } from './stops-table.ts';
import type { Task } from './tasks.ts';
import { when } from './when.ts';

const WORDS: Words<{
  readonly title: string;
  readonly startsWhen: string;
  readonly calculated: (until: string) => string;
  readonly unsettled: string;
  readonly nobody: (action: string, when: string) => string;
  readonly timeline: string;
  readonly nextMeeting: string;
  readonly more: (count: number) => string;
}> = {
  en: {
    title: 'Decisions',
    startsWhen: 'Start when',
    calculated: (until) =>
      `Calculated up to ${until}, supposing that every decision is taken in time. T0 is the begin.`,
    unsettled: 'The calculation stopped before its end: what comes later is not known.',
    nobody: (action, when) => `Nobody is named for “${action}” (${when}): name somebody now.`,
    timeline: 'Timeline, if decided in time',
    nextMeeting: 'Next meeting at',
    more: (count) => `${count} parts more are down for a time. Those that are down longest stand here.`,
  },
  nl: {
    title: 'Besluiten',
    startsWhen: 'Start als',
    calculated: (until) => `Berekend tot ${until}, als elk besluit op tijd valt. T0 is het begin.`,
    unsettled: 'De berekening stopte voor het einde: wat later komt is niet bekend.',
    nobody: (action, when) => `Voor “${action}” (${when}) is niemand genoemd: wijs nu iemand aan.`,
    timeline: 'Tijdlijn, bij tijdig besluiten',
    nextMeeting: 'Volgend overleg om',
    more: (count) => `Nog ${count} onderdelen liggen een tijd stil. Hier staan die het langst uit zijn.`,
  },
};

/** For on the wall: the time line, and under it what must be decided before which moment. */
export function decisionSheet(
  model: Model,
  names: Names,
  frame: Frame,
  scenario: Scenario,
  result: ScenarioResult,
  tasks: readonly Task[],
  states?: States,
) {
  const words = WORDS[names.language];
  const stops = stopsOf(names, result);
  const told = mostOf(stops, result);
  const unnamed = tasks.filter(({ by, decision }) => by.length === 0 && decision === undefined);
  const notes = [
    words.calculated(when(result.until, names)),
    ...(result.settled ? [] : [words.unsettled]),
    ...unnamed.map(({ action, at }) => words.nobody(nameOf(action ?? { name: '' }), when(at, names))),
  ];
  return {
    ...frame.head,
    kind: 'decisions',
    mode: 'decide',
    landscape: true,
    title: words.title,
    blocks: [
      {
        kind: 'timeline',
        heading: words.timeline,
        chart: chartOf(model, names, scenario, result, stops, tasks, states),
      },
      { kind: 'facts', facts: [{ label: words.startsWhen, lines: frame.startsWhen }] },
      { kind: 'text', text: notes.join(' ') },
      decisionTable(names, decisionRows(names, result, tasks)),
      ...informTable(model, names, planOf(model, scenario), scenario, result),
      stopsTable(names, told, true),
      ...(told.length < stops.length
        ? [{ kind: 'text', text: words.more(stops.length - told.length) } as const]
        : []),
      { kind: 'text', text: [{ write: 'box' }, ' ', { big: words.nextMeeting }, ' ', { write: 'clock' }] },
    ],
  } as const;
}

/** So many parts are told beside the processes: who leads looks at processes. */
const PARTS = 6;

/** The processes that stop, and of all else what is down longest, by moment. */
function mostOf(stops: readonly Stop[], { until }: ScenarioResult): readonly Stop[] {
  const lasting = (stop: Stop) => (stop.until ?? until) - stop.from;
  const parts = stops
    .filter(({ isProcess }) => !isProcess)
    .toSorted((a, b) => lasting(b) - lasting(a))
    .slice(0, PARTS);
  return stops.filter((stop) => stop.isProcess || parts.includes(stop));
}
