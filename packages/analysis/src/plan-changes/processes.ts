/** What changed for each process: its times, and what alone can stop it. */
import { compare } from '../compare.ts';
import type { Acceptance, Id, Model, Process, Seconds } from '../model.ts';
import type { SinglePoints } from '../results.ts';
import { byUrgency } from '../urgency.ts';
import { type BeforeAndNow, changeOf, paired } from './before-and-now.ts';

/** When the failing of a component at 0 stops a process, and from when that is intolerable. */
export interface PointMoments {
  readonly begin: Seconds;
  readonly breach: Seconds;
  readonly accepted?: Acceptance | undefined;
}

/** A single point of failure of one process. */
export interface PointChange extends BeforeAndNow<PointMoments> {
  readonly component: Id;
  /** One person of this role, not the whole of it. */
  readonly onePerson: boolean;
  /** `accepted`: it holds the same moments and has been accepted since; `reopened`: it is accepted no longer. */
  readonly change: 'gained' | 'lost' | 'moved' | 'accepted' | 'reopened';
}

export interface ProcessChange {
  readonly process: Id;
  /** The process itself came or went. */
  readonly change?: 'added' | 'removed' | undefined;
  /** Stated where another than before. */
  readonly mtpd?: BeforeAndNow<Seconds> | undefined;
  readonly rto?: BeforeAndNow<Seconds> | undefined;
  /** From when it stops with nothing failed, where another than before. */
  readonly broken?: BeforeAndNow<Seconds> | undefined;
  /**
   * Gained first, then by moment. None where the process stops with nothing failed in one of the plans: its single
   * points are not known there.
   */
  readonly points: readonly PointChange[];
}

/** The processes for which something changed, most urgent first by the new plan, removed ones by the old. */
export function processChanges(
  old: Model,
  now: Model,
  points: { readonly before: SinglePoints; readonly now: SinglePoints; readonly unknown: ReadonlySet<Id> },
): readonly ProcessChange[] {
  const pairs = new Map(paired(processesOf(old), processesOf(now)));
  const components = [...pairs.values()].map((both) => (both.now ?? both.before)!);
  const broken = paired(brokenOf(points.before), brokenOf(points.now));
  const brokenBy = new Map(broken);
  return byUrgency({ components }).flatMap(({ id }): readonly ProcessChange[] => {
    const { before, now } = pairs.get(id)!;
    const broke = brokenBy.get(id);
    const one: ProcessChange = {
      process: id,
      change: before === undefined ? 'added' : now === undefined ? 'removed' : undefined,
      mtpd: ifOther({ before: before?.mtpd, now: now?.mtpd }),
      rto: ifOther({ before: before?.rto, now: now?.rto }),
      broken: broke && ifOther(broke),
      points: broke === undefined ? pointChanges(id, points) : [],
    };
    const { process: _, points: some, ...rest } = one;
    return some.length > 0 || Object.values(rest).some((value) => value !== undefined) ? [one] : [];
  });
}

function pointChanges(
  process: Id,
  { before, now, unknown }: Parameters<typeof processChanges>[2],
): readonly PointChange[] {
  const pairs = paired(hitsOn(process, before), hitsOn(process, now));
  return pairs
    .flatMap(([component, both]): readonly PointChange[] => {
      const change = changeOfPoint(both);
      if (change === undefined || unknown.has(component)) return [];
      const { onePerson } = (both.now ?? both.before)!;
      return [{ component, onePerson, change, before: momentsOf(both.before), now: momentsOf(both.now) }];
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.change) - ORDER.indexOf(b.change) ||
        breachOf(a) - breachOf(b) ||
        compare(a.component, b.component),
    );
}

const ORDER: readonly PointChange['change'][] = ['gained', 'reopened', 'moved', 'accepted', 'lost'];

type Point = PointMoments & { readonly onePerson: boolean };

function changeOfPoint(both: BeforeAndNow<Point>): PointChange['change'] | undefined {
  const change = changeOf(both, (a, b) => a.begin === b.begin && a.breach === b.breach);
  const was = both.before?.accepted !== undefined;
  const is = both.now?.accepted !== undefined;
  if (change !== undefined || was === is) return change;
  return is ? 'accepted' : 'reopened';
}

function hitsOn(process: Id, { points }: SinglePoints): ReadonlyMap<Id, Point> {
  return new Map(
    points.flatMap(({ component, onePerson, hits }) =>
      hits.filter((hit) => hit.process === process).map((hit) => [component, { ...hit, onePerson }] as const),
    ),
  );
}

function momentsOf(point: Point | undefined): PointMoments | undefined {
  return point && { begin: point.begin, breach: point.breach, accepted: point.accepted };
}

function breachOf({ before, now }: PointChange): Seconds {
  return (now ?? before)!.breach;
}

function brokenOf({ brokenFromTheStart }: SinglePoints): ReadonlyMap<Id, Seconds> {
  return new Map(brokenFromTheStart.map(({ process, from }) => [process, from]));
}

function processesOf({ components }: Model): ReadonlyMap<Id, Process> {
  return new Map(components.filter((one) => one.kind === 'process').map((one) => [one.id, one]));
}

function ifOther<T>(both: BeforeAndNow<T>): BeforeAndNow<T> | undefined {
  return both.before === both.now ? undefined : both;
}
