import type { Id, Model, PlanLanguage, ScenarioResult } from '@waakvlam/analysis';
import { namesOf } from '../names.ts';
import { cleanText, mapStrings } from '../plain.ts';
import { frameOf, planOf } from './frame.ts';
import { revisionMark } from './mark.ts';
import { roleSheet } from './role-sheet.ts';
import type { RoleSheet, Sheet, TeamSheet } from './sheet.ts';
import { tasksOf } from './tasks.ts';
import { teamSheet } from './team-sheet.ts';

/**
 * The sheets of one scenario: the team's, then one for each role (or person) that does something, in the
 * order in which they are needed. An action is on the sheet of the first that the plan names for it; the
 * others are named there as those who take over.
 *
 * @param options.language otherwise that of the plan of the scenario's organisation, otherwise English
 * @returns nothing where the result is of a scenario that the model does not have
 */
export function scenarioSheets(
  model: Model,
  result: ScenarioResult,
  options: { readonly language?: PlanLanguage | undefined } = {},
): readonly Sheet[] {
  const scenario = model.scenarios.find(({ id }) => id === result.scenario);
  if (scenario === undefined) return [];
  const plan = planOf(model, scenario);
  const names = namesOf(model, options.language ?? plan?.language ?? 'en');
  const frame = frameOf(model, names, scenario);
  const tasks = tasksOf(model, names, scenario, result);
  const roles = new Set<Id>(tasks.flatMap(({ by }) => by[0] ?? []));
  return [
    marked(fileName(scenario.id), teamSheet(model, names, frame, scenario, result, tasks)),
    ...[...roles].map((role) => {
      const own = tasks.filter(({ by }) => by[0] === role);
      return marked(fileName(`${scenario.id}-${role}`), roleSheet(names, frame, plan, result, role, own));
    }),
  ];
}

/** The sheet with its strings cleaned and its mark, which does not depend on the edition of the plan. */
function marked(id: string, sheet: Omit<TeamSheet, 'mark' | 'id'> | Omit<RoleSheet, 'mark' | 'id'>): Sheet {
  const clean = mapStrings(sheet, cleanText);
  return { ...clean, id, mark: revisionMark({ ...clean, edition: [] }) };
}

/** The id in characters that a file name can have, and not too long for one. */
function fileName(id: string): string {
  const name = id.replace(/[^\p{L}\p{N}_.-]/gu, '-');
  return name.length <= 80 ? name : `${name.slice(0, 70)}-${revisionMark(id)}`;
}
