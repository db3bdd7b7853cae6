import type { Model } from './model.ts';

/** The lists of a model while they grow. */
export type GrowingModel = { -readonly [List in keyof Model]: Model[List][number][] };

/** A plan set in which nothing is declared yet. */
export function emptyModel(): GrowingModel {
  return {
    organisations: [],
    templates: [],
    groups: [],
    plans: [],
    components: [],
    contacts: [],
    measures: [],
    goals: [],
    terms: [],
    norms: [],
    escalations: [],
    scenarios: [],
    actions: [],
    exercises: [],
    acceptances: [],
  };
}
