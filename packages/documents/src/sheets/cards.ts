import type { Model, ScenarioResult, Words } from '@waakvlam/analysis';
import { type Names, nameOf, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { marked } from './marked.ts';
import { neededPeople } from './people-in-need.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Sheet } from './sheet.ts';
import { groupsOf, whenWords } from './task-groups.ts';
import type { Task } from './tasks.ts';
import { joined, type Text, wordsOf } from './text.ts';
import { type SheetOptions, workOf } from './work.ts';

/** What fits on a card in letters that can be read by torch. */
const STEPS = 3;
const DECISIONS = 3;
const PEOPLE = 5;
const WAYS = 2;
const LINE = 54;
/** So many characters are a line, and so many lines the whole back. */
const WIDE = 34;
const BACK = 16;

const WORDS: Words<{
  readonly iAm: string;
  readonly startsWhen: string;
  readonly first: string;
  readonly decide: string;
  readonly more: (count: number) => string;
  readonly call: string;
  readonly nobody: string;
  readonly sheet: string;
}> = {
  en: {
    iAm: 'I am',
    startsWhen: 'Start when',
    first: 'First',
    decide: 'Decide by',
    more: (count) => `and ${count} more: see your sheet`,
    call: 'Call',
    nobody: 'The plan names nobody to call.',
    sheet: 'Then take your sheet.',
  },
  nl: {
    iAm: 'Ik ben',
    startsWhen: 'Start als',
    first: 'Eerst',
    decide: 'Beslis voor',
    more: (count) => `en nog ${count}: zie uw blad`,
    call: 'Bel',
    nobody: 'Het plan noemt niemand om te bellen.',
    sheet: 'Pak daarna uw blad.',
  },
};

/**
 * A pocket card for each role (or person) that does something in a scenario: who I am, what I do first, before when must be
 * decided, and on the back whom I call. For on A6.
 *
 * @returns nothing where the result is of a scenario that the model does not have
 */
export function scenarioCards(
  model: Model,
  result: ScenarioResult,
  options: SheetOptions = {},
): readonly Sheet[] {
  const work = workOf(model, result, options);
  if (work === undefined) return [];
  const { scenario, plan, names, frame } = work;
  return [...work.own].map(([role, own]) => {
    const people = neededPeople(model, names, plan, scenario, result, own).filter(({ id }) => id !== role);
    const words = WORDS[names.language];
    return marked(`${scenario.id}-card-${role}`, {
      ...frame.head,
      kind: 'card',
      mode: 'look-up',
      landscape: false,
      role,
      title: shorten(titleOf(names, role), LINE),
      subject: shorten(frame.head.subject, 0.8 * LINE),
      blocks: [
        {
          kind: 'facts',
          facts: [
            { label: words.iAm, lines: [[{ write: 'long' }]] },
            {
              label: words.startsWhen,
              lines: frame.startsWhen.slice(0, 1).map((line) => shorten(line, 1.2 * LINE)),
            },
          ],
        },
        { kind: 'boxed', heading: words.first, lines: [...firstSteps(names, result, own), words.sheet] },
        ...decisions(names, own),
        { kind: 'heading', text: words.call },
        ...callBlocks(
          names,
          people.map(({ id, at }) => reachOf(names, result, id, at)),
        ),
      ],
    });
  });
}

function firstSteps(names: Names, result: ScenarioResult, tasks: readonly Task[]): readonly Text[] {
  let number = 0;
  return tasks
    .flatMap((task) => groupsOf(names, result, task, () => ++number))
    .flatMap(({ items }) => items)
    .slice(0, STEPS)
    .map(({ text }): Text => [{ write: 'box' }, { strong: shorten(text, LINE) }]);
}

function decisions(names: Names, tasks: readonly Task[]) {
  const words = WORDS[names.language];
  const own = tasks.filter(({ letter }) => letter !== undefined);
  if (own.length === 0) return [];
  const all = own.slice(0, DECISIONS).map((task): Text => {
    const what =
      task.action === undefined
        ? titleOf(names, task.decision?.reserve.component ?? '')
        : nameOf(task.action);
    return [
      { letter: task.letter ?? '' },
      ' ',
      { strong: whenWords(names, task).moment },
      ` ${shorten(what, 0.4 * LINE)}`,
    ];
  });
  const more = own.length - all.length;
  const lines: readonly Text[] = [
    [{ strong: words.decide }],
    ...all,
    ...(more > 0 ? [words.more(more)] : []),
  ];
  return lines.map((text) => ({ kind: 'text', text }) as const);
}

/** Whom to call, what works first. Who can be reached in no way is on no card. */
function callBlocks(names: Names, reaches: readonly Reach[]) {
  const called = reaches.filter(({ means }) => means.length > 0).slice(0, PEOPLE);
  if (called.length === 0) return [{ kind: 'text', text: WORDS[names.language].nobody } as const];
  const lines = called.map(({ name, means }): Text => {
    const ways = means
      .slice(0, WAYS)
      .map(
        ({ label, text, note }): Text => [
          `${label} `,
          { strong: shorten(text, LINE / 2) },
          ...(note === undefined ? [] : [` (${note})`]),
        ],
      );
    return [{ strong: shorten(name, LINE / 2) }, ': ', ...joined(ways, ' · ')];
  });
  return fitting(lines, BACK).map((text) => ({ kind: 'text', text }) as const);
}

/** The first lines of a part of a card that takes so many lines of print at most. */
function fitting(lines: readonly Text[], most: number): readonly Text[] {
  let taken = 0;
  return lines.filter((line, i) => {
    taken += Math.ceil(wordsOf(line).length / WIDE);
    return i === 0 || taken <= most;
  });
}
