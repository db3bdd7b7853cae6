/** What makes people and society stronger: measures, goals, norms. */
import type { CalendarSpan, IsoDate, Seconds } from './amounts.ts';
import type { Declared, Id } from './declared.ts';
import type { AudienceOf, Evaluation, Phase, Served } from './society.ts';

export type StrengthenTarget = 'mental resilience' | 'role clarity' | 'staffing' | 'home front';

export interface Measure extends Declared {
  readonly strengthens?: { readonly what: StrengthenTarget; readonly roles: readonly Id[] } | undefined;
  readonly phase?: Phase | undefined;
  readonly audience?: AudienceOf | undefined;
  readonly owner?: Id | undefined;
  readonly every?: CalendarSpan | undefined;
  readonly last?: IsoDate | undefined;
  /** Within how long after which event. */
  readonly within?: { readonly after: Seconds; readonly event?: string | undefined } | undefined;
  readonly evaluation?: Evaluation | undefined;
  readonly serves: readonly Served[];
  /** Time that it takes each time. */
  readonly takes?: Seconds | undefined;
}

/** An end to be reached, or to be tried for. */
export interface Goal extends Declared {
  readonly owner?: Id | undefined;
  readonly reviewed?: IsoDate | undefined;
  readonly reviewEvery?: CalendarSpan | undefined;
  readonly obligation?: 'result' | 'effort' | undefined;
  readonly indicator?: string | undefined;
  readonly baseline?: { readonly on: IsoDate; readonly text: string } | undefined;
  readonly measured: readonly { readonly on: IsoDate; readonly text: string }[];
  readonly target?: { readonly text: string; readonly due?: IsoDate | undefined } | undefined;
  /** A norm that is declared, or a time with its source. */
  readonly norm?:
    | { readonly kind: 'declared'; readonly norm: Id }
    | { readonly kind: 'time'; readonly time: Seconds; readonly source?: string | undefined }
    | undefined;
  readonly phase?: Phase | undefined;
  readonly audience?: AudienceOf | undefined;
  readonly evaluation?: Evaluation | undefined;
  readonly serves: readonly Served[];
  /** What it is about. */
  readonly about: readonly Id[];
}

/** A norm of law or of the field, with the number that the plan must hold. */
export interface Norm extends Declared {
  readonly owner?: Id | undefined;
  readonly source?: string | undefined;
  /** What must hold it. */
  readonly about: readonly Id[];
  /** Without what it must hold out. */
  readonly without: readonly Id[];
  /** For how long. */
  readonly lasts?: Seconds | undefined;
  /** Within which time. */
  readonly within?: Seconds | undefined;
  readonly minimum?: string | undefined;
}
