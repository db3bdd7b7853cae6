/** Organisations and their plans, what is accepted, and what words mean. */
import type { CalendarSpan, IsoDate, Seconds } from './amounts.ts';
import type { Declared, Id, PlanLanguage } from './declared.ts';
import type { Activation, Informing, Mandate, Trigger } from './signs.ts';
import type { Provision } from './society.ts';

/** Header of the plan of one organisation. */
export interface Plan extends Declared {
  readonly language?: PlanLanguage | undefined;
  readonly status?: 'draft' | 'adopted' | undefined;
  /** The version of the plan language that it was written for. */
  readonly languageVersion?: number | undefined;
  readonly version?: string | undefined;
  readonly owner?: Id | undefined;
  readonly reviewed?: IsoDate | undefined;
  /** Calendar steps between reviews. */
  readonly reviewEvery?: CalendarSpan | undefined;
  /** How far ahead a single point of failure counts. See {@link DEFAULT_HORIZON}. */
  readonly horizon?: Seconds | undefined;
  /** Printed on every page, such as `TLP:AMBER` or `intern`. */
  readonly classification?: string | undefined;
  readonly adopted?: { readonly on: IsoDate; readonly by?: Id | undefined } | undefined;
  /** Who gets a copy. */
  readonly distribution: readonly Id[];
  /** Locations where a copy on paper lies. */
  readonly keptAt: readonly Id[];
  readonly activation: readonly Activation[];
  readonly standDown: readonly Activation[];
  readonly informs: readonly Informing[];
}

/** The horizon of a plan that states none: three days. */
export const DEFAULT_HORIZON: Seconds = 72 * 3600;

/** A level of scaling up, under the organisation's own name. */
export interface Escalation extends Declared {
  readonly owner?: Id | undefined;
  /** The level that comes before it. */
  readonly after?: Id | undefined;
  readonly when: readonly Trigger[];
  readonly decides?: Mandate | undefined;
  readonly standDown: readonly Activation[];
  readonly informs: readonly Informing[];
}

export interface Organisation extends Declared {
  readonly level?: 'local' | 'regional' | 'national' | undefined;
  /** As what the law names it, in words. */
  readonly designated?: string | undefined;
  /** What it promises to others. */
  readonly provides: readonly Provision[];
}

/** A finding that somebody answers for. */
export interface Acceptance {
  /** Unique in the model; made by the builder, since an acceptance has no name. */
  readonly id: Id;
  readonly organisation?: Id | undefined;
  /** Id of the rule; `single-point-of-failure` also where the plan has it short. */
  readonly rule: string;
  /** What the finding is about. */
  readonly subject: Id;
  /** Not stated: for every process. */
  readonly process?: Id | undefined;
  /** Last day on which it holds. */
  readonly until?: IsoDate | undefined;
  readonly by?: Id | undefined;
  readonly reason?: string | undefined;
}

/** What a word means in this organisation. */
export interface Term extends Declared {
  readonly owner?: Id | undefined;
  readonly definition?: string | undefined;
  readonly source?: string | undefined;
}
