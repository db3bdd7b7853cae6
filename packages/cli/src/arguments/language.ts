import type { PlanLanguage } from '@waakvlam/analysis';
import { complaint } from '../complaint.ts';

/** Parses the value of `--language`. */
export function parseLanguage(value: string): PlanLanguage {
  if (value === 'nl' || value === 'en') return value;
  throw complaint(
    `There is no language ${value}. Give --language nl or --language en.`,
    `De taal ${value} is er niet. Geef --language nl of --language en.`,
  );
}

/** The language of the machine: Dutch where the locale is Dutch, otherwise English. */
function localeLanguage(environment: NodeJS.ProcessEnv): PlanLanguage {
  const stated = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const locale = stated || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^nl\b|^nl_|^dutch/i.test(locale) ? 'nl' : 'en';
}

/** The language in which to speak before the arguments are parsed, or when they cannot be. */
export function languageOfArguments(args: readonly string[], environment: NodeJS.ProcessEnv): PlanLanguage {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const value = args[at]?.split('=')[1] ?? args[at + 1];
  return at >= 0 && (value === 'nl' || value === 'en') ? value : localeLanguage(environment);
}

/** The language in which to speak of several plans at once. */
export function commonLanguage(
  languages: readonly PlanLanguage[],
  environment: NodeJS.ProcessEnv,
): PlanLanguage {
  const [first] = languages;
  return first !== undefined && languages.every((language) => language === first)
    ? first
    : localeLanguage(environment);
}
