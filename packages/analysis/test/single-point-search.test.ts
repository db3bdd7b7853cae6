/** A search that is asked again after a change finds what a new search finds, and tries again only what the change reaches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singlePointSearch, singlePoints } from '../src/index.ts';
import { model, oneOf, peopleOf, process, resource, role } from './reference/build.ts';
import { edited } from './reference/edits.ts';
import { inWords, plans, plansWith } from './reference/generator.ts';

const OPTIONS = { horizon: 30, today: '2026-11-24' };

describe('a search for single points of failure that is asked again', () => {
  it.each([
    ['any plan', plans],
    ['a plan in which not everybody can be served', plansWith({ capacity: true })],
  ])('finds what a new search finds, in %s', (_, made) => {
    fc.assert(
      fc.property(edited(made), ({ before, after }) => {
        const search = singlePointSearch();
        for (const plan of [before, after, before]) {
          expect(search(plan, OPTIONS), `${inWords(before)}\n\n${inWords(after)}`).toEqual(
            singlePoints(plan, OPTIONS),
          );
        }
      }),
      { numRuns: Number(globalThis.process.env.SEARCH_RUNS ?? 2000) },
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
