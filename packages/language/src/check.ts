/** All findings on a plan set: one pure function over the whole set, the same in the editor, in CI and in tests. */
import {
  compare,
  type Id,
  type IsoDate,
  type Model,
  type PlanLanguage,
  type Words,
} from '@waakvlam/analysis';
import { type Config, DEFAULT_CONFIG } from './config.ts';
import { planLanguage } from './plan-language.ts';
import type { Fix, Place, PlanSet, Subject } from './plan-set.ts';
import { asksFor, profileOf, severityOf } from './profile.ts';
import type { Cost, Finding, Found, Rule, Severity } from './rule.ts';
import { type Calculations, type RuleInput, ruleInput } from './rule-input.ts';
import { rules } from './rules/index.ts';
import { organisationOfId } from './rules/lookup.ts';

/** A finding with everything that is needed to show it. */
export interface CheckedFinding {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: Words;
  /** The language of the plan that it is about. */
  readonly language: PlanLanguage;
  readonly related: readonly { readonly place: Place; readonly message: Words }[];
  /** What would mend it. */
  readonly fix?: Fix | undefined;
  /** It was found in an older text, and is not looked for again yet. */
  readonly isEarlier?: boolean | undefined;
}

export interface CheckOptions {
  readonly today: IsoDate;
  /** What the organisation set for this folder. */
  readonly config?: Config | undefined;
  /** Only rules that cost no more than this. All, if not stated. */
  readonly upTo?: Cost | undefined;
  /** Up to so many components are let fail one by one, with the decisions that each takes: that is the slowest of all. */
  readonly mostAlone?: number | undefined;
  /** Searches that remember the check before this one. */
  readonly calculations?: Calculations | undefined;
  /** What stands for the findings of a rule that is not run, or not yet. */
  readonly earlier?: ((rule: Rule) => readonly Finding[]) | undefined;
}

/** What is known once all rules up to a cost were run. */
export interface CheckStep {
  readonly upTo: Cost;
  /** All that is known by now, with the earlier findings of rules that were not run. */
  readonly findings: readonly CheckedFinding[];
  /** What each rule found that was run. */
  readonly found: ReadonlyMap<Rule, readonly Finding[]>;
  /** What was calculated on the way. */
  readonly input: RuleInput;
}

const COSTS: readonly Cost[] = ['fast', 'set', 'slow'];

/** Runs every rule that the text allows. Findings are in the order of files, then lines, then rules. */
export function check(set: PlanSet, options: CheckOptions): readonly CheckedFinding[] {
  let findings: readonly CheckedFinding[] = [];
  for (const step of checkInSteps(set, options)) findings = step?.findings ?? findings;
  return findings;
}

/**
 * The same from the cheapest rules to the dearest: a step after each cost, and nothing between pieces of work, where
 * somebody else can be let go first.
 */
export function* checkInSteps(set: PlanSet, options: CheckOptions): Generator<CheckStep | undefined> {
  const { today, config = DEFAULT_CONFIG, upTo = 'slow', mostAlone, calculations, earlier } = options;
  const facts = {
    today,
    limits: config.limits,
    strict: config.profile === 'strict',
    configProblems: config.problems,
    ruleIds: rules.map(({ id }) => id),
  };
  const input = ruleInput(set, facts, mostAlone, calculations);
  const gaps = hasGaps(set);
  const mayRun = rules.filter(({ wholeText }) => !(wholeText && gaps));
  const of = finder(set, config);
  const compose = composer(set, config, today);
  const found = new Map<Rule, readonly Finding[]>();
  const known = (rule: Rule): readonly Found[] => of(rule, found.get(rule) ?? earlier?.(rule) ?? []);
  const others = rules.filter(({ aboutFindings }) => !aboutFindings);
  const about = rules.filter(({ aboutFindings }) => aboutFindings);
  for (const cost of COSTS.slice(0, COSTS.indexOf(upTo) + 1)) {
    const asked = mayRun.filter((rule) => rule.cost === cost);
    if (cost === 'slow' && asked.length > 0) yield* input.calculate();
    for (const rule of asked.filter(({ aboutFindings }) => !aboutFindings)) {
      found.set(rule, [...rule.check(input, [])]);
      yield undefined;
    }
    const all = others.flatMap(known);
    for (const rule of about) {
      const isDue = mayRun.includes(rule) && COSTS.indexOf(rule.cost) <= COSTS.indexOf(cost);
      if (isDue) found.set(rule, [...rule.check(input, all)]);
    }
    yield { upTo: cost, findings: compose([...all, ...about.flatMap(known)]), found, input };
  }
}

/** Whether the text has gaps where the model should have content, so that nothing calculated can be trusted. */
export function hasGaps(set: PlanSet): boolean {
  return set.problems.length > 0;
}

/** Adds to what a rule found whose it is, and whether that organisation is held to the rule. */
function finder(set: PlanSet, config: Config) {
  return (rule: Rule, findings: readonly Finding[]): readonly Found[] =>
    findings.map((finding) => {
      const organisation = organisationOf(set, finding);
      const profile = profileOf(set.model, config, organisation, placeOf(set, finding.at).uri);
      return { rule, finding, organisation, notAsked: !asksFor(profile, rule) };
    });
}

/** Leaves out what need not be told, and adds what is needed to show the rest. */
function composer(set: PlanSet, config: Config, today: IsoDate) {
  const language = languages(set);
  return (all: readonly Found[]): readonly CheckedFinding[] => {
    const told = toldBetter(all);
    return all
      .filter((one) => !one.notAsked && !isAccepted(set.model, today, one) && !told(one))
      .flatMap((one) => checked(set, config, language, one))
      .sort(byPlace);
  };
}

/** Whether a more special rule speaks of the same declaration. */
function toldBetter(all: readonly Found[]): (one: Found) => boolean {
  const told = new Set(
    all.flatMap(({ rule, finding }) =>
      [...('id' in finding.at ? [finding.at.id] : []), ...(finding.covers ?? [])].map(
        (id) => `${rule.id} ${id}`,
      ),
    ),
  );
  return ({ rule: { yieldsTo = [] }, finding: { at } }) =>
    'id' in at && yieldsTo.some((better) => told.has(`${better} ${at.id}`));
}

/**
 * Whether somebody answers for a finding. What contradicts itself cannot be accepted away, and a single point of
 * failure is accepted hit by hit, by its own rule.
 */
function isAccepted(model: Model, today: IsoDate, { rule, finding }: Found): boolean {
  const { at, related = [] } = finding;
  if ('uri' in at || rule.id === 'single-point-of-failure' || (finding.severity ?? rule.severity) === 'error')
    return false;
  return model.acceptances.some(
    (one) =>
      one.rule === rule.id &&
      one.subject === at.id &&
      (one.until === undefined || today <= one.until) &&
      (one.process === undefined || related.some((other) => 'id' in other.at && other.at.id === one.process)),
  );
}

/** The language of each organisation's plan, read off the files once. */
function languages(set: PlanSet): (organisation: Id | undefined) => PlanLanguage {
  const known = new Map<Id | undefined, PlanLanguage>();
  return (organisation) => {
    const language = known.get(organisation) ?? planLanguage(set, organisation);
    known.set(organisation, language);
    return language;
  };
}

function checked(
  set: PlanSet,
  config: Config,
  language: (organisation: Id | undefined) => PlanLanguage,
  found: Found,
): CheckedFinding[] {
  const { rule, finding, organisation } = found;
  const place = placeOf(set, finding.at);
  const profile = profileOf(set.model, config, organisation, place.uri);
  const severity = severityOf(found, profile, config, place.uri);
  if (severity === 'off') return [];
  return [
    {
      rule: rule.id,
      severity,
      place,
      message: finding.message,
      language: language(organisation),
      related: (finding.related ?? []).map(({ at, message }) => ({ place: placeOf(set, at), message })),
      ...(finding.fix && { fix: finding.fix }),
      ...(finding.isEarlier && { isEarlier: true }),
    },
  ];
}

function placeOf(set: PlanSet, at: Subject | Place): Place {
  return 'uri' in at ? at : set.place(at);
}

function organisationOf(set: PlanSet, finding: Finding): Id | undefined {
  return 'uri' in finding.at ? finding.organisation : organisationOfId(set.model, finding.at.id);
}

function byPlace(a: CheckedFinding, b: CheckedFinding): number {
  return (
    compare(a.place.uri, b.place.uri) ||
    a.place.range.start.line - b.place.range.start.line ||
    a.place.range.start.character - b.place.range.start.character ||
    compare(a.rule, b.rule) ||
    compare(a.message.en, b.message.en)
  );
}
