/** Files to make, and the word of it while that goes on. */
import type { MadeFile } from './write-files.ts';

/** A file that is still to be made. */
export interface FileJob {
  /** Within the folder that is built, with forward slashes. */
  readonly path: string;
  readonly make: () => MadeFile['content'] | Promise<MadeFile['content']>;
}

/** Told before each file is made: how many are done, of how many, and which is next. */
export type Progress = (done: number, of: number, path: string) => void;

/** Makes the files one after another. */
export async function madeOf(jobs: readonly FileJob[], progress: Progress): Promise<readonly MadeFile[]> {
  const files: MadeFile[] = [];
  for (const [done, { path, make }] of jobs.entries()) {
    progress(done, jobs.length, path);
    files.push({ path, content: await make() });
  }
  return files;
}
