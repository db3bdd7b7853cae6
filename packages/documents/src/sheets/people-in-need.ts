import type { Id, Model, Plan, Scenario, ScenarioResult, Seconds } from '@waakvlam/analysis';
import type { Names } from '../names.ts';
import { reachableOf } from './reach.ts';
import type { Task } from './tasks.ts';

/** Somebody who must be reached in a scenario, and from which moment on. */
export interface Needed {
  readonly id: Id;
  readonly at: Seconds;
}

/**
 * Everybody who must be reached in a scenario, each once, by the first moment at which: who leads, who acts and decides
 * with those who stand in, who delivers what is called on, who must be told, and whom these call on.
 */
export function neededPeople(
  model: Model,
  names: Names,
  plan: Plan | undefined,
  scenario: Scenario,
  result: ScenarioResult,
  tasks: readonly Task[],
): readonly Needed[] {
  const first = new Map<Id, Seconds>();
  const add = (id: Id | undefined, at: Seconds): void => {
    if (id === undefined || (first.get(id) ?? Number.POSITIVE_INFINITY) <= at) return;
    first.set(id, at);
    for (const next of standInsOf(names, id)) add(next, at);
    for (const next of reachableOf(names, id)?.calls ?? []) add(next, result.until);
  };
  add(plan?.owner, 0);
  for (const { by, at, why, decision, action } of tasks) {
    // What waits for a sign, or for the end, has no moment: after all that has.
    const from = why === 'sign' || why === 'after' ? result.until : Math.max(0, at);
    for (const id of [...by, ...(action?.decides?.by ?? [])]) add(id, from);
    const reserve = decision && names.components.get(decision.reserve.of ?? decision.reserve.component);
    for (const id of [...(reserve?.suppliers ?? []), ...(reserve?.agreements ?? [])]) add(id, from);
  }
  const stopped = new Set(result.disruptions.map(({ process }) => process));
  const informs = [
    ...scenario.informs,
    ...(plan?.informs ?? []),
    ...model.components
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((one) => (one.kind === 'process' && stopped.has(one.id) ? one.informs : [])),
  ];
  for (const { parties, within } of informs) for (const id of parties) add(id, within ?? 0);
  // Of one moment, who leads comes before who acts, and who acts before who must be told.
  return [...first].map(([id, at]) => ({ id, at })).toSorted((a, b) => a.at - b.at);
}

/** Who comes with somebody: who stands in, and with whom an agreement is. */
function standInsOf(names: Names, id: Id): readonly Id[] {
  const declared = names.components.get(id);
  if (declared === undefined) return [];
  return [
    ...('deputies' in declared ? declared.deputies : []),
    ...(declared.kind === 'agreement' && declared.with !== undefined ? [declared.with] : []),
  ];
}
