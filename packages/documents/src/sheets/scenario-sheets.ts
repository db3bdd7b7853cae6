import type { Model, ScenarioResult } from '@waakvlam/analysis';
import { contactSheet } from './contact-sheet.ts';
import { decisionSheet } from './decision-sheet.ts';
import { frontPage } from './front-page.ts';
import { logSheet } from './log-sheet.ts';
import { type Draft, marked } from './marked.ts';
import { roleSheet } from './role-sheet.ts';
import { rosterSheet } from './roster-sheet.ts';
import type { Sheet } from './sheet.ts';
import { stopsOf } from './stops.ts';
import { firstHour, laterOn } from './team-checklist.ts';
import { type SheetOptions, workOf } from './work.ts';

/**
 * The sheets of one scenario, a pack: the front page, the decisions, the checklist of the team, a sheet for each role (or
 * person) that does something, in the order in which they are needed, then contacts, roster and log. An action is on the
 * sheet of the first that the plan names for it; the others are named there as those who take over.
 *
 * @returns nothing where the result is of a scenario that the model does not have
 */
export function scenarioSheets(
  model: Model,
  result: ScenarioResult,
  options: SheetOptions = {},
): readonly Sheet[] {
  const work = workOf(model, result, options);
  if (work === undefined) return [];
  const { scenario, plan, names, frame, tasks, own } = work;
  const asking = { model, names, plan, scenario, result, tasks, stops: stopsOf(names, result) };
  const pack: readonly (readonly [string, Draft])[] = [
    ['decisions', decisionSheet(model, names, frame, scenario, result, tasks, options.states)],
    ['first-hour', firstHour(asking, frame)],
    ['later', laterOn(asking, frame)],
    ...[...own].map(([role, theirs]): readonly [string, Draft] => [
      `role-${role}`,
      roleSheet(names, frame, plan, result, role, theirs),
    ]),
    ['contacts', contactSheet(model, names, frame, plan, scenario, result, tasks)],
    ['roster', rosterSheet(model, names, frame, scenario)],
    ['log', logSheet(names, frame)],
  ];
  const sheets = pack.map(([name, draft]) => marked(`${scenario.id}-${name}`, draft));
  return [marked(`${scenario.id}-front`, frontPage(names, frame, plan, result, sheets)), ...sheets];
}
