/** Writing what was made, so that nobody ever finds half of it. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Complaint, complaint } from '../complaint.ts';
import { shownPath } from '../shown-path.ts';
import { writeAtOnce } from '../write-at-once.ts';

/** A file to write: its path within the folder that was asked for, with forward slashes. */
export interface MadeFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Where files wait, in the folder that is written to, until all of them are there. */
const WAITING = '.waakvlam-is-writing';

/**
 * Writes files under a folder, all or none: first all of them to a place where they wait, with every reason to refuse found
 * there, then each is moved to its own. A link that stands there is replaced and not followed. Leaves other files alone.
 *
 * @returns the paths written
 * @throws Complaint if that cannot be done, or would lead out of the folder; then the folder is as it was
 */
export function writeFiles(out: string, files: readonly MadeFile[]): readonly string[] {
  const targets = files.map(({ path }) => join(out, path));
  tried(out, () => mkdirSync(out, { recursive: true }));
  for (const target of targets) tried(target, () => refuseUnfit(out, target));
  const waiting = join(out, WAITING);
  begin(out, waiting);
  try {
    for (const [i, { content }] of files.entries()) {
      tried(targets[i]!, () => writeSafely(join(waiting, `${i}`), content));
    }
    for (const [i, target] of targets.entries()) {
      tried(target, () => {
        mkdirSync(dirname(target), { recursive: true });
        renameSync(join(waiting, `${i}`), target);
      });
    }
  } finally {
    rmSync(waiting, { recursive: true, force: true });
  }
  return targets;
}

/** Takes the place to wait, unless another build has it. What a build left that was cut off is taken away. */
function begin(out: string, waiting: string): void {
  if (lstatSync(waiting, { throwIfNoEntry: false })?.isDirectory() && !isAlive(join(waiting, 'pid'))) {
    rmSync(waiting, { recursive: true, force: true });
  }
  if (existsSync(waiting)) throw busy(out, waiting);
  tried(waiting, () => {
    mkdirSync(waiting);
    writeFileSync(join(waiting, 'pid'), `${process.pid}`);
  });
}

/** Whether the process that wrote its number here still runs. */
function isAlive(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Throws where a file cannot be put in its place, or that place lies outside. */
function refuseUnfit(out: string, target: string): void {
  let folder = dirname(target);
  while (!existsSync(folder)) folder = dirname(folder);
  const within = relative(realpathSync(out), realpathSync(folder));
  if (within === '..' || within.startsWith(`..${sep}`)) throw outside(target, out);
  const wrong = !statSync(folder).isDirectory()
    ? 'ENOTDIR'
    : lstatSync(target, { throwIfNoEntry: false })?.isDirectory()
      ? 'EISDIR'
      : undefined;
  if (wrong !== undefined) throw Object.assign(new Error(wrong), { code: wrong });
}

function writeSafely(path: string, content: MadeFile['content']): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes one file where it was asked for, at once.
 *
 * @returns its path
 * @throws Complaint if that cannot be done
 */
export function writeFile(target: string, content: string): string {
  tried(target, () => {
    mkdirSync(dirname(target), { recursive: true });
    writeAtOnce(target, content);
  });
  return target;
}

/** Does it; what the file system says against it is said in words. */
function tried(target: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw unwritable(target, error);
  }
}

function outside(target: string, out: string): Complaint {
  return complaint(
    `${shownPath(target)} would be written outside ${shownPath(out)}, because of a link. Take the link away.`,
    `${shownPath(target)} zou door een koppeling buiten ${shownPath(out)} komen. Haal de koppeling weg.`,
  );
}

function busy(out: string, waiting: string): Complaint {
  return complaint(
    `Another build is writing to ${shownPath(out)}. Wait until it is done. Is there none? Then take ${shownPath(waiting)} away.`,
    `Een andere build schrijft nu in ${shownPath(out)}. Wacht tot die klaar is. Is er geen? Haal dan ${shownPath(waiting)} weg.`,
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
