/** What fails and who is absent over time, prepared for a net. */
import type { Absence, BasisPoints, Failure, Id, Seconds } from '../model.ts';
import type { Net } from '../net.ts';

/** Failures, absences and lost people, with begin and end. */
export interface Circumstances {
  readonly failures: readonly Failure[];
  readonly absences: readonly Absence[];
  /** One person fewer in each of these roles, from 0 on and staying. */
  readonly lostPeople?: readonly Id[] | undefined;
}

export const NOTHING: Circumstances = { failures: [], absences: [] };

/** Who has failed and how many people are there, at one moment. */
export interface Outside {
  readonly failed: Uint8Array;
  /** People there, by role. */
  readonly people: Int32Array;
}

/** All moments at which a failure or absence begins or ends, ascending, without doubles. */
export function turningPoints({ failures, absences, lostPeople }: Circumstances): readonly Seconds[] {
  const moments = new Set<Seconds>(lostPeople === undefined || lostPeople.length === 0 ? [] : [0]);
  for (const { from, until } of [...failures, ...absences]) {
    moments.add(from);
    if (until !== undefined) moments.add(until);
  }
  return [...moments].sort((a, b) => a - b);
}

/** The outside at moment `t`; before 0 nothing is failed. */
export function outsideAt(net: Net, what: Circumstances, t: Seconds): Outside {
  const failed = new Uint8Array(net.nodes.length);
  for (const { component, from, until } of what.failures) {
    const index = net.indexOf.get(component);
    if (index !== undefined && within(t, from, until)) failed[index] = 1;
  }
  const people = Int32Array.from(net.roles, (role, number) => {
    let heads = role.people + role.deputies.length;
    if (what.lostPeople?.includes(role.id) === true && t >= 0) heads--;
    for (const [person, roles] of net.rolesOfPerson)
      if (failed[person] === 1 && roles.includes(number)) heads--;
    return there(Math.max(0, heads), absentAt(what, role.id, t) ?? role.absent ?? 0);
  });
  net.nodes.forEach((node, index) => {
    const { post, failsWith } = node;
    if (failsWith !== undefined && failed[failsWith] === 1) failed[index] = 1;
    if (post !== undefined && people[post.role]! < post.people) failed[index] = 1;
  });
  return { failed, people };
}

/** The absence of a scenario at a moment, in place of the role's own; of several the largest. */
function absentAt(what: Circumstances, role: string, t: Seconds): BasisPoints | undefined {
  const shares = what.absences
    .filter((absence) => absence.role === role && within(t, absence.from, absence.until))
    .map(({ share }) => share);
  return shares.length === 0 ? undefined : Math.max(...shares);
}

/** Whole people left of `heads` when a share is absent. */
function there(heads: number, absent: BasisPoints): number {
  return Math.floor((heads * (10_000 - absent)) / 10_000);
}

function within(t: Seconds, from: Seconds, until: Seconds | undefined): boolean {
  return t >= from && (until === undefined || t < until);
}
