import { duration, moment, type PlanLanguage, type Seconds } from '@waakvlam/analysis';

/** A number stays on one line with its unit. */
const together = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** A moment from T0 in words, for paper: `T+24 uur 30 min`; before T0, where seconds are negative, `T−48 uur`. */
export const when = (seconds: number, language: PlanLanguage): string =>
  together(seconds < 0 ? `T\u2212${duration(-seconds, language)}` : moment(seconds, language));

/** A duration in words, for paper. */
export const howLong = (seconds: Seconds, language: PlanLanguage): string =>
  together(duration(seconds, language));
