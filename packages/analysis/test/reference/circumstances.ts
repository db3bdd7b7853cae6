/** What happens to the plan from outside: what has failed at a moment, and how many people are left. */
import type { Absence, Failure, Id, Role } from '../../src/model.ts';
import type { Flat } from './flatten.ts';

/** From a moment on the use of a store is cut back (rule 6e). */
export interface Curtailment {
  readonly component: Id;
  readonly from: number;
}

export interface Circumstances {
  readonly failures: readonly Failure[];
  readonly absences: readonly Absence[];
  /** One person of each of these roles is lost from 0 on. */
  readonly onePersonOf?: readonly Id[] | undefined;
  readonly curtailments?: readonly Curtailment[] | undefined;
}

export const NOTHING: Circumstances = { failures: [], absences: [] };

interface Period {
  readonly from: number;
  readonly until?: number | undefined;
}

function during(period: Period, t: number): boolean {
  return period.from <= t && t < (period.until ?? Number.POSITIVE_INFINITY);
}

/** Every moment at which a failure or an absence begins or ends, or use is cut back, in order. */
export function turningPoints(what: Circumstances): number[] {
  const moments = [...what.failures, ...what.absences].flatMap(({ from, until }) => [from, until ?? from]);
  if (what.onePersonOf?.length) moments.push(0);
  moments.push(...(what.curtailments ?? []).map(({ from }) => from));
  return [...new Set(moments)].sort((a, b) => a - b);
}

/** Rule 8: suppose that what has failed at `t` stays failed and nothing else fails. */
export function frozen(what: Circumstances, t: number): Circumstances {
  return {
    failures: what.failures.filter((f) => during(f, t)).map((f) => ({ component: f.component, from: t })),
    absences: what.absences
      .filter((a) => during(a, t))
      .map((a) => ({ role: a.role, share: a.share, from: t })),
    onePersonOf: what.onePersonOf,
    // Nobody counts on what has not been done: use that is cut back later is as good as a failure that comes later.
    curtailments: what.curtailments?.filter(({ from }) => from <= t),
  };
}

function isFailed(what: Circumstances, id: Id, t: number): boolean {
  return what.failures.some((failure) => failure.component === id && during(failure, t));
}

/** ⌊people × (1 − absence now)⌋; deputies count as people, and a named person fails in all roles that they fill. */
function peopleLeft(what: Circumstances, role: Role, t: number): number {
  const absence = what.absences.find((a) => a.role === role.id && during(a, t));
  const share = absence ? absence.share : (role.absent ?? 0);
  const lost =
    [...new Set([...role.deputies, ...role.filledBy])].filter((person) => isFailed(what, person, t)).length +
    (what.onePersonOf?.includes(role.id) ? 1 : 0);
  return Math.floor(((role.people + role.deputies.length - lost) * (10000 - share)) / 10000);
}

/** Whether the use of this store is cut back. */
export function isCurtailed(what: Circumstances, component: Flat, t: number): boolean {
  if (component.curtailed === undefined) return false;
  return (what.curtailments ?? []).some((c) => c.component === component.failsWith && c.from <= t);
}

/** Failed, or a post for which too few people are left. */
export function failedAt(what: Circumstances, component: Flat, t: number): boolean {
  if (component.out) return true;
  if (component.failsWith !== undefined && isFailed(what, component.failsWith, t)) return true;
  return component.post !== undefined && peopleLeft(what, component.post.role, t) < component.post.people;
}
