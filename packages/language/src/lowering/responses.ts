/** What goes wrong and what is done then: scenarios, actions, exercises. */
import type {
  Absence,
  Action,
  Declared,
  Exercise,
  Failure,
  Lesson,
  Scenario,
  Seconds,
} from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import { offers } from './arrangements.ts';
import { informs, mandate } from './governance.ts';
import { needs } from './lines.ts';
import { calendarSpan, day, seconds, share } from './numbers.ts';
import { once, type Properties } from './properties.ts';
import { refer, referAll } from './references.ts';
import { each, impossible, placed, type Scope } from './scope.ts';
import { occasions } from './triggers.ts';
import { audienceOf, durationOf, evaluationOf, partyOf, refsOf, textOf, wordOf } from './values.ts';

export function scenario(scope: Scope, declared: Declared, properties: Properties): Scenario {
  const failures = each(scope, 'failures', properties.all(ast.isFails), (fails): Failure[] => {
    const period = periodOf(scope, fails);
    const components = referAll(scope, fails, 'components', fails.components);
    return period === undefined ? [] : components.map((component) => ({ component, ...period }));
  });
  const absences = each(scope, 'absences', properties.all(ast.isAbsence), (absence): Absence[] => {
    const part = share(scope, absence.share);
    const period = periodOf(scope, absence);
    const roles = referAll(scope, absence, 'roles', absence.roles);
    if (part === undefined || period === undefined) return [];
    return roles.map((role) => ({ role, share: part, ...period }));
  });
  return {
    ...declared,
    owner: partyOf(scope, properties, 'owner'),
    failures,
    absences,
    expected: ahead(scope, properties, 'expected'),
    announced: ahead(scope, properties, 'announced'),
    offers: offers(scope, properties, 'offers'),
    asks: offers(scope, properties, 'asks'),
    informs: informs(scope, properties),
  };
}

function ahead(scope: Scope, properties: Properties, key: 'expected' | 'announced'): Seconds | undefined {
  const property = properties.one(ast.isAhead, key);
  placed(scope, key, property);
  return seconds(scope, property?.duration);
}

function periodOf(
  scope: Scope,
  node: ast.Fails | ast.Absence,
): { from: Seconds; until?: Seconds | undefined } | undefined {
  const begins = once<ast.Fails | ast.Absence, 'from'>(scope, node, 'from');
  const goesOn = once<ast.Fails | ast.Absence, 'for'>(scope, node, 'for');
  const from = begins === undefined ? 0 : seconds(scope, begins);
  const length = seconds(scope, goesOn);
  if (from === undefined || (goesOn !== undefined && length === undefined)) return undefined;
  if (length === 0) return impossible(scope, goesOn?.$cstNode, 'interval');
  return { from, until: length === undefined ? undefined : from + length };
}

export function action(scope: Scope, declared: Declared, properties: Properties): Action {
  const decides = properties.one(ast.isDecides, 'decides');
  placed(scope, 'decides', decides);
  return {
    ...declared,
    owner: partyOf(scope, properties, 'owner'),
    when: occasions(scope, properties),
    by: refsOf(scope, properties, ast.isStaffProperty, 'by', 'by'),
    within: durationOf(scope, properties, 'within'),
    phase: wordOf(scope, properties, 'phase'),
    audience: audienceOf(scope, properties),
    steps: each(scope, 'steps', properties.all(ast.isStep), ({ text, confirm, otherwise }) =>
      text === undefined ? [] : [{ text, confirm, otherwise }],
    ),
    needs: needs(scope, properties),
    question: textOf(scope, properties, 'question'),
    options: each(scope, 'options', properties.all(ast.isAlternative), (option) =>
      option.text === undefined
        ? []
        : [{ text: option.text, follows: referAll(scope, option, 'follows', option.follows) }],
    ),
    decides: mandate(scope, decides?.deciders),
    curtails: refsOf(scope, properties, ast.isComponentsProperty, 'curtails', 'curtails'),
    takes: durationOf(scope, properties, 'takes'),
  };
}

export function exercise(scope: Scope, declared: Declared, properties: Properties): Exercise {
  const every = properties.one(ast.isEvery, 'every');
  placed(scope, 'every', every);
  const dates = properties.all(ast.isDateProperty, 'date');
  placed(scope, 'dates', dates[0]);
  return {
    ...declared,
    owner: partyOf(scope, properties, 'owner'),
    type: wordOf(scope, properties, 'type'),
    dates: dates.flatMap((date) => day(scope, date, 'date') ?? []),
    every: calendarSpan(scope, every?.every),
    covers: refsOf(scope, properties, ast.isCoversProperty, 'covers'),
    participants: refsOf(scope, properties, ast.isPartiesProperty, 'participants', 'participants'),
    result: textOf(scope, properties, 'result'),
    evaluation: evaluationOf(scope, properties),
    lessons: lessons(scope, properties),
    takes: durationOf(scope, properties, 'takes'),
  };
}

function lessons(scope: Scope, properties: Properties): readonly Lesson[] {
  return each(scope, 'lessons', properties.all(ast.isLesson), (lesson): Lesson[] => {
    if (lesson.text === undefined) return [];
    return [
      {
        text: lesson.text,
        by: refer(scope, lesson, 'by', once(scope, lesson, 'by')),
        due: day(scope, lesson, 'due'),
        done: day(scope, lesson, 'done'),
      },
    ];
  });
}
