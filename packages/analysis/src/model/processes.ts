/** Work that must go on, and how bad it is when it does not. */
import type { CalendarSpan, Cover, IsoDate, Quantity, Seconds } from './amounts.ts';
import type { ComponentBase, Priority } from './component.ts';
import type { Line, Start } from './lines.ts';
import type { Activation, Informing } from './signs.ts';
import type { Served } from './society.ts';

export type ImpactKind =
  | 'safety'
  | 'health'
  | 'service'
  | 'legal'
  | 'financial'
  | 'trust'
  | 'environment'
  | 'staff';

export type ImpactLevel = 'limited' | 'considerable' | 'serious' | 'unacceptable';

/** How bad an interruption is, for one kind of harm, from each age of it on (ISO 22301 8.2.2 a to c). */
export interface Impact {
  readonly kind: ImpactKind;
  /** In the order of the plan. */
  readonly levels: readonly { readonly after: Seconds; readonly level: ImpactLevel }[];
}

/** When an interruption hurts most. */
export interface Peak {
  readonly text: string;
  readonly from?: IsoDate | undefined;
  /** Last day. */
  readonly until?: IsoDate | undefined;
  readonly every?: CalendarSpan | undefined;
}

/** What piles up, and the time to catch up. */
export interface Backlog {
  readonly text?: string | undefined;
  readonly cleared: Seconds;
  /** Stated: for every so many seconds of the interruption. */
  readonly per?: Seconds | undefined;
}

/** A way of working without all that the process needs. */
export interface Manual {
  readonly text: string;
  readonly needs: readonly Line[];
  readonly at?: Line | undefined;
  readonly starts?: Start | undefined;
  readonly lasts?: Seconds | undefined;
}

export interface Process extends ComponentBase {
  readonly kind: 'process';
  readonly priority?: Priority | undefined;
  /** Maximum tolerable period of disruption (ISO 22301 8.2.2 d). */
  readonly mtpd?: Seconds | undefined;
  /** Recovery time objective, counted from the begin of the disruption (ISO 22301 8.2.2 e). */
  readonly rto?: Seconds | undefined;
  /** Recovery point objective. */
  readonly rpo?: Seconds | undefined;
  /** Minimum business continuity objective, in words. */
  readonly minimum?: string | undefined;
  readonly impacts: readonly Impact[];
  readonly peaks: readonly Peak[];
  readonly backlog?: Backlog | undefined;
  readonly open?: Cover | undefined;
  readonly serves: readonly Served[];
  /** As what the law names it, in words. */
  readonly designated?: string | undefined;
  /** Places to work that it asks of where it is done. */
  readonly seats?: number | undefined;
  /** Lines that it asks of its telecom. */
  readonly lines?: number | undefined;
  readonly draws: readonly Quantity[];
  readonly activation: readonly Activation[];
  readonly standDown: readonly Activation[];
  readonly informs: readonly Informing[];
  /** Options of last preference for the whole process, in order. */
  readonly manuals: readonly Manual[];
}
