import type { Seconds } from '@waakvlam/analysis';
import { complaint } from '../complaint.ts';
import { parseTime } from './time.ts';

/** Parses the value of `--horizon`: `ever`, or a duration such as `72h` or `"3 dagen"`. */
export function parseHorizon(value: string): Seconds | 'ever' {
  if (value === 'ever') return value;
  const time = parseTime(value);
  if (time !== undefined) return time;
  throw complaint(
    `${value} is no horizon. Give a duration such as 72h, 90min or "3 days", or ever.`,
    `${value} is geen horizon. Geef een duur zoals 72h, 90min of "3 dagen", of ever.`,
  );
}
