/** What changed in how each scenario goes: what it takes to decide, and when processes breach. */
import type { Id, Model, Scenario, Seconds } from '../model.ts';
import type { Decision, Part, ScenarioResult } from '../results.ts';
import { simulator } from '../simulator.ts';
import { type ChangedBreach, changedBreaches, firstBreaches } from '../what-if/compare-breaches.ts';
import { type BeforeAndNow, type Change, changeOf, paired } from './before-and-now.ts';

export interface DecisionMoments {
  readonly decideBy: Seconds;
  readonly neededAt: Seconds;
  readonly tooLate: boolean;
}

/** A call on a reserve that the result of the scenario relies on. Of several on one reserve, the first is held against the first. */
export interface DecisionChange extends BeforeAndNow<DecisionMoments> {
  readonly reserve: Part;
  readonly change: Change;
}

export interface ScenarioChange {
  readonly scenario: Id;
  /** The scenario itself came or went; nothing is compared then. */
  readonly change?: 'added' | 'removed' | undefined;
  /** False where a limit on the work was met in one of the plans: what comes late in it is not known in full. */
  readonly settled: boolean;
  /** In the order in which they are to be taken. */
  readonly decisions: readonly DecisionChange[];
  /** `planned` is by the old plan, `changed` by the new. Each is calculated as far as its own plan looks ahead. */
  readonly breaches: readonly ChangedBreach[];
}

/** The scenarios that go otherwise, in the order of the new plan. Both models as they stand on the day. */
export function scenarioChanges(old: Model, now: Model): readonly ScenarioChange[] {
  const [playedBefore, playedNow] = [simulator(old), simulator(now)];
  return paired(scenariosOf(old), scenariosOf(now)).flatMap(([scenario, both]): readonly ScenarioChange[] => {
    if (both.before === undefined || both.now === undefined) {
      const change = both.before === undefined ? 'added' : 'removed';
      return [{ scenario, change, settled: true, decisions: [], breaches: [] }];
    }
    const before = playedBefore.scenario(scenario);
    const after = playedNow.scenario(scenario);
    const decisions = decisionChanges(before, after);
    const breaches = changedBreaches(
      processIds(old, now),
      firstBreaches(before.disruptions),
      firstBreaches(after.disruptions),
    );
    const settled = before.settled && after.settled;
    return settled && decisions.length + breaches.length === 0
      ? []
      : [{ scenario, settled, decisions, breaches }];
  });
}

function decisionChanges(before: ScenarioResult, now: ScenarioResult): readonly DecisionChange[] {
  return paired(numbered(before.decisions), numbered(now.decisions))
    .flatMap(([, both]): readonly DecisionChange[] => {
      const change = changeOf(both, (a, b) => a.decideBy === b.decideBy && a.tooLate === b.tooLate);
      if (change === undefined) return [];
      const { reserve } = (both.now ?? both.before)!;
      return [{ reserve, change, before: momentsOf(both.before), now: momentsOf(both.now) }];
    })
    .sort((a, b) => decideBy(a) - decideBy(b));
}

/** By what it is a call on, and how many calls on that came before it. */
function numbered(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const counts = new Map<string, number>();
  return new Map(
    decisions.map((decision) => {
      const { component, part, of, manual } = decision.reserve;
      const reserve = JSON.stringify([component, part, of, manual]);
      const count = counts.get(reserve) ?? 0;
      counts.set(reserve, count + 1);
      return [`${reserve} ${count}`, decision];
    }),
  );
}

function momentsOf(decision: Decision | undefined): DecisionMoments | undefined {
  if (decision === undefined) return undefined;
  const { decideBy, neededAt, tooLate } = decision;
  return { decideBy, neededAt, tooLate };
}

function decideBy({ before, now }: DecisionChange): Seconds {
  return (now ?? before)!.decideBy;
}

function scenariosOf({ scenarios }: Model): ReadonlyMap<Id, Scenario> {
  return new Map(scenarios.map((one) => [one.id, one]));
}

function processIds(...models: readonly Model[]): readonly Id[] {
  const all = models.flatMap(({ components }) => components.filter(({ kind }) => kind === 'process'));
  return [...new Set(all.map(({ id }) => id))];
}
