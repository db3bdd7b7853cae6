/** The most that one person works: what a role says itself, otherwise the Dutch working-time limits. */
import type { CalendarSpan, Role, Seconds } from '../model.ts';
import { DAY, HOUR } from './posts.ts';

/** The most hours that one person works within any so many days in a row. */
export interface HoursLimit {
  readonly kind: 'hours';
  readonly hours: Seconds;
  readonly days: number;
  /** The role's own, not the law's. */
  readonly own: boolean;
  /** Stated: holds in place of `hours` where people have a night shift once a week or more. */
  readonly withNights?: Seconds | undefined;
  /** The days before T0 count as well, at contract hours. */
  readonly looksBack?: boolean | undefined;
}

/** The most nights or shifts that one person works within any so many days in a row. */
export interface CountLimit {
  readonly kind: 'nights' | 'shifts';
  readonly count: number;
  readonly days: number;
  readonly own: boolean;
  /** Stated as so many in a row: of one day more, one is free. */
  readonly inARow: boolean;
}

export type Limit = HoursLimit | CountLimit;

/**
 * Arbeidstijdenwet 5:7 and 5:8: 12 hours a shift, 60 hours a week, 55 a week on average over four weeks, 48 over
 * sixteen, and 40 over sixteen with sixteen or more night shifts in them. Exceptions of a sector or an agreement are
 * not in it: a role states those.
 */
export const WORKING_TIME: readonly HoursLimit[] = [
  { kind: 'hours', hours: 12 * HOUR, days: 1, own: false },
  { kind: 'hours', hours: 60 * HOUR, days: 7, own: false },
  { kind: 'hours', hours: 4 * 55 * HOUR, days: 28, own: false },
  {
    kind: 'hours',
    hours: 16 * 48 * HOUR,
    withNights: 16 * 40 * HOUR,
    days: 112,
    own: false,
    looksBack: true,
  },
];

/** Arbeidstijdenwet 5:3. */
const REST: Seconds = 11 * HOUR;

const DAYS: { readonly [U in CalendarSpan['unit']]: number } = { day: 1, week: 7, month: 30, year: 365 };

/** Longer than this no limit looks. */
const DAYS_AT_MOST = 366;

/**
 * The limits that hold for one person of a role, shortest first. What the role says over so many days stands in place
 * of the law's row over as many. Where one shift and its rest fit in a day, one day has as many shifts as fit.
 */
export function limitsOf(role: Role): readonly Limit[] {
  const own = [...shiftLimits(role), ...role.limits.map(ownLimit)];
  const said = new Set(own.filter(({ kind }) => kind === 'hours').map(({ days }) => days));
  return [...own, ...WORKING_TIME.filter(({ days }) => !said.has(days))].sort((a, b) => a.days - b.days);
}

function shiftLimits({ shift, rest }: Role): readonly HoursLimit[] {
  if (shift === undefined && rest === undefined) return [];
  const length = shift ?? Math.min(12 * HOUR, Math.max(0, DAY - (rest ?? 0)));
  const cycle = length + (rest ?? REST);
  const times = Math.max(1, cycle === 0 ? 1 : Math.floor(DAY / cycle));
  const day: HoursLimit = { kind: 'hours', hours: Math.min(DAY, times * length), days: 1, own: true };
  const days = Math.min(DAYS_AT_MOST, Math.floor(cycle / DAY));
  return days > 1 ? [day, { kind: 'hours', hours: length, days, own: true }] : [day];
}

function ownLimit(limit: Role['limits'][number]): Limit {
  const span = limit.per && Math.min(DAYS_AT_MOST, Math.max(1, limit.per.count * DAYS[limit.per.unit]));
  if (limit.kind === 'hours') return { kind: 'hours', hours: limit.hours, days: span ?? 1, own: true };
  const days = span ?? Math.min(DAYS_AT_MOST, limit.count + 1);
  return { kind: limit.kind, count: limit.count, days, own: true, inARow: span === undefined };
}
