/** Actions that cut back the use of stores: when they are done in a scenario (docs/semantics.md, rule 6e). */
import type { Action, Id, Model, Scenario, Seconds, Trigger } from './model.ts';
import type { Decision, Disruption, Down } from './results.ts';
import { isCallOf, lastsUntil } from './triggers.ts';

/** That an action has cut back the use of some stores from a moment on. */
export interface Cut {
  readonly action: Action;
  readonly from: Seconds;
}

/** What a first run, in which nothing is cut back, shows. */
export interface Seen {
  readonly until: Seconds;
  readonly disruptions: readonly Disruption[];
  readonly down: readonly Down[];
  readonly decisions: readonly Decision[];
  /** When a store is down to a level. */
  dropped(component: Id, below: Seconds): Seconds | undefined;
}

/** The levels of stores at which some action cuts back use. */
export function awaitedLevels({ actions }: Model): readonly { component: Id; below: Seconds }[] {
  return curtailing(actions).flatMap(({ when }) =>
    when.flatMap((trigger) => (trigger.kind === 'drops' ? [trigger] : [])),
  );
}

/**
 * The cuts of a scenario, by moment: each at the first of its triggers, and as late as the action may be done then
 * (`within`). A sign that only people see sets none off: nobody counts on it.
 */
export function cutsOf({ actions }: Model, scenario: Scenario, seen: Seen): Cut[] {
  return curtailing(actions)
    .flatMap((action): Cut[] => {
      const moments = action.when.flatMap((trigger) => firstMoment(trigger, scenario, seen) ?? []);
      const from = Math.min(...moments) + (action.within ?? 0);
      return from < seen.until ? [{ action, from }] : [];
    })
    .sort((a, b) => a.from - b.from);
}

function curtailing(actions: readonly Action[]): readonly Action[] {
  return actions.filter(({ curtails }) => curtails.length > 0);
}

function firstMoment(trigger: Trigger, scenario: Scenario, seen: Seen): Seconds | undefined {
  const isThis = 'scenario' in trigger && trigger.scenario === scenario.id;
  switch (trigger.kind) {
    case 'begins':
      return isThis ? 0 : undefined;
    case 'exceeds':
      return isThis && trigger.after < lastsUntil(scenario) ? trigger.after : undefined;
    case 'ends':
      return isThis && Number.isFinite(lastsUntil(scenario)) ? lastsUntil(scenario) : undefined;
    case 'stops': {
      const long = trigger.for ?? 0;
      return first(
        spansOf(trigger.component, seen)
          .filter(({ from, until }) => long === 0 || from + long < (until ?? seen.until))
          .map(({ from }) => from + long),
      );
    }
    case 'resumes':
      return first(spansOf(trigger.component, seen).flatMap(({ until }) => until ?? []));
    case 'called':
      return first(
        seen.decisions.filter(({ reserve }) => isCallOf(trigger, reserve)).map(({ decideBy }) => decideBy),
      );
    case 'drops':
      return seen.dropped(trigger.component, trigger.below);
    default:
      return undefined;
  }
}

function first(moments: readonly Seconds[]): Seconds | undefined {
  return moments.length === 0 ? undefined : Math.min(...moments);
}

function spansOf(component: Id, { disruptions, down }: Seen) {
  return [
    ...disruptions.filter(({ process }) => process === component),
    ...down.filter(({ what }) => what.component === component),
  ];
}

/** What the calculation is told of cuts. */
export function curtailmentsOf(cuts: readonly Cut[]): readonly { component: Id; from: Seconds }[] {
  return cuts.flatMap(({ action, from }) => action.curtails.map((component) => ({ component, from })));
}
