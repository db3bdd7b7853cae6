/**
 * `node check.ts <files or folders with your answers>`: holds them against the published answers. Exit code 0: all that
 * was given is right and nothing is missing; 1: something is wrong or missing; 2: something could not be read.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compare, type Verdict } from './compare.ts';
import type { Answers } from './format.ts';

const PUBLISHED = join(import.meta.dirname, 'answers');

/** What cannot be read, told without a stack trace. */
class Unreadable extends Error {}

function jsonFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Unreadable(`${path} is not there`);
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

function read(path: string): Answers {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Unreadable(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  const { net, answers } = (content ?? {}) as Partial<Answers>;
  if (typeof net !== 'string' || typeof answers !== 'object' || answers === null) {
    throw new Unreadable(`${path}: answers look like { "net": "…", "answers": { … } }`);
  }
  return content as Answers;
}

function print(verdicts: readonly Verdict[]): void {
  const width = Math.max(...verdicts.map(({ net }) => net.length));
  console.log(`${'net'.padEnd(width)}   right   wrong missing`);
  for (const { net, right, wrong, missing, difference } of verdicts) {
    const counts = [right, wrong, missing].map((count) => String(count).padStart(7)).join(' ');
    console.log(`${net.padEnd(width)} ${counts}${difference === undefined ? '' : `  ${difference}`}`);
  }
  const sum = (of: 'right' | 'wrong' | 'missing'): number =>
    verdicts.reduce((total, verdict) => total + verdict[of], 0);
  console.log(
    `\n${verdicts.length} nets: ${sum('right')} right, ${sum('wrong')} wrong, ${sum('missing')} missing`,
  );
}

function main(paths: readonly string[]): number {
  if (paths.length === 0) {
    console.error('usage: node check.ts <files or folders with your answers>');
    return 2;
  }
  try {
    const given = new Map(paths.flatMap(jsonFiles).map((path) => [path, read(path)]));
    const published = jsonFiles(PUBLISHED).map(read);
    const known = new Set(published.map(({ net }) => net));
    for (const [path, { net }] of given) {
      if (!known.has(net)) throw new Unreadable(`${path}: there is no net of that name`);
    }
    const byNet = new Map([...given.values()].map((answers) => [answers.net, answers]));
    const verdicts = published.map((answers) => compare(answers, byNet.get(answers.net)));
    print(verdicts);
    return verdicts.every(({ wrong, missing }) => wrong === 0 && missing === 0) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(error.message.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?'));
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
