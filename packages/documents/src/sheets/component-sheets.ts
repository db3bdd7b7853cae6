import {
  type Component,
  compare,
  type Id,
  list,
  type Model,
  type PlanLanguage,
  type Scenario,
  type ScenarioResult,
  type Simulator,
  simulator,
  type Words,
} from '@waakvlam/analysis';
import { type Names, nameOf, namesOf, partWords, titleOf } from '../names.ts';
import { decisionRows } from './decision-rows.ts';
import { decisionTable } from './decision-table.ts';
import { type Frame, frameOf, planOf } from './frame.ts';
import { marked } from './marked.ts';
import { reachOf, reachText } from './reach.ts';
import type { Fact, Sheet, Table } from './sheet.ts';
import { stopsOf } from './stops.ts';
import { stopsTable } from './stops-table.ts';
import { tasksOf } from './tasks.ts';
import type { Text } from './text.ts';
import { howLong, when } from './when.ts';
import type { SheetOptions } from './work.ts';

const WORDS: Words<{
  readonly fails: (what: string) => string;
  readonly index: string;
  readonly rule: string;
  readonly some: string;
  readonly columns: readonly [string, string, string, string];
  readonly first: string;
  readonly atOnce: string;
  readonly call: string;
  readonly back: string;
  readonly restarts: (time: string) => string;
  readonly unknown: string;
  readonly along: string;
  readonly more: (count: number) => string;
  readonly calculated: string;
  readonly until: (moment: string) => string;
}> = {
  en: {
    fails: (what) => `What if this fails: ${what}`,
    index: 'What if … fails now',
    rule: 'Look up what fails. Take that sheet. Not here? Then no process stops and nobody has to decide, as far as the plan knows.',
    some: 'Look up what fails. Take that sheet. These are not all: nothing is said of what is not here.',
    columns: ['What fails', 'First decision', 'First process that stops', 'Sheet'],
    first: 'before',
    atOnce: 'at once',
    call: 'Call',
    back: 'Back',
    restarts: (time) => `works again ${time} after it is repaired`,
    unknown: 'The plan does not say who repairs it:',
    along: 'Fails with it',
    more: (count) => `and ${count} more`,
    calculated: 'Calculated',
    until: (moment) => `up to ${moment}, if this alone fails at T0 and stays so`,
  },
  nl: {
    fails: (what) => `Als dit uitvalt: ${what}`,
    index: 'Wat als … nu uitvalt',
    rule: 'Zoek op wat er uit is. Pak dat blad. Staat het er niet bij? Dan stopt er geen proces en hoeft niemand iets te besluiten, voor zover het plan weet.',
    some: 'Zoek op wat er uit is. Pak dat blad. Dit zijn ze niet allemaal: over wat er niet bij staat, is niets gezegd.',
    columns: ['Wat valt uit', 'Eerste besluit', 'Eerste proces dat stopt', 'Blad'],
    first: 'voor',
    atOnce: 'meteen',
    call: 'Bel',
    back: 'Terug',
    restarts: (time) => `werkt weer ${time} na de reparatie`,
    unknown: 'Het plan zegt niet wie het maakt:',
    along: 'Valt mee uit',
    more: (count) => `en nog ${count}`,
    calculated: 'Berekend',
    until: (moment) => `tot ${moment}, als alleen dit uitvalt op T0 en uit blijft`,
  },
};

/** What sheets can be made for: all but the work itself, and what is no thing. */
export function canFail({ components }: Model): readonly Component[] {
  return components.filter(({ kind }) => kind !== 'process' && kind !== 'person' && kind !== 'agreement');
}

/** So much of what fails along is told by name. */
const ALONG = 6;

/**
 * A sheet for every component whose failing alone, at T0 and for good, stops a process or asks somebody to decide: for
 * what nobody wrote a scenario for. Before them, to find the right one, a page with all of them by name.
 *
 * @param which only for these; takes a run of the whole plan for each
 * @returns nothing where there is no such component
 */
export function componentSheets(
  model: Model,
  which: readonly Id[] | 'all' = 'all',
  { language, start }: SheetOptions = {},
): readonly Sheet[] {
  const { scenario: play } = simulator(model);
  const names = once((spoken: PlanLanguage) => namesOf(model, { language: spoken, start }));
  const failing = canFail(model)
    .filter(({ id }) => which === 'all' || which.includes(id))
    .flatMap((component) => failureOf(model, play, component) ?? [])
    .map((failure): NamedFailure => {
      const plan = planOf(failure.model, failure.scenario);
      return {
        ...failure,
        names: names(language ?? plan?.language ?? 'en'),
        title: nameOf(failure.component),
      };
    })
    .toSorted(
      (a, b) =>
        compare(a.title.toLowerCase(), b.title.toLowerCase()) || compare(a.component.id, b.component.id),
    );
  const [first] = failing;
  if (first === undefined) return [];
  const sheets = failing.map((failure) =>
    marked(`component-${failure.component.id}`, componentSheet(failure)),
  );
  const { head } = frameOf(first.model, first.names, first.scenario);
  const words = WORDS[first.names.language];
  const index: Table = {
    kind: 'table',
    heading: words.index,
    columns: words.columns.map((label, i) => ({
      head: label,
      width: (['1.3fr', '1fr', '1fr', '14mm'] as const)[i]!,
    })),
    rows: failing.map((failure, i) => [
      [[{ strong: failure.title }]],
      [firstDecision(failure)],
      [firstStop(failure)],
      [[{ strong: `${i + 2}` }]],
    ]),
    empty: '',
  };
  const front = {
    ...head,
    subject: head.plan ?? words.index,
    kind: 'front',
    mode: 'look-up',
    landscape: false,
    title: words.index,
    blocks: [{ kind: 'text', text: which === 'all' ? words.rule : words.some }, index],
  } as const;
  return [marked('components', front), ...sheets];
}

interface Failure {
  /** The model with the failure as a scenario. */
  readonly model: Model;
  readonly component: Component;
  readonly scenario: Scenario;
  readonly result: ScenarioResult;
}

/** Makes each thing once. */
function once<K, V>(make: (of: K) => V): (of: K) => V {
  const made = new Map<K, V>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}

/** What happens when a component fails alone; nothing where nobody would notice. */
function failureOf(of: Model, play: Simulator['scenario'], component: Component): Failure | undefined {
  const scenario: Scenario = {
    // No name that can be written has a space.
    id: `failure ${component.id}`,
    name: component.name,
    title: component.title,
    organisation: component.organisation,
    failures: [{ component: component.id, from: 0 }],
    absences: [],
    offers: [],
    asks: [],
    informs: [],
  };
  const model = { ...of, scenarios: [scenario] };
  const result = play(scenario);
  const noticed =
    result.disruptions.length > 0 || result.decisions.some(({ automatically }) => !automatically);
  return noticed ? { model, component, scenario, result } : undefined;
}

interface NamedFailure extends Failure {
  readonly names: Names;
  readonly title: string;
}

function componentSheet({ model, component, scenario, result, names, title }: NamedFailure) {
  const words = WORDS[names.language];
  const frame: Frame = frameOf(model, names, scenario);
  const stops = stopsOf(names, result);
  const tasks = tasksOf(model, names, scenario, result).filter(
    ({ decision, curtailing }) => decision !== undefined || curtailing !== undefined,
  );
  return {
    ...frame.head,
    kind: 'component',
    mode: 'decide',
    landscape: true,
    title: words.fails(title),
    subject: frame.head.plan ?? title,
    blocks: [
      { kind: 'facts', facts: componentFacts(names, component, result) },
      decisionTable(names, decisionRows(names, result, tasks)),
      stopsTable(
        names,
        stops.filter(({ isProcess }) => isProcess),
        true,
      ),
    ],
  } as const;
}

/** Whom to call for it, what fails with it, how it comes back, and how far all of this was calculated. */
function componentFacts(names: Names, component: Component, result: ScenarioResult): readonly Fact[] {
  const words = WORDS[names.language];
  const owner = component.owner === undefined ? [] : [component.owner];
  const callable = [
    ...component.suppliers,
    ...component.agreements,
    ...owner,
    ...(component.kind === 'role' ? [] : [component.id]),
  ]
    .map((id) => reachOf(names, result, id, 0))
    .filter(({ name, means }, i, all) => means.length > 0 && all.findIndex((one) => one.name === name) === i);
  const along = alongWith(names, component.id, result);
  return [
    {
      label: words.call,
      lines:
        callable.length > 0
          ? callable.map((reach) => reachText(names, reach))
          : [[`${words.unknown} `, { write: 'long' }]],
    },
    ...(along.length === 0 ? [] : [{ label: words.along, lines: [list(along, names.language)] }]),
    ...(component.restarts === undefined
      ? []
      : [{ label: words.back, lines: [words.restarts(howLong(component.restarts, names.language))] }]),
    { label: words.calculated, lines: [words.until(when(result.until, names))] },
  ];
}

/** What else is down from the same moment on, processes left out. */
function alongWith(names: Names, component: Id, result: ScenarioResult): readonly string[] {
  const along = stopsOf(names, result)
    .filter(({ isProcess, from, what }) => !isProcess && from === 0 && what.component !== component)
    .map(({ what }) => partWords(names, what));
  return along.length <= ALONG
    ? along
    : [...along.slice(0, ALONG), WORDS[names.language].more(along.length - ALONG)];
}

function firstDecision({ model, scenario, result, names }: NamedFailure): Text {
  const task = tasksOf(model, names, scenario, result).find(({ why }) => why === 'decide');
  if (task === undefined) return '–';
  const words = WORDS[names.language];
  return task.at === 0 ? [{ strong: words.atOnce }] : `${words.first} ${when(task.at, names)}`;
}

function firstStop({ result, names }: NamedFailure): Text {
  const [first] = result.disruptions;
  return first === undefined
    ? '–'
    : [`${titleOf(names, first.process)}, `, { strong: when(first.from, names) }];
}
