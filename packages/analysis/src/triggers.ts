/** What triggers of actions come down to in a run. */
import type { Scenario, Seconds, Trigger } from './model.ts';
import type { Part } from './results.ts';

/** The moment at which all that a scenario brings has passed; infinite where something stays. */
export function lastsUntil({ failures, absences }: Scenario): Seconds {
  const ends = [...failures, ...absences].map(({ until }) => until ?? Number.POSITIVE_INFINITY);
  return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ends);
}

/** Whether a trigger is the call of a reserve: for a fallback or store of one line, of its target. */
export function isCallOf(trigger: Trigger, { component, part, of }: Part): boolean {
  return (
    trigger.kind === 'called' &&
    trigger.component === (part === 'option' ? of : component) &&
    (part === 'manual') === (trigger.manual ?? false)
  );
}
