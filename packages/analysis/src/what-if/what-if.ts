/** What becomes of a result if not everything goes as the plan says: the changed plan is run, nothing is guessed. */
import { asOf } from '../as-of.ts';
import { calm } from '../engine/calm.ts';
import { failing } from '../engine/circumstances.ts';
import type { Record } from '../engine/record.ts';
import { horizonOf } from '../horizon.ts';
import type { Id, IsoDate, Model, Process, Scenario, Seconds } from '../model.ts';
import { buildNet, type Net } from '../net.ts';
import { prepare } from '../prepared.ts';
import type { ScenarioResult } from '../results.ts';
import { playScenarioUntil, scenarioEnd, scenarioOf } from '../scenario.ts';
import { disruptionsBefore } from '../trace.ts';
import { type WhatIf, withRepair, withStores } from './changes.ts';
import { type ChangedBreach, changedBreaches, firstBreaches } from './compare-breaches.ts';
import { playLate } from './late.ts';

export interface ChangedScenario {
  readonly scenario: Id;
  /** Both runs were calculated up to here, excluded. */
  readonly until: Seconds;
  /** False where a limit on the work was met. */
  readonly settled: boolean;
  /** The processes whose first breach is another; none: the plan bears the change. */
  readonly changes: readonly ChangedBreach[];
}

/**
 * Runs a scenario as planned and with a change, and tells which processes breach earlier, or that did not before.
 *
 * @throws RangeError if the model has no scenario with this id
 */
export function whatIfScenario(model: Model, id: Id, change: WhatIf): ChangedScenario {
  const scenario = scenarioOf(model, id);
  const repaired = withRepair(scenario, change.repair);
  const until = Math.max(scenarioEnd(model, scenario), scenarioEnd(model, repaired));
  const planned = playScenarioUntil(prepare(model), scenario, until);
  const changed = playChanged(withStores(model, change.stores), repaired, until, change.decisionsLate ?? 0);
  return {
    scenario: id,
    until,
    settled: planned.settled && changed.settled,
    changes: changedBreaches(
      processesWithMtpd(model).map(({ process }) => process.id),
      firstBreaches(planned.disruptions),
      firstBreaches(changed.disruptions),
    ),
  };
}

/** Cutting back the use of stores is a decision too: it comes late after the moment at which nobody late would do it. */
function playChanged(
  model: Model,
  scenario: Scenario,
  until: Seconds,
  late: Seconds,
): Pick<ScenarioResult, 'settled' | 'disruptions'> {
  const prepared = prepare(model);
  const inTime = playScenarioUntil(prepared, scenario, until);
  if (late === 0) return inTime;
  const curtailments = inTime.curtailings.flatMap(({ stores, at }) =>
    stores.map((component) => ({ component, from: at + late })),
  );
  const { record, complete } = playLate(prepared.restUntil(until).calm, { ...scenario, curtailments }, late);
  return { settled: complete, disruptions: disruptionsBefore(prepared.net, record, until) };
}

export interface ChangedPoint {
  /** What fails alone at 0, and stays failed; a role by one of its people. */
  readonly component: Id;
  readonly changes: readonly ChangedBreach[];
}

export interface ChangedPoints {
  /** What hits other processes with the change than as planned, or earlier; in the order of the model. */
  readonly points: readonly ChangedPoint[];
  /** Of these nothing is known, because a limit on the work was met. */
  readonly unsettled: readonly Id[];
}

export interface ChangedPointOptions {
  /** Disruptions count that begin before it; 'plan': for each process by its plan. */
  readonly horizon: Seconds | 'plan';
  /** Decides what is out of order. */
  readonly today: IsoDate;
  /** Only the failing of these; of all if not stated. */
  readonly components?: readonly Id[] | undefined;
}

/**
 * The same for single points of failure: which there are more of, and which hurt earlier. How long repair takes makes no
 * difference to them, since what fails stays failed. The whole plan is run twice for each component, so of a large plan
 * it is better asked for some.
 */
export function whatIfSinglePoints(plan: Model, change: WhatIf, options: ChangedPointOptions): ChangedPoints {
  const model = asOf(plan, options.today);
  const { horizon } = options;
  const watched = processesWithMtpd(model).map((one) => ({
    ...one,
    before: horizon === 'plan' ? horizonOf(model, one.process.organisation) : horizon,
  }));
  const until = Math.max(0, ...watched.map((one) => one.before + one.mtpd + 1));
  const plannedNet = buildNet(model);
  const changedNet = buildNet(withStores(model, change.stores));
  const asPlanned = calm(plannedNet, until);
  const withChange = calm(changedNet, until);
  const points: ChangedPoint[] = [];
  const unsettled: Id[] = [];
  for (const component of model.components) {
    if (options.components?.includes(component.id) === false) continue;
    const what = failing([component]);
    const planned = playLate(asPlanned, what, 0);
    const late = playLate(withChange, what, change.decisionsLate ?? 0);
    if (!planned.complete || !late.complete) unsettled.push(component.id);
    const changes = changedBreaches(
      watched.map(({ process }) => process.id).filter((id) => id !== component.id),
      breachesIn(plannedNet, planned.record, watched),
      breachesIn(changedNet, late.record, watched),
    );
    if (changes.length > 0) points.push({ component: component.id, changes });
  }
  return { points, unsettled };
}

function processesWithMtpd(model: Model): readonly { readonly process: Process; readonly mtpd: Seconds }[] {
  return model.components.flatMap((one) =>
    one.kind === 'process' && one.mtpd !== undefined ? [{ process: one, mtpd: one.mtpd }] : [],
  );
}

/** The first breach of each process of which the disruption begins before a moment. */
function breachesIn(
  net: Net,
  { downs }: Record,
  watched: readonly { readonly process: Process; readonly mtpd: Seconds; readonly before: Seconds }[],
): ReadonlyMap<Id, Seconds> {
  const first = new Map<Id, Seconds>();
  const byNode = new Map(watched.map((one) => [net.indexOf.get(one.process.id)!, one]));
  for (const { node, from, until = Number.POSITIVE_INFINITY } of downs) {
    const one = byNode.get(node);
    if (one === undefined || from >= one.before || until - from <= one.mtpd) continue;
    const { id } = one.process;
    first.set(id, Math.min(from + one.mtpd, first.get(id) ?? Number.POSITIVE_INFINITY));
  }
  return first;
}
