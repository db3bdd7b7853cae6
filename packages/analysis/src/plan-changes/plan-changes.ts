/** What another version of a plan set comes to: not what is written otherwise, but what follows otherwise. */
import { asOf } from '../as-of.ts';
import { compare } from '../compare.ts';
import type { Id, IsoDate, Model } from '../model.ts';
import { singlePoints } from '../single-points.ts';
import { type DeclarationChanges, declarationChanges } from './declarations.ts';
import { type ProcessChange, processChanges } from './processes.ts';
import { type ScenarioChange, scenarioChanges } from './scenarios.ts';
import { type StaffChange, staffChanges } from './staff.ts';

export interface PlanChanges {
  readonly declarations: DeclarationChanges;
  readonly processes: readonly ProcessChange[];
  readonly scenarios: readonly ScenarioChange[];
  readonly staff: readonly StaffChange[];
  /** What their failing does is not known in one of the plans, because a limit on the work was met. */
  readonly unsettled: readonly Id[];
}

/**
 * Holds two versions of a plan set against each other, both as they stand on one day, and each as far ahead as its own
 * plan looks. What has the same id is the same thing.
 */
export function planChanges(old: Model, now: Model, { today }: { readonly today: IsoDate }): PlanChanges {
  const before = singlePoints(old, { horizon: 'plan', today });
  const after = singlePoints(now, { horizon: 'plan', today });
  const unknown = new Set([...before.unsettled, ...after.unsettled]);
  return {
    declarations: declarationChanges(old, now),
    processes: processChanges(old, now, { before, now: after, unknown }),
    scenarios: scenarioChanges(asOf(old, today), asOf(now, today)),
    staff: staffChanges(old, now),
    unsettled: [...unknown].sort(compare),
  };
}

/** Whether a process has a single point of failure now that it had not, or that is accepted no longer, and nobody accepts it. */
export function isWeaker({ processes }: PlanChanges): boolean {
  return processes.some(
    ({ broken, points }) =>
      (broken?.now !== undefined && broken.before === undefined) ||
      points.some(
        ({ change, now }) => change === 'reopened' || (change === 'gained' && now?.accepted === undefined),
      ),
  );
}
