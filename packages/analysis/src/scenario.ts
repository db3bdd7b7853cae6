/** A scenario rolled through the rules: what stops, when and why, and which decisions it takes. */
import { awaitedLevels, type Cut, curtailmentsOf, cutsOf } from './curtailing.ts';
import { consequences, decisions } from './decisions.ts';
import { type Calm, calm } from './engine/calm.ts';
import type { Circumstances } from './engine/circumstances.ts';
import { newLevelWatch } from './engine/level-watch.ts';
import { play } from './engine/play.ts';
import type { Record } from './engine/record.ts';
import type { World } from './engine/world.ts';
import { horizonOf } from './horizon.ts';
import type { Id, Model, Process, Scenario, Seconds } from './model.ts';
import { buildNet, type Net } from './net.ts';
import type { Curtailing, ScenarioResult } from './results.ts';
import { disruptionsOf, downTimes } from './trace.ts';

const HOUR = 3600;

/**
 * Plays a scenario of the model up to the horizon of its plan, or the end of its last failure if that is later, and
 * from there the longest mtpd or rto of a process on to the next full hour, so that every breach that begins before shows.
 * @throws RangeError if the model has no scenario with this id.
 */
export function playScenario(model: Model, id: Id): ScenarioResult {
  const scenario = model.scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new RangeError(`no scenario ${id} in the model`);
  return playScenarioUntil(model, scenario, scenarioEnd(model, scenario));
}

/** Plays a scenario, which may be another than the model has, from 0 to `until`. */
export function playScenarioUntil(model: Model, scenario: Scenario, until: Seconds): ScenarioResult {
  const { id } = scenario;
  const net = buildNet(model);
  const before = calm(net, until);
  const levels = awaitedLevels(model).map(({ component, below }) => ({
    node: net.indexOf.get(component)!,
    below,
  }));
  const watch = newLevelWatch(levels);
  const mayCut = model.actions.some(({ curtails }) => curtails.length > 0);
  const first = answer(before, scenario, watch.settled, !mayCut);
  const cuts = cutsOf(model, scenario, {
    ...first.result,
    dropped: (component, below) =>
      levels
        .filter((level) => level.node === net.indexOf.get(component) && level.below === below)
        .map((level) => watch.reached(level, before.until))
        .find((moment) => moment !== undefined),
  });
  if (cuts.length === 0)
    return { scenario: id, ...(mayCut ? answer(before, scenario).result : first.result) };
  const withCuts = (some: readonly Cut[]): Circumstances => ({
    ...scenario,
    curtailments: curtailmentsOf(some),
  });
  const { result, record } = answer(before, withCuts(cuts));
  const curtailings = cuts.map((cut): Curtailing => {
    const without = play(before, withCuts(cuts.filter((other) => other !== cut)));
    return {
      action: cut.action.id,
      stores: cut.action.curtails,
      at: cut.from,
      ifNever: consequences(net, record, without.record, before.until),
    };
  });
  return { scenario: id, ...result, curtailings };
}

/** Plays failures and absences from 0 to `until`. */
export function playFailures(
  model: Model | Net,
  what: Circumstances,
  until: Seconds,
): Omit<ScenarioResult, 'scenario'> {
  return answer(calm('nodes' in model ? model : buildNet(model), until), what).result;
}

interface Answer {
  readonly result: Omit<ScenarioResult, 'scenario'>;
  readonly record: Record;
}

function answer(
  before: Calm,
  what: Circumstances,
  watch?: (world: World) => void,
  withMargins = true,
): Answer {
  const { net, until } = before;
  const played = play(before, what, watch);
  const { record } = played;
  const called = decisions(before, what, played, withMargins);
  return {
    record,
    result: {
      until,
      settled: played.complete && called.complete,
      disruptions: processes(net.model)
        .flatMap((process) => disruptionsOf(net, record, process, until))
        .sort((a, b) => a.from - b.from),
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
