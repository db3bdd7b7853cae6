/** What the team is asked, from what the plan says and the calculation expects. */
import type { Id, Measure, Model, Part, Plan, Scenario, ScenarioResult, Seconds } from '@waakvlam/analysis';
import { type Names, nameOf, partWords, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { processesOf } from './chart.ts';
import { partiesWords } from './parties.ts';
import type { Check, Fact } from './sheet.ts';
import type { Stop } from './stops.ts';
import { callsOf, type Task } from './tasks.ts';
import { TEAM_WORDS } from './team-words.ts';
import type { Piece, Text } from './text.ts';
import { howLong, when } from './when.ts';

const HOUR = 3600;
/** When the team stops for the first time. */
export const FIRST_PAUSE: Seconds = HOUR / 4;
/** What must be decided before this is asked for in the first hour. */
const FIRST_DECISIONS = 8 * HOUR;
const TEXT_LENGTH = 120;
const FEW_ROLES = 2;

/** What the questions are made from. */
export interface Asking {
  readonly model: Model;
  readonly names: Names;
  readonly plan: Plan | undefined;
  readonly scenario: Scenario;
  readonly result: ScenarioResult;
  readonly tasks: readonly Task[];
  readonly stops: readonly Stop[];
}

/** A check that has no number yet. */
export type Question = Omit<Check, 'number'>;

/** How far those are who act in the first hour, each with what comes first. */
export function begun({ names, tasks }: Asking): readonly Question[] {
  const words = TEAM_WORDS[names.language];
  const first = new Map<Id, Task>();
  for (const task of tasks) {
    const who = task.by[0];
    const urgent = task.at < HOUR && task.why !== 'sign' && task.why !== 'after';
    if (who !== undefined && urgent && !first.has(who)) first.set(who, task);
  }
  return [...first].slice(0, 3).map(([who, { action, decision, at }]) => ({
    who: titleOf(names, who),
    question: words.begun(
      action === undefined ? (decision ? partWords(names, decision.reserve) : '') : nameOf(action),
    ),
    expected: at > 0 ? words.before(when(at, names)) : undefined,
    answer: [{ write: 'long' }],
  }));
}

/** Whether the most important processes still work, and what the calculation says of that. */
export function working({ model, names, scenario, stops }: Asking): readonly Question[] {
  const words = TEAM_WORDS[names.language];
  return processesOf(model, scenario, stops)
    .slice(0, 4)
    .map((process): Question => {
      const stop = stops.find(({ what }) => what.part === 'itself' && what.component === process.id);
      const until = stop?.until === undefined ? undefined : when(stop.until, names);
      return {
        who: process.owner === undefined ? words.chair : titleOf(names, process.owner),
        question: words.works(titleOf(names, process.id)),
        expected:
          stop === undefined || stop.from > FIRST_PAUSE
            ? words.goesOn(stop && when(stop.from, names))
            : words.downUntil(when(stop.from, names), until),
        answer: yesNo(names),
      };
    });
}

function yesNo(names: Names): readonly Piece[] {
  const { yes, no } = TEAM_WORDS[names.language];
  return [{ write: 'box' }, `${yes} `, { write: 'box' }, `${no}`];
}

/** The next moments of the first day, to judge by. */
export function coming({ names, tasks, stops }: Asking): readonly Fact[] {
  const words = TEAM_WORDS[names.language];
  const moments = [
    ...callsOf(tasks).flatMap(({ decision, letter, tasks: its }) =>
      letter === undefined
        ? []
        : [
            {
              at: decision.decideBy,
              text: `${letter}: ${its.flatMap(({ action }) => action ?? []).map(nameOf)[0] ?? partWords(names, decision.reserve)}`,
            },
          ],
    ),
    ...stops
      .filter(({ isProcess }) => isProcess)
      .map(({ from, what }) => ({ at: from, text: words.stops(partWords(names, what)) })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .slice(0, 5);
  if (moments.length === 0) return [];
  return [
    {
      label: words.comes,
      lines: moments.map(({ at, text }): Text => [{ strong: when(at, names) }, `: ${text}`]),
    },
  ];
}

/** What gets worse first than may be. */
export function worst({ names, stops }: Asking): Question {
  const words = TEAM_WORDS[names.language];
  const breach = stops
    .filter(({ isProcess, breach }) => isProcess && breach !== undefined)
    .toSorted((a, b) => a.breach! - b.breach!)[0];
  const first = breach ?? stops.find(({ isProcess }) => isProcess);
  return {
    who: words.chair,
    question: words.firstWorst,
    expected:
      first === undefined
        ? words.nothing
        : `${partWords(names, first.what)}, ${when(first.breach ?? first.from, names)}`,
    answer: [{ write: 'long' }],
  };
}

/** How full what runs empty is. */
export function stores({ names, stops }: Asking): readonly Question[] {
  const words = TEAM_WORDS[names.language];
  const empty = new Map<string, { readonly what: Part; readonly at: Seconds }>();
  for (const { path } of stops) {
    for (const { what, event, at } of path) {
      const key = partWords(names, what);
      if (event === 'empty' && at > 0 && !empty.has(key)) empty.set(key, { what, at });
    }
  }
  return [...empty]
    .toSorted(([, a], [, b]) => a.at - b.at)
    .map(([store, { what, at }]): Question => {
      const owner = names.components.get(what.component)?.owner;
      return {
        who: owner === undefined ? words.chair : titleOf(names, owner),
        question: words.left(store),
        expected: words.emptyAt(when(at, names)),
        answer: [{ write: 'number' }, ` ${words.hours}`],
      };
    });
}

/** Whether what must be decided in the first hours is. */
export function decided({ names, tasks }: Asking): readonly Question[] {
  const words = TEAM_WORDS[names.language];
  return callsOf(tasks)
    .filter(({ letter, decision }) => letter !== undefined && decision.decideBy < FIRST_DECISIONS)
    .map(({ decision, letter, tasks: its }): Question => {
      const who = its[0]?.by[0];
      const action = its[0]?.action;
      return {
        who: who === undefined ? words.chair : titleOf(names, who),
        question: words.taken(
          letter ?? '',
          action === undefined ? partWords(names, decision.reserve) : nameOf(action),
        ),
        expected: words.before(when(decision.decideBy, names)),
        answer: [...yesNo(names), ' ', { write: 'clock' }],
      };
    });
}

/** Whether those know who must. */
export function told({ model, names, plan, scenario }: Asking): readonly Question[] {
  const words = TEAM_WORDS[names.language];
  return [...scenario.informs, ...(plan?.informs ?? [])]
    .toSorted((a, b) => (a.within ?? Number.MAX_SAFE_INTEGER) - (b.within ?? Number.MAX_SAFE_INTEGER))
    .map(
      ({ parties, within }): Question => ({
        who: words.chair,
        question: words.told(partiesWords(model, names, parties).join(', ')),
        expected: within === undefined ? undefined : words.within(howLong(within, names.language)),
        answer: [{ write: 'box' }, ' ', { write: 'clock' }],
      }),
    );
}

/** What comes back in which order, and what must be put away for a next time. */
export function back({ names, result, stops }: Asking): readonly Question[] {
  const words = TEAM_WORDS[names.language];
  const again = stops
    .filter(({ until }) => until !== undefined && until < result.until)
    .filter(
      ({ what, isProcess }) => isProcess || names.components.get(what.component)?.restarts !== undefined,
    )
    .toSorted((a, b) => a.until! - b.until!);
  const last = new Map(again.map((stop) => [partWords(names, stop.what), stop]));
  const reserves = new Map(result.decisions.map(({ reserve }) => [partWords(names, reserve), reserve]));
  const ownerOf = (part: Part) => {
    const owner = names.components.get(part.of ?? part.component)?.owner;
    return owner === undefined ? words.chair : titleOf(names, owner);
  };
  return [
    ...[...last].slice(0, 4).map(
      ([title, { what, until }]): Question => ({
        who: ownerOf(what),
        question: words.again(title),
        expected: words.worksFrom(when(until!, names)),
        answer: [...yesNo(names), ' ', { write: 'clock' }],
      }),
    ),
    ...[...reserves]
      .filter(([, { part }]) => part === 'itself')
      .map(
        ([title, reserve]): Question => ({
          who: ownerOf(reserve),
          question: words.put(title),
          answer: yesNo(names),
        }),
      ),
  ];
}

/** What is there for the people of the scenario's organisation in this phase. */
export function care({ model, names, scenario }: Asking, phase: Measure['phase']): readonly Question[] {
  const words = TEAM_WORDS[names.language];
  return model.measures
    .filter((measure) => measure.phase === phase && measure.organisation === scenario.organisation)
    .filter(({ strengthens }) => strengthens !== undefined)
    .toSorted(
      (a, b) =>
        (a.within?.after ?? Number.MAX_SAFE_INTEGER) - (b.within?.after ?? Number.MAX_SAFE_INTEGER) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(
      (measure): Question => ({
        who: measure.owner === undefined ? words.chair : titleOf(names, measure.owner),
        question: words.arranged(nameOf(measure), forWhom(names, measure)),
        expected:
          measure.within === undefined
            ? undefined
            : words.withinAfter(
                howLong(measure.within.after, names.language),
                measure.within.event && shorten(measure.within.event, TEXT_LENGTH),
              ),
        answer: [{ write: 'box' }, ' ', { write: 'clock' }],
      }),
    );
}

/** The roles that a measure is for, by name as long as they are few. */
function forWhom(names: Names, { strengthens }: Measure): string {
  const roles = strengthens?.roles ?? [];
  return roles.length <= FEW_ROLES
    ? roles.map((id) => titleOf(names, id)).join(', ')
    : TEAM_WORDS[names.language].roles(roles.length);
}

/** When the team meets again. */
export function meeting(names: Names): Question {
  const { chair, nextMeeting } = TEAM_WORDS[names.language];
  return { who: chair, question: nextMeeting, answer: [{ write: 'clock' }] };
}
