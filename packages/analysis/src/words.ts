/**
 * Words for people, in both languages. Whatever a person reads is a pair of one form, written beside the code
 * that says it, so that a missing translation does not compile.
 */
import type { PlanLanguage, Seconds } from './model.ts';

/** One thing said in every language of the project. */
export type Words<T = string> = { readonly [L in PlanLanguage]: T };

const UNITS: readonly { readonly seconds: number; readonly one: Words; readonly many: Words }[] = [
  { seconds: 24 * 3600, one: { en: 'day', nl: 'dag' }, many: { en: 'days', nl: 'dagen' } },
  { seconds: 3600, one: { en: 'h', nl: 'uur' }, many: { en: 'h', nl: 'uur' } },
  { seconds: 60, one: { en: 'min', nl: 'min' }, many: { en: 'min', nl: 'min' } },
  { seconds: 1, one: { en: 's', nl: 's' }, many: { en: 's', nl: 's' } },
];

/** Up to this long a duration is told in hours, since people at work count "24 h 30 min", not "1 day 30 min". */
const HOURS_UP_TO = 96 * 3600;

/** A duration in words, exact: `24 h 30 min`, `5 days`; `0 min` for none. */
export function duration(seconds: Seconds, language: PlanLanguage): string {
  const units = seconds > HOURS_UP_TO && seconds % 3600 === 0 ? UNITS : UNITS.slice(1);
  const words: string[] = [];
  let rest = seconds;
  for (const unit of units) {
    const count = Math.floor(rest / unit.seconds);
    rest -= count * unit.seconds;
    if (count > 0) words.push(`${count} ${(count === 1 ? unit.one : unit.many)[language]}`);
  }
  return words.length > 0 ? words.join(' ') : '0 min';
}

/** A moment from T0 in words: `T+24 h 30 min`, `T+0`. */
export function moment(seconds: Seconds, language: PlanLanguage): string {
  return seconds === 0 ? 'T+0' : `T+${duration(seconds, language)}`;
}

/** A list in words: `A, B and C`. */
export function list(items: readonly string[], language: PlanLanguage): string {
  const and: Words = { en: 'and', nl: 'en' };
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and[language]} ${items.at(-1)}`;
}

/** A duration as ISO 8601, for machines: `PT24H30M`. Days are not used, so that a day is always 24 hours. */
export function isoDuration(seconds: Seconds): string {
  const h = Math.floor(seconds / 3600);
  const min = Math.floor((seconds % 3600) / 60);
  const s = seconds % 60;
  const text = `${h > 0 ? `${h}H` : ''}${min > 0 ? `${min}M` : ''}${s > 0 ? `${s}S` : ''}`;
  return `PT${text === '' ? '0S' : text}`;
}
