/**
 * Declarations that state nothing but what a test says of them. What grows on a declaration and has a list is missed here
 * by the compiler, and nowhere else in the tests.
 */
import {
  type Acceptance,
  type Action,
  type Component,
  type ComponentBase,
  type ComponentKind,
  type Contact,
  type Exercise,
  emptyModel,
  type Id,
  type Model,
  type Organisation,
  type Plan,
  type Reachable,
  type Scenario,
  type Thing,
} from '@waakvlam/analysis';

type ComponentOf<K, C = Component> = C extends { readonly kind: infer Kinds }
  ? K extends Kinds
    ? C
    : never
  : never;

/** The lists that a declaration must have. */
type Lists<T> = { readonly [P in keyof T as T[P] extends readonly unknown[] ? P : never]: T[P] };

/** What a test states of a declaration beside its id; its name is the end of its id if not stated. */
type Stated<T> = Partial<Omit<T, 'id' | 'kind'>>;

const BASE: Lists<ComponentBase> = {
  needs: [],
  zones: [],
  runsOn: [],
  agreements: [],
  suppliers: [],
  startsWithout: [],
  tests: [],
};
const THING: Lists<Thing> = { ...BASE, impairments: [], draws: [] };
const REACHABLE: Lists<Reachable> = { means: [], contacts: [], calls: [] };
const RESOURCE = { ...THING, copies: [] };
const BEGIN_AND_END = { activation: [], standDown: [] };
const PARTY = { ...THING, ...REACHABLE, provides: [] };

const COMPONENTS: { readonly [K in ComponentKind]: Lists<ComponentOf<K>> } = {
  process: {
    ...BASE,
    ...BEGIN_AND_END,
    impacts: [],
    peaks: [],
    serves: [],
    draws: [],
    informs: [],
    manuals: [],
  },
  power: RESOURCE,
  ict: RESOURCE,
  telecom: RESOURCE,
  data: RESOURCE,
  equipment: RESOURCE,
  vehicle: RESOURCE,
  fuel: RESOURCE,
  water: RESOURCE,
  resource: RESOURCE,
  location: { ...THING, ...BEGIN_AND_END },
  supplier: PARTY,
  partner: { ...PARTY, serves: [], offers: [], asks: [] },
  zone: THING,
  role: { ...BASE, ...REACHABLE, deputies: [], filledBy: [], trained: [], limits: [], homes: [], travel: [] },
  person: { ...BASE, ...REACHABLE, deputies: [], trained: [], homes: [], travel: [] },
  agreement: { ...BASE, ...REACHABLE, provides: [], sharedWith: [] },
};

const nameIn = (id: Id): string => id.slice(id.lastIndexOf('.') + 1);

/** What a test states of a component of a kind. */
export type StatedComponent<K> = Stated<ComponentOf<K>>;

/** A component of a kind; a role has one person, as where the plan says so. */
export function component<K extends ComponentKind>(
  kind: K,
  id: Id,
  stated: StatedComponent<K> = {},
): ComponentOf<K> {
  const people = kind === 'role' ? { people: 1, peopleStated: true } : {};
  return {
    ...COMPONENTS[kind],
    ...people,
    kind,
    id,
    name: nameIn(id),
    ...stated,
  } as unknown as ComponentOf<K>;
}

export function organisation(id: Id, stated: Stated<Organisation> = {}): Organisation {
  return { id, name: nameIn(id), provides: [], ...stated };
}

export function plan(id: Id, stated: Stated<Plan> = {}): Plan {
  return { id, name: nameIn(id), ...BEGIN_AND_END, distribution: [], keptAt: [], informs: [], ...stated };
}

export function contact(id: Id, stated: Stated<Contact> = {}): Contact {
  return { id, name: nameIn(id), ...REACHABLE, ...stated };
}

export function scenario(id: Id, stated: Stated<Scenario> = {}): Scenario {
  return { id, name: nameIn(id), failures: [], absences: [], offers: [], asks: [], informs: [], ...stated };
}

export function action(id: Id, stated: Stated<Action> = {}): Action {
  return {
    id,
    name: nameIn(id),
    when: [],
    by: [],
    steps: [],
    needs: [],
    options: [],
    curtails: [],
    ...stated,
  };
}

export function exercise(id: Id, stated: Stated<Exercise> = {}): Exercise {
  return { id, name: nameIn(id), dates: [], covers: [], participants: [], lessons: [], ...stated };
}

export function acceptance(id: Id, stated: Partial<Acceptance> & Pick<Acceptance, 'subject'>): Acceptance {
  return { id, rule: 'single-point-of-failure', ...stated };
}

export function model(stated: Partial<Model> = {}): Model {
  return { ...emptyModel(), ...stated };
}
