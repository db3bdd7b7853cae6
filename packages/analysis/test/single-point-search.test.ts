/** A search that is asked again after a change finds what a new search finds, and tries again only what the change reaches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Component, type Model, singlePointSearch, singlePoints } from '../src/index.ts';
import { model, oneOf, peopleOf, process, resource, role } from './reference/build.ts';
import { inWords, plans } from './reference/generator.ts';

const OPTIONS = { horizon: 30, today: '2026-11-24' };

/** The ids that a component of a made plan names, and those of them that must be roles. */
function named(component: Component): { readonly ids: readonly string[]; readonly roles: readonly string[] } {
  const text = JSON.stringify(component);
  return {
    ids: [...text.matchAll(/"([A-G])"/g)].map(([, id]) => id!),
    roles: [...text.matchAll(/"role":"([A-G])"/g)].map(([, id]) => id!),
  };
}

/** Two plans that differ in one declaration. */
const edits = fc
  .tuple(plans, plans, fc.nat(6), fc.integer({ min: 1, max: 9 }))
  .chain(([plan, other, at, mtpd]) => {
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
    return fc.constant({ before, after });
  });

describe('a search for single points of failure that is asked again', () => {
  it('finds what a new search finds', () => {
    fc.assert(
      fc.property(edits, ({ before, after }) => {
        const search = singlePointSearch();
        for (const plan of [before, after, before]) {
          expect(search(plan, OPTIONS), `${inWords(before)}\n\n${inWords(after)}`).toEqual(
            singlePoints(plan, OPTIONS),
          );
        }
      }),
      { numRuns: Number(globalThis.process.env.SEARCH_RUNS ?? 3000) },
    );
  });

  it('finds what changes for the people of a role', () => {
    const plan = (people: number) =>
      model(
        process('P', { needs: [peopleOf('R', 2)], mtpd: 0 }),
        { ...role('R', people), filledBy: [] },
        process('Q', { needs: [oneOf('N', 'M')], mtpd: 0 }),
        resource('N'),
        resource('M'),
      );
    const search = singlePointSearch();
    const found = (people: number) => search(plan(people), OPTIONS).points.map(({ component }) => component);
    expect(found(3)).toEqual([]);
    expect(found(2)).toEqual(['R']);
    expect(found(3)).toEqual([]);
  });
});
