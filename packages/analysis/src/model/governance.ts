/** Organisations and their plans: who, when it begins and ends, who is told, what is promised and what is accepted. */
import type { CalendarSpan, IsoDate, Seconds } from './amounts.ts';
import type { Declared, Id, PlanLanguage } from './declared.ts';
import type { Trigger } from './responses.ts';

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

/** On which signs something begins or ends, and who may decide it. */
export interface Activation {
  /** Any one of them is enough. */
  readonly when: readonly Trigger[];
  readonly decides?: Mandate | undefined;
}

/** Who may decide (ISO 22301 8.4.2). */
export interface Mandate {
  /** Roles and persons, in order: each when those before cannot be reached. */
  readonly by: readonly Id[];
  /** Stated: any so many of them, together and in no order. */
  readonly together?: number | undefined;
}

/** Who must be told what. */
export interface Informing {
  readonly parties: readonly Id[];
  readonly within?: Seconds | undefined;
  /** The component that the message runs over. */
  readonly over?: Id | undefined;
  /** A channel that is no component, in words. */
  readonly through?: string | undefined;
  /** How often again. */
  readonly every?: Seconds | undefined;
  readonly text?: string | undefined;
}

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

/** A promise: what, how soon after the call, to whom (to all, if nobody is named). */
export interface Provision {
  readonly component: Id;
  readonly within?: Seconds | undefined;
  readonly to: readonly Id[];
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
