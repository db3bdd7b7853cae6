/** What goes wrong and what is done then: scenarios, actions, exercises. */
import type { BasisPoints, CalendarSpan, IsoDate, Seconds } from './amounts.ts';
import type { Declared, Id } from './declared.ts';
import type { Line } from './lines.ts';
import type { Informing, Mandate, Trigger } from './signs.ts';
import type { AudienceOf, Evaluation, Offer, Phase } from './society.ts';

/** One failing of one component. */
export interface Failure {
  readonly component: Id;
  readonly from: Seconds;
  /** Not stated: it stays failed. Later than `from`. */
  readonly until?: Seconds | undefined;
}

/** An absence in place of the role's own. */
export interface Absence {
  readonly role: Id;
  readonly share: BasisPoints;
  readonly from: Seconds;
  readonly until?: Seconds | undefined;
}

export interface Scenario extends Declared {
  readonly owner?: Id | undefined;
  readonly failures: readonly Failure[];
  readonly absences: readonly Absence[];
  /** How long before its begin a forecast expects it. */
  readonly expected?: Seconds | undefined;
  /** How long before its begin it is announced. */
  readonly announced?: Seconds | undefined;
  readonly offers: readonly Offer[];
  readonly asks: readonly Offer[];
  readonly informs: readonly Informing[];
}

export interface Step {
  readonly text: string;
  /** The state that shows that it is done. */
  readonly confirm?: string | undefined;
  /** What to do if it does not work. */
  readonly otherwise?: string | undefined;
}

export interface Action extends Declared {
  readonly owner?: Id | undefined;
  /** Any one of them sets it off. */
  readonly when: readonly Trigger[];
  /** Roles or persons, in order. */
  readonly by: readonly Id[];
  readonly within?: Seconds | undefined;
  readonly phase?: Phase | undefined;
  readonly audience?: AudienceOf | undefined;
  readonly steps: readonly Step[];
  /** What carrying it out needs: a key, a tool, a network. */
  readonly needs: readonly Line[];
  /** Stated: it is a decision. */
  readonly question?: string | undefined;
  readonly options: readonly { readonly text: string; readonly follows: readonly Id[] }[];
  readonly decides?: Mandate | undefined;
  /** Stores whose use it cuts back. */
  readonly curtails: readonly Id[];
  /** How long it takes. */
  readonly takes?: Seconds | undefined;
}

export type ExerciseType =
  | 'discussion'
  | 'tabletop'
  | 'callout'
  | 'technical'
  | 'fallback'
  | 'simulation'
  | 'fullscale'
  | 'systemtest';

/** An exercise or test, held or planned (ISO 22301 8.5, ISO 22398). */
export interface Exercise extends Declared {
  readonly owner?: Id | undefined;
  readonly type?: ExerciseType | undefined;
  readonly dates: readonly IsoDate[];
  readonly every?: CalendarSpan | undefined;
  readonly covers: readonly Id[];
  readonly participants: readonly Id[];
  readonly result?: string | undefined;
  readonly evaluation?: Evaluation | undefined;
  readonly lessons: readonly Lesson[];
  readonly takes?: Seconds | undefined;
}

/** What was learned and what becomes of it (ISO 22301 10.1). */
export interface Lesson {
  readonly text: string;
  readonly by?: Id | undefined;
  readonly due?: IsoDate | undefined;
  readonly done?: IsoDate | undefined;
}
