/** Who the people of a role are, each counted once: named persons, and the rest of a role whom the plan does not name. */
import type { Id, Model, Person, Role } from '../model.ts';

/** People who can do something: a person counts 1, a role for those of its people who have no name. */
export type Crew = ReadonlyMap<Id, number>;

/** Roles and persons of a model by id. */
export interface Staff {
  readonly roles: ReadonlyMap<Id, Role>;
  readonly persons: ReadonlyMap<Id, Person>;
}

export function staffOf(model: Model): Staff {
  const roles = new Map<Id, Role>();
  const persons = new Map<Id, Person>();
  for (const component of model.components) {
    if (component.kind === 'role') roles.set(component.id, component);
    if (component.kind === 'person') persons.set(component.id, component);
  }
  return { roles, persons };
}

/** The people of a role, or the person, without deputies. A role that fills another is there with all its people. */
function ownCrew(staff: Staff, id: Id): Crew {
  return gather(staff, id, new Set());
}

/** The same with the deputies. Who stands in for a deputy is not among them: a mandate is not passed on twice. */
export function crewOf(staff: Staff, id: Id): Crew {
  const deputies = staff.roles.get(id)?.deputies ?? staff.persons.get(id)?.deputies ?? [];
  return union([id, ...deputies].map((one) => ownCrew(staff, one)));
}

/** Everybody in some crews, once. */
export function union(crews: readonly Crew[]): Crew {
  const all = new Map<Id, number>();
  for (const crew of crews) {
    for (const [id, people] of crew) all.set(id, Math.max(people, all.get(id) ?? 0));
  }
  return all;
}

export function sizeOf(crew: Crew): number {
  let size = 0;
  for (const people of crew.values()) size += people;
  return size;
}

function gather(staff: Staff, id: Id, seen: Set<Id>): Crew {
  if (staff.persons.has(id)) return new Map([[id, 1]]);
  const role = staff.roles.get(id);
  if (role === undefined || seen.has(id)) return new Map();
  seen.add(id);
  const named = new Set(role.filledBy);
  const unnamed = Math.max(0, role.people - named.size);
  const own: Crew = unnamed > 0 ? new Map([[id, unnamed]]) : new Map();
  return union([own, ...[...named].map((one) => gather(staff, one, seen))]);
}
