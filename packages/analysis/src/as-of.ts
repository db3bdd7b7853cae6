import type { Component, Impairment, IsoDate, Line, Model, Quantity } from './model.ts';

/** Nothing meets it. */
export const NEVER: Line = { atLeast: 1, options: [] };

/**
 * The plan as it stands on a day (docs/semantics.md, rule 6e): what is out of order on that day delivers nothing,
 * whatever it is fed with; where the plan says what is left of it, it carries that and no more.
 */
export function asOf(model: Model, today: IsoDate): Model {
  let isAny = false;
  const components = model.components.map((one) => {
    const impairments = impairmentsOn(one, today);
    if (impairments.length === 0) return one;
    isAny = true;
    if (impairments.some(({ left }) => left === undefined)) return { ...one, needs: [...one.needs, NEVER] };
    return impairments.reduce((some, { left }) => carryingAtMost(some, left!), one);
  });
  return isAny ? { ...model, components } : model;
}

function impairmentsOn(component: Component, today: IsoDate): readonly Impairment[] {
  const all = 'impairments' in component ? component.impairments : [];
  return all.filter(({ since, until }) => since <= today && (until === undefined || today <= until));
}

/** Of several that hold on one day the least counts. In a unit in which the component carries nothing it says nothing. */
function carryingAtMost(component: Component, { amount, unit }: Quantity): Component {
  const least = (own: number): number => Math.min(own, amount);
  if (component.kind === 'location' && unit === 'seats' && component.seats !== undefined)
    return { ...component, seats: least(component.seats) };
  if (component.kind === 'telecom' && unit === 'lines' && component.lines !== undefined)
    return { ...component, lines: least(component.lines) };
  if (!('capacity' in component)) return component;
  const { capacity = { amount, unit } } = component;
  return capacity.unit === unit
    ? ({ ...component, capacity: { ...capacity, amount: least(capacity.amount) } } as Component)
    : component;
}
