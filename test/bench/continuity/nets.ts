/** The nets of ContinuityBench, from their files or from their recipes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers, Net } from '../../../bench/continuity/format.ts';
import { generated, generatedNet } from '../../../bench/continuity/generated.ts';

const FOLDER = join(import.meta.dirname, '../../../bench/continuity');

export function storedNames(): string[] {
  return namesIn('nets');
}

export function netNames(): string[] {
  return [...storedNames(), ...generated.map(({ name }) => name)];
}

export function netNamed(name: string): Net {
  const recipe = generated.find((one) => one.name === name);
  return recipe === undefined ? read<Net>('nets', name) : generatedNet(recipe);
}

export function publishedAnswers(name: string): Answers {
  return read<Answers>('answers', name);
}

export function answersFile(name: string): string {
  return join(FOLDER, 'answers', `${name}.json`);
}

function namesIn(folder: string): string[] {
  return readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

function read<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, folder, `${name}.json`), 'utf8')) as T;
}
