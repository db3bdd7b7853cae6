import type { IsoDate } from '@waakvlam/analysis';
import { complaint } from '../complaint.ts';

/** Parses the value of `--today`. */
export function parseToday(value: string): IsoDate {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  // A day that does not exist, such as 30 February, rolls over to another one.
  if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  throw complaint(
    `${value} is no day. Give --today as YYYY-MM-DD, such as 2027-06-30.`,
    `${value} is geen dag. Geef --today als JJJJ-MM-DD, zoals 2027-06-30.`,
  );
}

/** The day of today where the machine stands. The only clock of the project is read here. */
export function today(): IsoDate {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
