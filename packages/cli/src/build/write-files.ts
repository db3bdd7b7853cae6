/** Writing what was made, so that nobody ever finds half a file. */
import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Complaint, complaint } from '../complaint.ts';
import { shownPath } from '../shown-path.ts';
import { writeAtOnce } from '../write-at-once.ts';

/** A file to write: its path within the folder that was asked for, with forward slashes. */
export interface MadeFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files under a folder, each at once: first beside its place, then moved there, so that a link that
 * stands there is replaced and not followed. Leaves other files alone.
 *
 * @returns the paths written
 * @throws Complaint if that cannot be done, or would lead out of the folder
 */
export function writeFiles(out: string, files: readonly MadeFile[]): readonly string[] {
  return files.map(({ path, content }) => {
    const target = join(out, path);
    try {
      mkdirSync(dirname(target), { recursive: true });
      const within = relative(realpathSync(out), realpathSync(dirname(target)));
      if (within === '..' || within.startsWith(`..${sep}`)) throw outside(target, out);
      writeAtOnce(target, content);
    } catch (error) {
      throw unwritable(target, error);
    }
    return target;
  });
}

/**
 * Writes one file where it was asked for, at once.
 *
 * @returns its path
 * @throws Complaint if that cannot be done
 */
export function writeFile(target: string, content: string): string {
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeAtOnce(target, content);
  } catch (error) {
    throw unwritable(target, error);
  }
  return target;
}

function outside(target: string, out: string): Complaint {
  return complaint(
    `${shownPath(target)} would be written outside ${shownPath(out)}, because of a link. Take the link away.`,
    `${shownPath(target)} zou door een koppeling buiten ${shownPath(out)} komen. Haal de koppeling weg.`,
  );
}

function unwritable(target: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return error;
  return complaint(
    `${shownPath(target)} cannot be written (${code}). Give another place with --out.`,
    `${shownPath(target)} is niet te schrijven (${code}). Geef een andere plek met --out.`,
  );
}
