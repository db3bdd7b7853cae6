import type { Id, Plan, ScenarioResult, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import type { Frame } from './frame.ts';
import { reachOf } from './reach.ts';
import type { RoleSheet } from './sheet.ts';
import { LABELS } from './sheet-words.ts';
import { stopRow, stopsOf } from './stops.ts';
import { groupsOf } from './task-groups.ts';
import type { Task } from './tasks.ts';

const WORDS: Words<{
  readonly report: (to: string, role: string) => string;
  readonly team: string;
}> = {
  en: {
    report: (to, role) => `Report to ${to}: “${role} is done”`,
    team: 'the crisis team',
  },
  nl: {
    report: (to, role) => `Meld aan ${to}: “${role} is klaar”`,
    team: 'het crisisteam',
  },
};

/** The sheet of one role (or person) without its mark. `tasks` are that role's own, by moment. */
export function roleSheet(
  names: Names,
  frame: Frame,
  plan: Plan | undefined,
  result: ScenarioResult,
  role: Id,
  tasks: readonly Task[],
): Omit<RoleSheet, 'mark' | 'id'> {
  const words = WORDS[names.language];
  const title = titleOf(names, role);
  let number = 0;
  const next = () => ++number;
  const groups = tasks.flatMap((task) => groupsOf(names, result, task, next));
  const boss = plan?.owner === role ? undefined : plan?.owner;
  const to = boss === undefined ? words.team : titleOf(names, boss);
  return {
    ...frame,
    kind: 'role',
    language: names.language,
    title,
    notes: [],
    labels: LABELS.role[names.language],
    deputies: deputiesOf(names, role, tasks).map((id) => reachOf(names, result, id, 0)),
    groups,
    report: {
      number: next(),
      text: words.report(to, title),
      reach: boss === undefined ? undefined : reachOf(names, result, boss, 0),
    },
    stops: stopsOf(names, result)
      .filter(({ isProcess }) => isProcess)
      .map((stop) => stopRow(names, stop)),
  };
}

/** Who stands in for the role: its deputies, and who is named after it in its actions. */
function deputiesOf(names: Names, role: Id, tasks: readonly Task[]): readonly Id[] {
  const declared = names.components.get(role);
  const deputies = declared?.kind === 'role' ? declared.deputies : [];
  return [...new Set([...deputies, ...tasks.flatMap(({ by }) => by.slice(1))])].filter((id) => id !== role);
}
