/** All documents of some plan sets, as files in a folder. */
import { basename, join, resolve } from 'node:path';
import type { IsoDate, PlanLanguage } from '@waakvlam/analysis';
import { commonLanguage } from '../arguments/language.ts';
import type { ReadSet } from '../plan-sets.ts';
import { fileNames } from './file-names.ts';
import { setsPage } from './index-page.ts';
import { setFiles } from './set-files.ts';
import { type MadeFile, writeFiles } from './write-files.ts';

/**
 * Makes every document of the sets and writes them: one set into the folder itself, several each into a folder
 * of their own, with a page that leads to them. Nothing is written before everything is made.
 *
 * @returns the paths written, in order
 */
export async function buildSets(
  sets: readonly ReadSet[],
  options: { readonly out: string; readonly today: IsoDate; readonly language?: PlanLanguage },
): Promise<readonly string[]> {
  const out = resolve(options.out);
  const [only] = sets;
  if (sets.length === 1) return writeFiles(out, await setFiles(only!, options.today));
  const names = fileNames(
    sets.map(({ folder }) => folder),
    ['index.html'],
    basename,
  );
  const files: MadeFile[] = [];
  for (const set of sets) {
    const folder = names.get(set.folder)!;
    for (const file of await setFiles(set, options.today)) {
      files.push({ ...file, path: join(folder, file.path) });
    }
  }
  const language = commonLanguage(
    sets.map((set) => set.language),
    process.env,
  );
  files.push({ path: 'index.html', content: setsPage(sets, names, language) });
  return writeFiles(out, files);
}
