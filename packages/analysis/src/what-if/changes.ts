/** What may be otherwise than the plan says, and the plan in which it is. */
import type { Component, Line, Manual, Model, Option, Scenario, Seconds } from '../model.ts';

/** All of it at once; what is not stated is as planned. */
export interface WhatIf {
  /** Every call that somebody has to decide on comes so long after the moment by which it is needed. */
  readonly decisionsLate?: Seconds | undefined;
  /** How much is left of every store and bridge, in whole per cents: 80 is 20 % less. */
  readonly stores?: number | undefined;
  /** How long every failure of a scenario that ends lasts, in whole per cents of what it says: 200 is twice as long. */
  readonly repair?: number | undefined;
}

const AS_PLANNED = 100;

/** The model with other stores. Rounded down, for what is left over of a second carries nothing. */
export function withStores(model: Model, percent = AS_PLANNED): Model {
  if (percent === AS_PLANNED) return model;
  const some = (time: Seconds | undefined): Seconds | undefined =>
    time === undefined ? undefined : Math.floor((time * percent) / AS_PLANNED);
  const inOption = (option: Option): Option => ({
    ...option,
    lasts: some(option.lasts),
    of: option.of.kind === 'group' ? { kind: 'group', line: inLine(option.of.line) } : option.of,
  });
  const inLine = (line: Line): Line => ({ ...line, options: line.options.map(inOption) });
  const inManual = (manual: Manual): Manual => ({
    ...manual,
    needs: manual.needs.map(inLine),
    at: manual.at && inLine(manual.at),
    lasts: some(manual.lasts),
  });
  const inComponent = (component: Component): Component => {
    const changed = {
      ...component,
      needs: component.needs.map(inLine),
      at: component.at && inLine(component.at),
      lasts: some(component.lasts),
      curtailed: some(component.curtailed),
      bridges: some(component.bridges),
    };
    return changed.kind === 'process' ? { ...changed, manuals: changed.manuals.map(inManual) } : changed;
  };
  return { ...model, components: model.components.map(inComponent) };
}

/** The scenario with failures that last longer or shorter; absences are nobody's to repair. */
export function withRepair(scenario: Scenario, percent = AS_PLANNED): Scenario {
  return {
    ...scenario,
    failures: scenario.failures.map((failure) =>
      failure.until === undefined
        ? failure
        : {
            ...failure,
            until:
              failure.from + Math.max(1, Math.floor(((failure.until - failure.from) * percent) / AS_PLANNED)),
          },
    ),
  };
}
