/** All documents of some plan sets, as files in a folder. */
import { basename, join, resolve } from 'node:path';
import type { Model } from '@waakvlam/analysis';
import { canFail } from '@waakvlam/documents';
import { commonLanguage } from '../arguments/language.ts';
import type { ReadSet } from '../plan-sets.ts';
import { chosen } from './chosen.ts';
import type { Progress } from './file-job.ts';
import { fileNames } from './file-names.ts';
import { setsPage } from './index-page.ts';
import { madeBefore, manifestOf, removeStale } from './manifest.ts';
import { type FileOptions, setFiles } from './set-files.ts';
import { type MadeFile, writeFiles } from './write-files.ts';

/**
 * Makes every document of the sets and writes them: one set into the folder itself, several each into a folder
 * of their own, with a page that leads to them. Nothing is written before everything is made.
 *
 * @returns the paths written, in order
 */
export async function buildSets(
  sets: readonly ReadSet[],
  options: FileOptions & {
    readonly out: string;
    /** By name: sheets for these and no other. */
    readonly scenario?: readonly string[] | undefined;
    readonly component?: readonly string[] | undefined;
    readonly role?: readonly string[] | undefined;
  },
  progress: Progress,
): Promise<readonly string[]> {
  const out = resolve(options.out);
  const scenarios = chosen(sets, options.scenario, (model) => model.scenarios, {
    en: 'scenario',
    nl: 'scenario',
  });
  const components = chosen(sets, options.component, canFail, { en: 'component', nl: 'onderdeel' });
  const roles = chosen(sets, options.role, whoCanAct, { en: 'role', nl: 'rol' });
  const filesOf = (set: ReadSet) =>
    setFiles(
      set,
      { scenarios: scenarios?.get(set), components: components?.get(set), roles: roles?.get(set) },
      options,
      progress,
    );
  const [only] = sets;
  if (sets.length === 1) return written(out, await filesOf(only!));
  const names = fileNames(
    sets.map(({ folder }) => folder),
    ['index.html'],
    basename,
  );
  const files: MadeFile[] = [];
  for (const set of sets) {
    const folder = names.get(set.folder)!;
    for (const file of await filesOf(set)) {
      files.push({ ...file, path: join(folder, file.path) });
    }
  }
  const language = commonLanguage(
    sets.map((set) => set.language),
    process.env,
  );
  files.push({ path: 'index.html', content: setsPage(sets, names, language) });
  return written(out, files);
}

const whoCanAct = ({ components }: Model) =>
  components.filter(({ kind }) => kind === 'role' || kind === 'person');

/** Writes everything with a list of it, and takes away what an earlier build made and this one does not. */
function written(out: string, made: readonly MadeFile[]): readonly string[] {
  const before = madeBefore(out);
  const files = [...made, manifestOf(made)];
  const paths = writeFiles(out, files);
  removeStale(out, before, files);
  return paths;
}
