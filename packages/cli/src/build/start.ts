import type { Start } from '@waakvlam/documents';
import { complaint } from '../complaint.ts';

const FORM = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})$/;

/** Parses the value of `--start`: a day and a time of the clock, where the machine stands. */
export function parseStart(value: string): Start {
  const [year, month, day, hour, minute] = (FORM.exec(value) ?? []).slice(1).map(Number);
  if (minute !== undefined) {
    const at = new Date(year!, month! - 1, day, hour, minute);
    // A day or time that does not exist, such as 30 February, becomes another one.
    const kept = at.getMonth() === month! - 1 && at.getDate() === day && at.getHours() === hour;
    if (kept && at.getMinutes() === minute) {
      return { at: at.getTime(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    }
  }
  throw complaint(
    `${value} is no moment. Give --start as YYYY-MM-DDTHH:MM, such as 2026-12-01T18:00.`,
    `${value} is geen moment. Geef --start als JJJJ-MM-DDTUU:MM, zoals 2026-12-01T18:00.`,
  );
}
