/**
 * `node generate.ts <folder> [names]`: writes the nets that are too large to be stored. They are the same each time and on
 * any machine; a file whose checksum is not the one in checksums.json is told, with exit code 1.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from './generated.ts';
import { netText } from './net-text.ts';

const [folder, ...names] = process.argv.slice(2);
const known = new Set(generated.map(({ name }) => name));
const stranger = names.find((name) => !known.has(name));
if (folder === undefined || stranger !== undefined) {
  if (stranger !== undefined) console.error(`There is no net ${JSON.stringify(stranger)} to make.`);
  console.error(`usage: node generate.ts <folder> [names]\nnames: ${[...known].join(', ')}`);
  process.exitCode = 2;
} else {
  const sums = JSON.parse(readFileSync(join(import.meta.dirname, 'checksums.json'), 'utf8')) as Record<
    string,
    string
  >;
  mkdirSync(folder, { recursive: true });
  for (const recipe of generated.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const text = netText(recipe);
    const sum = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(folder, `${recipe.name}.json`), text);
    const isRight = sums[recipe.name] === sum;
    console.log(
      `${recipe.name}: ${text.length} bytes${isRight ? '' : `, checksum ${sum} is not the published one`}`,
    );
    if (!isRight) process.exitCode = 1;
  }
}
