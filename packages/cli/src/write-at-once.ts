import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file beside its place and moves it there, so that nobody ever finds half of it. A link that stands there is
 * replaced and not followed.
 *
 * @param mode the rights of the file; those of a new file if not given
 * @throws Error if the file cannot be written; then nothing is left behind
 */
export function writeAtOnce(target: string, content: string | Uint8Array, mode?: number): void {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
  const file = openSync(beside, 'wx');
  try {
    try {
      writeFileSync(file, content);
      if (mode !== undefined) fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
