/** The texts that a command may rewrite, each with its byte order mark. */
import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Complaint } from './complaint.ts';
import { planText } from './plan-files.ts';
import { planFolders } from './plan-folders.ts';

export interface AskedSet {
  /** Absolute. */
  readonly folder: string;
  /** Of the whole plan set, since it says in which language to speak of each of its files. */
  readonly texts: ReadonlyMap<string, string>;
  readonly isAsked: (uri: string) => boolean;
}

/** @throws Complaint naming every file that cannot be read; then nothing is written */
export function askedSets(paths: readonly string[]): readonly AskedSet[] {
  const given = (paths.length === 0 ? ['.'] : paths).map((path) => resolve(path));
  const complaints: Complaint[] = [];
  const sets = planFolders(given).map(({ folder, files }): AskedSet => {
    const texts = new Map<string, string>();
    for (const file of files) {
      try {
        texts.set(pathToFileURL(file).href, withMark(file, planText(file)));
      } catch (error) {
        if (!(error instanceof Complaint)) throw error;
        complaints.push(error);
      }
    }
    const isAsked = (uri: string): boolean => {
      const file = fileURLToPath(uri);
      return given.some((path) => file === path || file.startsWith(path.endsWith(sep) ? path : path + sep));
    };
    return { folder, texts, isAsked };
  });
  if (complaints.length > 0) throw new Complaint(complaints.flatMap(({ lines }) => lines));
  return sets;
}

/** The text with the byte order mark that its file begins with, so that it keeps it. */
function withMark(path: string, text: string): string {
  const mark = '\uFEFF';
  return readFileSync(path, 'utf8').startsWith(mark) ? mark + text : text;
}
