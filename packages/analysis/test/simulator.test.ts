/** Plays on a plan that changes are those on a new plan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Model, playFailures, simulatorWithMemory } from '../src/index.ts';
import { model, process, resource } from './reference/build.ts';
import { edited } from './reference/edits.ts';
import { inWords, plans, plansWith } from './reference/generator.ts';

const UNTIL = 40;

/** Periods of failure of components by number. */
const periods = fc.array(
  fc.record({ of: fc.nat(6), from: fc.nat(15), length: fc.option(fc.integer({ min: 1, max: 12 })) }),
  { minLength: 1, maxLength: 3 },
);

describe('a simulator that is asked for again', () => {
  it.each([
    ['any plan', plans],
    ['a plan in which not everybody can be served', plansWith({ capacity: true, curtailed: true })],
  ])('plays as a new one does, in %s', (_, made) => {
    fc.assert(
      fc.property(edited(made), periods, ({ before, after }, failing) => {
        const failures = failing.map(({ of, from, length }) => ({
          component: before.components[of % before.components.length]!.id,
          from,
          until: length === null ? undefined : from + length,
        }));
        const what = { failures, absences: [] };
        const simulate = simulatorWithMemory();
        for (const plan of [before, after, before])
          expect(
            simulate(plan).failures(what, UNTIL),
            `${JSON.stringify(failures)}\n${inWords(before)}\n\n${inWords(after)}`,
          ).toEqual(playFailures(plan, what, UNTIL));
      }),
      { numRuns: Number(globalThis.process.env.SEARCH_RUNS ?? 1500) },
    );
  });

  it('does not play again what a change does not reach', () => {
    const plan = (restarts: number): Model =>
      model(
        process('P', { needs: [], runsOn: ['N'], mtpd: 0 }),
        process('Q', { needs: [], runsOn: ['M'], mtpd: 0 }),
        resource('N'),
        resource('M', { restarts }),
      );
    const simulate = simulatorWithMemory();
    const fails = (component: string) => ({ failures: [{ component, from: 0, until: 5 }], absences: [] });
    const [n, m] = ['N', 'M'].map((id) => simulate(plan(1)).failures(fails(id), UNTIL));
    expect(simulate(plan(2)).failures(fails('N'), UNTIL)).toBe(n);
    expect(simulate(plan(2)).failures(fails('M'), UNTIL)).not.toEqual(m);
  });
});
