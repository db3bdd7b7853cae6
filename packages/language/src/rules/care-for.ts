/** Which measures care for whom. */
import type { Measure, Model, Role } from '@waakvlam/analysis';

/** Roles that meet shocking events, as they state themselves. */
export function exposedRoles(model: Model): readonly Role[] {
  return model.components.filter((one): one is Role => one.kind === 'role' && one.exposed !== undefined);
}

/** The measures that strengthen the mental resilience of a role; one that names no role is for all of its organisation. */
export function careFor(model: Model, role: Role): readonly Measure[] {
  return model.measures.filter(({ strengthens, organisation }) => {
    if (strengthens?.what !== 'mental resilience') return false;
    if (strengthens.roles.length === 0) return organisation === role.organisation;
    return strengthens.roles.includes(role.id);
  });
}
