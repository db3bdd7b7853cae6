/** Whether a pool of people can fill its posts day after day within what each of them may work. */
import type { Seconds } from '../model.ts';
import type { HoursLimit, Limit } from './limits.ts';
import { type Layer, layersOf, type Room, roomFor } from './room.ts';
import { ofDay, onDay, type Stretch, wholeDays } from './stretch.ts';

export interface RosterDay {
  /** Counted from 1; day 1 begins at T0. */
  readonly day: number;
  /** People left, at the moment of that day at which they are fewest. */
  readonly people: number;
  /** Hours asked, rounded up to a second. */
  readonly asked: Seconds;
  /** Hours that people may still work that day, after what they worked before; rounded down. */
  readonly allowed: Seconds;
}

/** Why a roster cannot go on. */
export type RosterBreak =
  /** At some moment of that day posts ask for more people than there are. */
  | { readonly day: number; readonly kind: 'people'; readonly asked: number; readonly there: number }
  /** From day `since` to this day more is asked than the people there may work. */
  | {
      readonly day: number;
      readonly kind: 'limit';
      readonly limit: Limit;
      readonly since: number;
      /** Hours in seconds; nights and shifts as a number. */
      readonly asked: number;
      readonly allowed: number;
    };

export interface Roster {
  readonly days: readonly RosterDay[];
  /** The first day on which it cannot be filled. */
  readonly breaks?: RosterBreak | undefined;
}

/**
 * Rolls a roster over whole days. A bound, with hours divided over people as well as can be: a roster that breaks here
 * cannot be made, one that does not may still be hard to make. What people have worked goes on counting when
 * the number of people left changes. Seconds are counted in sevenths, since a week has seven days.
 *
 * @param stretches from 0 on, without gaps, to the end of a day
 * @param contract what each worked a week before T0, for limits that look back
 */
export function roll(stretches: readonly Stretch[], limits: readonly Limit[], contract: Seconds): Roster {
  const count = wholeDays(stretches);
  const layers = layersOf(stretches, count, limits);
  const worked: number[] = [];
  const counted = { nights: [] as number[], shifts: [] as number[] };
  const days: RosterDay[] = [];
  let breaks: RosterBreak | undefined;
  for (let day = 0; day < count; day++) {
    const today = onDay(stretches, day);
    const asked = ofDay(today, day, ({ week }) => week);
    const nights = ofDay(today, day, (stretch) => stretch.nights);
    const most = Math.max(...today.map(({ people }) => people));
    const nightly = nights > 0 && nights * 7 >= most;
    let tightest: Room | undefined;
    for (const limit of limits) {
      if (limit.kind !== 'hours') continue;
      const room = roomFor(layers, worked, limit, nightly, contract);
      if (tightest === undefined || room.left < tightest.left) tightest = room;
    }
    const left = tightest?.left ?? Number.POSITIVE_INFINITY;
    counted.nights.push(nights);
    counted.shifts.push(shiftsFor(asked, limits));
    breaks ??= tooFew(today, day) ?? overHours(tightest, asked, worked) ?? overCount(layers, counted, limits);
    worked.push(Math.min(asked, left));
    days.push({
      day: day + 1,
      people: Math.min(...today.map(({ people }) => people)),
      asked: Math.ceil(asked / 7),
      allowed: Math.floor(left / 7),
    });
  }
  return { days, breaks };
}

/** As few shifts as the hours can be worked in. */
function shiftsFor(asked: number, limits: readonly Limit[]): number {
  const longest = limits.find((limit) => limit.kind === 'hours' && limit.days === 1) as
    | HoursLimit
    | undefined;
  return longest === undefined || longest.hours === 0 ? 0 : Math.ceil(asked / 7 / longest.hours);
}

function tooFew(today: readonly Stretch[], day: number): RosterBreak | undefined {
  const short = today.find(({ atOnce, people }) => atOnce > people);
  return short && { day: day + 1, kind: 'people', asked: short.atOnce, there: short.people };
}

function overHours(
  room: Room | undefined,
  asked: number,
  worked: readonly number[],
): RosterBreak | undefined {
  if (room === undefined || asked <= room.left) return undefined;
  const before = worked.slice(room.since).reduce((sum, one) => sum + one, 0);
  return {
    day: worked.length + 1,
    kind: 'limit',
    limit: room.limit,
    since: room.since + 1,
    asked: Math.ceil((before + asked) / 7),
    allowed: Math.floor((before + room.left) / 7),
  };
}

function overCount(
  layers: readonly Layer[],
  counted: { readonly nights: readonly number[]; readonly shifts: readonly number[] },
  limits: readonly Limit[],
): RosterBreak | undefined {
  for (const limit of limits) {
    if (limit.kind === 'hours') continue;
    const series = counted[limit.kind];
    const last = series.length - 1;
    let asked = 0;
    const days = layers.map(() => 0);
    for (let since = last; since >= 0 && since > last - limit.days; since--) {
      asked += series[since]!;
      layers.forEach(({ there }, layer) => {
        if (there[since]! > 0) days[layer] = days[layer]! + 1;
      });
      const allowed = layers.reduce(
        (sum, { people }, layer) => sum + people * Math.min(limit.count, days[layer]!),
        0,
      );
      if (asked > allowed) return { day: last + 1, kind: 'limit', limit, since: since + 1, asked, allowed };
    }
  }
  return undefined;
}
