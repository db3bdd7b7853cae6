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
  readyAfter,
  type ScenarioResult,
  type Seconds,
  type SinglePoints,
  type Staffing,
  simulator,
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
  /** Calculates all that is slow, and stops after each piece of it. */
  calculate(): Generator<undefined>;
}

/** Calculations that may know the plan as it was before. */
export interface Calculations {
  /** Single points of failure, by horizon. */
  readonly within: typeof singlePoints;
  readonly later: typeof singlePoints;
  readonly simulator: typeof simulator;
}

const ANEW: Calculations = { within: singlePoints, later: singlePoints, simulator };

/** In a larger set not everything is let fail alone, if not said otherwise: that takes a calculation for each. */
const MOST_ALONE = 200;

export function ruleInput(
  set: PlanSet,
  given: Pick<RuleInput, 'today' | 'limits' | 'strict' | 'configProblems' | 'ruleIds'>,
  mostAlone = MOST_ALONE,
  calculations = ANEW,
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
  const { within, later } = calculations;
  const simulated = once(() => calculations.simulator(now()));
  const undisturbed = once((): Run => simulated().failures(NOTHING, horizon()));
  const played = (id: Id) => simulated().scenario(id);
  const scenarios = once(() => model.scenarios.map(({ id }) => played(id)));
  const points = once(() => within(model, { horizon: 'plan', today }));
  // Where a limit on the work is met already, more of the same tells nothing and takes long.
  const settled = () => points().unsettled.length === 0;
  const laterPoints = once(() =>
    settled() ? later(model, { horizon: limits['horizon.later'], today }) : points(),
  );
  const failed = (id: Id): Run => {
    const what = { failures: [{ component: id, from: 0 }], absences: [] };
    return { fails: id, ...simulated().failures(what, horizon() + longestMtpd(weighty())) };
  };
  const letFail = once(() => (settled() && underWeighty().size <= mostAlone ? [...underWeighty()] : []));
  const people = once(() => staffing(now(), { manualWays: true, results: scenarios() }));
  return {
    ...given,
    set,
    model,
    weighty,
    underWeighty,
    musts: once(() => musts(model)),
    ready: once(() => readyAfter(model)),
    singlePoints: points,
    laterPoints,
    scenarios,
    undisturbed,
    alone: once(() => letFail().map(failed)),
    brokenAnyway: once(() => new Set(undisturbed().disruptions.map(({ process }: Disruption) => process))),
    staffing: people,
    *calculate() {
      for (const one of [points, laterPoints, undisturbed]) yield void one();
      for (const { id } of model.scenarios) yield void played(id);
      for (const id of letFail()) yield void failed(id);
      yield void people();
    },
  };
}

const NOTHING = { failures: [], absences: [] };

function longestMtpd(processes: readonly Process[]): Seconds {
  return Math.max(0, ...processes.map(({ mtpd }) => mtpd ?? 0));
}

function once<T>(calculate: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: calculate() };
    return result.value;
  };
}
