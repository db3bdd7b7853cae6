import type { Seconds } from '@waakvlam/analysis';

const UNITS: readonly (readonly [words: RegExp, seconds: Seconds])[] = [
  [/^(s|sec)$/, 1],
  [/^(min|m)$/, 60],
  [/^(h|uur|u)$/, 3600],
  [/^(d|day|days|dag|dagen)$/, 24 * 3600],
  [/^(week|weeks|weken)$/, 7 * 24 * 3600],
];

/** Looking further ahead than this says nothing about a disruption. */
const MOST = 10 * 366 * 24 * 3600;

/**
 * Reads a duration as a person types it: `72h`, `"1 dag 2 uur"`.
 *
 * @returns nothing for what is none, for no time at all, and for more than ten years
 */
export function parseTime(value: string): Seconds | undefined {
  const parts = /^\s*(?:\d+\s*[a-z]+\s*)+$/i.test(value) ? [...value.matchAll(/(\d+)\s*([a-z]+)/gi)] : [];
  let sum = 0;
  for (const [, count, unit] of parts) {
    const seconds = UNITS.find(([words]) => words.test(unit!.toLowerCase()))?.[1];
    sum += seconds === undefined ? Number.NaN : Number(count) * seconds;
  }
  return sum > 0 && sum <= MOST ? sum : undefined;
}
