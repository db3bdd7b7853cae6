/** Counting with days of the calendar. */
import type { IsoDate } from '@waakvlam/analysis';

const DAY = 86_400_000;

/** Days from one date to another; negative if the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Whether a date lies more than so many calendar months after another. The same day of the month is not more. */
export function isLaterThanMonths(date: IsoDate, from: IsoDate, months: number): boolean {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.parse(date) > Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth));
}
