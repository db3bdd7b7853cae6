/** Plan sets as the commands work on them: read from disk, and checked. */
import { pathToFileURL } from 'node:url';
import type { IsoDate, PlanLanguage } from '@waakvlam/analysis';
import {
  type CheckedFinding,
  type Config,
  check,
  hasGaps,
  type PlanSet,
  planLanguage,
  readPlanSet,
} from '@waakvlam/language';
import { Complaint, complaint } from './complaint.ts';
import { planText } from './plan-files.ts';
import { type PlanFolder, planFolders } from './plan-folders.ts';
import { settingsOf } from './settings.ts';
import { shownPath } from './shown-path.ts';

/** A plan set that was read, and not checked. */
export interface UncheckedSet {
  /** Absolute. */
  readonly folder: string;
  readonly set: PlanSet;
  /** The text of each of its files, by uri. */
  readonly texts: ReadonlyMap<string, string>;
  /** What its configuration says. */
  readonly config: Config;
  /** The language in which to speak of the set as a whole. */
  readonly language: PlanLanguage;
}

export interface ReadSet extends UncheckedSet {
  readonly findings: readonly CheckedFinding[];
}

/**
 * Reads and checks every plan set that the paths belong to; without paths, the working folder.
 *
 * @throws Complaint naming every file that cannot be read, since nothing holds for a set that is not whole
 */
export async function readPlanSets(
  paths: readonly string[],
  options: { readonly today: IsoDate; readonly language?: PlanLanguage | undefined },
): Promise<readonly ReadSet[]> {
  const sets = await readUnchecked(paths, options);
  return sets.map((one) => checked(one, options.today));
}

/** A set with what is wrong with it. */
export function checked(one: UncheckedSet, today: IsoDate): ReadSet {
  return { ...one, findings: check(one.set, { today, config: one.config }) };
}

/**
 * The same without the checks, for what does not depend on them.
 *
 * @throws Complaint like {@link readPlanSets}
 */
export async function readUnchecked(
  paths: readonly string[],
  options: { readonly language?: PlanLanguage | undefined },
): Promise<readonly UncheckedSet[]> {
  const sets: UncheckedSet[] = [];
  const complaints: Complaint[] = [];
  for (const folder of planFolders(paths.length === 0 ? ['.'] : paths)) {
    try {
      sets.push(await setOf(folder.folder, textsOf(folder), settingsOf(folder.folder), options));
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      complaints.push(error);
    }
  }
  if (complaints.length > 0) throw new Complaint(complaints.flatMap(({ lines }) => lines));
  return sets;
}

/** A set of texts that have been read already, by uri. */
export async function setOf(
  folder: string,
  texts: ReadonlyMap<string, string>,
  config: Config,
  options: { readonly language?: PlanLanguage | undefined },
): Promise<UncheckedSet> {
  const set = await readPlanSet([...texts].map(([uri, text]) => ({ uri, text })));
  return { folder, set, texts, config, language: options.language ?? planLanguage(set) };
}

/** Those of the sets whose text has gaps, with what is wrong there; nothing calculated is among that. */
export function withGaps(sets: readonly UncheckedSet[], today: IsoDate): readonly ReadSet[] {
  return sets.filter(({ set }) => hasGaps(set)).map((one) => checked(one, today));
}

function textsOf({ folder, files }: PlanFolder): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const complaints: Complaint[] = [];
  for (const file of files) {
    try {
      texts.set(pathToFileURL(file).href, planText(file));
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      complaints.push(error);
    }
  }
  if (complaints.length > 0) throw new Complaint(complaints.flatMap(({ lines }) => lines));
  if ([...texts.values()].every((text) => text.trim() === '')) {
    const empty = files.length === 1 ? files[0]! : folder;
    throw complaint(
      `${shownPath(empty)} is empty: there is nothing to check. Begin with a process, such as: process Intake { mtpd 15 min }`,
      `${shownPath(empty)} is leeg: er is niets na te kijken. Begin met een proces, zoals: proces Intake { mtpd 15 min }`,
    );
  }
  return texts;
}
