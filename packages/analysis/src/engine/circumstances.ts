/** What fails and who is absent over time, prepared for a net. */
import type { Absence, BasisPoints, Component, Failure, Id, Seconds } from '../model.ts';
import type { Net } from '../net.ts';

/** From a moment on the use of a store is cut back, and stays so (docs/semantics.md, rule 6e). */
interface Curtailment {
  readonly component: Id;
  readonly from: Seconds;
}

/** Failures, absences and lost people, with begin and end, and use that is cut back. */
export interface Circumstances {
  readonly failures: readonly Failure[];
  readonly absences: readonly Absence[];
  /** One person fewer in each of these roles, from 0 on and staying. */
  readonly lostPeople?: readonly Id[] | undefined;
  /** Those of what has no store that lasts longer then change nothing. */
  readonly curtailments?: readonly Curtailment[] | undefined;
}

export const NOTHING: Circumstances = { failures: [], absences: [] };

/** These failing together at 0 and staying failed: a role one person at a time, anything else as a whole. */
export function failing(components: readonly Component[]): Circumstances {
  return {
    failures: components.filter(({ kind }) => kind !== 'role').map(({ id }) => ({ component: id, from: 0 })),
    absences: [],
    lostPeople: components.filter(({ kind }) => kind === 'role').map(({ id }) => id),
  };
}

/** Which nodes circumstances can make fail, and when they do. */
export interface Outside {
  /** All moments at which a failure or absence begins or ends, ascending, without doubles. */
  readonly turns: readonly Seconds[];
  /** Everything that can fail here; all else is as in normal times. */
  readonly nodes: readonly number[];
  /** The stores whose use is cut back, and from when on. */
  readonly curtailed: readonly { readonly node: number; readonly from: Seconds }[];
  isFailed(node: number, t: Seconds): boolean;
}

/** The failing of one node. */
interface Failing {
  readonly index: number;
  readonly from: Seconds;
  readonly until?: Seconds | undefined;
}

/** Prepares circumstances for one net; what the net says of failing is worked out once. */
export function newOutside(net: Net): (what: Circumstances) => Outside {
  const failing = new Map<number, number[]>();
  const posts = net.roles.map((): number[] => []);
  net.nodes.forEach(({ failsWith, post }, node) => {
    // Most components are one node, which is found by its own number.
    if (failsWith !== undefined && failsWith !== node) {
      const those = failing.get(failsWith);
      if (those === undefined) failing.set(failsWith, [failsWith, node]);
      else those.push(node);
    }
    if (post !== undefined) posts[post.role]!.push(node);
  });
  const roles = new Map(net.roles.map(({ id }, number) => [id, number]));
  const persons = net.roles.map((): number[] => []);
  for (const [person, theirs] of net.rolesOfPerson) for (const role of theirs) persons[role]!.push(person);

  const concernedBy = (
    { absences, lostPeople }: Circumstances,
    failures: readonly Failing[],
  ): Set<number> => {
    const concerned = new Set<number>();
    for (const { index } of failures)
      for (const role of net.rolesOfPerson.get(index) ?? []) concerned.add(role);
    for (const id of [...absences.map(({ role }) => role), ...(lostPeople ?? [])]) {
      const role = roles.get(id);
      if (role !== undefined) concerned.add(role);
    }
    return concerned;
  };

  return (what) => {
    const failures: Failing[] = [];
    const nodes: number[] = [];
    for (const { component, from, until } of what.failures) {
      const index = net.indexOf.get(component);
      if (index === undefined) continue;
      const isNew = failures.every((failure) => failure.index !== index);
      failures.push({ index, from, until });
      if (isNew) nodes.push(...(failing.get(index) ?? [index]));
    }
    const down = (index: number, t: Seconds): boolean =>
      failures.some((failure) => failure.index === index && within(t, failure.from, failure.until));
    const peopleAt = (number: number, t: Seconds): number => {
      const role = net.roles[number]!;
      let heads = role.people + role.deputies.length;
      if (what.lostPeople?.includes(role.id) === true && t >= 0) heads--;
      for (const person of persons[number]!) if (down(person, t)) heads--;
      return there(Math.max(0, heads), absentAt(what, role.id, t) ?? role.absent ?? 0);
    };
    if (net.roles.length > 0) for (const role of concernedBy(what, failures)) nodes.push(...posts[role]!);
    return {
      turns: turningPoints(what),
      nodes,
      curtailed: what.curtailments === undefined ? [] : curtailedIn(net, failing, what.curtailments),
      isFailed(node, t) {
        const { failsWith, post } = net.nodes[node]!;
        if (post !== undefined) return peopleAt(post.role, t) < post.people;
        return failsWith !== undefined && down(failsWith, t);
      },
    };
  };
}

function curtailedIn(
  { indexOf, nodes }: Net,
  failing: ReadonlyMap<number, readonly number[]>,
  curtailments: readonly Curtailment[],
): Outside['curtailed'] {
  return curtailments.flatMap(({ component, from }) => {
    const index = indexOf.get(component);
    const those = index === undefined ? [] : (failing.get(index) ?? [index]);
    return those.filter((node) => nodes[node]!.curtailed !== undefined).map((node) => ({ node, from }));
  });
}

/** The posts for which too few people are there although nothing has happened. */
export function shortInNormalTimes(net: Net): readonly number[] {
  const people = net.roles.map(({ people, deputies, absent }) =>
    there(people + deputies.length, absent ?? 0),
  );
  return net.nodes.flatMap(({ post }, node) =>
    post !== undefined && people[post.role]! < post.people ? [node] : [],
  );
}

function turningPoints({ failures, absences, lostPeople, curtailments }: Circumstances): readonly Seconds[] {
  const moments: Seconds[] = lostPeople === undefined || lostPeople.length === 0 ? [] : [0];
  for (const happening of [failures, absences]) {
    for (const { from, until } of happening) {
      moments.push(from);
      if (until !== undefined) moments.push(until);
    }
  }
  for (const { from } of curtailments ?? []) moments.push(from);
  return moments.sort((a, b) => a - b).filter((moment, place) => moment !== moments[place - 1]);
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
