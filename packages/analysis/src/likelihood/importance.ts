/** What a process's breaches come to, from cut sets that each tolerate being out for some time. */
import type { Rated } from './rates.ts';
import {
  exactUnion,
  minCutUpperBound,
  type States,
  type TimedSet,
  thresholdsOf,
  type Union,
} from './union.ts';

/** How much a component weighs in the share of time that a process is out for too long; 0 where that share is none. */
export interface Weight {
  /** By how much that share is larger while it has failed for good than while it is up (Z. W. Birnbaum, 1969). */
  readonly birnbaum: number;
  /** Which part of that share has a cut set with it in it (Fussell-Vesely; J. B. Fussell, 1975). */
  readonly fussellVesely: number;
  /** How many times as large that share is while it has failed for good (NUREG/CR-3385, 1983). */
  readonly riskAchievementWorth: number;
}

export interface Together {
  /** `exact` on the sets; where the diagram gets too large, the upper bound of the minimal cut sets. */
  readonly method: 'exact' | 'min-cut-upper-bound';
  /** Share of time in which at least one set has been out for longer than it tolerates. */
  readonly share: number;
  /** How often a second that begins. */
  readonly frequency: number;
  /** By component, in their order. */
  readonly weights: readonly Weight[];
}

/** So many nodes of one diagram. */
const NODES_AT_MOST = 50_000;

/**
 * The share of time and the frequency of the union of the sets. How often it begins is how often it ends, and it ends
 * when something is repaired without which it is not: Σ μ · (P(union and failed) − P(failed) · P(union | up)), after
 * W. E. Vesely, "A time-dependent methodology for fault tree evaluation", Nuclear Engineering and Design 13 (1970).
 */
export function together(
  components: readonly Rated[],
  sets: readonly TimedSet[],
  nodesAtMost = NODES_AT_MOST,
): Together {
  const thresholds = thresholdsOf(components.length, sets);
  const states = components.map((one, member) => statesOf(one, thresholds[member]!));
  const exact = exactUnion(thresholds, sets, nodesAtMost);
  const union: Union = exact ?? minCutUpperBound(thresholds, sets);
  const share = union(states);
  const ofShare = (chance: number): number => (share > 0 ? chance / share : 0);

  const inState = (member: number, state: number): number =>
    union(
      states.map((own, other) =>
        other === member ? own.map((_, number) => (number === state ? 1 : 0)) : own,
      ),
    );
  let exactly = 0;
  const weights = components.map(({ mu }, member): Weight => {
    const whileUp = inState(member, 0);
    const own = states[member]!;
    for (let state = 1; state < own.length; state++) {
      exactly += mu * own[state]! * (inState(member, state) - whileUp);
    }
    const forGood = inState(member, own.length - 1);
    const theirs = sets.filter(({ members }) => members.includes(member));
    const theirUnion =
      exact === undefined
        ? minCutUpperBound(thresholds, theirs)
        : exactUnion(thresholds, theirs, nodesAtMost);
    return {
      birnbaum: forGood - whileUp,
      fussellVesely: ofShare((theirUnion ?? minCutUpperBound(thresholds, theirs))(states)),
      riskAchievementWorth: ofShare(forGood),
    };
  });
  const frequency =
    exact === undefined ? sets.reduce((sum, set) => sum + frequencyOf(components, set), 0) : exactly;
  return { method: exact === undefined ? 'min-cut-upper-bound' : 'exact', share, frequency, weights };
}

/**
 * How often a second one set has been out for longer than it tolerates: Π q · Σ μ · e^(−Σ μ · tolerates). All members
 * are out together until the first repair, which takes 1 ÷ Σ μ on average and is exponentially distributed too.
 */
export function frequencyOf(components: readonly Rated[], { members, tolerates }: TimedSet): number {
  const q = members.reduce((product, member) => product * components[member]!.q, 1);
  const mu = members.reduce((sum, member) => sum + components[member]!.mu, 0);
  return q * mu * Math.exp(-mu * tolerates);
}

/** Up, or not yet out for as long as the first threshold; out since between each two thresholds; since the last. */
function statesOf({ q, mu }: Rated, thresholds: readonly number[]): States[number] {
  const since = thresholds.map((threshold) => q * Math.exp(-mu * threshold));
  return [1 - (since[0] ?? 0), ...since.map((chance, index) => chance - (since[index + 1] ?? 0))];
}
