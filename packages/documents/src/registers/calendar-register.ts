import type { IsoDate, Model, PlanLanguage, Words } from '@waakvlam/analysis';
import { namesOf, titleOf } from '../names.ts';
import { dueDays, isPast } from './due-days.ts';
import { DUE } from './due-words.ts';
import { columnsOf, joinedCell, type Register, type Row } from './register.ts';

const HOLDING = {
  on: { kind: 'date', width: 12 },
  late: { kind: 'text', width: 10 },
  kind: { kind: 'text', width: 26 },
  subject: { kind: 'text', width: 40 },
  who: { kind: 'text', width: 36 },
  text: { kind: 'text', width: 60 },
} as const;

const WORDS: Words<{
  readonly title: string;
  readonly heads: Readonly<Record<keyof typeof HOLDING, string>>;
  readonly late: string;
}> = {
  en: {
    title: 'Exercises, reviews and dates',
    heads: { on: 'On', late: 'Late', kind: 'What', subject: 'Of', who: 'Who', text: 'Note' },
    late: 'late',
  },
  nl: {
    title: 'Oefeningen, herziening, data',
    heads: { on: 'Op', late: 'Te laat', kind: 'Wat', subject: 'Van', who: 'Wie', text: 'Toelichting' },
    late: 'te laat',
  },
};

/** When there is something to do for the plan, or something in it ends, by day. */
export function calendarRegister(model: Model, today: IsoDate, language: PlanLanguage): Register {
  const words = WORDS[language];
  const names = namesOf(model, { language });
  return {
    language,
    title: words.title,
    columns: columnsOf(HOLDING, words.heads),
    rows: dueDays(model, today).map(
      (day): Row<keyof typeof HOLDING> => ({
        on: day.on,
        late: isPast(day, today) ? words.late : undefined,
        kind: DUE[language][day.kind].kind,
        subject: titleOf(names, day.subject),
        who: joinedCell(day.who.map((id) => titleOf(names, id))),
        text: day.text,
      }),
    ),
  };
}
