/** A scenario rolled through the rules: what stops, when and why, and which decisions it takes. */
import { decisions } from './decisions.ts';
import { calm } from './engine/calm.ts';
import type { Circumstances } from './engine/circumstances.ts';
import { play } from './engine/play.ts';
import { horizonOf } from './horizon.ts';
import type { Id, Model, Process, Scenario, Seconds } from './model.ts';
import { buildNet, type Net } from './net.ts';
import type { ScenarioResult } from './results.ts';
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
  return { scenario: id, ...playFailures(model, scenario, endOf(model, scenario)) };
}

/** Plays failures and absences from 0 to `until`. */
export function playFailures(
  model: Model | Net,
  what: Circumstances,
  until: Seconds,
): Omit<ScenarioResult, 'scenario'> {
  const net = 'nodes' in model ? model : buildNet(model);
  const before = calm(net, until);
  const played = play(before, what);
  const { record } = played;
  const called = decisions(before, what, played);
  return {
    until,
    settled: played.complete && called.complete,
    disruptions: processes(net.model)
      .flatMap((process) => disruptionsOf(net, record, process, until))
      .sort((a, b) => a.from - b.from),
    down: downTimes(net, record),
    decisions: called.decisions,
  };
}

function endOf(model: Model, scenario: Scenario): Seconds {
  const turns = [...scenario.failures, ...scenario.absences].map(({ from, until }) => until ?? from);
  const tolerable = processes(model).map(({ mtpd, rto }) => Math.max(mtpd ?? 0, rto ?? 0));
  const end = Math.max(horizonOf(model, scenario.organisation), ...turns) + Math.max(0, ...tolerable);
  // What lasts longer than it may shows just after: the next full hour, so that people read a round moment.
  return (Math.floor(end / HOUR) + 1) * HOUR;
}

function processes(model: Model): readonly Process[] {
  return model.components.filter((component): component is Process => component.kind === 'process');
}
