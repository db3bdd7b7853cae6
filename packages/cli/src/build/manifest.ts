/** What a build made, so that the next one takes away what it no longer makes, and nothing else. */
import { lstatSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { MadeFile } from './write-files.ts';

/** Its name in the folder that was built. */
const MANIFEST = 'made-by-waakvlam.json';

/** The list of what was made, as one more file. */
export function manifestOf(files: readonly MadeFile[]): MadeFile {
  const paths = files.map(({ path }) => path.split(sep).join('/')).sort();
  return { path: MANIFEST, content: `${JSON.stringify({ files: paths }, null, 2)}\n` };
}

/** What the build before this one made in the folder, if there was one and its list can be read. */
export function madeBefore(out: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(readFileSync(join(out, MANIFEST), 'utf8'));
    const files = typeof found === 'object' && found !== null && 'files' in found ? found.files : [];
    return Array.isArray(files) ? files.filter((path): path is string => typeof path === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Takes away what an earlier build made and this one did not. The list of the earlier one stood in a folder that anybody
 * can write in: what lies outside, or is no plain file, is left alone.
 */
export function removeStale(out: string, before: readonly string[], files: readonly MadeFile[]): void {
  const made = new Set(files.map(({ path }) => join(out, path)));
  for (const path of before) {
    const target = join(out, path);
    if (!made.has(target) && isInside(out, target)) rmSync(target, { force: true });
  }
}

function isInside(out: string, target: string): boolean {
  try {
    const within = relative(realpathSync(out), realpathSync(dirname(target)));
    return !isAbsolute(within) && within.split(sep)[0] !== '..' && lstatSync(target).isFile();
  } catch {
    return false;
  }
}
