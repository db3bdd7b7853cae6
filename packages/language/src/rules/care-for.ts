/** Which measures care for whom. */
import type { Id, Measure, Model, Role } from '@waakvlam/analysis';

/** Roles that meet shocking events, as they state themselves. */
export function exposedRoles(model: Model): readonly Role[] {
  return model.components.filter((one): one is Role => one.kind === 'role' && one.exposed !== undefined);
}

/** The measures that strengthen the mental resilience of a role; one that names no role is for all of its organisation. */
export function careFor(model: Model, role: Role): readonly Measure[] {
  const { byRole, byOrganisation } = careIn(model);
  return [...(byRole.get(role.id) ?? []), ...(byOrganisation.get(role.organisation) ?? [])];
}

interface Care {
  readonly byRole: ReadonlyMap<Id, readonly Measure[]>;
  readonly byOrganisation: ReadonlyMap<Id | undefined, readonly Measure[]>;
}

/** A model never changes, so its care is gathered once. */
const CARE = new WeakMap<Model, Care>();

function careIn(model: Model): Care {
  const known = CARE.get(model) ?? gatherCare(model);
  CARE.set(model, known);
  return known;
}

function gatherCare({ measures }: Model): Care {
  const care = measures.filter(({ strengthens }) => strengthens?.what === 'mental resilience');
  const byRole = new Map<Id, Measure[]>();
  for (const one of care) {
    for (const role of new Set(one.strengthens?.roles)) byRole.set(role, [...(byRole.get(role) ?? []), one]);
  }
  const forAll = care.filter(({ strengthens }) => strengthens?.roles.length === 0);
  return { byRole, byOrganisation: Map.groupBy(forAll, ({ organisation }) => organisation) };
}
