/**
 * A sheet of paper as plain data: every word that is on it, in its language, and nothing of how it looks.
 * The PDF and the HTML page are made from this and nothing else.
 */
import type { PlanLanguage } from '@waakvlam/analysis';
import type { SheetLabels } from './sheet-words.ts';

/** What every sheet has: title, header and footer. */
interface SheetBase {
  /** Unique among the sheets of a plan set, in characters that a file name can have. */
  readonly id: string;
  readonly language: PlanLanguage;
  /** The role or the team whose sheet it is. */
  readonly title: string;
  /** The scenario. */
  readonly scenario: string;
  readonly organisation?: string | undefined;
  readonly plan?: string | undefined;
  readonly classification?: string | undefined;
  /** Version and dates of the plan, ready to print. */
  readonly edition: readonly string[];
  /** What tells this sheet from an older print of it. See {@link revisionMark}. */
  readonly mark: string;
  /** What must be going on for this sheet to be used. */
  readonly startsWhen: readonly string[];
  /** What the reader must know of how this sheet came about. */
  readonly notes: readonly string[];
  readonly labels: SheetLabels;
}

/** What one role does, in order of moment: to read and do. */
export interface RoleSheet extends SheetBase {
  readonly kind: 'role';
  /** Who takes over if nobody of the role can be reached, in order. */
  readonly deputies: readonly Reach[];
  readonly groups: readonly Group[];
  /** The last item: whom to tell that it is done. */
  readonly report: { readonly number: number; readonly text: string; readonly reach?: Reach | undefined };
  readonly stops: readonly StopRow[];
}

/** What the team watches and decides. */
export interface TeamSheet extends SheetBase {
  readonly kind: 'team';
  readonly chart: Chart;
  /** How many processes and failing things the chart has no room for. */
  readonly leftOut: number;
  readonly decisions: readonly DecisionRow[];
  readonly informs: readonly InformRow[];
  readonly stops: readonly StopRow[];
}

export type Sheet = RoleSheet | TeamSheet;

/** Items that belong together: one action, or a part of it of at most seven items. */
export interface Group {
  readonly heading: string;
  /** A decision stands out, and has a letter that the team's sheet has too. */
  readonly letter?: string | undefined;
  /** `Beslis voor`, `Om`, …: what the moment means. */
  readonly lead: string;
  readonly moment: string;
  readonly facts: readonly Fact[];
  /** Whom this action needs to reach. */
  readonly reaches: readonly Reach[];
  readonly items: readonly Item[];
}

export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface Item {
  readonly number: number;
  readonly text: string;
  /** The state that shows that it is done. */
  readonly doneWhen?: string | undefined;
  /** What to do if it does not work. */
  readonly ifNot?: string | undefined;
}

/** Somebody, and the ways to reach them. */
export interface Reach {
  readonly name: string;
  readonly means: readonly {
    readonly label: string;
    readonly text: string;
    readonly note?: string | undefined;
  }[];
  readonly verified?: string | undefined;
}

export interface DecisionRow {
  /** Absent where the reserve comes on by itself: something to check, not to decide. */
  readonly letter?: string | undefined;
  readonly moment: string;
  /** More about the moment: that it is too late for a whole bridge, or how much margin there is. */
  readonly momentNotes: readonly string[];
  readonly what: string;
  /** What there is to choose from, where that is more than yes or no. */
  readonly options: readonly string[];
  /** Who does it, in order. Empty where the plan names nobody. */
  readonly who: readonly Reach[];
  /** What follows if nobody does. */
  readonly otherwise: readonly string[];
}

/** Who must be told what. */
export interface InformRow {
  /** What must have happened. */
  readonly on: string;
  readonly who: readonly Reach[];
  /** How soon, and how often again. */
  readonly times: readonly string[];
  readonly through?: string | undefined;
  readonly text?: string | undefined;
}

export interface StopRow {
  readonly what: string;
  readonly isProcess: boolean;
  readonly from: string;
  /** Absent: to the end of what was calculated. */
  readonly until?: string | undefined;
  /** Moments of being late (rto) and intolerable (mtpd). */
  readonly late?: string | undefined;
  readonly breach?: string | undefined;
  readonly because: string;
}

/** A time line in panels side by side, each with a linear scale. Places in a panel run from 0 to 1. */
export interface Chart {
  /** What the picture shows, for who cannot see it. */
  readonly description: string;
  readonly panels: readonly Panel[];
  readonly rows: readonly ChartRow[];
}

export interface Panel {
  readonly ticks: readonly Tick[];
  /** Up to here it was calculated. */
  readonly known: number;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** A whole day from T0. */
  readonly heavy: boolean;
}

export interface ChartRow {
  readonly label: string;
  readonly isProcess: boolean;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
}

export interface Bar {
  readonly panel: number;
  readonly from: number;
  readonly until: number;
  readonly state: 'down' | 'starting' | 'idle';
  /** The moment at which it begins, on the panel in which it begins. */
  readonly label?: string | undefined;
}

export interface Mark {
  readonly panel: number;
  readonly at: number;
  readonly kind: 'decide' | 'late' | 'breach';
  readonly letter?: string | undefined;
}
