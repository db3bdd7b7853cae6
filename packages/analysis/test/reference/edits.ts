/** Plans as they are edited. */
import fc from 'fast-check';
import type { Component, Model } from '../../src/index.ts';

/** The ids that a component of a made plan names, and those of them that must be roles. */
function named(component: Component): { readonly ids: readonly string[]; readonly roles: readonly string[] } {
  const text = JSON.stringify(component);
  return {
    ids: [...text.matchAll(/"([A-G])"/g)].map(([, id]) => id!),
    roles: [...text.matchAll(/"role":"([A-G])"/g)].map(([, id]) => id!),
  };
}

export interface Edit {
  readonly before: Model;
  readonly after: Model;
}

/** Two plans that differ in one declaration. */
export function edited(plans: fc.Arbitrary<Model>): fc.Arbitrary<Edit> {
  const parts = fc.tuple(plans, plans, fc.nat(6), fc.integer({ min: 1, max: 9 }));
  return parts.map(([plan, other, at, mtpd]) => {
    const timed = (one: Component): Component => (one.kind === 'process' ? { ...one, mtpd } : one);
    const components = plan.components.map(timed);
    const number = at % components.length;
    const changed = other.components[number];
    const ids = new Set(components.map(({ id }) => id));
    const isRole = (id: string) => components.some((one) => one.id === id && one.kind === 'role');
    const fits =
      changed !== undefined &&
      changed.kind === components[number]!.kind &&
      named(changed).ids.every((id) => ids.has(id)) &&
      named(changed).roles.every(isRole);
    const before: Model = { ...plan, components };
    const after: Model = fits ? { ...plan, components: components.with(number, timed(changed)) } : before;
    return { before, after };
  });
}
