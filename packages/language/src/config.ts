/** What `waakvlam.config.json` says: data only. What is wrong with it is told, and the rest of it holds. */
import type { CalendarSpan, Priority, Words } from '@waakvlam/analysis';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { nearNames } from './near-names.ts';
import type { Place } from './plan-set.ts';
import type { Profile, Severity } from './rule.ts';

type Rules = Readonly<Record<string, Severity | 'off'>>;

export interface Config {
  readonly profile: Profile;
  readonly rules: Rules;
  readonly limits: Limits;
  /** Folders inside the set that are held to something else. */
  readonly folders: readonly {
    readonly uri: string;
    readonly profile?: Profile | undefined;
    readonly rules: Rules;
  }[];
  /** What is wrong with the file. */
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigProblem {
  readonly message: Words;
  readonly place: Place;
}

export const DEFAULT_CONFIG: Config = {
  profile: 'standard',
  rules: {},
  limits: DEFAULT_LIMITS,
  folders: [],
  problems: [],
};

/** A problem with the key or value that it is about. */
interface Slip extends Words {
  readonly about: string;
}

export const CONFIG_KEYS = ['$schema', 'profile', 'rules', 'limits', 'folders'] as const;
const FOLDER_KEYS = ['profile', 'rules'] as const;
export const PROFILE_WORDS: readonly Profile[] = ['draft', 'standard', 'strict'];
export const SEVERITY_WORDS: readonly (Severity | 'off')[] = ['off', 'hint', 'info', 'warning', 'error'];
export const PRIORITY_WORDS: readonly Priority[] = ['vital', 'critical', 'important', 'deferrable'];

/**
 * Reads a configuration.
 *
 * @param text of the file; an empty one says nothing
 * @param uri of the file, in whose folder the folders that it names are
 * @param ruleIds rules that there are; `errors` those that cannot go below a warning
 */
export function readConfig(
  text: string,
  uri: string,
  { ruleIds, errors }: { readonly ruleIds: readonly string[]; readonly errors: readonly string[] },
): Config {
  const problems: Slip[] = [];
  const placed = () =>
    problems.map(({ about, en, nl }) => ({ message: { en, nl }, place: placeOf(text, uri, about) }));
  let said: unknown;
  try {
    said = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    said = undefined;
  }
  if (!isRecord(said)) {
    problems.push({
      about: '',
      en: 'This is no JSON object, so none of it holds. Correct it; an empty file is fine too.',
      nl: 'Dit is geen JSON-object; niets ervan geldt. Verbeter het; een leeg bestand mag ook.',
    });
    return { ...DEFAULT_CONFIG, problems: placed() };
  }
  known(problems, Object.keys(said), CONFIG_KEYS);
  const parts = (one: Readonly<Record<string, unknown>>) => ({
    profile: word(problems, 'profile', one.profile, PROFILE_WORDS),
    rules: rules(problems, one.rules, ruleIds, errors),
  });
  const { profile, rules: set } = parts(said);
  const base = uri.slice(0, uri.lastIndexOf('/') + 1);
  const folders = Object.entries(record(problems, 'folders', said.folders)).map(([path, one]) => {
    const folder = record(problems, path, one);
    known(problems, Object.keys(folder), FOLDER_KEYS);
    return { uri: `${base}${encodeURI(path.replace(/^\.?\/+|\/+$/g, ''))}/`, ...parts(folder) };
  });
  return {
    profile: profile ?? 'standard',
    rules: set,
    limits: limits(problems, said.limits),
    folders,
    problems: placed(),
  };
}

function rules(
  problems: Slip[],
  said: unknown,
  ruleIds: readonly string[],
  errors: readonly string[],
): Rules {
  const result: Record<string, Severity | 'off'> = {};
  const all = record(problems, 'rules', said);
  known(problems, Object.keys(all), ruleIds);
  for (const [id, value] of Object.entries(all)) {
    const severity = word(problems, id, value, SEVERITY_WORDS);
    if (severity === undefined || !ruleIds.includes(id)) continue;
    if (errors.includes(id) && severity !== 'error' && severity !== 'warning') {
      problems.push({
        about: id,
        en: `${id} tells that a plan contradicts itself, so it cannot go below a warning. Write warning.`,
        nl: `${id} meldt dat een plan zichzelf tegenspreekt en kan niet lager dan een waarschuwing. Schrijf warning.`,
      });
    }
    result[id] = severity;
  }
  return result;
}

function limits(problems: Slip[], said: unknown): Limits {
  const all = record(problems, 'limits', said);
  known(problems, Object.keys(all), Object.keys(DEFAULT_LIMITS));
  const result: Record<string, unknown> = { ...DEFAULT_LIMITS };
  for (const [key, usual] of Object.entries(DEFAULT_LIMITS)) {
    if (all[key] === undefined) continue;
    const value = limitValue(key, usual, all[key]);
    if (value === undefined) {
      const example = exampleOf(key, usual);
      problems.push({
        about: key,
        en: `${key} cannot be ${shown(all[key])}. Write for example ${example}.`,
        nl: `${key} kan geen ${shown(all[key])} zijn. Schrijf bijvoorbeeld ${example}.`,
      });
    } else result[key] = value;
  }
  return result as unknown as Limits;
}

/** What kind of value a limit has; the schema and the reading go by it. */
export function limitKind(
  key: string,
  usual: unknown,
): 'priorities' | 'span' | 'count' | 'share' | 'duration' {
  if (Array.isArray(usual)) return 'priorities';
  if (isRecord(usual)) return 'span';
  if (COUNTS.includes(key)) return 'count';
  return SHARES.includes(key) ? 'share' : 'duration';
}

const COUNTS = ['succession.depth', 'pool.enough', 'contact.means', 'spof.top'];
const SHARES = ['fuel.margin', 'overdue.grace'];
const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, day: 86400, days: 86400 };

function limitValue(key: string, usual: unknown, value: unknown): unknown {
  const kind = limitKind(key, usual);
  if (kind === 'priorities') {
    const isRight = Array.isArray(value) && value.every((one) => PRIORITY_WORDS.includes(one));
    return isRight ? value : undefined;
  }
  if (kind === 'count') return Number.isInteger(value) && (value as number) >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (kind === 'share') {
    const found = /^(\d{1,3}) ?%$/.exec(value);
    return found !== null && Number(found[1]) <= 100 ? Number(found[1]) * 100 : undefined;
  }
  const found = /^(\d{1,6}) (s|min|h|days?|weeks?|months?|years?)$/.exec(value);
  const [, count = '', unit = ''] = found ?? [];
  if (found === null) return undefined;
  if (kind === 'duration') return SECONDS[unit] === undefined ? undefined : Number(count) * SECONDS[unit];
  const plain = unit.replace(/s$/, '');
  const isSpan = ['day', 'week', 'month', 'year'].includes(plain);
  return isSpan ? ({ count: Number(count), unit: plain } as CalendarSpan) : undefined;
}

function exampleOf(key: string, usual: unknown): string {
  switch (limitKind(key, usual)) {
    case 'priorities':
      return '["vital"]';
    case 'count':
      return '2';
    case 'share':
      return '"20 %"';
    case 'duration':
      return '"15 min"';
    case 'span':
      return '"12 months"';
  }
}

function word<W extends string>(
  problems: Slip[],
  key: string,
  value: unknown,
  words: readonly W[],
): W | undefined {
  if (value === undefined || words.includes(value as W)) return value as W | undefined;
  problems.push({
    about: key,
    en: `${key} cannot be ${shown(value)}. Write ${words.join(', ')}.`,
    nl: `${key} kan geen ${shown(value)} zijn. Schrijf ${words.join(', ')}.`,
  });
  return undefined;
}

function known(problems: Slip[], keys: readonly string[], all: readonly string[]): void {
  for (const key of keys.filter((one) => !all.includes(one))) {
    const [near] = nearNames(key, all);
    problems.push({
      about: key,
      en: `${shown(key)} is not known here${near === undefined ? '' : `; nearest is ${near}`}. Correct it or take it out.`,
      nl: `${shown(key)} is hier niet bekend${near === undefined ? '' : `; het dichtst komt ${near}`}. Verbeter het of haal het weg.`,
    });
  }
}

function record(problems: Slip[], key: string, value: unknown): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
  if (isRecord(value)) return value;
  problems.push({
    about: key,
    en: `${key} must be an object, such as { }. Correct it.`,
    nl: `${key} moet een object zijn, zoals { }. Verbeter het.`,
  });
  return {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as people wrote it, cut where it gets long. */
function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '?')).replace(/\p{C}/gu, '?');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Where a file names a key, or its first line. */
function placeOf(text: string, uri: string, key: string): Place {
  const quoted = JSON.stringify(key);
  const at = key === '' ? -1 : text.indexOf(quoted);
  const before = at < 0 ? [''] : text.slice(0, at).split(/\r\n|\r|\n/);
  const start = { line: before.length - 1, character: before.at(-1)!.length };
  const end = { line: start.line, character: start.character + (at < 0 ? 1 : quoted.length) };
  return { uri, range: { start, end } };
}
