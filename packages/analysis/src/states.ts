/** What every component does from moment to moment of a run: what a picture of one moment is made from. */
import { calm } from './engine/calm.ts';
import { type Circumstances, failing } from './engine/circumstances.ts';
import { isAble } from './engine/deliver.ts';
import { knownSinceAt } from './engine/known-since.ts';
import { nodesOf } from './engine/node-list.ts';
import { type Play, play } from './engine/play.ts';
import { NOT } from './engine/state.ts';
import { type World, wasInUse } from './engine/world.ts';
import type { Id, Model, Seconds } from './model.ts';
import { buildNet, type Net } from './net.ts';
import type { Disruption, ScenarioResult } from './results.ts';
import { disruptionsBefore } from './trace.ts';

/**
 * - `up`: delivers as in normal times, or on a reserve that delivers as well.
 * - `idle`: a reserve that nobody has called.
 * - `bridging`: delivers, on what runs out: its own store or bridge, or a manual way of working.
 * - `starting`: does not deliver yet; all that is missing is its starting time.
 * - `down`: does not deliver.
 */
export type ComponentState = 'up' | 'idle' | 'bridging' | 'starting' | 'down';

/** A state from a moment on, up to the next of the same component. */
export interface StateSpan {
  readonly from: Seconds;
  readonly state: ComponentState;
  /** Bridging: when it is empty at the rate of use of `from`. Starting: when it is ready. Not stated: not known. */
  readonly ends?: Seconds | undefined;
}

/** Of each component its states by moment, the first from 0. */
export type States = ReadonlyMap<Id, readonly StateSpan[]>;

/** What a run shows without the question which of its calls matter, which takes most of the time of a full result. */
export interface PlayedStates {
  readonly states: States;
  /** By begin. */
  readonly disruptions: readonly Disruption[];
  /** Calculated up to, excluded. */
  readonly until: Seconds;
  /** False where a limit on the work was met: what comes later is not known in full. */
  readonly settled: boolean;
}

/** The states of a scenario of the model, as `result` says that it goes. */
export function scenarioStates(model: Model, result: ScenarioResult): PlayedStates {
  const scenario = model.scenarios.find(({ id }) => id === result.scenario);
  if (scenario === undefined) throw new RangeError(`no scenario ${result.scenario} in the model`);
  const curtailments = result.curtailings.flatMap(({ stores, at }) =>
    stores.map((component) => ({ component, from: at })),
  );
  return playStates(model, { ...scenario, curtailments }, result.until);
}

/**
 * The states when some components fail together at 0 and stay failed: of a role one person, as for single points of
 * failure, of anything else the whole.
 */
export function playFailing(model: Model, components: readonly Id[], until: Seconds): PlayedStates {
  return playStates(model, failing(model.components.filter(({ id }) => components.includes(id))), until);
}

/** The states of a run of failures and absences from 0 to `until`. */
export function playStates(model: Model, what: Circumstances, until: Seconds): PlayedStates {
  const net = buildNet(model);
  const ways = waysOf(net);
  const spans = model.components.map((): StateSpan[] => []);
  const before = calm(net, until);
  const played = play(before, what, {
    watch: (world) => {
      const seen = new Set<number>();
      for (const node of nodesOf(world.now.touched)) {
        const index = ways.owner[node]!;
        if (index < 0 || seen.has(index)) continue;
        seen.add(index);
        add(spans[index]!, stateOf(world, ways.nodes[index]!));
      }
    },
  });
  const calls = callsOf(net, played);
  return {
    states: new Map(
      model.components.map(({ id }, index) => {
        const own = spans[index]!.length > 0 ? spans[index]! : [{ from: 0, state: 'up' as const }];
        return [id, withReady(withStart(own, calls.get(index) ?? []))];
      }),
    ),
    disruptions: disruptionsBefore(net, played.record, until),
    until,
    settled: played.complete,
  };
}

/** The state at a moment of the run. */
export function stateAt(spans: readonly StateSpan[], at: Seconds): StateSpan {
  return spans.findLast(({ from }) => from <= at) ?? spans[0]!;
}

/** Of each component its own node and those that are its ways of working, and of each such node its component. */
interface Ways {
  readonly nodes: readonly (readonly number[])[];
  readonly owner: Int32Array;
}

const PARTS: ReadonlySet<string> = new Set(['normal', 'manual', 'supply']);

function waysOf({ nodes, model, indexOf }: Net): Ways {
  const all = model.components.map((_, index) => [index]);
  const owner = new Int32Array(nodes.length).fill(-1);
  nodes.forEach(({ what }, node) => {
    if (what.part === 'itself') owner[node] = node;
    if (!PARTS.has(what.part)) return;
    owner[node] = indexOf.get(what.component)!;
    all[owner[node]!]!.push(node);
  });
  return { nodes: all, owner };
}

function stateOf(world: World, ways: readonly number[]): StateSpan {
  const { table, state, now } = world;
  const from = now.t;
  const [itself] = ways as [number];
  const isReserve = (node: number): boolean => table.starts[node]! >= 0;
  const isOff = isReserve(itself) && state.inUse[itself] === 0;
  if (state.failed[itself] === 1) return { from, state: 'down' };
  if (isOff) return { from, state: 'idle' };
  if (state.up[itself] === 1) {
    const left = ways.flatMap((way) => leftOf(world, way) ?? []);
    if (left.length > 0) return { from, state: 'bridging', ends: from + Math.max(...left) };
    const normal = ways.find((way) => table.net.nodes[way]!.what.part === 'normal');
    const isByHand = normal !== undefined && state.up[normal] === 0;
    return { from, state: isByHand ? 'bridging' : 'up' };
  }
  const isStarting = ways.some(
    (way) =>
      isAble(table, state, way) &&
      (isReserve(way) ? state.inUse[way] === 1 || wasInUse(world, way) : table.restarts[way]! > 0),
  );
  return { from, state: isStarting ? 'starting' : 'down' };
}

/** For how long a way that delivers can go on with what it has; nothing where it uses nothing up. */
function leftOf({ table, state, now }: World, way: number): Seconds | undefined {
  if (state.up[way] === 0) return undefined;
  const past = now.t - state.asOf[way]!;
  if (state.drains[way] === 1 && state.level[way]! > 0) return Math.max(0, state.level[way]! - past);
  if (table.bridges[way]! >= 0 && state.suppliedSince[way] === NOT)
    return Math.max(0, state.battery[way]! - past);
  return undefined;
}

/** Keeps a state if it is not what there was. */
function add(spans: StateSpan[], next: StateSpan): void {
  const last = spans.at(-1);
  if (last?.state === next.state && last.ends === next.ends) return;
  if (last?.from === next.from) spans.pop();
  spans.push(next);
}

/** When each reserve is called, so as to be ready when it is asked, and when it is ready. */
function callsOf({ nodes }: Net, { calls, stretches }: Play): ReadonlyMap<number, readonly StateSpan[]> {
  const starting = new Map<number, StateSpan[]>();
  for (const { node, from: needed } of calls) {
    const takes = nodes[node]!.starts ?? 0;
    const { known } = stretches.findLast(({ from }) => from <= needed)!;
    const from = Math.max(0, knownSinceAt(known, node, needed), needed - takes);
    if (takes === 0 || nodes[node]!.what.part !== 'itself' || from > needed) continue;
    const call: StateSpan = { from, state: 'starting', ends: from + takes };
    starting.set(node, [...(starting.get(node) ?? []), call]);
  }
  return starting;
}

/** A reserve that is called before it is needed is starting while it is still off. */
function withStart(spans: readonly StateSpan[], calls: readonly StateSpan[]): readonly StateSpan[] {
  const all: StateSpan[] = [];
  spans.forEach((span, index) => {
    const next = spans[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    all.push(span);
    if (span.state !== 'idle') return;
    for (const call of calls) {
      if (call.from >= next || call.ends! <= span.from) continue;
      const from = Math.max(call.from, span.from);
      if (from === span.from) all.pop();
      all.push({ ...call, from });
      if (call.ends! < next) all.push({ from: call.ends!, state: 'idle' });
    }
  });
  return all;
}

/** What is starting is ready when it delivers. */
function withReady(spans: readonly StateSpan[]): readonly StateSpan[] {
  return spans.map((span, index) => {
    const next = spans[index + 1];
    const isReady = span.state === 'starting' && (next?.state === 'up' || next?.state === 'bridging');
    return isReady ? { ...span, ends: next.from } : span;
  });
}
