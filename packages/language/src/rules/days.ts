/** Counting with days of the calendar. */
import type { CalendarSpan, IsoDate, Words } from '@waakvlam/analysis';

const DAY = 86_400_000;

/** Days from one date to another; negative if the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The day that lies a span after another: the same day of the month, or its last day if there is no such day. */
export function dayAfter(from: IsoDate, { count, unit }: CalendarSpan): IsoDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  if (unit === 'day' || unit === 'week') {
    return isoDay(Date.UTC(year, month - 1, day + count * (unit === 'week' ? 7 : 1)));
  }
  const months = month - 1 + count * (unit === 'year' ? 12 : 1);
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return isoDay(Date.UTC(year, months, Math.min(day, last)));
}

/** The same, with a share of the span on top of it; in whole days. */
export function dayAfterWithGrace(from: IsoDate, span: CalendarSpan, grace: number): IsoDate {
  const due = dayAfter(from, span);
  const extra = Math.floor((daysBetween(from, due) * grace) / 10_000);
  return dayAfter(due, { count: extra, unit: 'day' });
}

/** Whether something done on a day is longer ago than a span. The same day of the month is not longer. */
export function isLongerAgo(on: IsoDate, span: CalendarSpan, today: IsoDate): boolean {
  return dayAfter(on, span) < today;
}

/** The latest of some days. */
export function latest(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days.reduce((a, b) => (b !== undefined && (a === undefined || a < b) ? b : a), undefined);
}

const UNITS: { readonly [U in CalendarSpan['unit']]: { readonly one: Words; readonly many: Words } } = {
  day: { one: { en: 'day', nl: 'dag' }, many: { en: 'days', nl: 'dagen' } },
  week: { one: { en: 'week', nl: 'week' }, many: { en: 'weeks', nl: 'weken' } },
  month: { one: { en: 'month', nl: 'maand' }, many: { en: 'months', nl: 'maanden' } },
  year: { one: { en: 'year', nl: 'jaar' }, many: { en: 'years', nl: 'jaar' } },
};

/** A span of the calendar in words: `12 months`. */
export function spanWords({ count, unit }: CalendarSpan): Words {
  const words = UNITS[unit][count === 1 ? 'one' : 'many'];
  return { en: `${count} ${words.en}`, nl: `${count} ${words.nl}` };
}

/** How long ago or ahead a number of days is, in words. */
export function dayCount(days: number): Words {
  return spanWords({ count: days, unit: 'day' });
}

function isoDay(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}
