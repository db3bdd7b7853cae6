import type {
  Action,
  Decision,
  Id,
  Model,
  Part,
  Scenario,
  ScenarioResult,
  Seconds,
} from '@waakvlam/analysis';
import type { Names } from '../names.ts';
import { sameCalls } from './same-call.ts';

/**
 * Something that somebody does in a scenario, and when.
 * - `decide`: call on a reserve. `check`: see that a reserve comes on by itself.
 * - `stops`, `resumes`: because something does. `start`: at once. `after`: when it is over.
 */
export interface Task {
  readonly why: 'decide' | 'check' | 'stops' | 'resumes' | 'start' | 'after';
  readonly at: Seconds;
  /** More moments at which the same has to be done. */
  readonly alsoAt: readonly Seconds[];
  readonly action?: Action | undefined;
  readonly decision?: Decision | undefined;
  /** Of the decision, on every sheet the same. */
  readonly letter?: string | undefined;
  /** Who does it, in order; nobody where the plan names nobody. */
  readonly by: readonly Id[];
}

/** The decisions of a run with their letters, A first. What comes on by itself has none. */
export function lettered(
  result: ScenarioResult,
): readonly { decision: Decision; letter: string | undefined }[] {
  let count = 0;
  return sameCalls(result.decisions).map((decision) => ({
    decision,
    letter: decision.automatically ? undefined : letterOf(count++),
  }));
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
  for (const { decision, letter } of lettered(result)) {
    const why = decision.automatically ? 'check' : 'decide';
    const base = { why, at: decision.decideBy, alsoAt: [], decision, letter } as const;
    const its = decision.actions.flatMap((id) => actions.get(id) ?? []);
    for (const action of its) tasks.push({ ...base, action, by: action.by });
    if (its.length === 0) tasks.push({ ...base, by: ownersOf(names, decision.reserve) });
  }
  for (const action of model.actions) {
    const occasion = occasionOf(action, scenario, result);
    if (occasion !== undefined) tasks.push({ ...occasion, action, by: action.by });
  }
  return tasks.sort(byMoment);
}

/** Who answers for a reserve that no action calls on. */
export function ownersOf(names: Names, reserve: Part): readonly Id[] {
  for (const id of [reserve.of, reserve.component]) {
    const owner = id === undefined ? undefined : names.components.get(id)?.owner;
    if (owner !== undefined) return [owner];
  }
  return [];
}

/** When an action that no decision brings about is done in this scenario, if it is. */
function occasionOf(
  action: Action,
  scenario: Scenario,
  result: ScenarioResult,
): Pick<Task, 'why' | 'at' | 'alsoAt'> | undefined {
  const trigger = action.when;
  if (trigger === undefined) {
    const elsewhere = action.organisation !== undefined && action.organisation !== scenario.organisation;
    if (elsewhere || action.phase === 'preparation') return undefined;
    if (action.phase === 'aftermath') return { why: 'after', at: result.until, alsoAt: [] };
    return { why: 'start', at: 0, alsoAt: [] };
  }
  if (trigger.kind === 'called') return undefined;
  const spans = [
    ...result.disruptions.filter(({ process }) => process === trigger.component),
    ...result.down.filter(({ what }) => what.part === 'itself' && what.component === trigger.component),
  ];
  const moments = spans.flatMap((span) => (trigger.kind === 'stops' ? span.from : (span.until ?? [])));
  const [at, ...alsoAt] = [...new Set(moments)].sort((a, b) => a - b);
  return at === undefined ? undefined : { why: trigger.kind, at, alsoAt };
}

const ORDER: readonly Task['why'][] = ['decide', 'check', 'start', 'stops', 'resumes', 'after'];

function byMoment(a: Task, b: Task): number {
  const key = (task: Task) => `${task.letter ?? ''} ${task.action?.id ?? ''}`;
  return (
    Number(a.why === 'after') - Number(b.why === 'after') ||
    a.at - b.at ||
    ORDER.indexOf(a.why) - ORDER.indexOf(b.why) ||
    (a.letter ?? '').length - (b.letter ?? '').length ||
    (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
  );
}
