/**
 * A sheet of paper as plain data: every word that is on it, in its language, and nothing of how it looks.
 * Every format (PDF, HTML, Markdown) is made from this and nothing else.
 */
import type { Id, PlanLanguage } from '@waakvlam/analysis';
import type { Chart } from './chart.ts';
import type { Text } from './text.ts';

export type SheetKind =
  | 'front'
  | 'decisions'
  | 'team'
  | 'role'
  | 'contacts'
  | 'roster'
  | 'log'
  | 'component'
  | 'report'
  | 'card';

/**
 * A sheet with its way of using it. To read and do, and to do and confirm, have items of their own, so that no sheet
 * can mix the two. A report is read in peace time: it has no T0, and no room to write a log on.
 */
export type Sheet = Head &
  (
    | { readonly mode: 'read-do'; readonly blocks: readonly (Block | Steps | Report)[] }
    | { readonly mode: 'do-confirm'; readonly blocks: readonly (Block | Checks | Report)[] }
    | { readonly mode: 'decide' | 'look-up' | 'write' | 'report'; readonly blocks: readonly Block[] }
  );

export type Mode = Sheet['mode'];
export type AnyBlock = Sheet['blocks'][number];

/** What every sheet has: title, header and footer. */
interface Head {
  /** Unique among the sheets of a plan set, in characters that a file name can have. */
  readonly id: string;
  readonly kind: SheetKind;
  readonly language: PlanLanguage;
  readonly landscape: boolean;
  /** Whose sheet it is, or what. */
  readonly title: string;
  /** The role (or person) whose it is, of a sheet that one role holds. */
  readonly role?: Id | undefined;
  /** The scenario. */
  readonly subject: string;
  readonly organisation?: string | undefined;
  readonly plan?: string | undefined;
  readonly classification?: string | undefined;
  /** Version and dates of the plan, ready to print. */
  readonly edition: readonly string[];
  /** The moment of T0, where it is known. */
  readonly start?: string | undefined;
  /** What tells this sheet from an older print of it. See `revisionMark`. */
  readonly mark: string;
}

/** What can stand on any sheet. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** What must not be missed, with a line around it. */
  | { readonly kind: 'boxed'; readonly heading: string; readonly lines: readonly Text[] }
  /** Side by side, to write in. */
  | { readonly kind: 'fields'; readonly fields: readonly { readonly label: string; readonly write: Text }[] }
  | Table
  | { readonly kind: 'timeline'; readonly heading: string; readonly chart: Chart }
  /** Empty rows to write in, down to the end of the page. */
  | { readonly kind: 'ruled'; readonly columns: readonly Column[] };

export interface Fact {
  readonly label: string;
  readonly lines: readonly Text[];
}

export interface Table {
  readonly kind: 'table';
  readonly heading: string;
  readonly columns: readonly Column[];
  /** Of each row a cell for every column, and of each cell its lines. The first cell is what the row is about. */
  readonly rows: readonly (readonly (readonly Text[])[])[];
  /** What is said in its place if there are no rows. */
  readonly empty: string;
  /** In smaller type: to look things up in at a desk, not to work from. */
  readonly dense?: boolean | undefined;
}

export interface Column {
  readonly head: string;
  /** Fixed, or its share of what is left. */
  readonly width: `${number}mm` | `${number}fr`;
}

/** Items of one action, or a part of it of at most seven: to read, do and tick off one by one. */
export interface Steps {
  readonly kind: 'steps';
  readonly heading: string;
  /** A decision stands out, and has a letter that the sheet of decisions has too. */
  readonly letter?: string | undefined;
  /** `Beslis voor`, `Om`, …: what the moment means. */
  readonly lead: string;
  readonly moment: string;
  readonly facts: readonly Fact[];
  readonly items: readonly Step[];
}

export interface Step {
  readonly number: number;
  readonly text: string;
  /** The state that shows that it is done. */
  readonly doneWhen?: string | undefined;
  /** What to do if it does not work. */
  readonly ifNot?: string | undefined;
}

/** What is asked aloud at one pause; whoever is named answers with the state. */
export interface Checks {
  readonly kind: 'checks';
  readonly heading: string;
  readonly moment: string;
  readonly facts: readonly Fact[];
  readonly items: readonly Check[];
}

export interface Check {
  readonly number: number;
  /** Who answers. */
  readonly who: string;
  readonly question: string;
  /** What the calculation expects. */
  readonly expected?: string | undefined;
  readonly answer: Text;
}

/** The last item of a checklist: whom to tell that it is done. */
export interface Report {
  readonly kind: 'report';
  readonly number: number;
  readonly text: string;
  /** How to reach them. */
  readonly reach?: Text | undefined;
}
