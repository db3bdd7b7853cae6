/**
 * How likely it is that some of several sets is out for too long. Each component is in one of a few states: up, or
 * failed since more than this long of the times that its sets tolerate. That makes the whole a diagram of decisions with
 * as many branches as a component has states, the multi-valued kind of a binary decision diagram.
 */

/** A cut set: all of its members out at once for longer than it tolerates. */
export interface TimedSet {
  /** Numbers of components. */
  readonly members: readonly number[];
  readonly tolerates: number;
}

/** Of each component the chance of each of its states, in the order of {@link thresholdsOf}, first the state that harms in no set. */
export type States = readonly (readonly number[])[];

/** The chance that at least one set is out for too long, given the chances of the states. */
export type Union = (states: States) => number;

/** Of each component the times that its sets tolerate, ascending, each once. */
export function thresholdsOf(count: number, sets: readonly TimedSet[]): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, member) => {
    const own = sets.filter(({ members }) => members.includes(member)).map(({ tolerates }) => tolerates);
    return [...new Set(own)].sort((a, b) => a - b);
  });
}

/** A node asks a component for its state; its branches are nodes, or one of the two ends. */
interface Node {
  readonly member: number;
  readonly branches: readonly number[];
}
const NOT = 0;
const YES = 1;

/**
 * The exact chance of the union, by a diagram: of sums of products that are never negative, so nothing cancels out.
 *
 * @returns nothing if the diagram takes more nodes than `nodesAtMost`
 */
export function exactUnion(
  thresholds: readonly (readonly number[])[],
  sets: readonly TimedSet[],
  nodesAtMost: number,
): Union | undefined {
  const nodes: Node[] = [];
  const known = new Map<string, number>();
  const lastOf = sets.map(({ members }) => Math.max(...members));
  const isIn = sets.map(({ members }) => new Set(members));

  const build = (member: number, alive: readonly number[]): number | undefined => {
    if (alive.length === 0) return NOT;
    const key = `${member}:${alive.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= nodesAtMost) return undefined;
    const branches: number[] = [];
    for (let state = 0; state <= thresholds[member]!.length; state++) {
      const reached = state === 0 ? Number.NEGATIVE_INFINITY : thresholds[member]![state - 1]!;
      const still = alive.filter((set) => !isIn[set]!.has(member) || sets[set]!.tolerates <= reached);
      const isOut = still.some((set) => lastOf[set] === member);
      const branch = isOut ? YES : build(member + 1, still);
      if (branch === undefined) return undefined;
      branches.push(branch);
    }
    const isSame = branches.every((branch) => branch === branches[0]);
    const node = isSame ? branches[0]! : nodes.push({ member, branches }) + 1;
    known.set(key, node);
    return node;
  };
  const top = build(
    0,
    sets.map((_, set) => set),
  );
  if (top === undefined) return undefined;
  return (states) => {
    // Branches are made before the node that has them.
    const chances = [0, 1];
    for (const { member, branches } of nodes) {
      chances.push(
        branches.reduce((sum, branch, state) => sum + states[member]![state]! * chances[branch]!, 0),
      );
    }
    return chances[top]!;
  };
}

/**
 * Not more than this: 1 − Π(1 − P(set)), which holds because all sets grow likelier with each other (J. D. Esary and
 * F. Proschan, "Coherent structures of non-identical components", Technometrics 5, 1963; NUREG-0492, chapter XI).
 */
export function minCutUpperBound(
  thresholds: readonly (readonly number[])[],
  sets: readonly TimedSet[],
): Union {
  return (states) => {
    const none = sets.reduce((sum, { members, tolerates }) => {
      const chance = members.reduce((product, member) => {
        const from = thresholds[member]!.indexOf(tolerates) + 1;
        return product * states[member]!.slice(from).reduce((all, one) => all + one, 0);
      }, 1);
      return sum + Math.log1p(-Math.min(1, chance));
    }, 0);
    return -Math.expm1(none);
  };
}
