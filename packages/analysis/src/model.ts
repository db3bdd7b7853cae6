/**
 * A plan set as plain data: what continuity officers wrote, with every name resolved and every duration
 * in whole seconds. It knows nothing of files, texts or parsers, and holds nothing that is calculated.
 *
 * Whoever builds a model promises that every id in it refers to something in it; a line whose name could
 * not be resolved is left out by the builder, who reports it.
 */
import type { Agreement, Partner, Supplier } from './model/arrangements.ts';
import type { Group, Template } from './model/declared.ts';
import type { Acceptance, Escalation, Organisation, Plan, Term } from './model/governance.ts';
import type { Contact, Person, Role } from './model/people.ts';
import type { Location } from './model/places.ts';
import type { Process } from './model/processes.ts';
import type { Goal, Measure, Norm } from './model/resilience.ts';
import type { Resource, Zone } from './model/resources.ts';
import type { Action, Exercise, Scenario } from './model/responses.ts';

export * from './model/amounts.ts';
export * from './model/arrangements.ts';
export * from './model/component.ts';
export * from './model/declared.ts';
export * from './model/governance.ts';
export * from './model/lines.ts';
export * from './model/people.ts';
export * from './model/places.ts';
export * from './model/processes.ts';
export * from './model/resilience.ts';
export * from './model/resources.ts';
export * from './model/responses.ts';
export * from './model/signs.ts';
export * from './model/society.ts';

export type Component = Process | Resource | Location | Supplier | Partner | Zone | Role | Person | Agreement;

/** A whole plan set. Lists are in the order in which the set's files are read; no result depends on it. */
export interface Model {
  readonly organisations: readonly Organisation[];
  readonly templates: readonly Template[];
  readonly groups: readonly Group[];
  readonly plans: readonly Plan[];
  readonly components: readonly Component[];
  readonly contacts: readonly Contact[];
  readonly measures: readonly Measure[];
  readonly goals: readonly Goal[];
  readonly terms: readonly Term[];
  readonly norms: readonly Norm[];
  readonly escalations: readonly Escalation[];
  readonly scenarios: readonly Scenario[];
  readonly actions: readonly Action[];
  readonly exercises: readonly Exercise[];
  readonly acceptances: readonly Acceptance[];
}
