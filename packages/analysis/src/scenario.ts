/** Scenarios and failures rolled through the rules: what stops, when and why, and which decisions it takes. */
import { awaitedLevels, type Cut, curtailmentsOf, cutsOf } from './curtailing.ts';
import { consequences, decisions } from './decisions.ts';
import type { Circumstances } from './engine/circumstances.ts';
import { newLevelWatch } from './engine/level-watch.ts';
import { type PlayOptions, play } from './engine/play.ts';
import type { Record } from './engine/record.ts';
import { horizonOf } from './horizon.ts';
import type { Id, Model, Process, Scenario, Seconds } from './model.ts';
import type { Net } from './net.ts';
import { type Prepared, prepare, type Rest } from './prepared.ts';
import type { Curtailing, ScenarioResult } from './results.ts';
import { disruptionsBefore, downTimes } from './trace.ts';

const HOUR = 3600;

/** What a run shows, of a scenario or of other failures. */
export type Run = Omit<ScenarioResult, 'scenario'>;

/** Told of the nodes on which a run depends; of none where it depends on all. */
type Reach = PlayOptions['reach'];

/**
 * Plays a scenario of the model up to the horizon of its plan, or the end of its last failure if that is later, and
 * from there the longest mtpd or rto of a process on to the next full hour, so that every breach that begins before shows.
 * @throws RangeError if the model has no scenario with this id.
 */
export function playScenario(model: Model, id: Id): ScenarioResult {
  const scenario = scenarioOf(model, id);
  return playScenarioUntil(prepare(model), scenario, scenarioEnd(model, scenario));
}

/** @throws RangeError if the model has no scenario with this id. */
export function scenarioOf({ scenarios }: Model, id: Id): Scenario {
  const scenario = scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new RangeError(`no scenario ${id} in the model`);
  return scenario;
}

/** Plays a scenario, which may be another than the model has, from 0 to `until`. */
export function playScenarioUntil(
  { net, restUntil }: Prepared,
  scenario: Scenario,
  until: Seconds,
  reach?: Reach,
): ScenarioResult {
  const { id } = scenario;
  const { model } = net;
  const rest = restUntil(until);
  const levels = awaitedLevels(model).map(({ component, below }) => ({
    node: net.indexOf.get(component)!,
    below,
  }));
  const watch = newLevelWatch(levels);
  const mayCut = model.actions.some(({ curtails }) => curtails.length > 0);
  const first = answer(rest, scenario, { watch: watch.settled, withMargins: !mayCut, reach });
  const cuts = cutsOf(model, scenario, {
    ...first.run,
    dropped: (component, below) =>
      levels
        .filter((level) => level.node === net.indexOf.get(component) && level.below === below)
        .map((level) => watch.reached(level, until))
        .find((moment) => moment !== undefined),
  });
  if (cuts.length === 0)
    return { scenario: id, ...(mayCut ? answer(rest, scenario, { reach }).run : first.run) };
  const withCuts = (some: readonly Cut[]): Circumstances => ({
    ...scenario,
    curtailments: curtailmentsOf(some),
  });
  const { run, record } = answer(rest, withCuts(cuts), { reach });
  const curtailings = cuts.map((cut): Curtailing => {
    const others = withCuts(cuts.filter((other) => other !== cut));
    const without = play(rest.calm, others, { sleepers: rest.sleepers, reach });
    return {
      action: cut.action.id,
      stores: cut.action.curtails,
      at: cut.from,
      ifNever: consequences(net, record, without.record, until),
    };
  });
  return { scenario: id, ...run, curtailings };
}

/** Plays failures and absences from 0 to `until`. */
export function playFailures(model: Model | Net, what: Circumstances, until: Seconds): Run {
  return playFailuresUntil(prepare(model), what, until);
}

/** The same, where the plan has been prepared already. */
export function playFailuresUntil(
  { restUntil }: Prepared,
  what: Circumstances,
  until: Seconds,
  reach?: Reach,
): Run {
  return answer(restUntil(until), what, { reach }).run;
}

interface Answer {
  readonly run: Run;
  readonly record: Record;
}

function answer(
  { calm, sleepers }: Rest,
  what: Circumstances,
  { watch, reach, withMargins }: Omit<PlayOptions, 'sleepers'> & { readonly withMargins?: boolean },
): Answer {
  const { net, until } = calm;
  const played = play(calm, what, { watch, sleepers, reach });
  const { record } = played;
  const called = decisions(calm, what, played, { withMargins, sleepers, reach });
  return {
    record,
    run: {
      until,
      settled: played.complete && called.complete,
      disruptions: disruptionsBefore(net, record, until),
      down: downTimes(net, record),
      decisions: called.decisions,
      curtailings: [],
    },
  };
}

/** Up to when a scenario is played: see {@link playScenario}. */
export function scenarioEnd(model: Model, scenario: Scenario): Seconds {
  const turns = [...scenario.failures, ...scenario.absences].map(({ from, until }) => until ?? from);
  const tolerable = processes(model).map(({ mtpd, rto }) => Math.max(mtpd ?? 0, rto ?? 0));
  const end = Math.max(horizonOf(model, scenario.organisation), ...turns) + Math.max(0, ...tolerable);
  // What lasts longer than it may shows just after: the next full hour, so that people read a round moment.
  return (Math.floor(end / HOUR) + 1) * HOUR;
}

function processes(model: Model): readonly Process[] {
  return model.components.filter((component): component is Process => component.kind === 'process');
}
