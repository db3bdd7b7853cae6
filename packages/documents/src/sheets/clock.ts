/** Clock times beside the times from T0, for who knows when it began. */
import type { PlanLanguage, Seconds, Words } from '@waakvlam/analysis';
import { MONTH_NAMES } from './calendar.ts';

/** The moment of T0. */
export interface Start {
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  /** The time zone of who reads, as `Europe/Amsterdam`. */
  readonly zone: string;
}

const WEEKDAYS: Words<readonly string[]> = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  nl: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
};

/**
 * What the clock shows so many seconds after T0, in 24 hours, with the day where that is another than the day of T0:
 * `03:05`, `wo 2 dec 03:05`. Summer time counts.
 */
export function clockTime(start: Start, seconds: Seconds, language: PlanLanguage): string {
  const begin = partsIn(start.zone, start.at);
  const then = partsIn(start.zone, start.at + seconds * 1000);
  const sameDay = begin.day === then.day && begin.month === then.month && begin.year === then.year;
  return sameDay ? then.time : `${dayWords(then, language)} ${then.time}`;
}

/** T0 with its day: `di 1 dec 18:00`. */
export function startWords(start: Start, language: PlanLanguage): string {
  const parts = partsIn(start.zone, start.at);
  return `${dayWords(parts, language)} ${parts.time}`;
}

/** The day so many seconds after T0: `wo 2 dec`. */
export function dayOf(start: Start, seconds: Seconds, language: PlanLanguage): string {
  return dayWords(partsIn(start.zone, start.at + seconds * 1000), language);
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string;
}

function dayWords({ year, month, day }: Parts, language: PlanLanguage): string {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${WEEKDAYS[language][weekday]} ${day} ${MONTH_NAMES[language][month - 1]}`;
}

/** Only numbers are asked of `Intl`: its words differ from one version to the next. */
function partsIn(zone: string, at: number): Parts {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => Number(parts.get(part)));
  return { year: year!, month: month!, day: day!, time: `${parts.get('hour')}:${parts.get('minute')}` };
}
