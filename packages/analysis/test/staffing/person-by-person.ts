/** A roster as one would write it by hand: every person has a list of the hours that they worked each day. */
import type { Limit } from '../../src/staffing/limits.ts';
import type { Stretch } from '../../src/staffing/stretch.ts';
import { DAY, HOUR } from './build.ts';

const HAIR = 1e-6;

/**
 * The first day on which the hours of the day cannot be given out, in fractions of hours; whole days only, one limit
 * of hours after the other, no nights or shifts counted.
 */
export function rosterPersonByPerson(
  stretches: readonly Stretch[],
  limits: readonly Limit[],
  contract: number,
): number | undefined | 'too close' {
  const most = Math.max(...stretches.map(({ people }) => people));
  const diary = Array.from({ length: most }, (): number[] => []);
  const days = stretches.at(-1)!.until / DAY;
  for (let day = 0; day < days; day++) {
    const { people, atOnce, week, nights } = stretches.find(({ until }) => day * DAY < until)!;
    if (atOnce > people) return day + 1;
    const asked = week / HOUR / 7;
    const room = diary.map((worked, person) => {
      if (person >= people) return 0;
      return Math.max(
        0,
        Math.min(
          ...limits.map((limit) => left(limit, worked, day, nights * 7 >= people && nights > 0, contract)),
        ),
      );
    });
    const total = room.reduce((sum, one) => sum + one, 0);
    if (Math.abs(total - asked) < HAIR) return 'too close';
    if (asked > total) return day + 1;
    const level = levelFor(asked, room);
    diary.forEach((worked, person) => {
      worked.push(Math.min(room[person]!, level));
    });
  }
  return undefined;
}

function left(
  limit: Limit,
  worked: readonly number[],
  day: number,
  nightly: boolean,
  contract: number,
): number {
  if (limit.kind !== 'hours') throw new Error('hours only');
  const hours = (nightly ? (limit.withNights ?? limit.hours) : limit.hours) / HOUR;
  const before = limit.looksBack ? Math.min(contract / 7, hours / limit.days) : 0;
  let rest = hours;
  for (let back = day - 1; back > day - limit.days; back--) rest -= back < 0 ? before : worked[back]!;
  return rest;
}

/** The hours that everybody works who has room for them, so that together they are those asked. */
function levelFor(asked: number, room: readonly number[]): number {
  let low = 0;
  let high = 24;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    const sum = room.reduce((total, one) => total + Math.min(one, middle), 0);
    if (sum < asked) low = middle;
    else high = middle;
  }
  return high;
}
