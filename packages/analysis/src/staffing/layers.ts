/** Who of a pool is there when, where only numbers are known. */
import type { Seconds } from '../model.ts';
import { DAY } from './posts.ts';
import type { Stretch } from './stretch.ts';

/**
 * People who are there at the same times. Where fewer are left, those who stay away are taken to be the same people
 * for as long as as many stay away: the last to come and the first to go.
 */
export interface Layer {
  readonly people: number;
  /** Seconds there, by day. */
  readonly there: readonly Seconds[];
}

/** The layers of a pool over so many days. */
export function layersOf(stretches: readonly Stretch[], days: number): readonly Layer[] {
  const levels = [...new Set(stretches.map(({ people }) => people))].sort((a, b) => a - b);
  return levels.flatMap((level, index) => {
    const people = level - (levels[index - 1] ?? 0);
    if (people <= 0) return [];
    const there = new Array<Seconds>(days).fill(0);
    for (const { from, until, people: left } of stretches) {
      if (left < level) continue;
      for (let day = Math.floor(from / DAY); day < days && day * DAY < until; day++) {
        there[day] = there[day]! + Math.min(until, (day + 1) * DAY) - Math.max(from, day * DAY);
      }
    }
    return [{ people, there }];
  });
}
