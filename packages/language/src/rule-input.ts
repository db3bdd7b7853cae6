/** What rules look at. What is calculated is worked out on first use and kept, so that all rules share it. */
import {
  asOf,
  type Disruption,
  horizonOf,
  type Id,
  type IsoDate,
  leanedOn,
  type Model,
  type Musts,
  musts,
  type Process,
  playFailures,
  playScenario,
  readyAfter,
  type ScenarioResult,
  type Seconds,
  type SinglePoints,
  type Staffing,
  singlePoints,
  staffing,
} from '@waakvlam/analysis';
import type { ConfigProblem } from './config.ts';
import type { Limits } from './limits.ts';
import type { PlanSet } from './plan-set.ts';

/** What happens when nothing fails, when one component fails and stays failed, or in a scenario. */
export interface Run extends Omit<ScenarioResult, 'scenario'> {
  /** The scenario that is played. */
  readonly scenario?: Id | undefined;
  /** What fails alone. */
  readonly fails?: Id | undefined;
}

export interface RuleInput {
  readonly set: PlanSet;
  readonly model: Model;
  readonly today: IsoDate;
  readonly limits: Limits;
  /** Whether the plan is held to the strictest profile. */
  readonly strict: boolean;
  /** What is wrong with the configuration of the set. */
  readonly configProblems: readonly ConfigProblem[];
  /** The ids of all rules. */
  readonly ruleIds: readonly string[];
  /** Processes whose stopping cannot be borne for long. */
  weighty(): readonly Process[];
  /** Whatever those lean on, directly or through others, themselves included. */
  underWeighty(): ReadonlySet<Id>;
  /** What everything structurally cannot do without. */
  musts(): Musts;
  /** How soon after a call each component is there when nothing has failed. */
  ready(): (component: Id) => Seconds;
  /** Single points of failure within the horizon of each plan. */
  singlePoints(): SinglePoints;
  /** The same within the horizon after that. */
  laterPoints(): SinglePoints;
  /** Every scenario of the set, in the order of the model. */
  scenarios(): readonly ScenarioResult[];
  /** What goes on within the horizons although nothing has failed. */
  undisturbed(): Run;
  /** Each component that a weighty process leans on failing alone; empty in a set that is too large for it. */
  alone(): readonly Run[];
  /** Processes that stop although nothing has failed. */
  brokenAnyway(): ReadonlySet<Id>;
  staffing(): Staffing;
}

/** In a larger set not everything is let fail alone, if not said otherwise: that takes a calculation for each. */
const MOST_ALONE = 200;

export function ruleInput(
  set: PlanSet,
  given: Pick<RuleInput, 'today' | 'limits' | 'strict' | 'configProblems' | 'ruleIds'>,
  mostAlone = MOST_ALONE,
): RuleInput {
  const { model } = set;
  const { today, limits } = given;
  const now = once(() => asOf(model, today));
  const horizon = once(() =>
    Math.max(0, ...new Set(model.components.map(({ organisation }) => horizonOf(model, organisation)))),
  );
  const weighty = once(() =>
    model.components.filter(
      (one): one is Process =>
        one.kind === 'process' && one.priority !== undefined && limits.weighty.includes(one.priority),
    ),
  );
  const underWeighty = once(() =>
    leanedOn(
      model,
      weighty().map(({ id }) => id),
    ),
  );
  const undisturbed = once((): Run => playFailures(now(), NOTHING, horizon()));
  const scenarios = once(() => model.scenarios.map(({ id }) => playScenario(now(), id)));
  const points = once(() => singlePoints(model, { horizon: 'plan', today }));
  // Where a limit on the work is met already, more of the same tells nothing and takes long.
  const settled = () => points().unsettled.length === 0;
  return {
    ...given,
    set,
    model,
    weighty,
    underWeighty,
    musts: once(() => musts(model)),
    ready: once(() => readyAfter(model)),
    singlePoints: points,
    laterPoints: once(() =>
      settled() ? singlePoints(model, { horizon: limits['horizon.later'], today }) : points(),
    ),
    scenarios,
    undisturbed,
    alone: once(() => {
      if (!settled() || underWeighty().size > mostAlone) return [];
      return alone(now(), underWeighty(), horizon() + longestMtpd(weighty()));
    }),
    brokenAnyway: once(() => new Set(undisturbed().disruptions.map(({ process }: Disruption) => process))),
    staffing: once(() => staffing(now(), { manualWays: true, results: scenarios() })),
  };
}

const NOTHING = { failures: [], absences: [] };

function longestMtpd(processes: readonly Process[]): Seconds {
  return Math.max(0, ...processes.map(({ mtpd }) => mtpd ?? 0));
}

function alone(model: Model, under: ReadonlySet<Id>, until: Seconds): readonly Run[] {
  return [...under].map((id) => ({
    fails: id,
    ...playFailures(model, { failures: [{ component: id, from: 0 }], absences: [] }, until),
  }));
}

function once<T>(calculate: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: calculate() };
    return result.value;
  };
}
