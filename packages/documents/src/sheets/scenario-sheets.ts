import type { Id, Model, PlanLanguage, ScenarioResult, States } from '@waakvlam/analysis';
import { namesOf } from '../names.ts';
import type { Start } from './clock.ts';
import { contactSheet } from './contact-sheet.ts';
import { decisionSheet } from './decision-sheet.ts';
import { frameOf, planOf } from './frame.ts';
import { frontPage } from './front-page.ts';
import { logSheet } from './log-sheet.ts';
import { type Draft, marked } from './marked.ts';
import { roleSheet } from './role-sheet.ts';
import { rosterSheet } from './roster-sheet.ts';
import type { Sheet } from './sheet.ts';
import { stopsOf } from './stops.ts';
import { tasksOf } from './tasks.ts';
import { firstHour, laterOn } from './team-checklist.ts';

export interface SheetOptions {
  /** Otherwise that of the plan of the scenario's organisation, otherwise English. */
  readonly language?: PlanLanguage | undefined;
  /** When it began: the sheets then say the time of the clock beside the time from T0. */
  readonly start?: Start | undefined;
  /** What everything does in the run of the result: the time line then shows also what works on what runs out. */
  readonly states?: States | undefined;
}

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
  { language, start, states }: SheetOptions = {},
): readonly Sheet[] {
  const scenario = model.scenarios.find(({ id }) => id === result.scenario);
  if (scenario === undefined) return [];
  const plan = planOf(model, scenario);
  const names = namesOf(model, { language: language ?? plan?.language ?? 'en', start });
  const frame = frameOf(model, names, scenario);
  const tasks = tasksOf(model, names, scenario, result);
  const roles = new Set<Id>(tasks.flatMap(({ by }) => by[0] ?? []));
  const asking = { model, names, plan, scenario, result, tasks, stops: stopsOf(names, result) };
  const pack: readonly (readonly [string, Draft])[] = [
    ['decisions', decisionSheet(model, names, frame, scenario, result, tasks, states)],
    ['first-hour', firstHour(asking, frame)],
    ['later', laterOn(asking, frame)],
    ...[...roles].map((role): readonly [string, Draft] => {
      const own = tasks.filter(({ by }) => by[0] === role);
      return [`role-${role}`, roleSheet(names, frame, plan, result, role, own)];
    }),
    ['contacts', contactSheet(model, names, frame, plan, scenario, result, tasks)],
    ['roster', rosterSheet(model, names, frame, scenario)],
    ['log', logSheet(names, frame)],
  ];
  const sheets = pack.map(([name, draft]) => marked(`${scenario.id}-${name}`, draft));
  return [marked(`${scenario.id}-front`, frontPage(names, frame, plan, result, sheets)), ...sheets];
}
