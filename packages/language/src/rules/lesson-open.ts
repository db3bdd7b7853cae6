import { type Exercise, type IsoDate, type Lesson, list, type Words } from '@waakvlam/analysis';
import type { Limits } from '../limits.ts';
import type { Rule } from '../rule.ts';
import { dayAfter, latest } from './days.ts';

export const lessonOpen: Rule = {
  id: 'lesson-open',
  severity: 'warning',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  title: { en: 'A lesson that nobody took up', nl: 'Een leerpunt dat niemand oppakt' },
  why: {
    en: 'The next exercise finds the same. The Dutch inspectorate found in 2019 that regional control rooms had hardly mended what was found in 2015.',
    nl: 'De volgende oefening vindt hetzelfde. De inspectie zag in 2019 dat regionale meldkamers nauwelijks hadden verholpen wat in 2015 was gevonden.',
  },
  quiet: { en: 'Lessons of the last 30 days.', nl: 'Leerpunten van de laatste 30 dagen.' },
  source: 'ISO 22301:2019, 8.6 and 10.1',
  examples: {
    bad: 'plan P { language en }\nrole Duty { people 4 }\nexercise Drill { type tabletop; date 2026-05-04; lesson "The key was missing" by Duty }',
    good: 'plan P { language en }\nrole Duty { people 4 }\nexercise Drill { type tabletop; date 2026-05-04; lesson "The key was missing" by Duty due 2026-12-01 }',
  },
  *check({ set, model, today, limits }) {
    for (const exercise of model.exercises) {
      for (const [index, lesson] of exercise.lessons.entries()) {
        const learnt = [...exercise.dates].sort()[0];
        if (lesson.done !== undefined && learnt !== undefined && lesson.done < learnt) {
          yield {
            at: { id: exercise.id, property: 'lessons', index },
            message: {
              en: `"${lesson.text}" is said to be done on ${lesson.done}, before ${exercise.name} on ${learnt}, in which it was learnt. Correct one of the two days.`,
              nl: `"${lesson.text}" zou gereed zijn op ${lesson.done}, nog voor ${exercise.name} op ${learnt}, waarin het is geleerd. Verbeter een van beide datums.`,
            },
          };
        }
        if (lesson.done !== undefined || isYoung(exercise, today, limits)) continue;
        const missing = missingIn(lesson, today);
        if (missing.length === 0) continue;
        const at = { id: exercise.id, property: 'lessons', index };
        const { uri, range } = set.place(at);
        const date = dayAfter(today, { count: 3, unit: 'month' });
        const here =
          uri === set.declaration(exercise.id)?.place.uri &&
          lesson.by !== undefined &&
          lesson.due === undefined;
        const due = { en: 'due', nl: 'uiterlijk' }[set.language(exercise.organisation)];
        yield {
          at,
          fix: here
            ? {
                title: { en: `Add due ${date}`, nl: `Voeg uiterlijk ${date} toe` },
                edits: [{ range: { start: range.end, end: range.end }, text: ` ${due} ${date}` }],
              }
            : undefined,
          message: {
            en: `"${lesson.text}", a lesson of ${exercise.name}, ${list(
              missing.map(({ en }) => en),
              'en',
            )}. Give it an owner and a date, or close it with a reason.`,
            nl: `"${lesson.text}", een leerpunt van ${exercise.name}, ${list(
              missing.map(({ nl }) => nl),
              'nl',
            )}. Geef een eigenaar en datum, of sluit het met een reden.`,
          },
        };
      }
    }
  },
};

function missingIn({ by, due }: Lesson, today: IsoDate): readonly Words[] {
  return [
    ...(by === undefined ? [{ en: 'has no owner', nl: 'heeft geen eigenaar' }] : []),
    ...(due === undefined ? [{ en: 'has no date', nl: 'heeft geen datum' }] : []),
    ...(due !== undefined && due < today
      ? [{ en: `was due on ${due} and is not done`, nl: `moest op ${due} klaar zijn en is dat niet` }]
      : []),
  ];
}

function isYoung({ dates }: Exercise, today: IsoDate, limits: Limits): boolean {
  const held = latest(dates.filter((date) => date <= today));
  return held === undefined || dayAfter(held, limits['lesson.grace']) >= today;
}
