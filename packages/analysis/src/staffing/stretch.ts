/** What a pool of people has to do and who is left of it, over time. */
import type { Seconds } from '../model.ts';
import { DAY } from './posts.ts';

/** A time in which neither the people there nor what is asked of them changes. */
export interface Stretch {
  readonly from: Seconds;
  readonly until: Seconds;
  /** People left. */
  readonly people: number;
  /** People that posts ask for at one moment. */
  readonly atOnce: number;
  /** Hours that posts ask for, as seconds a week. */
  readonly week: Seconds;
  /** Night shifts to fill each day. */
  readonly nights: number;
}

/** The stretches from 0 to `until` between some moments, each with what holds in it. */
export function stretchesBetween(
  moments: Iterable<Seconds>,
  until: Seconds,
  at: (moment: Seconds) => Omit<Stretch, 'from' | 'until'>,
): readonly Stretch[] {
  const within = [...new Set(moments)].filter((moment) => moment > 0 && moment < until);
  const begins = [0, ...within.sort((a, b) => a - b)];
  return begins.map((from, index) => ({ from, until: begins[index + 1] ?? until, ...at(from) }));
}

/** How many whole days they cover. */
export function wholeDays(stretches: readonly Stretch[]): number {
  return Math.floor((stretches.at(-1)?.until ?? 0) / DAY);
}

/** Those that touch a day, counted from 0. */
export function onDay(stretches: readonly Stretch[], day: number): readonly Stretch[] {
  return stretches.filter(({ from, until }) => from < (day + 1) * DAY && until > day * DAY);
}

/** So much a day, of a stretch that may begin or end in it, in whole numbers and rounded down. */
export function ofDay(today: readonly Stretch[], day: number, rate: (stretch: Stretch) => number): number {
  return today.reduce((sum, stretch) => {
    const seconds = Math.min(stretch.until, (day + 1) * DAY) - Math.max(stretch.from, day * DAY);
    const whole = Math.floor(rate(stretch) / DAY);
    return sum + whole * seconds + Math.floor(((rate(stretch) - whole * DAY) * seconds) / DAY);
  }, 0);
}
