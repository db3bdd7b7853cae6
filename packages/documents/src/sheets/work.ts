/** What the sheets of one scenario are made from: the words of its plan, its frame, and who does what. */
import type { Id, Model, Plan, PlanLanguage, Scenario, ScenarioResult, States } from '@waakvlam/analysis';
import { type Names, namesOf } from '../names.ts';
import type { Start } from './clock.ts';
import { type Frame, frameOf, planOf } from './frame.ts';
import { type Task, tasksOf } from './tasks.ts';

export interface SheetOptions {
  /** Otherwise that of the plan of the scenario's organisation, otherwise English. */
  readonly language?: PlanLanguage | undefined;
  /** When it began: the sheets then say the time of the clock beside the time from T0. */
  readonly start?: Start | undefined;
  /** What everything does in the run of the result: the time line then shows also what works on what runs out. */
  readonly states?: States | undefined;
}

export interface Work {
  readonly scenario: Scenario;
  readonly plan: Plan | undefined;
  readonly names: Names;
  readonly frame: Frame;
  readonly tasks: readonly Task[];
  /** Those who do something, in the order in which they are needed, and the tasks of which they are the first. */
  readonly own: ReadonlyMap<Id, readonly Task[]>;
}

/** @returns nothing where the result is of a scenario that the model does not have */
export function workOf(
  model: Model,
  result: ScenarioResult,
  { language, start }: SheetOptions,
): Work | undefined {
  const scenario = model.scenarios.find(({ id }) => id === result.scenario);
  if (scenario === undefined) return undefined;
  const plan = planOf(model, scenario);
  const names = namesOf(model, { language: language ?? plan?.language ?? 'en', start });
  const tasks = tasksOf(model, names, scenario, result);
  const own = Map.groupBy(
    tasks.filter(({ by }) => by[0] !== undefined),
    ({ by }) => by[0]!,
  );
  return { scenario, plan, names, frame: frameOf(model, names, scenario), tasks, own };
}
