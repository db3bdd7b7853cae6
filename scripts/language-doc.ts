/** Writes the reference of the language: docs/language.md, docs/taal.md and their diagrams. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { languageFiles } from './reference/files.ts';

rmSync('docs/diagrams', { recursive: true, force: true });
for (const [path, text] of languageFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
