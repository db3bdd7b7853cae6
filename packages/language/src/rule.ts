/** What a rule is. Each rule is one file in `rules/` that holds everything about it. */
import type { Id, IsoDate, Words } from '@waakvlam/analysis';
import type { Fix, Place, Subject } from './plan-set.ts';
import type { RuleInput } from './rule-input.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** How much a plan is held to: a first draft, a plan in force, an audit. Each has the rules of those before it. */
export type Profile = 'draft' | 'standard' | 'strict';

/** What a rule looks at: one declaration with what its names mean and the day, the whole set without calculating, or what is calculated. */
export type Cost = 'fast' | 'set' | 'slow';

export interface Finding {
  /** The declaration or property that could mend it, or a bare place in the text. */
  readonly at: Subject | Place;
  readonly message: Words;
  /** Whose plan a bare place belongs to; a subject knows its own. */
  readonly organisation?: Id | undefined;
  /** What would mend it. */
  readonly fix?: Fix | undefined;
  /** In place of the rule's own, for a case that weighs less or more. */
  readonly severity?: Severity | undefined;
  /** Who else is concerned, most important first. */
  readonly related?: readonly { readonly at: Subject | Place; readonly message: Words }[] | undefined;
  /** It was found in an older text, and is not looked for again yet. */
  readonly isEarlier?: boolean | undefined;
  /** Where else a more general rule need not speak. */
  readonly covers?: readonly Id[] | undefined;
}

/** What another rule found, as the rules that speak of findings see it. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly organisation: Id | undefined;
  /** The profile that its plan is held to does not ask for this rule yet. */
  readonly notAsked: boolean;
}

/** The day on which the examples of the rules are checked. */
export const EXAMPLE_DAY: IsoDate = '2026-11-24';

export interface Rule {
  /** Kebab-case; the code that people see, switch off and look up. */
  readonly id: string;
  readonly severity: Severity;
  /** The first profile that has it. */
  readonly profile: Profile;
  readonly cost: Cost;
  /**
   * Whether the text must be without gaps for it: true for a rule that calculates, or that concludes from what is not
   * there. Where something could not be read it would say what is not so.
   */
  readonly wholeText: boolean;
  /** It asks for what is only not filled in yet; a draft counts such findings and does not show them. */
  readonly fillsIn?: boolean | undefined;
  /** Rules that tell it better: a finding of one of them on the same declaration takes the place of this one's. */
  readonly yieldsTo?: readonly string[] | undefined;
  readonly title: Words;
  /** Why it matters, with a real event where there is one. */
  readonly why: Words;
  /** When it stays quiet, and what it does not see. */
  readonly quiet?: Words | undefined;
  /** The norm, law or practice behind it. */
  readonly source: string;
  /**
   * Plans that are its documentation and its tests: the rule speaks on `bad`, once or `findings` times, and is silent
   * on `good`.
   */
  readonly examples: {
    readonly bad: string;
    readonly good: string;
    readonly findings?: number | undefined;
    /** The configuration beside the bad one. */
    readonly config?: string | undefined;
  };
  /** @param found what the other rules found, for a rule about findings; empty for any other */
  check(input: RuleInput, found: readonly Found[]): Iterable<Finding>;
  /** It speaks of what other rules find, and so comes after them. */
  readonly aboutFindings?: boolean | undefined;
}
