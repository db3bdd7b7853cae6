/** Whether a pool of people can fill its posts day after day within what each of them may work. */
import type { Seconds } from '../model.ts';
import { layersOf } from './layers.ts';
import { type Cap, newLedger, type Room } from './ledger.ts';
import type { CountLimit, HoursLimit, Limit } from './limits.ts';
import { DAY } from './posts.ts';
import { ofDay, onDay, type Stretch, wholeDays } from './stretch.ts';

interface RosterDay {
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
  /** That day more is asked than the people there may work: hours in seconds, nights and shifts as a number. */
  | {
      readonly day: number;
      readonly kind: 'limit';
      readonly limit: Limit;
      readonly asked: number;
      readonly allowed: number;
    };

export interface Roster {
  readonly days: readonly RosterDay[];
  /** The first day on which it cannot be filled. */
  readonly breaks?: RosterBreak | undefined;
}

/**
 * Rolls a roster over whole days. Who is there shares the work evenly, hours divide freely, and what people have worked
 * goes on counting when the number of people left changes. So one that breaks here is one that nobody can make with even
 * shares; one that does not may still be hard to make. Seconds are counted in sevenths, since a week has seven days.
 *
 * @param stretches from 0 on, without gaps, to the end of a day
 * @param contract what each worked a week before T0, in seconds, for limits that look back
 */
export function roll(stretches: readonly Stretch[], limits: readonly Limit[], contract: Seconds): Roster {
  const count = wholeDays(stretches);
  const layers = layersOf(stretches, count);
  const people = layers.map((layer) => layer.people);
  const hours = newLedger(people);
  const counts = { nights: newLedger(people), shifts: newLedger(people) };
  const ofHours = limits.filter((limit) => limit.kind === 'hours');
  const longest = ofHours.reduce(
    (least, { hours, days }) => (days === 1 ? Math.min(least, hours) : least),
    DAY,
  );
  const days: RosterDay[] = [];
  let breaks: RosterBreak | undefined;
  for (let day = 0; day < count; day++) {
    const today = onDay(stretches, day);
    const asked = ofDay(today, day, ({ week }) => week);
    const nights = ofDay(today, day, (stretch) => stretch.nights);
    const nightly = nights > 0 && nights * 7 >= Math.max(...today.map((stretch) => stretch.people));
    const room = hours.room(
      layers.map(({ there }) => 7 * Math.min(longest, there[day]!)),
      ofHours.map((limit) => capOf(limit, day, nightly, contract)),
    );
    breaks ??= tooFew(today, day) ?? overHours(room, asked, day);
    hours.close(asked, room);
    const number = { nights, shifts: longest === 0 ? 0 : Math.ceil(asked / 7 / longest) };
    for (const kind of ['nights', 'shifts'] as const) {
      const caps = limits.filter((limit): limit is CountLimit => limit.kind === kind).map(countCap);
      if (caps.length === 0) continue;
      // Nobody has two nights in one; how many shifts fit in a day the hours say.
      const most = kind === 'nights' ? 1 : Number.MAX_SAFE_INTEGER;
      const left = counts[kind].room(
        layers.map(({ there }) => (there[day]! > 0 ? most : 0)),
        caps,
      );
      breaks ??= overCount(left, number[kind], day);
      counts[kind].close(number[kind], left);
    }
    days.push({
      day: day + 1,
      people: Math.min(...today.map((stretch) => stretch.people)),
      asked: Math.ceil(asked / 7),
      allowed: Math.floor(room.total / 7),
    });
  }
  return { days, breaks };
}

/** A limit of hours as it holds on a day, counted from 0: with nights or without, and with the days before T0. */
function capOf(limit: HoursLimit, day: number, nightly: boolean, contract: Seconds): Cap<HoursLimit> {
  const { days, looksBack } = limit;
  const hours = nightly ? (limit.withNights ?? limit.hours) : limit.hours;
  // Who worked more before than is allowed on average did so before the crisis: it is not the crisis that breaks it.
  const perDay = Math.min(contract, Math.floor((hours * 7) / days));
  const before = looksBack ? perDay * Math.max(0, days - day - 1) : 0;
  const holds = nightly && limit.withNights !== undefined ? { ...limit, hours } : limit;
  return { most: Math.max(0, 7 * hours - before), days, limit: holds };
}

function countCap(limit: CountLimit): Cap<CountLimit> {
  return { most: limit.count, days: limit.days, limit };
}

function tooFew(today: readonly Stretch[], day: number): RosterBreak | undefined {
  const short = today.find(({ atOnce, people }) => atOnce > people);
  return short && { day: day + 1, kind: 'people', asked: short.atOnce, there: short.people };
}

function overHours(room: Room<HoursLimit>, asked: number, day: number): RosterBreak | undefined {
  if (asked <= room.total) return undefined;
  const numbers = { asked: Math.ceil(asked / 7), allowed: Math.floor(room.total / 7) };
  return room.limit && { day: day + 1, kind: 'limit', limit: room.limit, ...numbers };
}

function overCount(room: Room<CountLimit>, asked: number, day: number): RosterBreak | undefined {
  if (asked <= room.total || room.limit === undefined) return undefined;
  return { day: day + 1, kind: 'limit', limit: room.limit, asked, allowed: room.total };
}
