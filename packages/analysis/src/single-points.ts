/** Single points of failure: what alone, failing at 0 and staying failed, is intolerable for which process. */
import { asOf } from './as-of.ts';
import { compare } from './compare.ts';
import { calm } from './engine/calm.ts';
import { type Trial, trials } from './engine/trials.ts';
import { horizonOf } from './horizon.ts';
import type { Acceptance, Id, IsoDate, Model, Process, Seconds } from './model.ts';
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

export function singlePoints(plan: Model, options: SinglePointOptions): SinglePoints {
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
  const tryFailing = trials(calm(net, until));
  const normal = breaches(net, tryFailing([]), watched);
  for (const { process } of normal) watched.delete(net.indexOf.get(process)!);

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
    if (work > WORK_AT_MOST) {
      unsettled.push(component.id);
      continue;
    }
    const trial = tryFailing([component]);
    work += trial.work;
    if (!trial.complete) unsettled.push(component.id);
    const hits = breaches(net, trial, watched)
      .filter(({ process }) => process !== component.id)
      .map(({ process, from, breach, path }): Hit => {
        const accepted = accepts(component.id, process);
        return { process, begin: from, breach, path, accepted };
      })
      .sort((a, b) => weigh(a) - weigh(b) || a.breach - b.breach || compare(a.process, b.process));
    if (hits.length > 0) points.push({ component: component.id, onePerson: component.kind === 'role', hits });
  }
  return {
    horizon: options.horizon,
    points: ranked(points, weigh),
    brokenFromTheStart: normal,
    unsettled: unsettled.sort(compare),
  };
}

function horizon(model: Model, process: Process, asked: SinglePointOptions['horizon']): Seconds {
  if (asked === 'ever') return FOR_EVER;
  return asked === 'plan' ? horizonOf(model, process.organisation) : asked;
}

/** The first intolerable disruption of each process that begins before its horizon, in the order of the model. */
function breaches(
  net: Net,
  { record }: Trial,
  watched: ReadonlyMap<number, Watched>,
): readonly (Disruption & { breach: Seconds })[] {
  const first = new Map<number, Disruption & { breach: Seconds }>();
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
