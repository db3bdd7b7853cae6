/** What everything that can be up or down says. */
import type { CalendarSpan, Capacity, IsoDate, Quantity, Rate, Seconds } from './amounts.ts';
import type { Declared, Id } from './declared.ts';
import type { Line, Start } from './lines.ts';

/** The kinds of general resource: they differ in words and pictures, not in the calculation. */
export type ResourceKind =
  | 'power'
  | 'ict'
  | 'telecom'
  | 'data'
  | 'equipment'
  | 'vehicle'
  | 'fuel'
  | 'water'
  | 'resource';

export type ComponentKind =
  | 'process'
  | ResourceKind
  | 'location'
  | 'supplier'
  | 'partner'
  | 'zone'
  | 'role'
  | 'person'
  | 'agreement';

/** What every component can say: what it needs, and how long it can go on without. */
export interface ComponentBase extends Declared {
  readonly kind: ComponentKind;
  readonly owner?: Id | undefined;
  readonly reviewed?: IsoDate | undefined;
  readonly reviewEvery?: CalendarSpan | undefined;
  /** Every line must be met. */
  readonly needs: readonly Line[];
  /** The location with its fallbacks: a line that no bridge carries. */
  readonly at?: Line | undefined;
  /** What fails together with it: lines that no bridge carries. */
  readonly zones: readonly Id[];
  /** The technology under it: lines like `needs`. */
  readonly runsOn: readonly Id[];
  /** The agreements under which it is there: lines like `needs`. */
  readonly agreements: readonly Id[];
  /** Who delivers it. No need by itself: who cannot do without a supplier says so in `needs`. */
  readonly suppliers: readonly Id[];
  /** Makes it a reserve: off until called on. */
  readonly starts?: Start | undefined;
  /** A store of its own that drains while in use. Where the plan gives stock and use, this is the one by the other. */
  readonly lasts?: Seconds | undefined;
  /** What the plan says that the store holds, and how fast it is used. */
  readonly stock?: { readonly holds: Quantity; readonly uses?: Rate | undefined } | undefined;
  /** How long the full store lasts when its use is cut back. */
  readonly curtailed?: Seconds | undefined;
  readonly refilledBy?: Id | undefined;
  readonly recharges?: Seconds | undefined;
  /** Goes on this long without what it needs. */
  readonly bridges?: Seconds | undefined;
  /** After having been down it takes this long to deliver again. */
  readonly restarts?: Seconds | undefined;
  /** Of what it needs, what it can start without from cold. */
  readonly startsWithout: readonly Id[];
  /** Every test that the plan knows of, in the order of the plan. */
  readonly tests: readonly Test[];
}

/** That something was tried. */
export interface Test {
  readonly on: IsoDate;
  readonly underLoad: boolean;
  readonly result?: 'passed' | 'partly' | 'failed' | undefined;
  readonly text?: string | undefined;
  /** What was left out, in words. */
  readonly except?: string | undefined;
  /** How often it is due. */
  readonly every?: CalendarSpan | undefined;
}

/** What can be out of order, break at a rate, carry and draw. */
export interface Thing extends ComponentBase {
  readonly impairments: readonly Impairment[];
  /** It fails once in so long, on average. */
  readonly failsOncePer?: CalendarSpan | undefined;
  readonly repaired?: Seconds | undefined;
  readonly capacity?: Capacity | undefined;
  /** What it asks of what carries it. */
  readonly draws: readonly Quantity[];
}

/** A known defect or work in progress: not delivering on those days, or with what is left of its capacity. */
export interface Impairment {
  readonly since: IsoDate;
  /** Last day; not stated: until further notice. */
  readonly until?: IsoDate | undefined;
  readonly left?: Quantity | undefined;
  readonly text?: string | undefined;
}

export type Priority = 'vital' | 'critical' | 'important' | 'deferrable';
