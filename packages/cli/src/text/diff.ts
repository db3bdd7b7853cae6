/** What another version of a plan set comes to, as a person reads it. */
import {
  type DecisionChange,
  duration,
  type Id,
  type Model,
  moment,
  type PlanLanguage,
  type PointChange,
  type ProcessChange,
  type RolePeople,
  type ScenarioChange,
  type Seconds,
  type StaffChange,
  tellPart,
} from '@waakvlam/analysis';
import type { ComparedSet, SheetChange } from '../diff/compared.ts';
import { type Item, quoted, type Section } from '../diff/outline.ts';
import { called } from '../named.ts';
import { shownPath } from '../shown-path.ts';
import * as say from './diff-words.ts';

/** How things are called: by the new plan, and what is gone by the old. */
interface Telling {
  readonly old: Model;
  readonly now: Model;
  readonly language: PlanLanguage;
  readonly name: (id: Id) => string;
}

/** What there is to tell of one set; of several, each heading says of which. */
export function diffSections(of: ComparedSet, isOneOfMany: boolean): readonly Section[] {
  const { old, now, language, change, changes, sheets } = of;
  const telling: Telling = { old, now, language, name: namesOf(old, now) };
  const { added, removed, changed } = changes.declarations;
  const isSame =
    change === undefined &&
    added.length + removed.length + changed.length + changes.processes.length + sheets.length === 0;
  const sections: readonly (readonly [keyof typeof say.HEADINGS, readonly Item[]])[] = isSame
    ? [['set', [{ text: say.NOTHING[language] }]]]
    : [
        ['set', change === undefined ? [] : [{ text: say.SET[change][language] }]],
        [
          'processes',
          orElse(
            changes.processes.map((one) => processItem(one, telling)),
            say.NONE.points[language],
          ),
        ],
        ['scenarios', changes.scenarios.map((one) => scenarioItem(one, telling))],
        ['staff', changes.staff.map((one) => staffItem(one, telling))],
        [
          'sheets',
          orElse(
            sheets.map((one) => ({ text: sheetLine(one, language) })),
            say.NONE.sheets[language],
          ),
        ],
        ['declarations', declarationItems(changes.declarations, language)],
        ['unsettled', unsettledItems(changes.unsettled, telling)],
      ];
  return sections
    .filter(([, items]) => items.length > 0)
    .map(([heading, items]) => ({
      heading: isOneOfMany
        ? say.IN_SET[language](say.HEADINGS[heading][language], quoted(shownPath(of.folder)))
        : say.HEADINGS[heading][language],
      items,
    }));
}

function orElse(items: readonly Item[], otherwise: string): readonly Item[] {
  return items.length > 0 ? items : [{ text: otherwise }];
}

function processItem(one: ProcessChange, telling: Telling): Item {
  const { mtpd, rto, broken, points, change } = one;
  const { language } = telling;
  const times = (['mtpd', 'rto'] as const).flatMap((what) => {
    const both = { mtpd, rto }[what];
    return both === undefined
      ? []
      : [say.FROM_TO[language](what, stated(both.before, language), stated(both.now, language))];
  });
  const under = [
    ...(broken === undefined ? [] : [brokenLine(broken, language)]),
    ...points.map((point) => pointLine(point, telling)),
    ...times,
  ];
  return { text: headOf(one.process, change, telling), under };
}

function headOf(id: Id, change: 'added' | 'removed' | undefined, { name, language }: Telling): string {
  if (change === undefined) return name(id);
  return { added: say.ADDED, removed: say.REMOVED }[change][language](name(id));
}

function brokenLine({ before, now }: NonNullable<ProcessChange['broken']>, language: PlanLanguage): string {
  if (before === undefined) return say.BROKEN[language](moment(now ?? 0, language));
  if (now === undefined) return say.MENDED[language](moment(before, language));
  return say.BROKEN_OTHERWISE[language](moment(before, language), moment(now, language));
}

function pointLine(point: PointChange, { name, language }: Telling): string {
  const plain = name(point.component);
  const what = point.onePerson ? say.ONE_PERSON[language](plain) : plain;
  const at = (seconds: Seconds) => moment(seconds, language);
  const { before, now, change } = point;
  const { begin, breach, accepted } = (now ?? before)!;
  if (change === 'accepted' || change === 'reopened')
    return say.POINT[change][language](what, at(begin), at(breach));
  const told =
    change === 'moved'
      ? say.MOVED[language](
          what,
          say.WAS(at(begin), at(before!.begin)),
          say.WAS(at(breach), at(before!.breach)),
        )
      : say.POINT[change][language](what, at(begin), at(breach));
  return now !== undefined && accepted !== undefined ? `${told} ${say.IS_ACCEPTED[language]}` : told;
}

function scenarioItem(one: ScenarioChange, telling: Telling): Item {
  const { language, name } = telling;
  const at = (seconds: Seconds | undefined) => moment(seconds ?? 0, language);
  const under = [
    ...one.breaches.map(({ change, process, planned, changed }) =>
      say.BREACH[change][language](name(process), at(changed), at(planned)),
    ),
    ...one.decisions.map((decision) => decisionLine(decision, telling)),
    ...(one.settled ? [] : [say.UNSETTLED[language]]),
  ];
  return { text: headOf(one.scenario, one.change, telling), under };
}

function decisionLine({ reserve, change, before, now }: DecisionChange, telling: Telling): string {
  const { language, old } = telling;
  const name = quoted(tellPart(reserve, now === undefined ? old : telling.now, language));
  const by = moment((now ?? before)!.decideBy, language);
  const told =
    change === 'moved'
      ? say.DECISION_MOVED[language](name, by, moment(before!.decideBy, language))
      : say.DECISION[change][language](name, by);
  return now?.tooLate === true ? `${told}. ${say.TOO_LATE[language]}` : told;
}

function staffItem({ role, before, now }: StaffChange, { name, language }: Telling): Item {
  if (now === undefined) return { text: say.NO_POSTS[language](name(role)) };
  const was = before ?? now;
  const needed = say.WAS(neededOf(now, language), neededOf(was, language));
  const people = say.WAS(String(now.people), String(was.people));
  return { text: say.PEOPLE[language](name(role), needed, people) };
}

function neededOf({ needed }: RolePeople, language: PlanLanguage): string {
  if (needed === undefined) return say.UNKNOWN_NUMBER[language];
  return Number.isFinite(needed) ? String(needed) : say.ENDLESS[language];
}

function declarationItems(
  declarations: ComparedSet['changes']['declarations'],
  language: PlanLanguage,
): readonly Item[] {
  return (['added', 'removed', 'changed'] as const).flatMap((what) => {
    const ids = declarations[what];
    return ids.length === 0 ? [] : [{ text: say.WRITTEN[what][language](ids.map(quoted).join(', ')) }];
  });
}

function unsettledItems(ids: readonly Id[], { name, language }: Telling): readonly Item[] {
  return ids.length === 0 ? [] : [{ text: say.NOT_KNOWN[language](ids.map(name).join(', ')) }];
}

function sheetLine({ title, subject, before, now }: SheetChange, language: PlanLanguage): string {
  const sheet = quoted(`${subject}: ${title}`);
  const kind = before === undefined ? 'added' : now === undefined ? 'removed' : 'replace';
  return say.SHEET[kind][language](sheet, now ?? '', before ?? '');
}

function stated(seconds: Seconds | undefined, language: PlanLanguage): string {
  return seconds === undefined ? say.NOT_STATED[language] : duration(seconds, language);
}

function namesOf(old: Model, now: Model): (id: Id) => string {
  const known = new Map(
    [old, now].flatMap(({ components, scenarios }) =>
      [...components, ...scenarios].map((one) => [one.id, called(one)] as const),
    ),
  );
  return (id) => quoted(known.get(id) ?? id);
}
