export { type CheckedFinding, type CheckOptions, check, hasGaps } from './check.ts';
export { type FormattedFile, formatPlanSet } from './format/format-plan.ts';
export { isWordOf, KEYWORDS, type Keyword, keyword, wordIn } from './keywords.ts';
export { planLanguage } from './plan-language.ts';
export type { Place, PlanSet, Problem, Subject } from './plan-set.ts';
export { type PlanText, readPlanSet } from './read-plan-set.ts';
export type { Finding, Rule, Severity } from './rule.ts';
export { rules } from './rules/index.ts';
