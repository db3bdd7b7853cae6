/** How many hours the people of a pool may still work on a day, after what they worked before. */
import type { Seconds } from '../model.ts';
import type { HoursLimit, Limit } from './limits.ts';
import { DAY } from './posts.ts';
import type { Stretch } from './stretch.ts';

/**
 * People who are there at the same times. Where fewer are left, those who stay away are taken to be the same people
 * for as long as as many stay away; they are the last to come and the first to go.
 */
export interface Layer {
  readonly people: number;
  /** Sevenths of seconds that each may work, by day: there, and within the limit of one day. */
  readonly there: readonly number[];
}

/** What a limit leaves for one day. */
export interface Room {
  readonly limit: HoursLimit;
  /** The day, counted from 0, from which it bites. */
  readonly since: number;
  /** Sevenths of seconds, never less than none. */
  readonly left: number;
}

/** The layers of a pool over so many days. */
export function layersOf(
  stretches: readonly Stretch[],
  days: number,
  limits: readonly Limit[],
): readonly Layer[] {
  const levels = [...new Set(stretches.map(({ people }) => people))].sort((a, b) => a - b);
  const longest = limits.reduce(
    (least, limit) => (limit.kind === 'hours' && limit.days === 1 ? Math.min(least, limit.hours) : least),
    DAY,
  );
  return levels.flatMap((level, index) => {
    const people = level - (levels[index - 1] ?? 0);
    if (people <= 0) return [];
    const seconds = new Array<Seconds>(days).fill(0);
    for (const { from, until, people: left } of stretches) {
      if (left < level) continue;
      for (let day = Math.floor(from / DAY); day < days && day * DAY < until; day++) {
        seconds[day] = seconds[day]! + Math.min(until, (day + 1) * DAY) - Math.max(from, day * DAY);
      }
    }
    return [{ people, there: seconds.map((there) => 7 * Math.min(longest, there)) }];
  });
}

/**
 * What a limit leaves for the day after those of `worked`: the least over all stretches of days that end with it.
 *
 * @param nightly people have a night shift once a week or more
 * @param contract hours a week before T0, in seconds
 */
export function roomFor(
  layers: readonly Layer[],
  worked: readonly number[],
  limit: HoursLimit,
  nightly: boolean,
  contract: Seconds,
): Room {
  const day = worked.length;
  const { days, looksBack } = limit;
  const most = nightly ? (limit.withNights ?? limit.hours) : limit.hours;
  // Who worked more before than is allowed on average did so before the crisis: it is not the crisis that breaks it.
  const perDay = Math.min(contract, Math.floor((most * 7) / days));
  const before = looksBack ? perDay * Math.max(0, days - day - 1) : 0;
  const each = Math.max(0, 7 * most - before);
  const there = layers.map(() => 0);
  let done = 0;
  let tightest: Room | undefined;
  for (let since = day; since >= 0 && since > day - days; since--) {
    if (since < day) done += worked[since]!;
    let allowed = 0;
    layers.forEach((layer, index) => {
      there[index] = there[index]! + layer.there[since]!;
      allowed += layer.people * Math.min(each, there[index]!);
    });
    const left = Math.max(0, allowed - done);
    if (tightest === undefined || left < tightest.left) tightest = { limit, since, left };
  }
  return tightest ?? { limit, since: day, left: 0 };
}
