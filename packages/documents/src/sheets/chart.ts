import type { Id, Model, Part, Process, Scenario, ScenarioResult, Seconds, Words } from '@waakvlam/analysis';
import { type Names, partWords } from '../names.ts';
import { shorten } from '../plain.ts';
import type { Bar, Chart, ChartRow, Mark, Tick } from './sheet.ts';
import type { Stop } from './stops.ts';
import { callsOf, type Task } from './tasks.ts';
import { howLong, when } from './when.ts';

/** More rows are no picture any more. */
const ROWS = 14;
/** Of which so many processes at most, if there is more that fails. */
const PROCESS_ROWS = 8;
const LABEL_LENGTH = 64;

const HOUR = 3600;
const DAY = 24 * HOUR;

interface Panel {
  readonly from: Seconds;
  readonly until: Seconds;
  /** From where ticks are counted. */
  readonly origin: Seconds;
  readonly tick: Seconds;
  /** From one labelled tick to the next: more labels do not fit side by side. */
  readonly label: Seconds;
}

/** Two hours, the rest of three days, and all that comes later: as many of these as were calculated. */
function panelsUntil(until: Seconds): readonly Panel[] {
  const panels: Panel[] = [{ from: 0, until: 2 * HOUR, origin: 0, tick: HOUR / 4, label: HOUR / 2 }];
  if (until > 2 * HOUR) {
    const hours = Math.min(72, Math.ceil(until / (6 * HOUR)) * 6);
    panels.push({ from: 2 * HOUR, until: hours * HOUR, origin: 0, tick: 6 * HOUR, label: 12 * HOUR });
  }
  if (until > 72 * HOUR) {
    const days = Math.ceil(until / DAY);
    const tick = Math.ceil((days - 3) / 8) * DAY;
    const label = tick * Math.ceil((days * DAY - 72 * HOUR) / tick / 3);
    panels.push({ from: 72 * HOUR, until: days * DAY, origin: 72 * HOUR, tick, label });
  }
  return panels;
}

function ticksOf(panel: Panel, last: boolean, names: Names): readonly Tick[] {
  const { from, until, origin, tick, label } = panel;
  const ticks: Tick[] = [];
  const add = (at: Seconds, words: string) =>
    ticks.push({ at: (at - from) / (until - from), label: words, heavy: at % DAY === 0 });
  if ((from - origin) % tick !== 0) add(from, tickLabel(from, names));
  for (let at = origin + Math.ceil((from - origin) / tick) * tick; at <= until; at += tick) {
    // Where two panels meet the second one says the moment.
    if (at === until && !last) continue;
    add(at, (at - origin) % label === 0 ? tickLabel(at, names) : '');
  }
  return ticks;
}

function tickLabel(at: Seconds, names: Names): string {
  if (at === 0) return 'T0';
  if (at < HOUR) return `${at / 60} min`;
  const unit = names.language === 'nl' ? 'u' : 'h';
  const minutes = (at % HOUR) / 60;
  return minutes === 0 ? `${at / HOUR} ${unit}` : `${Math.floor(at / HOUR)} ${unit} ${minutes}`;
}

const WORDS: Words<(processes: number, decisions: number, until: string) => string> = {
  en: (processes, decisions, until) =>
    `Timeline from T0 to ${until}: ${processes} interruptions of processes and ${decisions} decisions. The tables below say the same.`,
  nl: (processes, decisions, until) =>
    `Tijdlijn van T0 tot ${until}: ${processes} onderbrekingen van processen en ${decisions} besluiten. De tabellen hieronder zeggen hetzelfde.`,
};

/** The picture of a run, and how many rows it has no room for. */
export function chartOf(
  model: Model,
  names: Names,
  scenario: Scenario,
  result: ScenarioResult,
  stops: readonly Stop[],
  tasks: readonly Task[],
): { readonly chart: Chart; readonly leftOut: number } {
  const panels = panelsUntil(result.until);
  const decisions = callsOf(tasks);
  const processes = processesOf(model, scenario, stops);
  const others = new Map<string, Part>();
  const events = [
    ...decisions.map(({ decision }) => ({ at: decision.decideBy, what: decision.reserve })),
    ...stops.filter(({ isProcess }) => !isProcess).map(({ from, what }) => ({ at: from, what })),
  ].sort((a, b) => a.at - b.at);
  for (const { what } of events) {
    if (!others.has(keyOf(what))) others.set(keyOf(what), what);
  }
  const room = Math.max(PROCESS_ROWS, ROWS - others.size);
  const shown: { what: Part; isProcess: boolean }[] = processes
    .slice(0, room)
    .map(({ id }) => ({ what: { component: id, part: 'itself' }, isProcess: true }));
  for (const what of others.values()) {
    if (shown.length < ROWS) shown.push({ what, isProcess: false });
  }
  const rows = shown.map(({ what, isProcess }): ChartRow => {
    const bars: Bar[] = [];
    const marks: Mark[] = [];
    for (const { decision, letter } of decisions) {
      if (keyOf(decision.reserve) !== keyOf(what)) continue;
      bars.push(...cut(panels, decision.decideBy, decision.decideBy + decision.takes, 'starting'));
      if (letter !== undefined) marks.push(...mark(panels, decision.decideBy, 'decide', letter));
    }
    for (const stop of stops) {
      if (keyOf(stop.what) !== keyOf(what)) continue;
      const label = when(stop.from, names.language);
      bars.push(...cut(panels, stop.from, stop.until ?? result.until, 'down', label));
      if (stop.late !== undefined) marks.push(...mark(panels, stop.late, 'late'));
      if (stop.breach !== undefined) marks.push(...mark(panels, stop.breach, 'breach'));
    }
    const first = decisions.find(({ decision }) => keyOf(decision.reserve) === keyOf(what));
    if (first !== undefined) bars.unshift(...cut(panels, 0, first.decision.decideBy, 'idle'));
    return { label: shorten(partWords(names, what), LABEL_LENGTH), isProcess, bars, marks };
  });
  return {
    chart: {
      description: WORDS[names.language](
        result.disruptions.length,
        decisions.length,
        howLong(result.until, names.language),
      ),
      panels: panels.map((panel, i) => ({
        ticks: ticksOf(panel, i === panels.length - 1, names),
        known: Math.min(1, (result.until - panel.from) / (panel.until - panel.from)),
      })),
      rows,
    },
    leftOut: processes.length + others.size - rows.length,
  };
}

const PRIORITIES: readonly (Process['priority'] | undefined)[] = [
  'vital',
  'critical',
  'important',
  'deferrable',
];

/** The processes of the scenario's organisation and those that stop, the most important first. */
function processesOf(model: Model, scenario: Scenario, stops: readonly Stop[]): readonly Process[] {
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

/** A stretch of time cut up over the panels. */
function cut(
  panels: readonly Panel[],
  from: Seconds,
  until: Seconds,
  state: Bar['state'],
  label?: string,
): readonly Bar[] {
  return panels.flatMap((panel, index): Bar[] => {
    const [a, b] = [Math.max(from, panel.from), Math.min(until, panel.until)];
    if (a >= b) return [];
    const width = panel.until - panel.from;
    const begins = from >= panel.from && from < panel.until;
    return [
      {
        panel: index,
        from: (a - panel.from) / width,
        until: (b - panel.from) / width,
        state,
        label: begins ? label : undefined,
      },
    ];
  });
}

function mark(panels: readonly Panel[], at: Seconds, kind: Mark['kind'], letter?: string): readonly Mark[] {
  const index = panels.findIndex((panel) => at >= panel.from && at < panel.until);
  const panel = panels[index];
  if (panel === undefined) return [];
  return [{ panel: index, at: (at - panel.from) / (panel.until - panel.from), kind, letter }];
}
