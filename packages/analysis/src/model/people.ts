/** Roles and persons, and how they are reached. */
import type { BasisPoints, CalendarSpan, Cover, IsoDate, Seconds } from './amounts.ts';
import type { ComponentBase } from './component.ts';
import type { Declared, Id } from './declared.ts';

/** A pool of people. */
export interface Role extends ComponentBase, Reachable {
  readonly kind: 'role';
  /** Heads, not full-time equivalents; without deputies. 1 if not stated. */
  readonly people: number;
  /** Whether the plan states `people`, or 1 was assumed. */
  readonly peopleStated: boolean;
  /** Contract hours that one person owes each week. */
  readonly contractHours?: number | undefined;
  /** Share of contract hours that cannot be rostered, all causes. */
  readonly absent?: BasisPoints | undefined;
  /** What shocking events the role meets, in words; stated makes the three-phase check apply. */
  readonly exposed?: string | undefined;
  /** In order of succession. Each counts as one more person. */
  readonly deputies: readonly Id[];
  /** Persons who fill the role. */
  readonly filledBy: readonly Id[];
  readonly trained: readonly Training[];
  readonly onCall?: OnCall | undefined;
  /** Length of one shift. */
  readonly shift?: Seconds | undefined;
  /** Rest between two shifts. */
  readonly rest?: Seconds | undefined;
  readonly limits: readonly WorkLimit[];
  readonly homes: readonly Home[];
  readonly travel: readonly Travel[];
}

/** Able to do the work of another role: how many of them (all, if not stated). */
export interface Training {
  readonly role: Id;
  readonly people?: number | undefined;
}

/** Reachable at home: how many at once, and how soon there (turn-out time). */
export interface OnCall {
  readonly people?: number | undefined;
  readonly within?: Seconds | undefined;
}

/** The most that one person works. */
export type WorkLimit =
  | { readonly kind: 'hours'; readonly hours: Seconds; readonly per?: CalendarSpan | undefined }
  /** Without `per`: in a row. */
  | {
      readonly kind: 'nights' | 'shifts';
      readonly count: number;
      readonly per?: CalendarSpan | undefined;
    };

/** Where people live. */
export interface Home {
  readonly area: Id;
  readonly share: BasisPoints;
}

/** How long they take to get to a place. */
export interface Travel {
  readonly to: Id;
  readonly takes: Seconds;
}

export interface Person extends ComponentBase, Reachable {
  readonly kind: 'person';
  readonly deputies: readonly Id[];
  readonly trained: readonly Training[];
  readonly homes: readonly Home[];
  readonly travel: readonly Travel[];
}

export type MeansKind = 'phone' | 'radio' | 'satellite' | 'pager' | 'sms' | 'mail' | 'withoutNetwork';

/** One way to reach somebody. */
export interface Means {
  readonly kind: MeansKind;
  readonly text: string;
  /** The component that it runs over. */
  readonly over?: Id | undefined;
}

/** How somebody is reached: own means, and shared contacts. */
export interface Reachable {
  readonly means: readonly Means[];
  readonly contacts: readonly Id[];
  readonly verified?: IsoDate | undefined;
  /** Whom they call next. */
  readonly calls: readonly Id[];
  /** Where they gather when nobody can be called. */
  readonly meetsAt?: Id | undefined;
}

/** A desk, number or mailbox that several can refer to. No component: it cannot fail. */
export interface Contact extends Declared, Reachable {
  readonly owner?: Id | undefined;
  readonly open?: Cover | undefined;
}
