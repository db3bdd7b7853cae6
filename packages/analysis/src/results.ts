/** What the calculations answer, as plain data. Moments are whole seconds from T0, the begin of the run. */
import type { Acceptance, Id, Seconds } from './model.ts';

/** A stretch of time that includes `from` and excludes `until`. */
export interface Span {
  readonly from: Seconds;
  /** Not stated: to the end of what was calculated. */
  readonly until?: Seconds | undefined;
}

/**
 * What a step, a reserve or a decision is about: a declared component, or a part of it that has no name.
 * - `itself`: the component.
 * - `option`: the reserve or store that one option of its lines makes of `of`, such as a fallback location.
 * - `group`: a nested `k of { … }` in its lines.
 * - `manual`: its manual way of working number `manual`, counted from 0.
 * - `supply`: what it needs, as carried by its bridge.
 * - `normal`: its normal way of working, as opposed to its manual one.
 * - `post`: people of role `of` that it needs.
 * - `share`: what `of`, which carries only so much, has for it.
 */
export interface Part {
  readonly component: Id;
  readonly part: 'itself' | 'option' | 'group' | 'manual' | 'supply' | 'normal' | 'post' | 'share';
  readonly of?: Id | undefined;
  readonly manual?: number | undefined;
}

/**
 * What happened.
 * - `fails`: a failure began.
 * - `out`: it is out of order on the day of the calculation.
 * - `absent`: too few people of a role are left.
 * - `empty`: its store ran empty. `bridge-empty`: what it could bridge is over.
 * - `stops`: it lost what it needs.
 * - `no-room`: what carries it has no capacity left for it.
 * - `asked`: it was asked for and is not ready yet, because it is still starting.
 */
export type EventKind = 'fails' | 'out' | 'absent' | 'empty' | 'bridge-empty' | 'stops' | 'no-room' | 'asked';

/** One step of a path from a first cause to what it does. */
export interface PathStep {
  readonly at: Seconds;
  readonly what: Part;
  readonly event: EventKind;
}

/** From the first cause to the process; never empty. One that goes round is cut after its first cause. */
export type Path = readonly PathStep[];

/** An unbroken time in which a process does not deliver, longer than 0. */
export interface Disruption extends Span {
  readonly process: Id;
  /** The moment at which it lasts longer than the rto; absent if it never does or there is no rto. */
  readonly late?: Seconds | undefined;
  /** The moment of breach, from + mtpd, if it lasts longer than that; absent if not or if there is no mtpd. */
  readonly breach?: Seconds | undefined;
  readonly path: Path;
}

/** One process that one component stops beyond what is tolerable. */
export interface Hit {
  readonly process: Id;
  readonly begin: Seconds;
  readonly breach: Seconds;
  readonly path: Path;
  /** The acceptance that holds today for this pair. */
  readonly accepted?: Acceptance | undefined;
}

/** A component whose failing alone at T0 is intolerable for the processes that it hits. */
export interface SinglePoint {
  readonly component: Id;
  /** One person of this role, not the whole of it. */
  readonly onePerson: boolean;
  /** Most urgent process first. The component itself, where it is a process, is not among them. */
  readonly hits: readonly Hit[];
}

export interface SinglePoints {
  /** Disruptions count that begin before it; 'plan': each process by the horizon of the plan of its organisation. */
  readonly horizon: Seconds | 'ever' | 'plan';
  /** Ranked by what they stop: priority of the process, number of processes, earliest breach, id. */
  readonly points: readonly SinglePoint[];
  /** Processes that break with nothing failed; they are reported here and not per component. */
  readonly brokenFromTheStart: readonly Disruption[];
  /** Components whose run met a limit on the work, or was not begun because of it: nothing is known of them. */
  readonly unsettled: readonly Id[];
}

/** What becomes of a process if a call is not made in time. */
export interface Consequence {
  readonly process: Id;
  /** Begin of the first disruption that is there only because of it, or that got worse. */
  readonly begin: Seconds;
  /** Its end; not stated: to the end of what was calculated. */
  readonly until?: Seconds | undefined;
  readonly breach?: Seconds | undefined;
}

/** A call on a reserve that the result of a run relies on. */
export interface Decision {
  readonly reserve: Part;
  readonly automatically: boolean;
  /** The moment from which the reserve is needed. */
  readonly neededAt: Seconds;
  /** Since when that could be known. */
  readonly knownSince: Seconds;
  /** How long it takes from call to delivering. */
  readonly takes: Seconds;
  /** Call by this moment: the calls on which the result rests, safe together. */
  readonly decideBy: Seconds;
  /** The call can only be made at once, and there is a gap until it delivers: `neededAt - takes < knownSince`. */
  readonly tooLate: boolean;
  /** A margin: calling this one alone as late as this still harms nobody. `undefined`: none was found. */
  readonly latest?: Seconds | undefined;
  /** Actions with `when … is called`, and who does them. */
  readonly actions: readonly Id[];
  /** Reserves of which any could be called in its place; what follows without supposes that none of them is. */
  readonly instead: readonly Part[];
  /** Called only when its line has already fallen short. */
  readonly ifLate: readonly Consequence[];
  readonly ifNever: readonly Consequence[];
}

/** That an action cuts back the use of stores, so that they last longer. */
export interface Curtailing {
  readonly action: Id;
  readonly stores: readonly Id[];
  /** At the latest: when it is set off, and as late as it may be done then. */
  readonly at: Seconds;
  /** What follows if nobody does it. */
  readonly ifNever: readonly Consequence[];
}

/** A stretch in which a component was down, and how that came. */
export interface Down extends Span {
  readonly what: Part;
  readonly path: Path;
}

/** What a scenario does, rolled through the rules. */
export interface ScenarioResult {
  readonly scenario: Id;
  /** Calculated up to, excluded. */
  readonly until: Seconds;
  /** False where a limit on the work was met: what comes later, or what decisions prevent, is not known in full. */
  readonly settled: boolean;
  readonly disruptions: readonly Disruption[];
  /** Everything declared that did not deliver for a time; a reserve only while it was asked for or failed. By begin. */
  readonly down: readonly Down[];
  /** By decideBy, then neededAt, then reserve. */
  readonly decisions: readonly Decision[];
  /** By moment. */
  readonly curtailings: readonly Curtailing[];
}
