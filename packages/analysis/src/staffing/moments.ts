/** Which actions begin when in a scenario, as far as the calculation can tell. */
import type { Action, Id, Model, Scenario, Seconds, Trigger } from '../model.ts';
import type { ScenarioResult, Span } from '../results.ts';

export interface Begun {
  readonly action: Action;
  readonly at: Seconds;
  /** What it is taken to last; an action that says nothing occupies its begin alone. */
  readonly until: Seconds;
}

/**
 * Every action that a scenario sets off: at its begin, its end or an age of it, when something stops or is back, and
 * when a reserve must be called. Signs in words, levels of stores, forecasts, what is released and what one
 * action makes of another are not seen.
 */
export function begun(model: Model, scenario: Scenario, result: ScenarioResult): readonly Begun[] {
  const down = new Map<Id, Span[]>();
  for (const { what, from, until } of result.down) {
    down.set(what.component, [...(down.get(what.component) ?? []), { from, until }]);
  }
  const called = new Map<Id, Seconds[]>();
  for (const { actions, decideBy } of result.decisions) {
    for (const id of actions) called.set(id, [...(called.get(id) ?? []), decideBy]);
  }
  const all = [...scenario.failures, ...scenario.absences];
  const end = all.some(({ until }) => until === undefined)
    ? undefined
    : Math.max(0, ...all.map(({ until }) => until ?? 0));
  return model.actions.flatMap((action) => {
    const moments = new Set([
      ...(called.get(action.id) ?? []),
      ...action.when.flatMap((trigger) => momentsOf(trigger, scenario.id, end, down)),
    ]);
    return [...moments].map((at) => ({ action, at, until: at + Math.max(1, action.takes ?? 0) }));
  });
}

function momentsOf(
  trigger: Trigger,
  scenario: Id,
  end: Seconds | undefined,
  down: ReadonlyMap<Id, readonly Span[]>,
): readonly Seconds[] {
  switch (trigger.kind) {
    case 'begins':
      return trigger.scenario === scenario ? [0] : [];
    case 'ends':
      return trigger.scenario === scenario && end !== undefined ? [end] : [];
    case 'exceeds':
      return trigger.scenario === scenario && (end === undefined || trigger.after < end)
        ? [trigger.after]
        : [];
    case 'stops':
      return (down.get(trigger.component) ?? []).flatMap(({ from, until }) => {
        const at = from + (trigger.for ?? 0);
        return until === undefined || at < until ? [at] : [];
      });
    case 'resumes': {
      const spans = down.get(trigger.component) ?? [];
      return spans.flatMap(({ until }) => {
        if (until === undefined) return [];
        const at = until + (trigger.for ?? 0);
        return spans.some(({ from }) => from > until && from < at) ? [] : [at];
      });
    }
    default:
      return [];
  }
}
