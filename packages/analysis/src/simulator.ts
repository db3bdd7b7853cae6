/** Many plays of one plan, and of the plan as it becomes: what a change cannot reach is not played again. */
import { changes, type Still } from './engine/changes.ts';
import type { Circumstances } from './engine/circumstances.ts';
import type { Id, Model, Scenario, Seconds } from './model.ts';
import { type Prepared, prepare } from './prepared.ts';
import type { ScenarioResult } from './results.ts';
import { playFailuresUntil, playScenarioUntil, type Run, scenarioEnd, scenarioOf } from './scenario.ts';

export interface Simulator {
  /**
   * As `playScenario`, also of a scenario that the model does not have.
   * @throws RangeError if the model has none with this id.
   */
  scenario(which: Id | Scenario): ScenarioResult;
  /** As `playFailures`. */
  failures(what: Circumstances, until: Seconds): Run;
}

/** Plays on one plan; what is played again is not calculated again. */
export function simulator(model: Model): Simulator {
  return simulatorOf(remembered(model, undefined));
}

/** A simulator that can be asked for again and again while a plan changes: its results are those of a new one. */
export function simulatorWithMemory(): typeof simulator {
  let memory: Memory | undefined;
  return (model) => {
    memory = remembered(model, memory);
    return simulatorOf(memory);
  };
}

interface Played {
  readonly what: Circumstances;
  readonly result: Run;
  /** The nodes on which it depends; nothing where it depends on all of them. */
  readonly reached: ReadonlySet<number> | undefined;
}

interface Memory {
  readonly model: Model;
  readonly prepared: Prepared;
  /** By id, how far each scenario is played. */
  readonly ends: ReadonlyMap<Id, Seconds>;
  /** How far runs have been asked for: rest is compared as far as that. */
  until: Seconds;
  readonly played: Map<string, Played>;
}

function remembered(model: Model, before: Memory | undefined): Memory {
  const ends = new Map(model.scenarios.map((scenario) => [scenario.id, scenarioEnd(model, scenario)]));
  const until = [...ends.values()].reduce((last, end) => Math.max(last, end), before?.until ?? 0);
  const memory: Memory = { model, prepared: prepare(model), ends, until, played: new Map() };
  if (before !== undefined) keepWhatHolds(before, memory);
  return memory;
}

function simulatorOf(memory: Memory): Simulator {
  const { model, prepared, ends, played } = memory;
  const once = <Result extends Run>(
    key: string,
    what: Circumstances,
    until: Seconds,
    run: (reach: (nodes: Iterable<number>) => void) => Result,
  ): Result => {
    const known = played.get(key);
    if (known !== undefined) return known.result as Result;
    memory.until = Math.max(memory.until, until);
    const { sleepers } = prepared.restUntil(memory.until);
    const reached = new Set<number>();
    const result = run((nodes) => {
      if (sleepers !== undefined) for (const node of nodes) reached.add(node);
    });
    played.set(key, { what, result, reached: sleepers === undefined ? undefined : reached });
    return result;
  };
  return {
    scenario(which) {
      const scenario = typeof which === 'string' ? scenarioOf(model, which) : which;
      const end = typeof which === 'string' ? ends.get(which)! : scenarioEnd(model, scenario);
      return once(JSON.stringify(['scenario', scenario, end]), scenario, end, (reach) =>
        playScenarioUntil(prepared, scenario, end, reach),
      );
    },
    failures: (what, until) =>
      once(JSON.stringify(['failures', what, until]), what, until, (reach) =>
        playFailuresUntil(prepared, what, until, reach),
      ),
  };
}

/** Keeps what was played before and does not depend on what has changed since. */
function keepWhatHolds(before: Memory, now: Memory): void {
  const until = Math.max(before.until, now.until);
  const [was, is] = [before, now].map(({ prepared }) => stillOf(prepared, until));
  // Actions set off what is cut back, and stand in the results.
  if (was === undefined || is === undefined || !isSame(before.model.actions, now.model.actions)) return;
  const changed = changes(was, is);
  if (changed === undefined) return;
  const { isChanged, people, now: renumbered } = changed;
  before.model.components.forEach((component, node) => {
    const other = now.model.components[node]!;
    if (component.kind !== 'process' || other.kind !== 'process') return;
    if (component.mtpd !== other.mtpd || component.rto !== other.rto) isChanged[node] = 1;
  });
  for (const [key, one] of before.played) {
    const reached = [...(one.reached ?? [])];
    if (one.reached === undefined || isAbout(one.what, people)) continue;
    if (reached.some((node) => isChanged[node] === 1)) continue;
    const numbers =
      renumbered === undefined ? one.reached : new Set(reached.map((node) => renumbered[node]!));
    now.played.set(key, { ...one, reached: numbers });
  }
}

function stillOf(prepared: Prepared, until: Seconds): Still | undefined {
  const { calm, sleepers } = prepared.restUntil(until);
  return sleepers && { calm, quiets: sleepers.quiets };
}

function isAbout({ failures, absences, lostPeople = [] }: Circumstances, people: ReadonlySet<Id>): boolean {
  return [
    ...failures.map(({ component }) => component),
    ...absences.map(({ role }) => role),
    ...lostPeople,
  ].some((id) => people.has(id));
}

function isSame(some: unknown, others: unknown): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
