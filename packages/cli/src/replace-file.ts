/** Putting a new text in place of a file, so that nobody ever finds half of it. */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { complaint } from './complaint.ts';
import { shownPath } from './shown-path.ts';
import { writeAtOnce } from './write-at-once.ts';

/**
 * Replaces the text of a file, at once; its rights stay. Where a link stands, the file that it leads to is replaced.
 *
 * @throws Complaint if the file may not be written
 */
export function replaceFile(path: string, text: string): void {
  try {
    const target = realpathSync(path);
    // A file can be replaced by who may write in its folder only; that is not what its rights say.
    accessSync(target, constants.W_OK);
    writeAtOnce(target, text, statSync(target).mode);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw complaint(
      `${shownPath(path)} cannot be written (${code}).`,
      `${shownPath(path)} is niet te schrijven (${code}).`,
    );
  }
}
