/** Writes the card of the language as PDF, in each language. */
import { writeFileSync } from 'node:fs';
import { cardFiles } from './reference/card-files.ts';

for (const [path, pdf] of await cardFiles()) writeFileSync(path, pdf);
