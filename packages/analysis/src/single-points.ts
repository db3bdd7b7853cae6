/** Single points of failure: what alone, failing at 0 and staying failed, is intolerable for which process. */
import { asOf } from './as-of.ts';
import { compare } from './compare.ts';
import { calm } from './engine/calm.ts';
import type { Still } from './engine/changes.ts';
import { type Trial, trials } from './engine/trials.ts';
import { horizonOf } from './horizon.ts';
import type { Component, Id, IsoDate, Model, Process, Seconds } from './model.ts';
import { buildNet, type Net } from './net.ts';
import type { Disruption, Hit, SinglePoint, SinglePoints } from './results.ts';
import { disruptionOf } from './trace.ts';
import { keepWhatHolds, type Memory, newMemory, type Tried, type Watched } from './tried.ts';
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

/** A disruption that is intolerable. */
type Breach = Disruption & { readonly breach: Seconds };

/** All that alone, failing at 0 and staying failed, is intolerable for a process. */
export function singlePoints(plan: Model, options: SinglePointOptions): SinglePoints {
  return search(plan, options, () => undefined);
}

/**
 * A search that can be asked again and again while a plan changes, and tries again only what a change can reach. What
 * it finds is what {@link singlePoints} finds.
 */
export function singlePointSearch(): typeof singlePoints {
  let before: Memory | undefined;
  return (plan, options) => {
    let memory: Memory | undefined;
    const found = search(plan, options, (still, watched) => {
      memory = newMemory(still, watched);
      if (before !== undefined) keepWhatHolds(before, memory);
      return memory;
    });
    before = memory;
    return found;
  };
}

/** `remember` is told what the search begins with, and may answer with what is known already and is to be kept. */
function search(
  plan: Model,
  options: SinglePointOptions,
  remember: (still: Still, watched: ReadonlyMap<number, Watched>) => Memory | undefined,
): SinglePoints {
  const model = asOf(plan, options.today);
  const net = buildNet(model);
  const watched = watchedIn(model, options);
  const until = [...watched.values()].reduce(
    (last, { horizon, mtpd }) => Math.max(last, horizon + mtpd + 1),
    0,
  );
  const normalTimes = calm(net, until);
  const { tryFailing, quiets } = trials(normalTimes);
  const normal = breaches(net, tryFailing([]), watched);
  for (const { process } of normal) watched.delete(net.indexOf.get(process)!);
  const memory = remember({ calm: normalTimes, quiets }, watched);

  const tryAlone = (component: Component, index: number): Tried => {
    const trial = tryFailing([component]);
    const hits = breaches(net, trial, watched)
      .filter(({ process }) => process !== component.id)
      .map(
        ({ process, from, breach, path }): Hit => ({
          process,
          begin: from,
          breach,
          path,
          accepted: undefined,
        }),
      );
    const tried: Tried = { hits, complete: trial.complete, work: trial.work };
    memory?.keep(index, tried, trial.awake);
    return tried;
  };

  const weigh = urgencies(model);
  const accept = acceptances(model, options.today);
  const points: SinglePoint[] = [];
  const unsettled: Id[] = [];
  const asked = options.components === undefined ? undefined : new Set(options.components);
  let work = 0;
  model.components.forEach((component, index) => {
    const { id, kind } = component;
    if (asked?.has(id) === false) return;
    if (work > WORK_AT_MOST || options.isStopped?.() === true) {
      unsettled.push(id);
      return;
    }
    const alone = memory?.tried[index] ?? tryAlone(component, index);
    work += alone.work;
    if (!alone.complete) unsettled.push(id);
    if (alone.hits.length === 0) return;
    const hits = accept(id, alone.hits).toSorted(
      (a, b) => weigh(a) - weigh(b) || a.breach - b.breach || compare(a.process, b.process),
    );
    points.push({ component: id, onePerson: kind === 'role', hits });
  });
  return {
    horizon: options.horizon,
    points: ranked(points, weigh),
    brokenFromTheStart: normal,
    unsettled: unsettled.sort(compare),
  };
}

/** By node, the processes that are asked about and state how long they may be down. */
function watchedIn(model: Model, { processes, horizon }: SinglePointOptions): Map<number, Watched> {
  const asked = processes === undefined ? undefined : new Set(processes);
  const watched = new Map<number, Watched>();
  model.components.forEach((process, node) => {
    if (process.kind !== 'process' || process.mtpd === undefined || asked?.has(process.id) === false) return;
    watched.set(node, { process, mtpd: process.mtpd, horizon: horizonFor(model, process, horizon) });
  });
  return watched;
}

function horizonFor(model: Model, process: Process, asked: SinglePointOptions['horizon']): Seconds {
  if (asked === 'ever') return FOR_EVER;
  return asked === 'plan' ? horizonOf(model, process.organisation) : asked;
}

/** The first intolerable disruption of each process that begins before its horizon, in the order of the model. */
function breaches(net: Net, { record }: Trial, watched: ReadonlyMap<number, Watched>): readonly Breach[] {
  if (!record.downs.some(({ node }) => watched.has(node))) return [];
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

/** Says of the hits of a component which are accepted; the last day of an acceptance still counts. */
function acceptances(
  { acceptances }: Model,
  today: IsoDate,
): (component: Id, hits: readonly Hit[]) => readonly Hit[] {
  const holding = acceptances.filter(
    ({ rule, until }) => rule === 'single-point-of-failure' && (until === undefined || today <= until),
  );
  const bySubject = Map.groupBy(holding, ({ subject }) => subject);
  return (component, hits) => {
    const own = bySubject.get(component);
    if (own === undefined) return hits;
    return hits.map((hit) => ({
      ...hit,
      accepted: own.find(({ process }) => process === undefined || process === hit.process),
    }));
  };
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
