import { DEFAULT_HORIZON, type Id, type Model, type Plan, type Seconds } from './model.ts';

/** The plan that holds for an organisation; the only plan of a set holds for all of it. */
export function planOf(model: Model, organisation: Id | undefined): Plan | undefined {
  const own = model.plans.find((plan) => plan.organisation === organisation);
  return own ?? (model.plans.length === 1 ? model.plans[0] : undefined);
}

/** How far ahead the plan of an organisation looks. */
export function horizonOf(model: Model, organisation: Id | undefined): Seconds {
  return planOf(model, organisation)?.horizon ?? DEFAULT_HORIZON;
}
