import { duration, moment, type PlanLanguage, type Seconds } from '@waakvlam/analysis';

/** A number stays on one line with its unit. */
const together = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** A moment from T0 in words, for paper: `T+24 uur 30 min`. */
export const when = (seconds: Seconds, language: PlanLanguage): string => together(moment(seconds, language));

/** A duration in words, for paper. */
export const howLong = (seconds: Seconds, language: PlanLanguage): string =>
  together(duration(seconds, language));
