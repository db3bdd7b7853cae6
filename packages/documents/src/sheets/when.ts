import { duration, moment, type PlanLanguage, type Seconds } from '@waakvlam/analysis';
import { clockTime, type Start } from './clock.ts';

/** In which language moments are said, and when T0 was, if that is known. */
export interface Saying {
  readonly language: PlanLanguage;
  readonly start?: Start | undefined;
}

/** A number stays on one line with its unit. */
const together = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** A moment in words, for paper: what the clock shows where T0 is known, otherwise the time from T0. */
export function when(seconds: number, { language, start }: Saying): string {
  return start === undefined ? sinceStart(seconds, language) : clockTime(start, seconds, language);
}

/** A moment that others are told by: the time from T0, and what the clock shows where T0 is known: `T+2 uur = 20:00`. */
export function fullMoment(seconds: number, saying: Saying): string {
  const since = sinceStart(seconds, saying.language);
  return saying.start === undefined ? since : `${since} = ${when(seconds, saying)}`;
}

/**
 * A moment from T0: `T+24 uur 30 min`; before T0, where seconds are negative, `T−48 uur`. From an hour on the seconds are
 * left out, so that it is never later than calculated.
 */
export function sinceStart(seconds: number, language: PlanLanguage): string {
  if (seconds < 0) return together(`T\u2212${duration(-seconds, language)}`);
  return together(moment(seconds < 3600 ? seconds : seconds - (seconds % 60), language));
}

/** A duration in words, for paper. */
export const howLong = (seconds: Seconds, language: PlanLanguage): string =>
  together(duration(seconds, language));
