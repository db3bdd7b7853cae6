/** Two versions of plan sets, set by set: what follows otherwise, and which prints that makes old. */
import {
  asOf,
  type IsoDate,
  isWeaker,
  type Model,
  type PlanChanges,
  type PlanLanguage,
  planChanges,
  scenarioStates,
  simulator,
} from '@waakvlam/analysis';
import { canFail, componentSheets, type Sheet, scenarioSheets } from '@waakvlam/documents';
import { readPlanSet } from '@waakvlam/language';
import { COMPONENTS_IN_A_BOOK } from '../build/set-files.ts';
import type { ReadSet } from '../plan-sets.ts';
import type { Side } from './sides.ts';

/** A sheet of which a print has to be thrown away, to be made, or both. */
export interface SheetChange {
  readonly title: string;
  readonly subject: string;
  /** Its revision marks; none where there is no such sheet. */
  readonly before?: string | undefined;
  readonly now?: string | undefined;
}

/** One plan set in two versions. */
export interface ComparedSet {
  readonly folder: string;
  readonly language: PlanLanguage;
  readonly change?: 'added' | 'removed' | undefined;
  readonly old: Model;
  readonly now: Model;
  readonly changes: PlanChanges;
  readonly isWeaker: boolean;
  readonly sheets: readonly SheetChange[];
}

/** A set is held against the one in the same place; where there is one on each side, against that. */
export async function compared(old: Side, now: Side, today: IsoDate): Promise<readonly ComparedSet[]> {
  const { model: nothing } = await readPlanSet([]);
  return pairs(old, now).map(([before, after]) => {
    const { folder, language } = (after ?? before)!;
    const [from, to] = [before?.set.model ?? nothing, after?.set.model ?? nothing];
    const changes = planChanges(from, to, { today });
    return {
      folder,
      language,
      change: before === undefined ? 'added' : after === undefined ? 'removed' : undefined,
      old: from,
      now: to,
      changes,
      isWeaker: isWeaker(changes),
      sheets: sheetChanges(sheetsOf(before, language, today), sheetsOf(after, language, today)),
    };
  });
}

function pairs(old: Side, now: Side): readonly (readonly [ReadSet | undefined, ReadSet | undefined])[] {
  if (old.sets.size === 1 && now.sets.size === 1)
    return [[[...old.sets.values()][0], [...now.sets.values()][0]]];
  const folders = [...new Set([...now.sets.keys(), ...old.sets.keys()])];
  return folders.map((folder) => [old.sets.get(folder), now.sets.get(folder)]);
}

/** Those that `waakvlam build` makes. */
function sheetsOf(of: ReadSet | undefined, language: PlanLanguage, today: IsoDate): readonly Sheet[] {
  if (of === undefined) return [];
  const { model } = of.set;
  const now = asOf(model, today);
  const simulated = simulator(now);
  const isBook = canFail(model).length <= COMPONENTS_IN_A_BOOK;
  return [
    ...model.scenarios.flatMap(({ id }) => {
      const result = simulated.scenario(id);
      return scenarioSheets(model, result, { language, states: scenarioStates(now, result).states });
    }),
    ...componentSheets(now, isBook ? 'all' : [], { language }),
  ];
}

function sheetChanges(old: readonly Sheet[], now: readonly Sheet[]): readonly SheetChange[] {
  const before = new Map(old.map((sheet) => [sheet.id, sheet]));
  const after = new Map(now.map((sheet) => [sheet.id, sheet]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id): readonly SheetChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was?.mark === is?.mark) return [];
    const { title, subject } = (is ?? was)!;
    return [{ title, subject, before: was?.mark, now: is?.mark }];
  });
}
