import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSets, type Id, type Model, playFailures } from '../src/index.ts';
import { model, oneOf, peopleOf, process, resource, role } from './reference/build.ts';
import { inWords, plansAndSets } from './reference/generator.ts';

const MIN = 60;
const HOUR = 3600;

/** Example 19 of docs/semantics.md, in seconds. */
const example = model(
  process('P', { needs: ['GMS'], mtpd: 15 * MIN }),
  resource('GMS', { needs: ['Stroom'], restarts: 20 * MIN }),
  resource('Stroom', { needs: [oneOf('Net', 'UPS', 'Gen')] }),
  resource('Net'),
  resource('UPS', { lasts: 30 * MIN }),
  resource('Gen', { starts: 2 * MIN, lasts: 60 * MIN, refilledBy: 'Diesel' }),
  resource('Diesel', { starts: 40 * MIN }),
);

describe('cut sets', () => {
  it('are those of the worked example, and fewer within a shorter horizon', () => {
    const within = (horizon: number) => cutSets(example, { process: 'P', order: 3, horizon: horizon * MIN });
    expect(within(100)).toEqual({
      sets: [['GMS'], ['Stroom'], ['Diesel', 'Net'], ['Gen', 'Net'], ['Net', 'UPS']],
      // The battery lasts 30 minutes, the tank then 60; without a battery GMS restarts, and that takes 20.
      breaches: [0, 0, 90, 30, 0].map((begin) => ({ begin: begin * MIN, breach: (begin + 15) * MIN })),
      completeOrder: 3,
      open: [],
    });
    expect(within(60).sets).not.toContainEqual(['Diesel', 'Net']);
  });

  it('have what makes others drain a store that the process counts on', () => {
    const plan = model(
      process('P', { needs: [oneOf('N', 'V', 'U')], mtpd: 0 }),
      process('Q', { needs: [oneOf('M', 'U')], mtpd: 0 }),
      ...['N', 'M'].map((name) => resource(name)),
      resource('V', { lasts: 60 }),
      resource('U', { lasts: 30 }),
    );
    const { sets } = cutSets(plan, { process: 'P', order: 3, horizon: 75 });
    expect(sets).toEqual([
      ['M', 'N'],
      ['N', 'U'],
      ['N', 'V'],
    ]);
    const { sets: some } = cutSets(plan, { process: 'P', order: 3, horizon: 75, components: ['N', 'U'] });
    expect(some).toEqual([['N', 'U']]);
  });

  it('say how far they are complete when they are stopped', () => {
    const { sets, completeOrder, open } = cutSets(example, {
      process: 'P',
      order: 3,
      horizon: 100 * MIN,
      isStopped: () => true,
    });
    expect(sets).toEqual([['GMS'], ['Stroom']]);
    expect(completeOrder).toBe(1);
    expect(open.length).toBeGreaterThan(0);
  });

  it('take a role one person at a time', () => {
    const plan = (people: number) =>
      model(
        process('P', { needs: [peopleOf('R', 2), oneOf('A', 'B')], mtpd: 0 }),
        role('R', people),
        resource('A'),
        resource('B'),
      );
    expect(cutSets(plan(2), { process: 'P', order: 2, horizon: HOUR }).sets).toEqual([['R'], ['A', 'B']]);
    expect(cutSets(plan(3), { process: 'P', order: 2, horizon: HOUR }).sets).toEqual([['A', 'B']]);
  });

  it('say up to where they are whole when a limit stops them', () => {
    const names = Array.from({ length: 8 }, (_, i) => `R${i}`);
    const wide = model(
      process('P', { needs: [oneOf(...names)], mtpd: 0 }),
      ...names.map((name) => resource(name)),
    );
    const all = cutSets(wide, { process: 'P', order: 8, horizon: HOUR });
    expect(all).toMatchObject({ sets: [names], completeOrder: 8 });
    const cut = cutSets(wide, { process: 'P', order: 8, horizon: HOUR, runs: 20 });
    expect(cut.completeOrder).toBeLessThan(8);
    expect(cut.open.length).toBeGreaterThan(0);
    expect(cut.open.some((open) => open.every((id) => names.includes(id)))).toBe(true);
  });

  it('refuse a process that is not there', () => {
    expect(() => cutSets(example, { process: 'Q', order: 2 })).toThrow(RangeError);
  });
});

describe('cut sets of any plan', () => {
  const END = 40;
  const MTPD = 2;
  const ORDER = 3;

  it('are those that trying all sets finds', () => {
    fc.assert(
      fc.property(plansAndSets, ({ plan }) => {
        const timed: Model = {
          ...plan,
          components: plan.components.map((one) => (one.kind === 'process' ? { ...one, mtpd: MTPD } : one)),
        };
        const asked = timed.components.find(({ kind }) => kind === 'process');
        if (asked === undefined || isEnough(timed, asked.id, [])) return;
        const others = timed.components.map(({ id }) => id).filter((id) => id !== asked.id);
        const minimal: Id[][] = [];
        for (const set of subsets(others, ORDER)) {
          if (minimal.some((small) => small.every((id) => set.includes(id)))) continue;
          if (isEnough(timed, asked.id, set)) minimal.push(set);
        }
        const found = cutSets(timed, { process: asked.id, order: ORDER, horizon: END });
        expect(found.completeOrder).toBe(ORDER);
        expect(found.sets.map((set) => set.join()).sort(), inWords(plan)).toEqual(
          minimal.map((set) => [...set].sort().join()).sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  function isEnough(plan: Model, process: Id, failing: readonly Id[]): boolean {
    const kinds = new Map(plan.components.map(({ id, kind }) => [id, kind]));
    const what = {
      failures: failing.filter((id) => kinds.get(id) !== 'role').map((component) => ({ component, from: 0 })),
      absences: [],
      lostPeople: failing.filter((id) => kinds.get(id) === 'role'),
    };
    return playFailures(plan, what, END + MTPD + 1).disruptions.some(
      (one) => one.process === process && one.from < END && one.breach !== undefined,
    );
  }

  /** Smaller ones first. */
  function subsets(ids: readonly Id[], most: number): Id[][] {
    let sets: Id[][] = [[]];
    const all: Id[][] = [];
    for (let size = 1; size <= most; size++) {
      sets = sets.flatMap((set) =>
        ids.filter((id) => set.length === 0 || id > set.at(-1)!).map((id) => [...set, id]),
      );
      all.push(...sets);
    }
    return all;
  }
});
