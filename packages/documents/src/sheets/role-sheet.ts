import type { Id, Plan, ScenarioResult, Seconds, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import type { Frame } from './frame.ts';
import { reachOf, reachText } from './reach.ts';
import { reportTo } from './report.ts';
import type { Block, Steps } from './sheet.ts';
import { stopsOf } from './stops.ts';
import { stopsTable } from './stops-table.ts';
import { groupsOf } from './task-groups.ts';
import type { Task } from './tasks.ts';
import type { Text } from './text.ts';
import { howLong } from './when.ts';

const WORDS: Words<{
  readonly startsWhen: string;
  readonly iAm: string;
  readonly handedTo: string;
  readonly deputies: string;
  readonly home: string;
  readonly afterShift: (shift: string) => string;
  readonly handedOver: string;
  readonly atLatest: string;
  readonly rest: (rest: string) => string;
}> = {
  en: {
    startsWhen: 'Start when',
    iAm: 'I am',
    handedTo: 'Handed to',
    deputies: 'Cannot be reached? Then',
    home: 'Going home',
    afterShift: (shift) => `after your shift of ${shift}, when you have handed over`,
    handedOver: 'when you have handed over',
    atLatest: 'at the latest at',
    rest: (rest) => `, then ${rest} of rest`,
  },
  nl: {
    startsWhen: 'Start als',
    iAm: 'Ik ben',
    handedTo: 'Overgedragen aan',
    deputies: 'Niet bereikbaar? Dan',
    home: 'Naar huis',
    afterShift: (shift) => `na uw dienst van ${shift}, als u hebt overgedragen`,
    handedOver: 'als u hebt overgedragen',
    atLatest: 'uiterlijk om',
    rest: (rest) => `, daarna ${rest} rust`,
  },
};

/** On a sheet of more groups it does not stand what stops when: what follows stands in the groups. */
const SHORT = 3;

/** The sheet of one role (or person): what it does, in order of moment. `tasks` are that role's own. */
export function roleSheet(
  names: Names,
  frame: Frame,
  plan: Plan | undefined,
  result: ScenarioResult,
  role: Id,
  tasks: readonly Task[],
) {
  const words = WORDS[names.language];
  const title = titleOf(names, role);
  let number = 0;
  const groups: readonly Steps[] = tasks.flatMap((task) => groupsOf(names, result, task, () => ++number));
  // Without a moment of its own: what waits for a sign, or for the end.
  const last = Math.max(
    0,
    ...tasks.flatMap(({ why, at }) => (why === 'sign' || why === 'after' ? [] : [at])),
  );
  const deputies = deputiesOf(names, role, tasks).map((id) =>
    reachText(names, reachOf(names, result, id, 0)),
  );
  const signed: Text = [{ write: 'long' }, ' ', { write: 'clock' }];
  const successors: Block = {
    kind: 'fields',
    fields: [words.handedTo, words.handedTo].map((label) => ({ label, write: signed })),
  };
  return {
    ...frame.head,
    kind: 'role',
    mode: 'read-do',
    landscape: false,
    role,
    title,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: words.iAm, lines: [signed] },
          { label: words.startsWhen, lines: frame.startsWhen },
          { label: words.home, lines: [homeText(names, role)] },
          ...(deputies.length === 0 ? [] : [{ label: words.deputies, lines: deputies }]),
        ],
      },
      ...groups,
      successors,
      reportTo(names, result, plan?.owner === role ? undefined : plan?.owner, title, ++number, last),
      ...(groups.length > SHORT
        ? []
        : [
            stopsTable(
              names,
              stopsOf(names, result).filter(({ isProcess }) => isProcess),
              false,
            ),
          ]),
    ],
  } as const;
}

/** When who does this may go home. */
function homeText(names: Names, role: Id): Text {
  const words = WORDS[names.language];
  const declared = names.components.get(role);
  const { shift, rest } = declared?.kind === 'role' ? declared : {};
  const long = (seconds: Seconds) => howLong(seconds, names.language);
  return [
    shift === undefined ? words.handedOver : words.afterShift(long(shift)),
    `, ${words.atLatest} `,
    { write: 'clock' },
    ...(rest === undefined ? [] : [words.rest(long(rest))]),
  ];
}

/** Who stands in for the role: its deputies, and who is named after it in its actions. */
function deputiesOf(names: Names, role: Id, tasks: readonly Task[]): readonly Id[] {
  const declared = names.components.get(role);
  const deputies = declared?.kind === 'role' ? declared.deputies : [];
  return [...new Set([...deputies, ...tasks.flatMap(({ by }) => by.slice(1))])].filter((id) => id !== role);
}
