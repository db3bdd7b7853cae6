import type { PlanLanguage, RosterBreak, Words } from '@waakvlam/analysis';

const HOUR = 3600;

const WORDS: Words<{
  readonly few: (asked: number, there: number) => string;
  readonly over: (asked: string, allowed: string) => string;
  readonly hours: (count: number) => string;
}> = {
  en: {
    few: (asked, there) => `${asked} needed at once, ${there} there`,
    over: (asked, allowed) => `${asked} of work, ${allowed} allowed`,
    hours: (count) => `${count}\u00a0h`,
  },
  nl: {
    few: (asked, there) => `${asked} tegelijk nodig, ${there} aanwezig`,
    over: (asked, allowed) => `${asked} werk, ${allowed} toegestaan`,
    hours: (count) => `${count}\u00a0uur`,
  },
};

/** Why a roster cannot be filled any more. */
export function breakWords(breaks: RosterBreak, language: PlanLanguage): string {
  const words = WORDS[language];
  if (breaks.kind === 'people') return words.few(breaks.asked, breaks.there);
  const said = (amount: number) =>
    breaks.limit.kind === 'hours' ? words.hours(Math.round(amount / HOUR)) : `${amount}`;
  return words.over(said(breaks.asked), said(breaks.allowed));
}
