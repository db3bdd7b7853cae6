/** How many people are in line for a mandate or a role, each counted once. */
import type { Activation, Id, Mandate, Model } from '../model.ts';
import { type Crew, crewOf, type Staff, sizeOf, union } from './people.ts';

export interface Succession {
  /** What is decided or filled: an action, escalation, plan, location, process, or a role. */
  readonly subject: Id;
  readonly kind: 'decides' | 'role';
  /** Roles and persons in order, as the plan has them; deputies after those for whom they stand in. */
  readonly line: readonly Id[];
  /** How many must decide together; 1 if not stated. */
  readonly together: number;
  /** People in line, each once. */
  readonly people: number;
  /** Who stands in the line in more than one place. */
  readonly twice: readonly Id[];
}

/** Every mandate and every role that has deputies or a mandate: mandates first, in the order of the model. */
export function successions(model: Model, staff: Staff): readonly Succession[] {
  const mandates = mandatesOf(model);
  const deciding = new Set(mandates.flatMap(({ mandate }) => mandate.by));
  const roles = [...staff.roles.values()].filter(
    ({ id, deputies }) => deputies.length > 0 || deciding.has(id),
  );
  return [
    ...mandates.map(({ subject, mandate }) =>
      succession(staff, { subject, kind: 'decides', by: mandate.by, together: mandate.together ?? 1 }),
    ),
    ...roles.map(({ id }) => succession(staff, { subject: id, kind: 'role', by: [id], together: 1 })),
  ];
}

function succession(
  staff: Staff,
  { by, ...of }: Pick<Succession, 'subject' | 'kind' | 'together'> & { readonly by: readonly Id[] },
): Succession {
  const all = by.flatMap((id) => [id, ...deputiesOf(staff, id)]);
  const crew: Crew = union(by.map((id) => crewOf(staff, id)));
  return { ...of, line: [...new Set(all)], people: sizeOf(crew), twice: repeated(staff, all) };
}

/** Persons whom the line names, by name or as the only ones who fill a role in it, in more than one place. */
function repeated(staff: Staff, line: readonly Id[]): readonly Id[] {
  const named = line.flatMap((id) => [...new Set([id, ...(staff.roles.get(id)?.filledBy ?? [])])]);
  const counts = new Map<Id, number>();
  for (const id of named) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([id]) => id);
}

function deputiesOf({ roles, persons }: Staff, id: Id): readonly Id[] {
  return roles.get(id)?.deputies ?? persons.get(id)?.deputies ?? [];
}

interface Mandated {
  readonly subject: Id;
  readonly mandate: Mandate;
}

function mandatesOf(model: Model): readonly Mandated[] {
  const begins = (subject: Id, activations: readonly Activation[]) =>
    activations.map(({ decides }) => mandated(subject, decides));
  return [
    ...model.plans.flatMap(({ id, activation, standDown }) => begins(id, [...activation, ...standDown])),
    ...model.components.flatMap((component) =>
      component.kind === 'process' || component.kind === 'location'
        ? begins(component.id, [...component.activation, ...component.standDown])
        : [],
    ),
    ...model.escalations.flatMap(({ id, decides, standDown }) => [
      mandated(id, decides),
      ...begins(id, standDown),
    ]),
    ...model.actions.map(({ id, decides }) => mandated(id, decides)),
  ].filter((one) => one !== undefined);
}

function mandated(subject: Id, mandate: Mandate | undefined): Mandated | undefined {
  return mandate === undefined || mandate.by.length === 0 ? undefined : { subject, mandate };
}
