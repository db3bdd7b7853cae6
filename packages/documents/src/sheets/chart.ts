import type {
  Id,
  Model,
  Part,
  Process,
  Scenario,
  ScenarioResult,
  Seconds,
  States,
  Words,
} from '@waakvlam/analysis';
import { type Names, partWords } from '../names.ts';
import { shorten } from '../plain.ts';
import { cut, mark, type Panel, panelsUntil, ticksOf } from './chart-panels.ts';
import type { Stop } from './stops.ts';
import { callsOf, type Task } from './tasks.ts';
import { howLong, sinceStart } from './when.ts';

/** A time line in panels side by side, each with a linear scale. Places in a panel run from 0 to 1. */
export interface Chart {
  /** What the picture shows, for who cannot see it. */
  readonly description: string;
  readonly panels: readonly ChartPanel[];
  readonly rows: readonly ChartRow[];
  /** What its signs mean. */
  readonly legend: Readonly<Record<ChartSign, string>>;
  /** How many processes and failing things it has no room for, in words. */
  readonly leftOut?: string | undefined;
}

type ChartSign = 'up' | 'idle' | 'starting' | 'bridging' | 'down' | 'decide' | 'late' | 'breach';

interface ChartPanel {
  readonly ticks: readonly Tick[];
  /** Up to here it was calculated. */
  readonly known: number;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** A whole day from T0. */
  readonly heavy: boolean;
}

interface ChartRow {
  readonly label: string;
  readonly isProcess: boolean;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
}

export interface Bar {
  readonly panel: number;
  readonly from: number;
  readonly until: number;
  readonly state: 'down' | 'starting' | 'bridging' | 'idle';
  /** The moment at which it begins, on the panel in which it begins. */
  readonly label?: string | undefined;
}

export interface Mark {
  readonly panel: number;
  readonly at: number;
  readonly kind: 'decide' | 'late' | 'breach';
  readonly letter?: string | undefined;
}

/** More rows are no picture any more. */
const ROWS = 14;
/** Of which so many processes at most, if there is more that fails. */
const PROCESS_ROWS = 8;
const LABEL_LENGTH = 64;

const DESCRIPTION: Words<(processes: number, decisions: number, until: string) => string> = {
  en: (processes, decisions, until) =>
    `Timeline from T0 to ${until}: ${processes} interruptions of processes and ${decisions} decisions. The tables below say the same.`,
  nl: (processes, decisions, until) =>
    `Tijdlijn van T0 tot ${until}: ${processes} onderbrekingen van processen en ${decisions} besluiten. De tabellen hieronder zeggen hetzelfde.`,
};

const LEGEND: Words<Chart['legend']> = {
  en: {
    up: 'works',
    idle: 'not yet in use',
    starting: 'starting',
    bridging: 'works on what runs out',
    down: 'down',
    decide: 'decide by',
    late: 'too late (RTO)',
    breach: 'intolerable (MTPD)',
  },
  nl: {
    up: 'werkt',
    idle: 'nog niet in gebruik',
    starting: 'start',
    bridging: 'werkt op wat opraakt',
    down: 'uit',
    decide: 'beslis voor',
    late: 'te laat (RTO)',
    breach: 'ontoelaatbaar (MTPD)',
  },
};

const LEFT_OUT: Words<(count: number) => string> = {
  en: (count) => `and ${count} more that do not fit in this picture`,
  nl: (count) => `en nog ${count} die niet in dit beeld passen`,
};

/** The picture of a run. */
export function chartOf(
  model: Model,
  names: Names,
  scenario: Scenario,
  result: ScenarioResult,
  stops: readonly Stop[],
  tasks: readonly Task[],
  states?: States,
): Chart {
  const panels = panelsUntil(result.until);
  const decisions = callsOf(tasks);
  const cuts = tasks.flatMap(({ curtailing, letter, at }) =>
    (curtailing?.stores ?? []).map((component) => ({
      what: { component, part: 'itself' } as const,
      letter,
      at,
    })),
  );
  const processes = processesOf(model, scenario, stops);
  const others = new Map<string, Part>();
  const events = [
    ...decisions.map(({ decision, letter }) => {
      return { at: decision.decideBy, what: decision.reserve, weight: letter === undefined ? 0 : Infinity };
    }),
    ...cuts.map(({ what, at }) => ({ at, what, weight: Number.POSITIVE_INFINITY })),
    ...stops
      .filter(({ isProcess }) => !isProcess)
      .map(({ from, until, what }) => ({ at: from, what, weight: (until ?? result.until) - from })),
  ];
  for (const { what } of events.toSorted((a, b) => b.weight - a.weight || a.at - b.at)) {
    if (!others.has(keyOf(what))) others.set(keyOf(what), what);
  }
  const room = Math.max(PROCESS_ROWS, ROWS - others.size);
  const shown: { what: Part; isProcess: boolean }[] = processes
    .slice(0, room)
    .map(({ id }) => ({ what: { component: id, part: 'itself' }, isProcess: true }));
  const begins = (what: Part) =>
    Math.min(...events.filter((event) => keyOf(event.what) === keyOf(what)).map(({ at }) => at));
  const most = [...others.values()].slice(0, ROWS - shown.length);
  for (const what of most.toSorted((a, b) => begins(a) - begins(b))) shown.push({ what, isProcess: false });
  const rows = shown.map(({ what, isProcess }): ChartRow => {
    const bars: Bar[] = bridgingBars(panels, what, states, result.until);
    const marks: Mark[] = [];
    for (const { decision, letter } of decisions) {
      if (keyOf(decision.reserve) !== keyOf(what)) continue;
      bars.push(...cut(panels, decision.decideBy, decision.decideBy + decision.takes, 'starting'));
      if (letter !== undefined) marks.push(...mark(panels, decision.decideBy, 'decide', letter));
    }
    for (const { what: store, letter, at } of cuts) {
      if (keyOf(store) === keyOf(what) && letter !== undefined)
        marks.push(...mark(panels, at, 'decide', letter));
    }
    for (const stop of stops) {
      if (keyOf(stop.what) !== keyOf(what)) continue;
      const label = sinceStart(stop.from, names.language);
      bars.push(...cut(panels, stop.from, stop.until ?? result.until, 'down', label));
      if (stop.late !== undefined) marks.push(...mark(panels, stop.late, 'late'));
      if (stop.breach !== undefined) marks.push(...mark(panels, stop.breach, 'breach'));
    }
    const first = decisions.find(({ decision }) => keyOf(decision.reserve) === keyOf(what));
    if (first !== undefined) bars.unshift(...cut(panels, 0, first.decision.decideBy, 'idle'));
    return {
      label: shorten(partWords(names, what), LABEL_LENGTH),
      isProcess,
      bars: bars.map((bar) => roomFor(bar, bars)),
      marks,
    };
  });
  const leftOut = processes.length + others.size - rows.length;
  return {
    description: DESCRIPTION[names.language](
      result.disruptions.length,
      decisions.length,
      howLong(result.until, names.language),
    ),
    panels: panels.map((panel, i) => ({
      ticks: ticksOf(panel, i === panels.length - 1, names),
      known: Math.min(1, (result.until - panel.from) / (panel.until - panel.from)),
    })),
    rows,
    legend: LEGEND[names.language],
    leftOut: leftOut > 0 ? LEFT_OUT[names.language](leftOut) : undefined,
  };
}

/** When a component works on its own store or bridge, or by hand. */
function bridgingBars(
  panels: readonly Panel[],
  { component, part }: Part,
  states: States | undefined,
  end: Seconds,
): Bar[] {
  const spans = part === 'itself' ? (states?.get(component) ?? []) : [];
  return spans.flatMap(({ from, state }, index) =>
    state === 'bridging' ? cut(panels, from, Math.min(end, spans[index + 1]?.from ?? end), 'bridging') : [],
  );
}

/** A label takes about so much of a panel. */
const LABEL_ROOM = 0.3;

/** The bar without its label where the next bar of its row begins too soon; the table has the moment. */
function roomFor(bar: Bar, row: readonly Bar[]): Bar {
  const crowded = row.some(
    ({ panel, from, state }) =>
      state === 'down' && panel === bar.panel && from > bar.from && from < bar.from + LABEL_ROOM,
  );
  return crowded ? { ...bar, label: undefined } : bar;
}

const PRIORITIES: readonly (Process['priority'] | undefined)[] = [
  'vital',
  'critical',
  'important',
  'deferrable',
];

/** The processes of the scenario's organisation and those that stop, the most important first. */
export function processesOf(model: Model, scenario: Scenario, stops: readonly Stop[]): readonly Process[] {
  const stopped = new Set<Id>(stops.map(({ what }) => what.component));
  const rank = ({ priority }: Process) =>
    priority === undefined ? PRIORITIES.length : PRIORITIES.indexOf(priority);
  const mtpd = (process: Process) => process.mtpd ?? Number.POSITIVE_INFINITY;
  return model.components
    .filter((component): component is Process => component.kind === 'process')
    .filter(({ id, organisation }) => organisation === scenario.organisation || stopped.has(id))
    .sort(
      (a, b) => rank(a) - rank(b) || (mtpd(a) === mtpd(b) ? 0 : mtpd(a) - mtpd(b)) || (a.id < b.id ? -1 : 1),
    );
}

function keyOf({ component, part, of, manual }: Part): string {
  return `${component} ${part} ${of ?? ''} ${manual ?? ''}`;
}
