import {
  type Action,
  type Curtailing,
  compare,
  type Decision,
  type Id,
  type Model,
  type Part,
  type Scenario,
  type ScenarioResult,
} from '@waakvlam/analysis';
import type { Names } from '../names.ts';
import { type Occasion, occasionOf } from './occasion.ts';
import { sameCalls } from './same-call.ts';

/**
 * Something that somebody does in a scenario, and when.
 * - `decide`: call on a reserve. `check`: see that a reserve comes on by itself.
 * - `trigger`: because of what happens then. `sign`: when people see it happen; the calculation does not know when.
 * - `curtail`: cut back the use of stores, so that they last longer.
 * - `start`: at once. `after`: when it is over.
 */
export interface Task {
  readonly why: 'decide' | 'check' | 'curtail' | Occasion['why'];
  /** Seconds from T0; negative before it. */
  readonly at: number;
  /** More moments at which the same has to be done. */
  readonly alsoAt: readonly number[];
  readonly action?: Action | undefined;
  readonly decision?: Decision | undefined;
  readonly curtailing?: Curtailing | undefined;
  /** Of the decision, on every sheet the same. */
  readonly letter?: string | undefined;
  /** Who does it, in order; nobody where the plan names nobody. */
  readonly by: readonly Id[];
}

/** A to Z, then AA, AB, …; without I and O, which are misread. */
function letterOf(index: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const rest = Math.floor(index / letters.length);
  return (rest === 0 ? '' : letterOf(rest - 1)) + letters[index % letters.length];
}

/** What everybody does in a scenario, by moment. */
export function tasksOf(
  model: Model,
  names: Names,
  scenario: Scenario,
  result: ScenarioResult,
): readonly Task[] {
  const actions = new Map(model.actions.map((action) => [action.id, action]));
  const tasks: Task[] = [];
  for (const decision of sameCalls(result.decisions)) {
    const why = decision.automatically ? 'check' : 'decide';
    const base = { why, at: decision.decideBy, alsoAt: [], decision } as const;
    const its = decision.actions.flatMap((id) => actions.get(id) ?? []);
    for (const action of its) tasks.push({ ...base, action, by: doersOf(action) });
    if (its.length === 0) tasks.push({ ...base, by: ownersOf(names, decision.reserve) });
  }
  const cut = new Map(result.curtailings.map((one) => [one.action, one]));
  for (const action of model.actions) {
    const curtailing = cut.get(action.id);
    if (curtailing !== undefined) {
      const { at } = curtailing;
      tasks.push({ why: 'curtail', at, alsoAt: [], action, curtailing, by: doersOf(action) });
      continue;
    }
    const occasion = occasionOf(action, scenario, result);
    if (occasion !== undefined) tasks.push({ ...occasion, action, by: doersOf(action) });
  }
  return lettered(tasks.sort(byMoment));
}

/** With a letter for whatever is decided, A first: calls on reserves, and what the plan asks. */
function lettered(tasks: readonly Task[]): readonly Task[] {
  const letters = new Map<Decision | Curtailing | Action, string>();
  return tasks.map((task) => {
    const decided = task.why === 'check' ? undefined : (task.decision ?? task.curtailing ?? questionOf(task));
    if (decided === undefined) return task;
    const letter = letters.get(decided) ?? letterOf(letters.size);
    letters.set(decided, letter);
    return { ...task, letter };
  });
}

function questionOf({ action }: Task): Action | undefined {
  return action?.question === undefined ? undefined : action;
}

/** Each decision of a run once, with all that is done for it. */
export function callsOf(tasks: readonly Task[]): readonly {
  readonly decision: Decision;
  readonly letter: string | undefined;
  readonly tasks: readonly Task[];
}[] {
  return [...Map.groupBy(tasks, ({ decision }) => decision)].flatMap(([decision, its]) =>
    decision === undefined ? [] : [{ decision, letter: its[0]?.letter, tasks: its }],
  );
}

/** Who does it: of a decision that names nobody to prepare it, who may decide. */
function doersOf({ by, decides }: Action): readonly Id[] {
  return by.length > 0 ? by : (decides?.by ?? []);
}

/** Who answers for a reserve that no action calls on. */
function ownersOf(names: Names, reserve: Part): readonly Id[] {
  for (const id of [reserve.of, reserve.component]) {
    const owner = id === undefined ? undefined : names.components.get(id)?.owner;
    if (owner !== undefined) return [owner];
  }
  return [];
}

const ORDER: readonly Task['why'][] = ['decide', 'curtail', 'check', 'start', 'trigger', 'sign', 'after'];

/** What has no moment of its own comes after what has. */
const LAST: readonly Task['why'][] = ['sign', 'after'];

/** Calls of one moment stay in the order of the result. */
function byMoment(a: Task, b: Task): number {
  return (
    LAST.indexOf(a.why) - LAST.indexOf(b.why) ||
    a.at - b.at ||
    ORDER.indexOf(a.why) - ORDER.indexOf(b.why) ||
    (a.decision === undefined ? compare(a.action?.id ?? '', b.action?.id ?? '') : 0)
  );
}
