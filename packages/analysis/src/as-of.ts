import type { Component, IsoDate, Line, Model } from './model.ts';

/** Nothing meets it. */
const NEVER: Line = { atLeast: 1, options: [] };

/**
 * The plan as it stands on a day: what is out of order on that day delivers nothing, whatever it is fed with
 * (docs/semantics.md, rule 6e). What is left of its capacity, where the plan says so, is not calculated with yet.
 */
export function asOf(model: Model, today: IsoDate): Model {
  const isOut = (component: Component): boolean =>
    'impairments' in component &&
    component.impairments.some(
      ({ since, until, left }) =>
        left === undefined && since <= today && (until === undefined || today <= until),
    );
  if (!model.components.some(isOut)) return model;
  return {
    ...model,
    components: model.components.map((one) => (isOut(one) ? { ...one, needs: [...one.needs, NEVER] } : one)),
  };
}
