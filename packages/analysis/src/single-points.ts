/** Single points of failure: what alone, failing at 0 and staying failed, is intolerable for which process. */
import { compare } from './compare.ts';
import type { Circumstances } from './engine/circumstances.ts';
import { type Calm, calm, play } from './engine/play.ts';
import { horizonOf } from './horizon.ts';
import type { Acceptance, Component, Id, IsoDate, Model, Priority, Process, Seconds } from './model.ts';
import { buildNet } from './net.ts';
import type { Disruption, Hit, SinglePoint, SinglePoints } from './results.ts';
import { disruptionsOf } from './trace.ts';

export interface SinglePointOptions {
  /** How far ahead to look; 'plan': for each process as its plan says; 'ever': until no event is left. */
  readonly horizon: Seconds | 'ever' | 'plan';
  /** Decides which acceptances hold. */
  readonly today: IsoDate;
  /** Only these processes; all if not stated. */
  readonly processes?: readonly Id[] | undefined;
}

/** Work of all runs together, in nodes looked at, moment for moment: what is left then is told as unsettled. */
const WORK_AT_MOST = 60_000_000;

const FOR_EVER = Number.POSITIVE_INFINITY;

export function singlePoints(model: Model, options: SinglePointOptions): SinglePoints {
  const wanted = model.components.filter(
    (component): component is Process =>
      component.kind === 'process' &&
      component.mtpd !== undefined &&
      (options.processes === undefined || options.processes.includes(component.id)),
  );
  const horizons = new Map(wanted.map((process) => [process.id, horizon(model, process, options.horizon)]));
  const until = Math.max(0, ...wanted.map(({ id, mtpd }) => horizons.get(id)! + mtpd! + 1));

  const before = calm(buildNet(model), until);
  const normal = breaches(before, { failures: [], absences: [] }, wanted, horizons);
  const broken = new Set(normal.disruptions.map(({ process }) => process));
  const sound = wanted.filter(({ id }) => !broken.has(id));

  const points: SinglePoint[] = [];
  const unsettled: Id[] = [];
  let work = 0;
  for (const component of [...model.components].sort((a, b) => compare(a.id, b.id))) {
    if (work > WORK_AT_MOST) {
      unsettled.push(component.id);
      continue;
    }
    const onePerson = component.kind === 'role';
    const run = breaches(before, alone(component), sound, horizons);
    work += run.work;
    if (!run.complete) unsettled.push(component.id);
    const hits = run.disruptions
      .filter(({ process }) => process !== component.id)
      .map((disruption): Hit => hit(model, component.id, disruption, options.today))
      .sort((a, b) => byUrgency(model, a, b));
    if (hits.length > 0) points.push({ component: component.id, onePerson, hits });
  }
  return {
    horizon: options.horizon,
    points: points.sort((a, b) => byWeight(model, a, b)),
    brokenFromTheStart: normal.disruptions,
    unsettled,
  };
}

/** A role fails one person at a time, anything else as a whole. */
function alone(component: Component): Circumstances {
  if (component.kind === 'role') return { failures: [], absences: [], lostPerson: component.id };
  return { failures: [{ component: component.id, from: 0 }], absences: [] };
}

function horizon(model: Model, process: Process, asked: SinglePointOptions['horizon']): Seconds {
  if (asked === 'ever') return FOR_EVER;
  return asked === 'plan' ? horizonOf(model, process.organisation) : asked;
}

/** The first intolerable disruption of each process that begins before its horizon. */
function breaches(
  before: Calm,
  what: Circumstances,
  processes: readonly Process[],
  horizons: ReadonlyMap<Id, Seconds>,
): {
  readonly disruptions: (Disruption & { breach: Seconds })[];
  readonly complete: boolean;
  readonly work: number;
} {
  const { recorder, complete, work } = play(before, what);
  const disruptions = processes.flatMap((process) => {
    const first = disruptionsOf(before.net, recorder, process, horizons.get(process.id)!).find(isIntolerable);
    return first === undefined ? [] : [first];
  });
  return { disruptions, complete, work };
}

function isIntolerable(disruption: Disruption): disruption is Disruption & { breach: Seconds } {
  return disruption.breach !== undefined;
}

function hit(model: Model, component: Id, disruption: Disruption & { breach: Seconds }, today: IsoDate): Hit {
  const { process, from, breach, path } = disruption;
  const accepted = model.acceptances.find((one) => accepts(one, component, process, today));
  return { process, begin: from, breach, path, accepted };
}

/** The last day of an acceptance still counts. */
function accepts(acceptance: Acceptance, component: Id, process: Id, today: IsoDate): boolean {
  return (
    acceptance.rule === 'single-point-of-failure' &&
    acceptance.subject === component &&
    (acceptance.process === undefined || acceptance.process === process) &&
    (acceptance.until === undefined || today <= acceptance.until)
  );
}

const URGENCY: readonly (Priority | undefined)[] = [
  'vital',
  'critical',
  'important',
  undefined,
  'deferrable',
];

function urgency(model: Model, { process }: Hit): number {
  const found = model.components.find(({ id }) => id === process);
  return URGENCY.indexOf(found?.kind === 'process' ? found.priority : undefined);
}

function byUrgency(model: Model, a: Hit, b: Hit): number {
  return urgency(model, a) - urgency(model, b) || a.breach - b.breach || compare(a.process, b.process);
}

/** What is not accepted comes first; then priority, number of processes, earliest breach, id. */
function byWeight(model: Model, a: SinglePoint, b: SinglePoint): number {
  const open = (point: SinglePoint) => point.hits.filter(({ accepted }) => accepted === undefined);
  const count = (point: SinglePoint) => (open(point).length > 0 ? open(point) : point.hits);
  const most = (point: SinglePoint) => Math.min(...count(point).map((hit) => urgency(model, hit)));
  const first = (point: SinglePoint) => Math.min(...count(point).map(({ breach }) => breach));
  return (
    Number(open(a).length === 0) - Number(open(b).length === 0) ||
    most(a) - most(b) ||
    count(b).length - count(a).length ||
    first(a) - first(b) ||
    compare(a.component, b.component)
  );
}
