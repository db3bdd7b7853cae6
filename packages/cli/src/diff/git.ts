/** The git on this machine, asked for the files of a revision. It is asked to read, and nothing else. */
import { spawnSync } from 'node:child_process';
import { cleanText, shorten } from '@waakvlam/documents/plain';
import { type Complaint, complaint } from '../complaint.ts';

/** A file as a revision has it. */
interface RevisionFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Revision {
  /** The top of the working tree, absolute. */
  readonly top: string;
  /** Where in it the folder is that was asked from: empty, or ending in a slash. */
  readonly prefix: string;
  readonly files: readonly RevisionFile[];
}

const LONGEST_MS = 120_000;
const MOST_BYTES = 512 * 1024 ** 2;

/**
 * The files of a revision whose path is wanted. Links and other repositories within this one are left out.
 *
 * @param folder one in the working tree
 * @throws Complaint where there is no git, no repository or no such revision
 */
export function revision(name: string, folder: string, isWanted: (path: string) => boolean): Revision {
  const shown = shorten(cleanText(name), 200);
  // Git would take it for an option.
  if (name.startsWith('-') || name.trim() === '') throw noRevision(shown);
  const [top, prefix] = lines(git(['rev-parse', '--show-toplevel', '--show-prefix'], folder, noRepository));
  const asked = ['rev-parse', '--verify', '--quiet', `${name}^{commit}`];
  const [commit] = lines(git(asked, folder, () => noRevision(shown)));
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit!], folder, unreadable);
  const entries = listed
    .toString('utf8')
    .split('\0')
    .map((entry) => /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry))
    .flatMap((found) => (found !== null && isWanted(found[2]!) ? [{ id: found[1]!, path: found[2]! }] : []));
  const ids = entries.map(({ id }) => `${id}\n`).join('');
  const contents = entries.length === 0 ? [] : blobs(git(['cat-file', '--batch'], folder, unreadable, ids));
  return {
    top: top!,
    prefix: prefix ?? '',
    files: entries.map(({ path }, index) => ({ path, bytes: contents[index]! })),
  };
}

/** Each is told as `id blob size`, a line end, so many bytes, and a line end. */
function blobs(out: Buffer): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const head = out.toString('utf8', at, end);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(head)?.[1];
    if (size === undefined) throw unreadable(head);
    found.push(out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

function git(
  args: readonly string[],
  cwd: string,
  failed: (said: string) => Complaint,
  input?: string,
): Buffer {
  // Neither a prompt nor another language than the one that is read here.
  const env = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
  const run = spawnSync('git', args, {
    cwd,
    env,
    input: input ?? '',
    timeout: LONGEST_MS,
    maxBuffer: MOST_BYTES,
    windowsHide: true,
  });
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    throw complaint(
      'There is no git on this machine, or it is not on the PATH. Install it, or give two folders without --git.',
      'Er is geen git op deze machine, of het staat niet in het PATH. Installeer het, of geef twee mappen zonder --git.',
    );
  }
  if (run.error !== undefined) throw unreadable(run.error.message);
  if (run.status !== 0) throw failed(run.stderr.toString('utf8'));
  return run.stdout;
}

/** Git ends each with a line end; one that is empty is told too. */
function lines(out: Buffer): readonly string[] {
  return out.toString('utf8').split(/\r?\n/);
}

function noRevision(shown: string): Complaint {
  return complaint(
    `There is no revision ${shown} in this repository. Give a branch, a tag or a commit, such as main or HEAD~1.`,
    `De revisie ${shown} is er niet in deze repository. Geef een branch, een tag of een commit, zoals main of HEAD~1.`,
  );
}

function noRepository(said: string): Complaint {
  const words = sayingOf(said);
  return complaint(
    `Git finds no repository with files here (${words}). Go to a folder in one, or give two folders without --git.`,
    `Git vindt hier geen repository met bestanden (${words}). Ga naar een map erin, of geef twee mappen zonder --git.`,
  );
}

function unreadable(said: string): Complaint {
  const words = sayingOf(said);
  return complaint(
    `Git cannot read this revision (${words}).`,
    `Git kan deze revisie niet lezen (${words}).`,
  );
}

function sayingOf(said: string): string {
  return shorten(cleanText(said.trim().split('\n')[0] ?? ''), 300);
}
