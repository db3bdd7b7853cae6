import type { CalendarSpan, IsoDate, PlanLanguage, Words } from '@waakvlam/analysis';

const MONTHS: Readonly<Record<CalendarSpan['unit'], number>> = { day: 0, week: 0, month: 1, year: 12 };
const DAYS: Readonly<Record<CalendarSpan['unit'], number>> = { day: 1, week: 7, month: 0, year: 0 };

/** The day that lies `span` after `date`; a day that a month does not have becomes its last. */
export function after(date: IsoDate, span: CalendarSpan): IsoDate | undefined {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const months = year * 12 + month - 1 + span.count * MONTHS[span.unit];
  const lastOfMonth = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const moved = new Date(
    Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, lastOfMonth) + span.count * DAYS[span.unit]),
  );
  const time = moved.getTime();
  return Number.isNaN(time) || moved.getUTCFullYear() > 9999 ? undefined : moved.toISOString().slice(0, 10);
}

export const MONTH_NAMES: Words<readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
};

/** A day in words, which cannot be misread: `4 mei 2026`. What is no date is given back as it is. */
export function dateWords(date: IsoDate, language: PlanLanguage): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = MONTH_NAMES[language][(month ?? 0) - 1];
  return name === undefined ? date : `${day} ${name} ${year}`;
}
