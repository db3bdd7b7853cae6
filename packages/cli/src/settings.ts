/** What the configuration beside a plan set says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, DEFAULT_CONFIG, readConfig, rules } from '@waakvlam/language';

/** What a configuration is called. */
export const CONFIG = 'waakvlam.config.json';
/** Longer than this it is no configuration. */
const MOST_BYTES = 1_000_000;

/** Reads it; a folder without one has the usual settings, and so has one whose file cannot be read as such. */
export function settingsOf(folder: string): Config {
  const path = join(folder, CONFIG);
  if (!existsSync(path)) return DEFAULT_CONFIG;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    text = '?';
  }
  return settingsIn(text, path);
}

/** The settings that the text of a configuration states. */
export function settingsIn(text: string, path: string): Config {
  return readConfig(text.length > MOST_BYTES ? '?' : text, pathToFileURL(path).href, {
    ruleIds: rules.map(({ id }) => id),
    errors: rules.filter(({ severity }) => severity === 'error').map(({ id }) => id),
  });
}
