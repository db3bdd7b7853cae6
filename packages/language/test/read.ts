import type { Component, Model } from '@waakvlam/analysis';
import type { PlanSet, Problem } from '../src/plan-set.ts';
import { readPlanSet } from '../src/read-plan-set.ts';

/** A set of one file. */
export function read(text: string): Promise<PlanSet> {
  return readPlanSet([{ uri: 'file:///plans/plan.continuity', text }]);
}

/** A set of several files, by their paths. */
export function readFiles(files: Readonly<Record<string, string>>): Promise<PlanSet> {
  return readPlanSet(Object.entries(files).map(([path, text]) => ({ uri: `file:///plans/${path}`, text })));
}

/** The component with a name; fails when there is none. */
export function named(model: Model, name: string): Component {
  const found = model.components.find((component) => component.name === name);
  if (found === undefined) throw new Error(`no component ${name}`);
  return found;
}

/** Where a problem stands, as `line:column` from 1. */
export function at(problem: Problem): string {
  const place = problem.kind === 'name-twice' ? problem.places[0] : problem.place;
  const { line, character } = place!.range.start;
  return `${line + 1}:${character + 1}`;
}
