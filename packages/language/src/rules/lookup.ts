/** Small questions to a model that several rules ask. */
import type {
  Component,
  ComponentOption,
  Declared,
  Id,
  Line,
  Model,
  PostOption,
  Process,
} from '@waakvlam/analysis';

interface Index {
  readonly components: ReadonlyMap<Id, Component>;
  readonly names: ReadonlyMap<Id, string>;
  readonly organisations: ReadonlyMap<Id, Id | undefined>;
}

/** A model never changes, so its index is made once. */
const INDICES = new WeakMap<Model, Index>();

function indexOf(model: Model): Index {
  const known = INDICES.get(model);
  if (known !== undefined) return known;
  const declared: readonly Declared[] = [
    ...model.components,
    ...model.contacts,
    ...model.measures,
    ...model.goals,
    ...model.norms,
    ...model.terms,
    ...model.exercises,
    ...model.escalations,
    ...model.groups,
    ...model.scenarios,
    ...model.actions,
    ...model.plans,
  ];
  const index: Index = {
    components: new Map(model.components.map((component) => [component.id, component])),
    names: new Map([...declared, ...model.organisations].map(({ id, name }) => [id, name])),
    organisations: new Map([
      ...[...declared, ...model.acceptances].map(({ id, organisation }) => [id, organisation] as const),
      ...model.organisations.map(({ id }) => [id, id] as const),
    ]),
  };
  INDICES.set(model, index);
  return index;
}

/** The component with this id; the model promises that it is there. */
export function component(model: Model, id: Id): Component {
  const found = indexOf(model).components.get(id);
  if (found === undefined) throw new Error(`no component ${id} in the model`);
  return found;
}

export function process(model: Model, id: Id): Process {
  const found = component(model, id);
  if (found.kind !== 'process') throw new Error(`${id} is no process`);
  return found;
}

/** Whether this is a role or a person. */
export function isStaff(model: Model, id: Id): boolean {
  const kind = indexOf(model).components.get(id)?.kind;
  return kind === 'role' || kind === 'person';
}

export function processes(model: Model): readonly Process[] {
  return model.components.filter((candidate) => candidate.kind === 'process');
}

/** The plain name by which people call what has this id. */
export function nameOf(model: Model, id: Id): string {
  return indexOf(model).names.get(id) ?? id;
}

/** A list in an order that does not depend on the files. */
export function byId<T extends { readonly id: Id }>(those: readonly T[]): readonly T[] {
  return [...those].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Plain names in an order that does not depend on the files. */
export function namesOf(model: Model, ids: Iterable<Id>): readonly string[] {
  return [...ids].sort().map((id) => nameOf(model, id));
}

/** The organisation that a declaration, or an acceptance, belongs to. */
export function organisationOfId(model: Model, id: Id): Id | undefined {
  return indexOf(model).organisations.get(id);
}

/** Every option of some lines with all that is nested in them. */
export function* optionsIn(lines: readonly Line[]): Generator<ComponentOption | PostOption> {
  for (const { options } of lines) {
    for (const { of } of options) {
      if (of.kind === 'group') yield* optionsIn([of.line]);
      else yield of;
    }
  }
}

/** The component or role that an option names; none for a group. */
export function targetOf({ of }: Line['options'][number]): Id | undefined {
  if (of.kind === 'group') return undefined;
  return of.kind === 'post' ? of.role : of.id;
}

/** The lines of a component and where each is written: needs and place, not those of its manual ways of working. */
export function ownLines(of: Component): readonly {
  readonly line: Line;
  readonly at: { readonly id: Id; readonly property: string; readonly index?: number };
}[] {
  const { id } = of;
  const needs = of.needs.map((line, index) => ({ line, at: { id, property: 'needs', index } }));
  return of.at === undefined ? needs : [...needs, { line: of.at, at: { id, property: 'at' } }];
}

/** All lines of a component: needs, place, and for a process those of its manual ways of working. */
export function linesOf(of: Component): readonly Line[] {
  const own = ownLines(of).map(({ line }) => line);
  if (of.kind !== 'process') return own;
  return [
    ...own,
    ...of.manuals.flatMap((manual) => (manual.at ? [...manual.needs, manual.at] : manual.needs)),
  ];
}
