/** Finding plan files on disk and reading them. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '@waakvlam/analysis';
import { type Complaint, complaint } from './complaint.ts';
import { shownPath } from './shown-path.ts';

export const PLAN_ENDING = '.continuity';

const PLAN: Words = { en: 'a plan', nl: 'een plan' };

/** A plan is written by hand; what is larger is something else, and would only keep people waiting. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * What a path leads to.
 *
 * @throws Complaint if that is nothing, or nothing that can be read
 */
export function kindOf(path: string): 'folder' | 'file' {
  const stat = reading(path, () => statSync(path));
  if (stat.isDirectory()) return 'folder';
  // A pipe or a device might never end.
  if (stat.isFile()) return 'file';
  throw complaint(
    `${shownPath(path)} is neither a file nor a folder.`,
    `${shownPath(path)} is geen bestand en geen map.`,
  );
}

/** All plan files under a folder, sorted. Leaves out `node_modules` and what begins with a dot; follows links once. */
export function planFilesUnder(folder: string): readonly string[] {
  const visited = new Set<string>();
  const files: string[] = [];
  const walk = (at: string): void => {
    const real = reading(at, () => realpathSync(at));
    if (visited.has(real)) return;
    visited.add(real);
    for (const entry of reading(at, () => readdirSync(at, { withFileTypes: true }))) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = join(at, name);
      if (isFolder(entry, path)) walk(path);
      else if (name.endsWith(PLAN_ENDING)) files.push(path);
    }
  };
  walk(folder);
  return files.sort();
}

function isFolder(entry: { isDirectory(): boolean; isSymbolicLink(): boolean }, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * The text of a plan file, without a byte order mark.
 *
 * @throws Complaint if it cannot be read or is no text
 */
export function planText(path: string): string {
  return textOf(path, PLAN, MOST_BYTES);
}

/**
 * The text of a file, without a byte order mark.
 *
 * @param what it should be, with the article
 * @throws Complaint if it cannot be read, is no text, or has more bytes than `most`
 */
export function textOf(path: string, what: Words, most: number): string {
  if (kindOf(path) === 'folder') {
    throw complaint(
      `${shownPath(path)} is a folder, not ${what.en}.`,
      `${shownPath(path)} is een map, niet ${what.nl}.`,
    );
  }
  const size = reading(path, () => statSync(path).size);
  if (size > most) {
    throw complaint(
      `${shownPath(path)} is too large for ${what.en}: ${Math.ceil(size / 1024 ** 2)} MB. Split it, or take it away.`,
      `${shownPath(path)} is te groot voor ${what.nl}: ${Math.ceil(size / 1024 ** 2)} MB. Splits het, of haal het weg.`,
    );
  }
  return textIn(
    reading(path, () => readFileSync(path)),
    path,
    what,
  );
}

/** The text of a plan of which the bytes have been read already; throws like {@link planText}. */
export function planTextIn(bytes: Uint8Array, path: string): string {
  return textIn(bytes, path, PLAN);
}

function textIn(bytes: Uint8Array, path: string, what: Words): string {
  const text = utf8(bytes);
  if (text !== undefined && !text.includes('\0')) return text;
  throw complaint(
    `${shownPath(path)} is no text in UTF-8, so it cannot be ${what.en}. Save it as UTF-8, or take it away.`,
    `${shownPath(path)} is geen tekst in UTF-8 en kan dus niet ${what.nl} zijn. Bewaar het als UTF-8, of haal het weg.`,
  );
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(path, (error as NodeJS.ErrnoException).code);
  }
}

function unreadable(path: string, code: string | undefined): Complaint {
  const shown = shownPath(path);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return complaint(
        `${shown} is not there. Correct the path.`,
        `${shown} bestaat niet. Verbeter het pad.`,
      );
    case 'EACCES':
    case 'EPERM':
      return complaint(
        `You may not read ${shown}. Give yourself the right to read it.`,
        `U mag ${shown} niet lezen. Geef uzelf leesrechten.`,
      );
    default:
      return complaint(`${shown} cannot be read (${code}).`, `${shown} is niet te lezen (${code}).`);
  }
}
