import type { Seconds } from '@waakvlam/analysis';
import { complaint } from '../complaint.ts';

const UNITS: readonly (readonly [words: RegExp, seconds: Seconds])[] = [
  [/^(s|sec)$/, 1],
  [/^(min|m)$/, 60],
  [/^(h|uur|u)$/, 3600],
  [/^(d|day|days|dag|dagen)$/, 24 * 3600],
  [/^(week|weeks|weken)$/, 7 * 24 * 3600],
];

/** Looking further ahead than this says nothing about a disruption. */
const MOST = 10 * 366 * 24 * 3600;

/** Parses the value of `--horizon`: `ever`, or a duration such as `72h` or `"3 dagen"`. */
export function parseHorizon(value: string): Seconds | 'ever' {
  if (value === 'ever') return value;
  const parts = /^\s*(?:\d+\s*[a-z]+\s*)+$/i.test(value) ? [...value.matchAll(/(\d+)\s*([a-z]+)/gi)] : [];
  let sum = 0;
  for (const [, count, unit] of parts) {
    const seconds = UNITS.find(([words]) => words.test(unit!.toLowerCase()))?.[1];
    sum += seconds === undefined ? Number.NaN : Number(count) * seconds;
  }
  if (sum > 0 && sum <= MOST) return sum;
  throw complaint(
    `${value} is no horizon. Give a duration such as 72h, 90min or "3 days", or ever.`,
    `${value} is geen horizon. Geef een duur zoals 72h, 90min of "3 dagen", of ever.`,
  );
}
