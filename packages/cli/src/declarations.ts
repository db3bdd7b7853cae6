/** Everything that plans declare, whatever its kind, as one list. */
import type { Component, Declared, Id, Model } from '@waakvlam/analysis';

/** One declaration. */
export interface Declaration {
  readonly id: Id;
  /** The English keyword that begins it. */
  readonly kind: string;
  /** Of a template: the English keyword of what it is a template of. */
  readonly of?: string | undefined;
  /** Not stated for an acceptance, which has none. */
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly organisation?: Id | undefined;
  readonly tags: readonly string[];
  readonly like?: Id | undefined;
  /** Of a group. */
  readonly members?: readonly Id[] | undefined;
  /** Of an acceptance: which finding, on what, and for which process alone. */
  readonly accepts?:
    | { readonly rule: string; readonly subject: Id; readonly process?: Id | undefined }
    | undefined;
}

type Lister<T> = (one: T) => Declaration;

const as =
  (kind: string): Lister<Declared> =>
  (one) =>
    declared(one, kind);

/** How each list of a model is shown. A list that the model gets is missed here by the compiler. */
const LISTS: { readonly [L in keyof Model]: Lister<Model[L][number]> } = {
  organisations: as('organisation'),
  templates: (one) => ({ ...declared(one, 'template'), of: one.kind }),
  groups: (one) => ({ ...declared(one, 'group'), members: one.members }),
  plans: as('plan'),
  components: (one) => declared(one, componentKind(one)),
  contacts: as('contact'),
  measures: as('measure'),
  goals: as('goal'),
  terms: as('term'),
  norms: as('norm'),
  escalations: as('escalation'),
  scenarios: as('scenario'),
  actions: as('action'),
  exercises: as('exercise'),
  acceptances: ({ id, organisation, rule, subject, process }) => ({
    id,
    kind: 'accept',
    organisation,
    tags: [],
    accepts: { rule, subject, process },
  }),
};

/** Everything that a model declares, in the order of the model. */
export function declarationsOf(model: Model): readonly Declaration[] {
  const listed = <L extends keyof Model>(list: L): readonly Declaration[] =>
    (model[list] as readonly Model[L][number][]).map(LISTS[list]);
  return (Object.keys(LISTS) as (keyof Model)[]).flatMap(listed);
}

function declared({ id, name, title, organisation, tags = [], like }: Declared, kind: string): Declaration {
  return { id, kind, name, title, organisation, tags, like };
}

function componentKind(component: Component): string {
  return component.kind === 'location' && component.supportPoint !== undefined
    ? 'support point'
    : component.kind;
}
