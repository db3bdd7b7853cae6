/** The two versions that are held against each other, read from disk or out of git. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IsoDate, PlanLanguage } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { DEFAULT_CONFIG } from '@waakvlam/language';
import { complaint } from '../complaint.ts';
import { kindOf, PLAN_ENDING, planTextIn } from '../plan-files.ts';
import { checked, type ReadSet, readPlanSets, setOf } from '../plan-sets.ts';
import { CONFIG, settingsIn } from '../settings.ts';
import { shownPath } from '../shown-path.ts';
import { revision } from './git.ts';

/** One of the two. */
export interface Side {
  /** As it was asked for. */
  readonly name: string;
  /** Out of git, not from disk. */
  readonly isRevision: boolean;
  /** By their folder, seen from the folder that was asked for. */
  readonly sets: ReadonlyMap<string, ReadSet>;
}

interface ReadingOptions {
  readonly today: IsoDate;
  readonly language?: PlanLanguage;
}

/** What stands on disk under a path. */
export async function diskSide(path: string, options: ReadingOptions): Promise<Side> {
  const base = kindOf(path) === 'folder' ? resolve(path) : dirname(resolve(path));
  return { name: path, isRevision: false, sets: bySeenFrom(base, await readPlanSets([path], options)) };
}

/**
 * What a revision has under a folder of the working tree.
 *
 * @throws Complaint where that is nothing
 */
export async function revisionSide(name: string, folder: string, options: ReadingOptions): Promise<Side> {
  if (kindOf(folder) !== 'folder') {
    throw complaint(`${shownPath(folder)} is no folder.`, `${shownPath(folder)} is geen map.`);
  }
  const { top, prefix, files } = revision(name, folder, isOfPlan);
  const configs = new Map(
    files.flatMap(({ path, bytes }) =>
      path.endsWith(PLAN_ENDING) ? [] : [[folderOf(path), new TextDecoder().decode(bytes)] as const],
    ),
  );
  const plans = files.filter(({ path }) => path.endsWith(PLAN_ENDING));
  const homes = new Map(plans.map(({ path }) => [path, homeOf(path, configs)]));
  const asked = plans.filter(({ path }) => path.startsWith(prefix));
  const folders = new Set(asked.map(({ path }) => homes.get(path) ?? prefix));
  if (folders.size === 0) {
    const shown = cleanText(name);
    throw complaint(
      `The revision ${shown} has no plans in ${shownPath(folder)}.`,
      `De revisie ${shown} heeft geen plannen in ${shownPath(folder)}.`,
    );
  }
  const sets: ReadSet[] = [];
  for (const home of folders) {
    const texts = new Map<string, string>();
    // What has no configuration above it forms a set where it was asked for.
    for (const { path, bytes } of plans) {
      const own = homes.get(path);
      if (own === undefined ? home !== prefix || !path.startsWith(prefix) : own !== home) continue;
      const place = join(top, path);
      texts.set(pathToFileURL(place).href, planTextIn(bytes, place));
    }
    const at = resolve(top, home);
    const config = configs.get(home);
    const settings = config === undefined ? DEFAULT_CONFIG : settingsIn(config, join(at, CONFIG));
    sets.push(checked(await setOf(at, texts, settings, options), options.today));
  }
  return { name, isRevision: true, sets: bySeenFrom(resolve(top, prefix), sets) };
}

/** The same that is read on disk: nothing of tools, and nothing hidden. */
function isOfPlan(path: string): boolean {
  const parts = path.split('/');
  if (parts.some((part) => part.startsWith('.') || part === 'node_modules')) return false;
  return path.endsWith(PLAN_ENDING) || parts.at(-1) === CONFIG;
}

/** The nearest folder upward that holds a configuration, with a slash at its end unless it is the top. */
function homeOf(path: string, configs: ReadonlyMap<string, string>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    if (configs.has(folder)) return folder;
    if (folder === '') return undefined;
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function bySeenFrom(base: string, sets: readonly ReadSet[]): ReadonlyMap<string, ReadSet> {
  return new Map(sets.map((set) => [relative(base, set.folder).split(sep).join('/'), set]));
}
