/** The days on which a plan asks for something, or on which something in it comes to an end. */
import { type CalendarSpan, compare, type Id, type IsoDate, type Model } from '@waakvlam/analysis';
import { after } from '../sheets/calendar.ts';

/**
 * What is asked for on a day, or the last day of what ends.
 * - `exercise`: it is planned. `next-exercise`: it is due, and nobody planned it.
 * - `lesson`: what was learned must have been done.
 * - `target`: a goal must have been reached.
 */
export type DueKind =
  | 'exercise'
  | 'next-exercise'
  | 'review'
  | 'test'
  | 'measure'
  | 'lesson'
  | 'target'
  | 'agreement-ends'
  | 'acceptance-ends';

export interface DueDay {
  readonly on: IsoDate;
  readonly kind: DueKind;
  /** The declaration, or the acceptance, that says so. */
  readonly of: Id;
  /** What it is about; of an acceptance that ends, its subject. */
  readonly subject: Id;
  readonly who: readonly Id[];
  /** In the words of the plan. */
  readonly text?: string | undefined;
}

/** All of them, by day. What is past and was done is left out; what is past and was not is not. */
export function dueDays(model: Model, today: IsoDate): readonly DueDay[] {
  return [
    ...exercises(model, today),
    ...reviews(model),
    ...tests(model),
    ...measures(model),
    ...targets(model),
    ...ends(model),
  ].sort((a, b) => compare(a.on, b.on) || compare(a.kind, b.kind) || compare(a.of, b.of));
}

function exercises({ exercises }: Model, today: IsoDate): readonly DueDay[] {
  return exercises.flatMap((exercise): DueDay[] => {
    const { id, owner, dates, every, participants, lessons } = exercise;
    const who = [...(owner === undefined ? [] : [owner]), ...participants];
    const day = (on: IsoDate, kind: DueKind): DueDay => ({ on, kind, of: id, subject: id, who });
    const planned = dates.filter((on) => on >= today).map((on) => day(on, 'exercise'));
    const next = planned.length > 0 ? undefined : following(latest(dates), every);
    const open = lessons.flatMap(({ text, by, due, done }): DueDay[] =>
      due === undefined || done !== undefined
        ? []
        : [{ ...day(due, 'lesson'), who: by === undefined ? [] : [by], text }],
    );
    return [...planned, ...(next === undefined ? [] : [day(next, 'next-exercise')]), ...open];
  });
}

function reviews({ plans, components, goals }: Model): readonly DueDay[] {
  return [...plans, ...components, ...goals].flatMap(({ id, owner, reviewed, reviewEvery }) =>
    dayOf('review', id, owner, following(reviewed, reviewEvery)),
  );
}

function tests({ components }: Model): readonly DueDay[] {
  return components.flatMap(({ id, owner, tests }) => {
    const every = tests.find((test) => test.every !== undefined)?.every;
    return dayOf('test', id, owner, following(latest(tests.map(({ on }) => on)), every));
  });
}

function measures({ measures }: Model): readonly DueDay[] {
  return measures.flatMap(({ id, owner, last, every }) =>
    dayOf('measure', id, owner, following(last, every)),
  );
}

function targets({ goals }: Model): readonly DueDay[] {
  return goals.flatMap(({ id, owner, target }) =>
    dayOf('target', id, owner, target?.due).map((day) => ({ ...day, text: target?.text })),
  );
}

function ends({ components, acceptances }: Model): readonly DueDay[] {
  return [
    ...components.flatMap((one) =>
      one.kind === 'agreement' ? dayOf('agreement-ends', one.id, one.owner, one.until) : [],
    ),
    ...acceptances.flatMap(({ id, subject, until, by, reason }) =>
      dayOf('acceptance-ends', id, by, until).map((day) => ({ ...day, subject, text: reason })),
    ),
  ];
}

function dayOf(kind: DueKind, id: Id, owner: Id | undefined, on: IsoDate | undefined): readonly DueDay[] {
  return on === undefined ? [] : [{ on, kind, of: id, subject: id, who: owner === undefined ? [] : [owner] }];
}

function following(last: IsoDate | undefined, every: CalendarSpan | undefined): IsoDate | undefined {
  return last === undefined || every === undefined ? undefined : after(last, every);
}

const latest = (days: readonly IsoDate[]): IsoDate | undefined => [...days].sort(compare).at(-1);

/** Its last day is still good, and what is asked for on a day can still be done on it. */
export const isPast = ({ on }: DueDay, today: IsoDate): boolean => on < today;
