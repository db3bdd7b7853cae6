/**
 * Writes packages/language/src/grammar/generated/comments.ts: what the comments above the rules of the grammar say.
 * The grammar that is generated for the parser keeps only those of its first file.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { commentsOf } from './reference/comments.ts';

const folder = 'packages/language/src/grammar';
const texts = globSync(`${folder}/*.langium`)
  .sort()
  .map((file) => readFileSync(file, 'utf8'));

mkdirSync(`${folder}/generated`, { recursive: true });
writeFileSync(
  `${folder}/generated/comments.ts`,
  `export const COMMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(commentsOf(texts), null, 2)};\n`,
);
