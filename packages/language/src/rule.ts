/** What a rule is. Each rule is one file in `rules/` that holds everything about it. */
import type {
  Disruption,
  Down,
  Id,
  IsoDate,
  Musts,
  ScenarioResult,
  SinglePoints,
  Words,
} from '@waakvlam/analysis';
import type { Fix, Place, PlanSet, Subject } from './plan-set.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a rule may look at. What is calculated is worked out on first use and kept, so that all rules share it. */
export interface RuleInput {
  readonly set: PlanSet;
  readonly today: IsoDate;
  /** The ids of all rules. */
  readonly ruleIds: readonly string[];
  /** What everything structurally cannot do without. */
  musts(): Musts;
  /** Single points of failure within the horizon of each plan. */
  singlePoints(): SinglePoints;
  /** Every scenario of the set, in the order of the model. */
  scenarios(): readonly ScenarioResult[];
  /** What is down within the horizons although nothing has failed. */
  undisturbed(): { readonly disruptions: readonly Disruption[]; readonly down: readonly Down[] };
}

export interface Finding {
  /** The declaration or property that could mend it, or a bare place in the text. */
  readonly at: Subject | Place;
  readonly message: Words;
  /** Whose plan a bare place belongs to; a subject knows its own. */
  readonly organisation?: Id | undefined;
  /** What would mend it, for what stands at a bare place. */
  readonly fix?: Fix | undefined;
  /** In place of the rule's own, for a case that weighs less or more. */
  readonly severity?: Severity | undefined;
  /** Who else is concerned, most important first. */
  readonly related?: readonly { readonly at: Subject | Place; readonly message: Words }[] | undefined;
}

/** The day on which the examples of the rules are checked. */
export const EXAMPLE_DAY: IsoDate = '2026-11-24';

export interface Rule {
  /** Kebab-case; the code that people see, switch off and look up. */
  readonly id: string;
  readonly severity: Severity;
  /**
   * Whether the text must be without gaps for it: true for a rule that calculates, or that concludes from what is not
   * there. Where something could not be read it would say what is not so.
   */
  readonly wholeText: boolean;
  readonly title: Words;
  /** Why it matters, with a real event where there is one. */
  readonly why: Words;
  /** The norm, law or practice behind it. */
  readonly source: string;
  /** Plans that are its documentation and its tests: the rule speaks on `bad`, and is silent on `good`. */
  readonly examples: { readonly bad: string; readonly good: string };
  check(input: RuleInput): Iterable<Finding>;
}
