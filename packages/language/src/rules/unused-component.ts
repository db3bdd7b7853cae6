import type { Id, Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { remove } from './fixes.ts';
import { processes } from './lookup.ts';

export const unusedComponent: Rule = {
  id: 'unused-component',
  severity: 'hint',
  profile: 'standard',
  cost: 'set',
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
  *check({ set, model }) {
    // A plan that has no process yet is being written.
    if (processes(model).length === 0) return;
    const named = namedIds(model);
    for (const component of model.components) {
      const { id, name, kind } = component;
      if (kind === 'process' || kind === 'zone' || named.has(id)) continue;
      // An agreement is of use by what it provides.
      if (kind === 'agreement' && component.provides.some((one) => named.has(one.component))) continue;
      yield {
        at: { id },
        fix: remove(set, id, name),
        message: {
          en: `Nothing uses ${name}. Add it to a needs line or remove it.`,
          nl: `Niets gebruikt ${name}. Zet het in een vereist-regel of haal het weg.`,
        },
      };
    }
  },
};

/** Every id that something else than its own declaration names, whatever for. */
function namedIds(model: Model): ReadonlySet<Id> {
  const ids = new Set<Id>(model.components.map(({ id }) => id));
  const named = new Set<Id>();
  for (const declared of Object.values(model).flat()) {
    for (const text of textsOf(declared)) if (ids.has(text) && text !== declared.id) named.add(text);
  }
  return named;
}

/** A declaration never changes, so its texts are gathered once. */
const TEXTS = new WeakMap<object, readonly string[]>();

function textsOf(declared: object): readonly string[] {
  const gather = () =>
    Object.entries(declared).flatMap(([key, part]) => (OWN.has(key) ? [] : [...textsIn(part)]));
  const known = TEXTS.get(declared) ?? gather();
  TEXTS.set(declared, known);
  return known;
}

/** The fields of a declaration that say which it is, or tell of it in words. */
const OWN: ReadonlySet<string> = new Set(['id', 'name', 'title', 'documentation', 'organisation', 'tags']);

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part);
}
