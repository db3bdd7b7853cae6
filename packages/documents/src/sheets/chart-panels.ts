/** The panels of a time line, and what falls where in them. */
import type { Seconds } from '@waakvlam/analysis';
import type { Names } from '../names.ts';
import type { Bar, Mark, Tick } from './chart.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A stretch of time with a linear scale. */
export interface Panel {
  readonly from: Seconds;
  readonly until: Seconds;
  /** From where ticks are counted. */
  readonly origin: Seconds;
  readonly tick: Seconds;
  /** From one labelled tick to the next: more labels do not fit side by side. */
  readonly label: Seconds;
}

/** Two hours, the rest of three days, and all that comes later: as many of these as were calculated. */
export function panelsUntil(until: Seconds): readonly Panel[] {
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

/** Where its scale has a line, and what stands at it. `last`: no panel comes after it. */
export function ticksOf(panel: Panel, last: boolean, names: Names): readonly Tick[] {
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

/** A stretch of time cut up over the panels. */
export function cut(
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

/** A moment on the panel in which it falls. */
export function mark(
  panels: readonly Panel[],
  at: Seconds,
  kind: Mark['kind'],
  letter?: string,
): readonly Mark[] {
  const index = panels.findIndex((panel) => at >= panel.from && at < panel.until);
  const panel = panels[index];
  if (panel === undefined) return [];
  return [{ panel: index, at: (at - panel.from) / (panel.until - panel.from), kind, letter }];
}
