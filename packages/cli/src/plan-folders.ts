/** Which files make up which plan set. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Complaint, complaint } from './complaint.ts';
import { kindOf, PLAN_ENDING, planFilesUnder } from './plan-files.ts';
import { shownPath } from './shown-path.ts';

/** The files of one plan set. */
export interface PlanFolder {
  readonly folder: string;
  /** Sorted. */
  readonly files: readonly string[];
}

const CONFIG = 'waakvlam.config.json';

/**
 * The plan sets that some paths belong to. A file belongs to the nearest folder upward that holds
 * `waakvlam.config.json`, and that whole set is read, whichever of its files was given. Without one, a set is
 * what stands under the path given; files given one by one form a set per folder.
 *
 * @throws Complaint for a path that is not there, is no plan, or holds none
 */
export function planFolders(paths: readonly string[]): readonly PlanFolder[] {
  const complaints: Complaint[] = [];
  const configured = new Set<string>();
  const files = new Map<string, Set<string>>();
  const taken = new Set<string>();
  const add = (folder: string, file: string) => {
    if (taken.has(file)) return;
    taken.add(file);
    files.set(folder, (files.get(folder) ?? new Set()).add(file));
  };
  // The widest path first, so that a set is not cut in two by a path that lies within another.
  for (const path of paths.map((path) => resolve(path)).sort((a, b) => a.length - b.length)) {
    try {
      const isFolder = kindOf(path) === 'folder';
      for (const file of isFolder ? givenFolder(path) : [givenFile(path)]) {
        const home = configFolder(dirname(file));
        if (home !== undefined) configured.add(home);
        else add(isFolder ? path : dirname(file), file);
      }
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      complaints.push(error);
    }
  }
  if (complaints.length > 0) throw new Complaint(complaints.flatMap(({ lines }) => lines));
  for (const folder of configured) {
    for (const file of planFilesUnder(folder)) {
      if (configFolder(dirname(file)) === folder) add(folder, file);
    }
  }
  return [...files]
    .map(([folder, members]) => ({ folder, files: [...members].sort() }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function givenFolder(path: string): readonly string[] {
  const found = planFilesUnder(path);
  if (found.length > 0) return found;
  throw complaint(
    `${shownPath(path)} holds no plans. Give a folder with files that end in ${PLAN_ENDING}.`,
    `${shownPath(path)} bevat geen plannen. Geef een map met bestanden die op ${PLAN_ENDING} eindigen.`,
  );
}

function givenFile(path: string): string {
  if (path.endsWith(PLAN_ENDING)) return path;
  throw complaint(
    `${shownPath(path)} is no plan. The name of a plan ends in ${PLAN_ENDING}.`,
    `${shownPath(path)} is geen plan. De naam van een plan eindigt op ${PLAN_ENDING}.`,
  );
}

/** The nearest folder upward that holds a configuration. */
function configFolder(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, CONFIG))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
