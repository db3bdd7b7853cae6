/** What is in the files of ContinuityBench. README.md says what it means; all times are whole seconds. */

export interface Net {
  readonly format: 'continuity-net/1';
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** A disruption counts when it begins before this moment. */
  readonly horizon: number;
  /** Everything is calculated up to this moment, excluded: the horizon, the longest mtpd, and one unit. */
  readonly until: number;
  /** Divides every time in this net: a tool that steps through time can take steps of so many seconds. */
  readonly unit: number;
  readonly components: readonly Component[];
  readonly questions: readonly Question[];
}

export interface Component {
  readonly id: string;
  /** Only `process` and `role` change what a net means; the others are for the reader. */
  readonly kind: Kind;
  readonly title?: string;
  readonly needs?: readonly Need[];
  /** Where it is done, with its fallbacks: a need that no bridge carries. */
  readonly at?: Need;
  /** What fails together with it: needs that no bridge carries. */
  readonly zones?: readonly string[];
  /** Makes it a reserve. */
  readonly startsIn?: number;
  /** Makes it a store. */
  readonly lasts?: number;
  readonly refilledBy?: string;
  readonly rechargesIn?: number;
  readonly bridges?: number;
  readonly restartsIn?: number;
  /** Of a process: it may be down for so long, and not longer. */
  readonly mtpd?: number;
  /** Of a process: ways to do it without what it needs. */
  readonly manuals?: readonly Manual[];
  /** Of a role: how many there are. */
  readonly people?: number;
  /** Where a time of this component comes from: by the name of the time, a key of sources.json. */
  readonly sources?: Readonly<Record<string, string>>;
}

type Kind =
  | 'process'
  | 'role'
  | 'power'
  | 'fuel'
  | 'ict'
  | 'data'
  | 'telecom'
  | 'water'
  | 'equipment'
  | 'vehicle'
  | 'location'
  | 'zone'
  | 'supplier'
  | 'resource';

/** A name alone is one of that name. */
export type Need = string | Line;

/** At least so many of these, which stand in order of preference. */
export interface Line {
  readonly atLeast: number;
  readonly of: readonly Option[];
}

export type Option = string | OwnOption;

/** Exactly one of `component`, `group` and `role` with `people`. With `startsIn` or `lasts` it is a reserve or store of this need alone. */
interface OwnOption {
  readonly component?: string;
  readonly group?: Line;
  readonly role?: string;
  readonly people?: number;
  readonly startsIn?: number;
  readonly lasts?: number;
}

interface Manual {
  readonly needs?: readonly Need[];
  readonly startsIn?: number;
  readonly lasts?: number;
}

export interface Failure {
  readonly component: string;
  readonly from: number;
  /** Not stated: it stays failed. */
  readonly until?: number;
}

export type Question =
  | { readonly id: string; readonly ask: 'alone'; readonly of: readonly string[] }
  | { readonly id: string; readonly ask: 'together'; readonly failures: readonly Failure[] }
  | { readonly id: string; readonly ask: 'single-points'; readonly of: readonly string[] }
  | { readonly id: string; readonly ask: 'cut-sets'; readonly order: number; readonly of: readonly string[] }
  | { readonly id: string; readonly ask: 'decisions'; readonly failures: readonly Failure[] };

export interface Answers {
  readonly net: string;
  /** By the id of a question. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Who found the same; of the published answers only. */
  readonly confirmedBy?: Readonly<Record<string, readonly Engine[]>>;
}

export type Engine = 'calculation' | 'simulator';

/** By item: what failed alone, the process asked about, or `all`. */
export type Answer = Readonly<Record<string, Item>>;

export type Item = Downs | readonly SinglePoint[] | readonly CutSet[] | readonly Decision[];

/** By process, of those that are down at some moment. */
export type Downs = Readonly<Record<string, Down>>;

export interface Down {
  /** [from, until), ascending; `null`: it is still down at the end of what is calculated. */
  readonly down: readonly (readonly [from: number, until: number | null])[];
  /** The mtpd after the begin of the first stretch that begins before the horizon and is longer than the mtpd. */
  readonly breach?: number;
}

export interface SinglePoint {
  readonly component: string;
  readonly begin: number;
  readonly breach: number;
}

type CutSet = readonly string[];

export interface Decision {
  /** Whose reserve it is. */
  readonly reserve: string;
  /** It is a reserve of one need of that component alone: of this. */
  readonly option?: string;
  /** It is that manual, counted from 0. */
  readonly manual?: number;
  readonly neededAt: number;
  readonly knownSince: number;
  readonly decideBy: number;
  /** It delivers later than it is needed, however soon it is called. */
  readonly tooLate: boolean;
}
