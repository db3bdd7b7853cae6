/** The files of the grammar as they were written. */
import { globSync, readFileSync } from 'node:fs';

export function grammarTexts(): readonly string[] {
  const folder = new URL('../src/grammar/', import.meta.url);
  return globSync('*.langium', { cwd: folder })
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
}
