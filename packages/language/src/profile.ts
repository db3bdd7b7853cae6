/** How much a finding weighs in a plan: by the profile that the plan is held to, and by what the configuration says. */
import { type Id, type Model, planOf } from '@waakvlam/analysis';
import type { Config } from './config.ts';
import type { Found, Profile, Rule, Severity } from './rule.ts';

const PROFILES: readonly Profile[] = ['draft', 'standard', 'strict'];
const SEVERITIES: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/**
 * The profile of a plan: a draft is one whatever the configuration says. What an organisation declares that has no plan
 * of its own here is somebody else's to fill in: only what the calculation knows is told of it.
 */
export function profileOf(
  model: Model,
  config: Config,
  organisation: Id | undefined,
  uri: string | undefined,
): Profile {
  const { plans } = model;
  const isOthers =
    organisation !== undefined && plans.length > 0 && !plans.some((one) => one.organisation === organisation);
  if (isOthers || planOf(model, organisation)?.status === 'draft') return 'draft';
  return folderOf(config, uri)?.profile ?? config.profile;
}

/** Whether a profile has a rule. */
export function asksFor(profile: Profile, rule: Rule): boolean {
  return PROFILES.indexOf(rule.profile) <= PROFILES.indexOf(profile);
}

/** How much a finding weighs, or that it is switched off. */
export function severityOf(
  { rule, finding }: Found,
  profile: Profile,
  config: Config,
  uri: string | undefined,
): Severity | 'off' {
  const usual = finding.severity ?? rule.severity;
  const set = folderOf(config, uri)?.rules[rule.id] ?? config.rules[rule.id];
  if (set !== undefined) {
    if (rule.severity === 'error' && set !== 'error') return 'warning';
    return set === 'off' || finding.severity === undefined ? set : lighter(set, usual);
  }
  if (profile === 'draft' && usual === 'warning') return 'info';
  if (profile === 'strict' && usual === 'info' && rule.severity === 'info' && rule.source.includes('ISO')) {
    return 'warning';
  }
  return usual;
}

function lighter(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b;
}

/** What the configuration says of the folder that a file is in: the innermost folder that it names. */
function folderOf({ folders }: Config, uri: string | undefined): Config['folders'][number] | undefined {
  if (uri === undefined) return undefined;
  return folders
    .filter((one) => uri.startsWith(one.uri))
    .reduce<Config['folders'][number] | undefined>(
      (a, b) => (a !== undefined && a.uri.length >= b.uri.length ? a : b),
      undefined,
    );
}
