/**
 * A plan set as plain data: what continuity officers wrote, with every name resolved and every duration
 * in whole seconds. It knows nothing of files, texts or parsers, and holds nothing that is calculated.
 *
 * Whoever builds a model promises that every id in it refers to something in it; a line whose name could
 * not be resolved is left out by the builder, who reports it.
 */

/** Whole seconds; never negative. */
export type Seconds = number;

/** A share in hundredths of a per cent, so that sums stay whole: 20 % is 2000. From 0 to 10000. */
export type BasisPoints = number;

/** A day without time, `YYYY-MM-DD`. */
export type IsoDate = string;

/** `Organisation.Name`, or `Name` for what belongs to no organisation. Unique in a model. */
export type Id = string;

/** What every declaration has. */
export interface Declared {
  readonly id: Id;
  /** The name as written, without its organisation. */
  readonly name: string;
  readonly title?: string | undefined;
  /** The organisation that it belongs to. */
  readonly organisation?: Id | undefined;
  /** The comment right above it, without comment marks. */
  readonly documentation?: string | undefined;
}

export type PlanLanguage = 'nl' | 'en';

/** Header of the plan of one organisation. */
export interface Plan extends Declared {
  readonly language?: PlanLanguage | undefined;
  readonly status?: 'draft' | 'adopted' | undefined;
  readonly version?: string | undefined;
  readonly owner?: Id | undefined;
  readonly reviewed?: IsoDate | undefined;
  /** Calendar steps between reviews. */
  readonly reviewEvery?: CalendarSpan | undefined;
  /** How far ahead a single point of failure counts. See {@link DEFAULT_HORIZON}. */
  readonly horizon?: Seconds | undefined;
  /** Printed on every page, such as `TLP:AMBER` or `intern`. */
  readonly classification?: string | undefined;
}

/** The horizon of a plan that states none: three days. */
export const DEFAULT_HORIZON: Seconds = 72 * 3600;

/** A span on the calendar, which is no fixed number of seconds. */
export interface CalendarSpan {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

export interface Organisation extends Declared {
  readonly level?: 'local' | 'regional' | 'national' | undefined;
}

/** How a reserve is called on: it delivers `after` this long, by hand or by itself. */
export interface Start {
  readonly after: Seconds;
  readonly automatically: boolean;
}

/** One of the things that must hold: at least `atLeast` of the options, which stand in order of preference. */
export interface Line {
  readonly atLeast: number;
  readonly options: readonly Option[];
}

/** One way to meet a line. With `starts` or `lasts` it is a reserve or a store of this line alone. */
export interface Option {
  readonly of: ComponentOption | GroupOption | PostOption;
  readonly starts?: Start | undefined;
  readonly lasts?: Seconds | undefined;
}

export interface ComponentOption {
  readonly kind: 'component';
  readonly id: Id;
}

export interface GroupOption {
  readonly kind: 'group';
  readonly line: Line;
}

/** So many people of a role at once. */
export interface PostOption {
  readonly kind: 'post';
  readonly role: Id;
  readonly people: number;
  /** Filled 168 hours a week (`24/7`). */
  readonly roundTheClock: boolean;
}

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
  | 'zone'
  | 'role'
  | 'person'
  | 'agreement';

/** What every component can say: what it needs, and how long it can go on without. */
export interface ComponentBase extends Declared {
  readonly kind: ComponentKind;
  readonly owner?: Id | undefined;
  /** Every line must be met. */
  readonly needs: readonly Line[];
  /** The location with its fallbacks: a line that no bridge carries. */
  readonly at?: Line | undefined;
  /** What fails together with it: lines that no bridge carries. */
  readonly zones: readonly Id[];
  /** The agreements under which it is there: lines like `needs`. */
  readonly agreements: readonly Id[];
  /** Who delivers it. No need by itself: who cannot do without a supplier says so in `needs`. */
  readonly suppliers: readonly Id[];
  /** Makes it a reserve: off until called on. */
  readonly starts?: Start | undefined;
  /** A store of its own that drains while in use. */
  readonly lasts?: Seconds | undefined;
  readonly refilledBy?: Id | undefined;
  readonly recharges?: Seconds | undefined;
  /** Goes on this long without what it needs. */
  readonly bridges?: Seconds | undefined;
  /** After having been down it takes this long to deliver again. */
  readonly restarts?: Seconds | undefined;
}

export type Priority = 'vital' | 'critical' | 'important' | 'deferrable';

/** The five needs of society (NIPV 2024, section 5.1). */
export type SocietalNeed = 'safety' | 'shelter' | 'wellbeing' | 'health' | 'society';

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
  readonly serves: readonly SocietalNeed[];
  /** Options of last preference for the whole process, in order. */
  readonly manuals: readonly Manual[];
}

export interface Resource extends ComponentBase {
  readonly kind: ResourceKind;
  readonly rpo?: Seconds | undefined;
  /** As stated, such as `200 kW`; not yet calculated with. */
  readonly capacity?: Quantity | undefined;
  readonly tested?: { readonly on: IsoDate; readonly underLoad: boolean } | undefined;
}

export interface Quantity {
  readonly amount: number;
  readonly unit: 'kW' | 'kVA' | 'A' | 'l' | 'm3';
}

export type LocationType = 'hot' | 'warm' | 'cold' | 'mobile' | 'mirrored' | 'reciprocal' | 'telework';

export interface Location extends ComponentBase {
  readonly kind: 'location';
  readonly type?: LocationType | undefined;
  readonly address?: string | undefined;
  readonly seats?: number | undefined;
}

/** A supplier; its contact means are its own. */
export interface Supplier extends ComponentBase, Reachable {
  readonly kind: 'supplier';
}

export type ZoneType =
  | 'flood'
  | 'substation'
  | 'duct'
  | 'building'
  | 'exchange'
  | 'route'
  | 'technology'
  | 'supplier';

/** What fails together. */
export interface Zone extends ComponentBase {
  readonly kind: 'zone';
  readonly type?: ZoneType | undefined;
}

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
}

export interface Person extends ComponentBase, Reachable {
  readonly kind: 'person';
}

/** A standing arrangement. As a component it delivers while it has not failed; its dates are a rule's business. */
export interface Agreement extends ComponentBase, Reachable {
  readonly kind: 'agreement';
  readonly with?: Id | undefined;
  readonly provides?: { readonly component: Id; readonly within?: Seconds | undefined } | undefined;
  /** First day on which it holds. */
  readonly from?: IsoDate | undefined;
  /** Last day on which it holds. */
  readonly until?: IsoDate | undefined;
  readonly verified?: IsoDate | undefined;
}

export type Component = Process | Resource | Location | Supplier | Zone | Role | Person | Agreement;

export type MeansKind = 'phone' | 'radio' | 'satellite' | 'mail' | 'withoutNetwork';

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
}

/** A desk, number or mailbox that several can refer to. No component: it cannot fail. */
export interface Contact extends Declared, Reachable {}

export type Phase = 'preparation' | 'response' | 'aftermath';
export type Audience = 'internal' | 'external';
export type StrengthenTarget = 'mental resilience' | 'role clarity' | 'staffing' | 'home front';

export interface Measure extends Declared {
  readonly strengthens?: { readonly what: StrengthenTarget; readonly roles: readonly Id[] } | undefined;
  readonly phase?: Phase | undefined;
  readonly audience?: Audience | undefined;
  readonly owner?: Id | undefined;
  readonly every?: CalendarSpan | undefined;
  readonly last?: IsoDate | undefined;
  /** Within how long after which event. */
  readonly within?: { readonly after: Seconds; readonly event?: string | undefined } | undefined;
  readonly evaluation?:
    | { readonly kind: 'plan' | 'process' | 'effect'; readonly text?: string | undefined }
    | undefined;
  readonly serves: readonly SocietalNeed[];
}

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
  readonly failures: readonly Failure[];
  readonly absences: readonly Absence[];
}

/** What sets an action off. */
export type Trigger =
  /** With `manual`: the manual way of working of a process, which has no name to call on. */
  | { readonly kind: 'called'; readonly component: Id; readonly manual?: boolean | undefined }
  | { readonly kind: 'stops'; readonly component: Id }
  | { readonly kind: 'resumes'; readonly component: Id };

export interface Step {
  readonly text: string;
  /** The state that shows that it is done. */
  readonly confirm?: string | undefined;
}

export interface Action extends Declared {
  readonly when?: Trigger | undefined;
  /** Roles or persons, in order. */
  readonly by: readonly Id[];
  readonly within?: Seconds | undefined;
  readonly phase?: Phase | undefined;
  readonly steps: readonly Step[];
}

/** A risk that somebody answers for: component `component` as a single point of failure for `process`. */
export interface Acceptance {
  /** Unique in the model; made by the builder, since an acceptance has no name. */
  readonly id: Id;
  readonly organisation?: Id | undefined;
  readonly component: Id;
  /** Not stated: for every process. */
  readonly process?: Id | undefined;
  /** Last day on which it holds. */
  readonly until?: IsoDate | undefined;
  readonly by?: Id | undefined;
  readonly reason?: string | undefined;
}

/** A whole plan set. Lists are in the order in which the set's files are read; no result depends on it. */
export interface Model {
  readonly organisations: readonly Organisation[];
  readonly plans: readonly Plan[];
  readonly components: readonly Component[];
  readonly contacts: readonly Contact[];
  readonly measures: readonly Measure[];
  readonly scenarios: readonly Scenario[];
  readonly actions: readonly Action[];
  readonly acceptances: readonly Acceptance[];
}
