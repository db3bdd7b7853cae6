import { type Component, type Contact, directNeeds, type Id, type Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { processes } from './lookup.ts';

export const unusedComponent: Rule = {
  id: 'unused-component',
  severity: 'hint',
  wholeText: true,
  title: { en: 'Nothing uses this', nl: 'Niets gebruikt dit' },
  why: {
    en: 'Often a line is missing somewhere: the thing was written down, and what needs it was not.',
    nl: 'Vaak ontbreekt er ergens een regel: het ding staat er wel, maar wat het nodig heeft niet.',
  },
  source: 'Field practice',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { needs Net }\npower Net\npower Generator { starts in 2 min }',
    good: 'plan P { language en }\nprocess Intake { needs one of { Net, Generator } }\npower Net\npower Generator { starts in 2 min }',
  },
  *check({ set: { model } }) {
    // A plan that has no process yet is being written.
    if (processes(model).length === 0) return;
    const named = new Set(namedIds(model));
    for (const { id, name, kind } of model.components) {
      if (kind === 'process' || kind === 'zone' || named.has(id)) continue;
      yield {
        at: { id },
        message: {
          en: `Nothing uses ${name}. Add it to a needs line or remove it.`,
          nl: `Niets gebruikt ${name}. Zet het in een vereist-regel of haal het weg.`,
        },
      };
    }
  },
};

/** Every component that something else names, whatever for. */
function* namedIds(model: Model): Generator<Id> {
  for (const component of model.components) {
    for (const id of namedBy(component)) if (id !== component.id) yield id;
  }
  for (const contact of model.contacts) yield* carriers(contact);
  for (const { failures, absences } of model.scenarios) {
    for (const failure of failures) yield failure.component;
    for (const absence of absences) yield absence.role;
  }
  for (const { when, by } of model.actions) {
    yield* by;
    if (when !== undefined) yield when.component;
  }
  for (const { owner, strengthens } of model.measures)
    yield* [...known(owner), ...(strengthens?.roles ?? [])];
  for (const { owner } of model.plans) yield* known(owner);
  for (const { component, by } of model.acceptances) yield* [component, ...known(by)];
}

function* namedBy(component: Component): Generator<Id> {
  yield* [...directNeeds(component), ...component.suppliers, ...known(component.owner)];
  if (component.kind === 'role') yield* component.deputies;
  if (component.kind === 'agreement')
    yield* [...known(component.with), ...known(component.provides?.component)];
  if ('means' in component) yield* carriers(component);
}

/** What the means of contact run over. */
function carriers({ means, contacts }: Pick<Contact, 'means' | 'contacts'>): readonly Id[] {
  return [...means.flatMap(({ over }) => known(over)), ...contacts];
}

function known(id: Id | undefined): readonly Id[] {
  return id === undefined ? [] : [id];
}
