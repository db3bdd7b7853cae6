import { describe, expect, it } from 'vitest';
import { type Component, type Likelihood, likelihood, type Model } from '../../src/index.ts';
import { atLeast, model, oneOf, peopleOf, process, resource, role } from '../reference/build.ts';
import { breachesInTheLongRun, type Drawn, seeded } from './long-run.ts';

const MIN = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

/** With rates: mean time between two failures in whole days, and mean time to repair. */
function rate<T extends Component>(component: T, days: number, repaired?: number): T {
  return { ...component, failsOncePer: { count: days, unit: 'day' }, repaired };
}

/** The worked example of docs/likelihood.md. */
function controlRoom(): Model {
  const every = (count: number) => ({ failsOncePer: { count, unit: 'year' as const } });
  return model(
    process('Calls', { needs: ['Power'], mtpd: 15 * MIN }),
    resource('Power', { needs: [oneOf('Grid', 'UPS', 'Generator')] }),
    { ...resource('Grid'), ...every(5), repaired: 4 * HOUR },
    resource('UPS', { lasts: 30 * MIN }),
    { ...resource('Generator', { starts: 2 * MIN, lasts: DAY }), ...every(2), repaired: 48 * HOUR },
  );
}

function counted(plan: Model, order = 2, horizon = 72 * HOUR): Likelihood {
  const found = likelihood(plan, { process: plan.components[0]!.id, order, horizon });
  expect(found).toBeDefined();
  return found!;
}

function lasting({ sets }: Likelihood) {
  return sets.map(({ components, tolerates }) => [components.join(' '), tolerates]);
}

describe('likelihood', () => {
  it('is that of the worked example', () => {
    const found = counted(controlRoom());
    expect(lasting(found)).toEqual([
      ['Generator Grid', 45 * MIN],
      ['Grid', 24 * HOUR + 45 * MIN],
    ]);
    // By hand, in hours and years of 8766 h.
    const grid = 4 / (5 * 8766 + 4);
    const generator = 48 / (2 * 8766 + 48);
    const mu = 1 / 4 + 1 / 48;
    const both = grid * generator * mu * Math.exp(-0.75 * mu) * 8766;
    const alone = grid * (1 / 4) * Math.exp(-24.75 / 4) * 8766;
    expect(both).toBeCloseTo(0.000483, 6);
    expect(alone).toBeCloseTo(0.000411, 6);
    const [first, second] = found.sets;
    expect(first!.breachesPerYear).toBeCloseTo(both, 12);
    expect(second!.breachesPerYear).toBeCloseTo(alone, 12);
    expect(first!.timesMeanOutage).toBeCloseTo(0.75 * mu, 12);
    expect(second!.timesMeanOutage).toBeCloseTo(24.75 / 4, 12);
    // A little less than both together: an outage of both that goes on to be one of the grid alone counts once.
    expect(found.breachesPerYear).toBeCloseTo(0.000893, 6);
    expect(found.breachesPerYear).toBeLessThan(both + alone);
    expect(found.breachesPerYearAtMost).toBeCloseTo(grid * generator * mu * 8766 + alone, 12);
    expect(found).toMatchObject({
      method: 'exact',
      completeOrder: 2,
      missedPerYearAtMost: 0,
      counted: ['Generator', 'Grid'],
      withoutRepair: [],
      withoutRate: ['Power', 'UPS'],
      importance: [{ component: 'Grid' }, { component: 'Generator' }],
    });
  });

  it('says nothing where the plan gives no rate', () => {
    const plan = model(process('P', { needs: ['A'] }), resource('A'));
    expect(likelihood(plan, { process: 'P', order: 2 })).toBeUndefined();
    // Nor where a rate is given of something that does not bear on the process.
    const beside = model(process('P', { needs: ['A'] }), resource('A'), rate(resource('B'), 10, HOUR));
    expect(likelihood(beside, { process: 'P', order: 2 })).toBeUndefined();
  });

  it('names what it does not count', () => {
    const plan = model(
      process('P', { needs: ['A', 'B', 'C', peopleOf('R', 1)] }),
      rate(resource('A'), 100, HOUR),
      rate(resource('B'), 100),
      resource('C'),
      role('R', 3),
    );
    expect(counted(plan)).toMatchObject({
      counted: ['A'],
      withoutRepair: ['B'],
      withoutRate: ['C', 'R'],
      sets: [{ components: ['A'] }],
    });
  });

  it('counts the time to start again', () => {
    // Even a second without A is ten minutes without P, and 15 are tolerable; for B they are too long.
    const plan = (restarts: number) =>
      model(
        process('P', { needs: ['A'], mtpd: 15 * MIN }),
        rate(resource('A', { restarts: restarts * MIN }), 100, HOUR),
      );
    expect(lasting(counted(plan(10)))).toEqual([['A', 5 * MIN]]);
    expect(lasting(counted(plan(20)))).toEqual([['A', 0]]);
    expect(counted(plan(20)).breachesPerYear).toBeCloseTo(YEAR / (100 * DAY + HOUR), 9);
  });

  it('bounds what sets of more components add', () => {
    const names = ['A', 'B', 'C'];
    const plan = model(
      process('P', { needs: [oneOf(...names)], mtpd: 0 }),
      ...names.map((name) => rate(resource(name), 30, 12 * HOUR)),
    );
    const two = counted(plan, 2);
    expect(two).toMatchObject({ sets: [], completeOrder: 2, breachesPerYear: 0 });
    const three = counted(plan, 3);
    expect(three.breachesPerYear).toBeGreaterThan(0);
    expect(three.breachesPerYear).toBeCloseTo(two.missedPerYearAtMost, 9);
    expect(three.missedPerYearAtMost).toBe(0);
  });

  it('does not count for a process that breaks with nothing failed', () => {
    const plan = model(process('P', { needs: [atLeast(2, 'A')], mtpd: 0 }), rate(resource('A'), 10, HOUR));
    expect(counted(plan)).toMatchObject({ brokenFromTheStart: true, sets: [], importance: [] });
  });

  it('counts a zone as an event of its own', () => {
    const plan = model(
      process('P', { needs: [oneOf('A', 'B')], mtpd: 0 }),
      rate(resource('A', { zones: ['Z'] }), 100, 10 * HOUR),
      rate(resource('B', { zones: ['Z'] }), 100, 10 * HOUR),
      rate(resource('Z'), 1000, 10 * HOUR),
    );
    const found = counted(plan);
    expect(found.sets.map(({ components }) => components.join(' '))).toEqual(['Z', 'A B']);
    expect(found.importance[0]!.component).toBe('Z');
  });

  it('refuses a process that is not there', () => {
    expect(() => likelihood(controlRoom(), { process: 'Q', order: 2 })).toThrow(RangeError);
  });
});

describe('likelihood beside failures drawn at random', () => {
  /** What the reference simulator calculates with is ten minutes. */
  const UNIT = 10 * MIN;
  const ROUNDS = 1000;

  function drawn(plan: (unit: number) => Model, process: string, mtpd: number): number {
    const things = plan(UNIT).components.flatMap((one): Drawn[] => {
      if (!('failsOncePer' in one) || one.failsOncePer === undefined) return [];
      const works = (one.failsOncePer.count * DAY) / UNIT;
      return [{ id: one.id, works, repaired: one.repaired! / UNIT }];
    });
    const perUnit = breachesInTheLongRun(plan(1), process, mtpd, things, ROUNDS, seeded(7));
    return (perUnit * YEAR) / UNIT;
  }

  it('is the same where nothing is stored', () => {
    const plan = (unit: number) =>
      model(
        process('P', { needs: [atLeast(3, 'A', 'B', 'C', 'D'), 'E'], mtpd: 6 * unit }),
        ...['A', 'B', 'C', 'D'].map((name) => rate(resource(name), 8, 8 * HOUR)),
        rate(resource('E', { restarts: 4 * unit }), 40, HOUR),
      );
    const found = counted(plan(UNIT), 3);
    const seen = drawn(plan, 'P', 6);
    expect(Math.abs(found.breachesPerYear / seen - 1)).toBeLessThan(0.1);
  });

  it('lies between its two figures where stores are emptied by what failed first', () => {
    const plan = (unit: number) =>
      model(
        process('P', { needs: [oneOf('Grid', 'UPS', 'Generator')], mtpd: 2 * unit }),
        rate(resource('Grid'), 8, 8 * HOUR),
        resource('UPS', { lasts: 12 * unit, recharges: 1 * unit }),
        rate(resource('Generator', { starts: 1 * unit }), 8, 8 * HOUR),
      );
    const found = counted(plan(UNIT));
    expect(lasting(found)).toEqual([['Generator Grid', 14 * UNIT]]);
    const seen = drawn(plan, 'P', 2);
    expect(seen).toBeGreaterThan(found.breachesPerYear);
    expect(seen).toBeLessThan(found.breachesPerYearAtMost);
  });
});
