import type { Seconds } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { complaint } from '../complaint.ts';
import { parseTime } from './time.ts';

/** Parses a moment from the begin on: `6h`, `T+6h`, `0`. */
export function parseMoment(value: string): Seconds {
  const typed = value.trim().replace(/^t\s*\+\s*/i, '');
  const found = typed === '0' ? 0 : parseTime(typed);
  if (found !== undefined) return found;
  const shown = cleanText(value);
  throw complaint(
    `${shown} is no moment. Give one such as 6h or "2 h 30 min", from the begin on.`,
    `${shown} is geen moment. Geef er een als 6u of "2 u 30 min", vanaf het begin.`,
  );
}
