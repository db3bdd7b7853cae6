import type { IsoDate, Model, Words } from '@waakvlam/analysis';
import { calendarRegister } from '../registers/calendar-register.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { registerTable } from './register-table.ts';
import { type ReportFrame, reportOf } from './report.ts';

const WORDS: Words<{ readonly late: (count: number) => string; readonly empty: string }> = {
  en: {
    late: (count) => (count === 0 ? 'Nothing is late.' : `Late: ${count}. Those stand first.`),
    empty: 'The plan says of nothing when it is due.',
  },
  nl: {
    late: (count) => (count === 0 ? 'Er is niets te laat.' : `Te laat: ${count}. Die staan bovenaan.`),
    empty: 'In het plan staat nergens wanneer iets moet.',
  },
};

/** When there is something to do for the plan, on paper. */
export function calendarReport(model: Model, today: IsoDate, frame: ReportFrame): Sheet {
  const { language } = frame.head;
  const words = WORDS[language];
  const register = calendarRegister(model, today, language);
  const late = register.rows.filter((row) => row.late !== undefined).length;
  return reportOf(frame, 'calendar', register.title, true, [
    { kind: 'text', text: words.late(late) },
    registerTable(
      register,
      [
        { keys: ['on'], width: '26mm' },
        { keys: ['late'], width: '18mm' },
        { keys: ['kind'], width: '0.8fr' },
        { keys: ['subject'], width: '1.2fr' },
        { keys: ['who'], width: '1fr' },
        { keys: ['text'], width: '1.4fr' },
      ],
      words.empty,
    ),
  ]);
}
