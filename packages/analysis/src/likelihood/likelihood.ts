/** How often a process is down for too long, and how much each component has to do with it (docs/likelihood.md). */
import { compare } from '../compare.ts';
import { enoughFor } from '../enough.ts';
import type { Id, Model, Seconds } from '../model.ts';
import { buildNet } from '../net.ts';
import { frequencyOf, together, type Weight } from './importance.ts';
import { lastingSets } from './lasting-sets.ts';
import { failuresAmid } from './more-at-once.ts';
import { outagesOf } from './outages.ts';
import { failsAtARate, type Rated, rated, YEAR } from './rates.ts';
import type { TimedSet } from './union.ts';

export interface LikelihoodOptions {
  /** A process with an mtpd. */
  readonly process: Id;
  /** Sets of at most so many components are looked for. */
  readonly order: number;
  /** How far ahead the disruption of a set may begin; that of its plan if not stated. */
  readonly horizon?: Seconds | undefined;
  /** At most so many runs of the calculation to find the sets. */
  readonly runs?: number | undefined;
}

/** One set of components that stops the process when it is out for too long. */
export interface LikelySet {
  /** By id. */
  readonly components: readonly Id[];
  /** The longest that they may be out together without a breach. */
  readonly tolerates: Seconds;
  /**
   * How many times as long that is as they are out together on average, 1 ÷ Σμ. From some five times on, how often it is
   * rests on the far end of an assumed distribution alone: in truth long outages are less rare.
   */
  readonly timesMeanOutage: number;
  /** How often a year they are out together for longer, if all of them begin to fail at once. */
  readonly breachesPerYear: number;
}

export interface Importance extends Weight {
  readonly component: Id;
}

/** What the rates of a plan say of one process, in the long run. Numbers are floating point; none of them is a time. */
export interface Likelihood {
  readonly process: Id;
  readonly horizon: Seconds;
  /** It breaks with nothing failed: then there is nothing to count, and all that follows is empty. */
  readonly brokenFromTheStart: boolean;
  /** What bears on the process and has a rate and a time to repair in the plan; nothing else is counted. By id. */
  readonly counted: readonly Id[];
  /** With a rate and no time to repair, so that nothing follows. By id. */
  readonly withoutRepair: readonly Id[];
  /** What bears on the process and has no rate: people among them. By id. */
  readonly withoutRate: readonly Id[];
  /** The cut sets of what is counted that are minimal within the horizon or a shorter one, the most frequent first. */
  readonly sets: readonly LikelySet[];
  /** Of sets of at most so many components none is missing. */
  readonly completeOrder: number;
  /** `exact` on the sets that were found, or an upper bound where there are too many of them. */
  readonly method: 'exact' | 'min-cut-upper-bound';
  /** Expected breaches a year by the sets, all of a set beginning to fail at once; one that comes of two sets counts once. */
  readonly breachesPerYear: number;
  /** The same, with no time gained where things begin to fail one after another, and every set by itself. */
  readonly breachesPerYearAtMost: number;
  /** At most so many more a year come from sets of more than `completeOrder` of what is counted. */
  readonly missedPerYearAtMost: number;
  /** Unavailability: the share of time in which some set has been out for longer than it tolerates. */
  readonly unavailability: number;
  /** Of what is in a set; by Fussell-Vesely, the largest first. */
  readonly importance: readonly Importance[];
}

/**
 * Counts with the rates that a plan gives: how often a process breaches, for which share of time, and what matters most.
 * Everything is taken to fail independently and to be repaired in an exponentially distributed time; a zone that fails
 * is an event of its own. docs/likelihood.md has the formulas, what they leave out, and a worked example.
 *
 * @returns nothing where nothing that bears on the process has a rate
 * @throws RangeError if the model has rates, and no process with this id and an mtpd
 */
export function likelihood(model: Model, options: LikelihoodOptions): Likelihood | undefined {
  if (!model.components.some(failsAtARate)) return undefined;
  const enough = enoughFor(model, options.process, options.horizon);
  const { process, horizon } = enough;
  const bearing = new Set(enough.all);
  const all = model.components.filter(({ id }) => bearing.has(id)).sort((a, b) => compare(a.id, b.id));
  const withRate = all.filter(failsAtARate);
  if (withRate.length === 0) return undefined;

  const components = all.flatMap((component) => rated(component) ?? []);
  const counted = components.map(({ id }) => id);
  const known = {
    process: process.id,
    horizon,
    counted,
    withoutRepair: withRate.map(({ id }) => id).filter((id) => !counted.includes(id)),
    withoutRate: all.filter((component) => !failsAtARate(component)).map(({ id }) => id),
  };
  if (enough.isEnough(new Set())) {
    const { order: completeOrder } = options;
    return { ...known, ...NOTHING, brokenFromTheStart: true, completeOrder, missedPerYearAtMost: 0 };
  }
  const outages = outagesOf(buildNet(model), process, horizon);
  const found = lastingSets(model, outages, { ...options, components: counted, horizon });
  const sets = found.sets.map(
    (set): TimedSet => ({
      members: set.components.map((id) => counted.indexOf(id)),
      tolerates: set.tolerates,
    }),
  );
  return {
    ...known,
    brokenFromTheStart: false,
    completeOrder: found.completeOrder,
    missedPerYearAtMost: failuresAmid(components, found.completeOrder) * YEAR,
    ...countedFrom(components, sets),
  };
}

type Counted = Pick<
  Likelihood,
  'sets' | 'method' | 'breachesPerYear' | 'breachesPerYearAtMost' | 'unavailability' | 'importance'
>;

function countedFrom(components: readonly Rated[], sets: readonly TimedSet[]): Counted {
  if (sets.length === 0) return NOTHING;
  const { method, share, frequency, weights } = together(components, sets);
  const likely = sets.map((set) => ({
    components: set.members.map((member) => components[member]!.id),
    tolerates: set.tolerates,
    timesMeanOutage: set.tolerates * set.members.reduce((sum, member) => sum + components[member]!.mu, 0),
    breachesPerYear: frequencyOf(components, set) * YEAR,
  }));
  const importance = weights.map((weight, member) => ({ component: components[member]!.id, ...weight }));
  const members = new Set(sets.flatMap((set) => set.members));
  return {
    sets: likely.sort((a, b) => b.breachesPerYear - a.breachesPerYear),
    method,
    breachesPerYear: frequency * YEAR,
    breachesPerYearAtMost: atMost(components, sets) * YEAR,
    unavailability: share,
    importance: importance
      .filter((_, member) => members.has(member))
      .sort((a, b) => b.fussellVesely - a.fussellVesely || b.birnbaum - a.birnbaum),
  };
}

/** What begins to fail later finds stores that are empty already: of a set of several no time is taken as gained. */
function atMost(components: readonly Rated[], sets: readonly TimedSet[]): number {
  return sets.reduce((sum, set) => {
    const gains = set.members.length === 1 ? set.tolerates : 0;
    return sum + frequencyOf(components, { ...set, tolerates: gains });
  }, 0);
}

const NOTHING: Counted = {
  sets: [],
  method: 'exact',
  breachesPerYear: 0,
  breachesPerYearAtMost: 0,
  unavailability: 0,
  importance: [],
};
