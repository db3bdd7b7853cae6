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
import { type RuleInput, ruleInput } from './rule-input.ts';
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
  /** What the organisation set for this folder. */
  readonly config?: Config | undefined;
  /** Only rules that cost no more than this. All, if not stated. */
  readonly upTo?: Cost | undefined;
  /** Up to so many components are let fail one by one, with the decisions that each takes: that is the slowest of all. */
  readonly mostAlone?: number | undefined;
}

const COSTS: readonly Cost[] = ['fast', 'set', 'slow'];

/** Runs every rule that the text allows. Findings are in the order of files, then lines, then rules. */
export function check(
  set: PlanSet,
  { today, config = DEFAULT_CONFIG, upTo = 'slow', mostAlone }: CheckOptions,
): readonly CheckedFinding[] {
  const facts = {
    today,
    limits: config.limits,
    strict: config.profile === 'strict',
    configProblems: config.problems,
    ruleIds: rules.map(({ id }) => id),
  };
  const input = ruleInput(set, facts, mostAlone);
  const gaps = hasGaps(set);
  const asked = rules.filter(
    ({ wholeText, cost }) => !(wholeText && gaps) && COSTS.indexOf(cost) <= COSTS.indexOf(upTo),
  );
  const of = finder(set, config, input);
  const others = asked.filter((rule) => !rule.aboutFindings).flatMap((rule) => of(rule, []));
  const all = [...others, ...asked.filter((rule) => rule.aboutFindings).flatMap((rule) => of(rule, others))];
  const told = toldBetter(all);
  const language = languages(set);
  return all
    .filter((one) => !one.notAsked && !isAccepted(set.model, today, one) && !told(one))
    .flatMap((one) => checked(set, config, language, one))
    .sort(byPlace);
}

/** Whether the text has gaps where the model should have content, so that nothing calculated can be trusted. */
export function hasGaps(set: PlanSet): boolean {
  return set.problems.length > 0;
}

function finder(set: PlanSet, config: Config, input: RuleInput) {
  return (rule: Rule, others: readonly Found[]): readonly Found[] =>
    [...rule.check(input, others)].map((finding) => {
      const organisation = organisationOf(set, finding);
      const profile = profileOf(set.model, config, organisation, placeOf(set, finding.at).uri);
      return { rule, finding, organisation, notAsked: !asksFor(profile, rule) };
    });
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
