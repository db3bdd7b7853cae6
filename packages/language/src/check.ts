/** All findings on a plan set: one pure function over the whole set, the same in the editor, in CI and in tests. */
import {
  asOf,
  compare,
  horizonOf,
  type Id,
  type IsoDate,
  type Model,
  musts,
  type PlanLanguage,
  playFailures,
  playScenario,
  singlePoints,
  type Words,
} from '@waakvlam/analysis';
import { planLanguage } from './plan-language.ts';
import type { Fix, Place, PlanSet, Subject } from './plan-set.ts';
import type { Finding, Rule, RuleInput, Severity } from './rule.ts';
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
}

export interface CheckOptions {
  readonly today: IsoDate;
}

/** Runs every rule that the text allows. Findings are in the order of files, then lines, then rules. */
export function check(set: PlanSet, options: CheckOptions): readonly CheckedFinding[] {
  const input = ruleInput(set, options.today);
  const gaps = hasGaps(set);
  const language = languages(set);
  return rules
    .filter(({ wholeText }) => !(wholeText && gaps))
    .flatMap((rule) =>
      [...rule.check(input)]
        .filter((finding) => !isAccepted(set.model, options.today, rule, finding))
        .map((finding) => checked(set, language, rule, finding)),
    )
    .sort(byPlace);
}

/** Whether the text has gaps where the model should have content, so that nothing calculated can be trusted. */
export function hasGaps(set: PlanSet): boolean {
  return set.problems.length > 0;
}

function ruleInput(set: PlanSet, today: IsoDate): RuleInput {
  const { model } = set;
  return {
    set,
    today,
    ruleIds: rules.map(({ id }) => id),
    musts: once(() => musts(model)),
    singlePoints: once(() => singlePoints(model, { horizon: 'plan', today })),
    scenarios: once(() => model.scenarios.map(({ id }) => playScenario(asOf(model, today), id))),
    undisturbed: once(() => undisturbed(asOf(model, today))),
  };
}

/**
 * Whether somebody answers for a finding. What contradicts itself cannot be accepted away, and a single point of
 * failure is accepted hit by hit, by its own rule.
 */
function isAccepted(model: Model, today: IsoDate, rule: Rule, finding: Finding): boolean {
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

function undisturbed(model: Model): ReturnType<RuleInput['undisturbed']> {
  const horizons = new Set(model.components.map(({ organisation }) => horizonOf(model, organisation)));
  const until = Math.max(0, ...horizons);
  return playFailures(model, { failures: [], absences: [] }, until);
}

function once<T>(calculate: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: calculate() };
    return result.value;
  };
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
  language: (organisation: Id | undefined) => PlanLanguage,
  rule: Rule,
  finding: Finding,
): CheckedFinding {
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    place: placeOf(set, finding.at),
    message: finding.message,
    language: language(organisationOf(set, finding)),
    related: (finding.related ?? []).map(({ at, message }) => ({ place: placeOf(set, at), message })),
    ...(finding.fix && { fix: finding.fix }),
  };
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
