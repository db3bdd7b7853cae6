import { type IsoDate, list, type Model, type PlanLanguage, type Words } from '@waakvlam/analysis';
import ical, { ICalEventTransparency } from 'ical-generator';
import { type Names, namesOf, titleOf } from '../names.ts';
import { cleanText } from '../plain.ts';
import { dateWords } from '../sheets/calendar.ts';
import { type DueDay, dueDays, isPast } from './due-days.ts';
import { DUE } from './due-words.ts';

const WORDS: Words<{ readonly late: (todo: string, on: string) => string }> = {
  en: { late: (todo, on) => `Late since ${on}: ${todo}` },
  nl: { late: (todo, on) => `Te laat sinds ${on}: ${todo}` },
};

/**
 * The days of a plan as a calendar (RFC 5545), each for the whole day and blocking nobody's time. What is late stands on
 * today, since nobody looks back in a calendar. A day keeps its identity from build to build, so that one that moved is
 * moved and not doubled.
 */
export function ics(model: Model, today: IsoDate, language: PlanLanguage): string {
  const names = namesOf(model, { language });
  const calendar = ical({ prodId: '//Waakvlam//NL', name: namesOfPlans(names, model) });
  for (const [uid, day] of withIdentity(dueDays(model, today))) {
    calendar.createEvent({
      id: uid,
      stamp: new Date(`${today}T00:00:00Z`),
      start: new Date(`${isPast(day, today) ? today : day.on}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: summaryOf(names, day, today),
      description: descriptionOf(names, day),
    });
  }
  return calendar.toString();
}

/** One declaration can ask for several days of a kind: the first, the second. */
function withIdentity(days: readonly DueDay[]): readonly (readonly [string, DueDay])[] {
  const seen = new Map<string, number>();
  return days.map((day) => {
    const base = `${day.kind}.${inLetters(day.of)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return [`${base}${count === 1 ? '' : `.${count}`}@waakvlam`, day];
  });
}

/** The writer puts an identity in as it is: any other character becomes its number. */
const inLetters = (id: string): string =>
  id.replace(/[^\w.-]/gu, (character) => `=${character.codePointAt(0)!.toString(16)}=`);

function summaryOf(names: Names, day: DueDay, today: IsoDate): string {
  const { language } = names;
  const todo = DUE[language][day.kind].todo(titleOf(names, day.subject));
  return cleanText(isPast(day, today) ? WORDS[language].late(todo, dateWords(day.on, language)) : todo);
}

function descriptionOf(names: Names, { who, text }: DueDay): string | null {
  const people =
    who.length === 0
      ? []
      : [
          list(
            who.map((id) => titleOf(names, id)),
            names.language,
          ),
        ];
  const lines = [...people, ...(text === undefined ? [] : [text])].map(cleanText);
  return lines.length === 0 ? null : lines.join('\n');
}

const namesOfPlans = (names: Names, { plans }: Model): string =>
  cleanText(plans.map(({ id }) => titleOf(names, id)).join(', '));
