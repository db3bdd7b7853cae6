/** Single points of failure: what alone, failing at 0 and staying failed, is intolerable for which process. */
import { asOf } from './as-of.ts';
import { compare } from './compare.ts';
import { calm } from './engine/calm.ts';
import { changes, type Still } from './engine/changes.ts';
import { type Trial, trials } from './engine/trials.ts';
import { horizonOf } from './horizon.ts';
import type { Acceptance, Component, Id, IsoDate, Model, Process, Seconds } from './model.ts';
import { buildNet, type Net } from './net.ts';
import type { Disruption, Hit, SinglePoint, SinglePoints } from './results.ts';
import { disruptionOf } from './trace.ts';
import { PRIORITIES } from './urgency.ts';

export interface SinglePointOptions {
  /** How far ahead to look; 'plan': for each process as its plan says; 'ever': until no event is left. */
  readonly horizon: Seconds | 'ever' | 'plan';
  /** Decides which acceptances hold, and what is out of order. */
  readonly today: IsoDate;
  /** Only these processes; all if not stated. */
  readonly processes?: readonly Id[] | undefined;
  /** Only the failing of these components; of all if not stated. */
  readonly components?: readonly Id[] | undefined;
  /** Asked before each trial; once it is true, what is left is told as unsettled. */
  readonly isStopped?: (() => boolean) | undefined;
}

/** Work of all runs together, in nodes looked at, moment for moment: what is left then is told as unsettled. */
const WORK_AT_MOST = 60_000_000;

const FOR_EVER = Number.POSITIVE_INFINITY;

/** A process that must not be down for longer than its mtpd, as far as its horizon. */
interface Watched {
  readonly process: Process;
  readonly mtpd: Seconds;
  readonly horizon: Seconds;
}

/** A disruption that is intolerable. */
type Breach = Disruption & { readonly breach: Seconds };

/** What the failing of one component does, and the nodes on which that depends. */
interface Tried {
  readonly breaches: readonly Breach[];
  readonly complete: boolean;
  readonly work: number;
  readonly reached: Int32Array;
}

interface Memory {
  readonly still: Still;
  readonly watched: ReadonlyMap<number, Watched>;
  readonly tried: ReadonlyMap<Id, Tried>;
}

/** All that alone, failing at 0 and staying failed, is intolerable for a process. */
export function singlePoints(plan: Model, options: SinglePointOptions): SinglePoints {
  return singlePointSearch()(plan, options);
}

/**
 * A search that can be asked again and again while a plan changes, and tries again only what a change can reach. What
 * it finds is what {@link singlePoints} finds.
 */
export function singlePointSearch(): typeof singlePoints {
  let memory: Memory | undefined;
  return (plan, options) => {
    const { found, memory: after } = search(plan, options, memory);
    memory = after;
    return found;
  };
}

function search(plan: Model, options: SinglePointOptions, memory: Memory | undefined) {
  const model = asOf(plan, options.today);
  const wanted = model.components.filter(
    (component): component is Process =>
      component.kind === 'process' &&
      component.mtpd !== undefined &&
      (options.processes === undefined || options.processes.includes(component.id)),
  );
  const net = buildNet(model);
  const watched = new Map(
    wanted.map((process) => [
      net.indexOf.get(process.id)!,
      { process, mtpd: process.mtpd!, horizon: horizon(model, process, options.horizon) },
    ]),
  );
  const until = Math.max(0, ...[...watched.values()].map(({ horizon, mtpd }) => horizon + mtpd + 1));
  const before = calm(net, until);
  const { tryFailing, quiets } = trials(before);
  const still: Still = { calm: before, quiets };
  const normal = breaches(net, tryFailing([]), watched);
  for (const { process } of normal) watched.delete(net.indexOf.get(process)!);

  const known = memory === undefined ? new Map<Id, Tried>() : unchanged(memory, still, watched);
  const tried = new Map<Id, Tried>();
  const tryAlone = (component: Component): Tried => {
    const trial = tryFailing([component]);
    const { complete, work, awake } = trial;
    return { breaches: breaches(net, trial, watched), complete, work, reached: Int32Array.from(awake) };
  };

  const weigh = urgencies(model);
  const accepts = acceptances(model, options.today);
  const points: SinglePoint[] = [];
  const unsettled: Id[] = [];
  let work = 0;
  const asked =
    options.components === undefined
      ? model.components
      : model.components.filter(({ id }) => options.components?.includes(id));
  for (const component of asked) {
    if (work > WORK_AT_MOST || options.isStopped?.() === true) {
      unsettled.push(component.id);
      continue;
    }
    const alone = known.get(component.id) ?? tryAlone(component);
    tried.set(component.id, alone);
    work += alone.work;
    if (!alone.complete) unsettled.push(component.id);
    const hits = alone.breaches
      .filter(({ process }) => process !== component.id)
      .map(({ process, from, breach, path }): Hit => {
        const accepted = accepts(component.id, process);
        return { process, begin: from, breach, path, accepted };
      })
      .sort((a, b) => weigh(a) - weigh(b) || a.breach - b.breach || compare(a.process, b.process));
    if (hits.length > 0) points.push({ component: component.id, onePerson: component.kind === 'role', hits });
  }
  const found: SinglePoints = {
    horizon: options.horizon,
    points: ranked(points, weigh),
    brokenFromTheStart: normal,
    unsettled: unsettled.sort(compare),
  };
  return { found, memory: { still, watched, tried } };
}

/** What has been tried before and is not reached by what has changed since. */
function unchanged(
  { still: before, watched: watchedBefore, tried }: Memory,
  still: Still,
  watched: ReadonlyMap<number, Watched>,
): ReadonlyMap<Id, Tried> {
  const changed = changes(before, still);
  const known = new Map<Id, Tried>();
  if (changed === undefined) return known;
  const { isChanged, people, now } = changed;
  for (const node of new Set([...watchedBefore.keys(), ...watched.keys()]))
    if (!isWatchedAlike(watchedBefore.get(node), watched.get(node))) isChanged[node] = 1;
  for (const [id, one] of tried) {
    if (people.has(id) || one.reached.some((node) => isChanged[node] === 1)) continue;
    known.set(id, now === undefined ? one : { ...one, reached: one.reached.map((node) => now[node]!) });
  }
  return known;
}

function isWatchedAlike(a: Watched | undefined, b: Watched | undefined): boolean {
  return a?.mtpd === b?.mtpd && a?.horizon === b?.horizon && a?.process.rto === b?.process.rto;
}

function horizon(model: Model, process: Process, asked: SinglePointOptions['horizon']): Seconds {
  if (asked === 'ever') return FOR_EVER;
  return asked === 'plan' ? horizonOf(model, process.organisation) : asked;
}

/** The first intolerable disruption of each process that begins before its horizon, in the order of the model. */
function breaches(net: Net, { record }: Trial, watched: ReadonlyMap<number, Watched>): readonly Breach[] {
  const first = new Map<number, Breach>();
  for (const down of record.downs) {
    const process = watched.get(down.node);
    if (process === undefined || first.has(down.node) || down.from >= process.horizon) continue;
    if ((down.until ?? FOR_EVER) - down.from <= process.mtpd) continue;
    const disruption = disruptionOf(net, record, process.process, down);
    first.set(down.node, { ...disruption, breach: down.from + process.mtpd });
  }
  return [...first].sort(([a], [b]) => a - b).map(([, disruption]) => disruption);
}

/** Which acceptance covers a component for a process; its last day still counts. */
function acceptances(
  { acceptances }: Model,
  today: IsoDate,
): (component: Id, process: Id) => Acceptance | undefined {
  const holding = acceptances.filter(
    ({ rule, until }) => rule === 'single-point-of-failure' && (until === undefined || today <= until),
  );
  return (component, hit) =>
    holding.find(
      ({ subject, process }) => subject === component && (process === undefined || process === hit),
    );
}

/** How urgent the process of a hit is; the smallest number first. */
function urgencies(model: Model): (hit: Hit) => number {
  const known = new Map<Id, number>();
  for (const one of model.components) {
    if (one.kind === 'process') known.set(one.id, PRIORITIES.indexOf(one.priority));
  }
  return ({ process }) => known.get(process)!;
}

/** What is not accepted comes first; then priority, number of processes, earliest breach, id. */
function ranked(points: readonly SinglePoint[], weigh: (hit: Hit) => number): readonly SinglePoint[] {
  return points
    .map((point) => {
      const open = point.hits.filter(({ accepted }) => accepted === undefined);
      const counted = open.length > 0 ? open : point.hits;
      const most = counted.reduce((least, hit) => Math.min(least, weigh(hit)), FOR_EVER);
      const first = counted.reduce((least, { breach }) => Math.min(least, breach), FOR_EVER);
      return { point, isOpen: open.length > 0, count: counted.length, most, first };
    })
    .sort(
      (a, b) =>
        Number(b.isOpen) - Number(a.isOpen) ||
        a.most - b.most ||
        b.count - a.count ||
        a.first - b.first ||
        compare(a.point.component, b.point.component),
    )
    .map(({ point }) => point);
}
