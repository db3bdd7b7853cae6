import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { component, scenario } from '../../../test/bare.ts';
import { type Acceptance, isWeaker, type Model, planChanges, singlePoints } from '../src/index.ts';
import { model, oneOf, process, resource } from './reference/build.ts';
import { inWords, plans } from './reference/generator.ts';

const today = '2026-11-24';
const HOUR = 3600;
const MIN = 60;

/** Example 1 of docs/semantics.md, in seconds, with a generator that lasts so long. */
function control(lasts: number, mtpd = 15 * MIN): Model {
  return {
    ...model(
      process('P', { needs: ['Stroom'], mtpd }),
      resource('Stroom', { needs: [oneOf('Net', 'UPS', 'Gen')] }),
      resource('Net'),
      resource('UPS', { lasts: 30 * MIN }),
      resource('Gen', { starts: 2 * MIN, lasts }),
    ),
    scenarios: [scenario('Dark', { failures: [{ component: 'Net', from: 0, until: 60 * HOUR }] })],
  };
}

const changes = (old: Model, now: Model) => planChanges(old, now, { today });

describe('what changes from plan to plan', () => {
  it('tells a single point of failure with its hours before and after', () => {
    const shorter = changes(control(24 * HOUR), control(12 * HOUR));
    expect(shorter.declarations).toEqual({ added: [], removed: [], changed: ['Gen'] });
    const before = { begin: 24.5 * HOUR, breach: 24.75 * HOUR };
    const now = { begin: 12.5 * HOUR, breach: 12.75 * HOUR };
    expect(shorter.processes).toMatchObject([
      { process: 'P', points: [{ component: 'Net', change: 'moved', before, now }] },
    ]);
    expect(isWeaker(shorter)).toBe(false);

    const longer = changes(control(24 * HOUR), control(200 * HOUR));
    expect(longer.processes[0]?.points).toMatchObject([{ component: 'Net', change: 'lost', before }]);
    const back = changes(control(200 * HOUR), control(24 * HOUR));
    expect(back.processes[0]?.points).toMatchObject([{ component: 'Net', change: 'gained', now: before }]);
    expect([isWeaker(longer), isWeaker(back)]).toEqual([false, true]);
  });

  it('tells other times, and a breach of a scenario that comes sooner', () => {
    const [one] = changes(control(24 * HOUR), control(24 * HOUR, 5 * MIN)).processes;
    expect(one).toMatchObject({ process: 'P', mtpd: { before: 15 * MIN, now: 5 * MIN } });
    expect(one?.rto).toBeUndefined();
    expect(changes(control(24 * HOUR), control(12 * HOUR)).scenarios).toMatchObject([
      {
        scenario: 'Dark',
        breaches: [{ process: 'P', change: 'earlier', planned: 24.75 * HOUR, changed: 12.75 * HOUR }],
      },
    ]);
  });

  it('tells decisions that are needed, not needed, or needed sooner', () => {
    const sooner: Model = control(24 * HOUR);
    const slow: Model = {
      ...sooner,
      components: sooner.components.map((one) =>
        one.id === 'Gen' ? resource('Gen', { starts: 10 * MIN, lasts: 24 * HOUR }) : one,
      ),
    };
    const gen = { reserve: { component: 'Gen', part: 'itself' } };
    expect(changes(sooner, slow).scenarios[0]?.decisions).toMatchObject([
      { ...gen, change: 'moved', before: { decideBy: 28 * MIN }, now: { decideBy: 20 * MIN } },
    ]);
    const mains = {
      ...sooner,
      components: sooner.components.map((one) => (one.id === 'UPS' ? resource('UPS') : one)),
    };
    expect(changes(sooner, mains).scenarios[0]?.decisions).toMatchObject([{ ...gen, change: 'lost' }]);
    expect(changes(mains, sooner).scenarios[0]?.decisions).toMatchObject([{ ...gen, change: 'gained' }]);
  });

  it('tells of a scenario or a process that came or went no more than that', () => {
    const without = { ...control(24 * HOUR), scenarios: [] };
    expect(changes(without, control(24 * HOUR)).scenarios).toMatchObject([
      { scenario: 'Dark', change: 'added', decisions: [], breaches: [] },
    ]);
    expect(changes(control(24 * HOUR), model()).processes).toMatchObject([
      { process: 'P', change: 'removed' },
    ]);
  });

  it('tells what was accepted, and what is accepted no longer', () => {
    const open = control(24 * HOUR);
    const accept: Acceptance = {
      id: 'accept 1',
      rule: 'single-point-of-failure',
      subject: 'Net',
      process: 'P',
    };
    const accepted = { ...open, acceptances: [accept] };
    expect(changes(open, accepted).processes[0]?.points).toMatchObject([
      { component: 'Net', change: 'accepted' },
    ]);
    expect(changes(accepted, open).processes[0]?.points).toMatchObject([
      { component: 'Net', change: 'reopened' },
    ]);
    expect(isWeaker(changes(accepted, open))).toBe(true);
    expect(isWeaker(changes(control(200 * HOUR), accepted))).toBe(false);
  });

  it('calls no single point lost where the process now stops with nothing failed', () => {
    const broken = model(
      process('P', { needs: ['Stroom'], mtpd: 15 * MIN }),
      resource('Stroom', { needs: [oneOf('UPS')] }),
      resource('UPS', { lasts: 30 * MIN }),
    );
    const found = changes(control(24 * HOUR), broken);
    expect(found.processes).toMatchObject([{ process: 'P', broken: { now: 30 * MIN }, points: [] }]);
    expect(isWeaker(found)).toBe(true);
    expect(isWeaker(changes(broken, control(24 * HOUR)))).toBe(false);
  });

  it('puts the most urgent process first', () => {
    const of = (mtpd: number) =>
      model(
        component('process', 'A', { mtpd, priority: 'important' }),
        component('process', 'B', { mtpd, priority: 'vital' }),
      );
    expect(changes(of(60), of(120)).processes.map((one) => one.process)).toEqual(['B', 'A']);
  });

  it('tells for which roles it takes other people', () => {
    const of = (atOnce: number) =>
      model(
        component('process', 'P', {
          needs: [
            {
              atLeast: 1,
              options: [{ of: { kind: 'post', role: 'R', people: atOnce, cover: { kind: '24/7' } } }],
            },
          ],
        }),
        component('role', 'R', { people: 30, peopleStated: true, contractHours: 36, absent: 2000 }),
      );
    expect(changes(of(5), of(6)).staff).toEqual([
      { role: 'R', before: { people: 30, needed: 30 }, now: { people: 30, needed: 35 } },
    ]);
  });

  it('is nothing from a plan to itself, in whatever order it was written, and takes no account of comments', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const turned: Model = {
          ...plan,
          components: [...plan.components]
            .map((one) => ({ documentation: 'For the night shift', ...one }))
            .reverse(),
        };
        const found = changes(plan, turned);
        expect(found.declarations, inWords(plan)).toEqual({ added: [], removed: [], changed: [] });
        expect([found.processes, found.staff]).toEqual([[], []]);
      }),
      { numRuns: 60 },
    );
  });

  it('has exactly the single points of the new plan that the old had not', () => {
    const hits = (plan: Model) => {
      const found = singlePoints(plan, { horizon: 'plan', today });
      const broken = new Set(found.brokenFromTheStart.map((one) => one.process));
      const pairs = found.points.flatMap(({ component, hits }) =>
        hits.map(({ process }) => ({ process, pair: `${component} > ${process}` })),
      );
      return { broken, pairs };
    };
    fc.assert(
      fc.property(plans, plans, (old, now) => {
        const [was, is] = [hits(old), hits(now)];
        const had = new Set(was.pairs.map(({ pair }) => pair));
        const expected = is.pairs
          .filter(({ process, pair }) => !had.has(pair) && !was.broken.has(process))
          .map(({ pair }) => pair);
        const gained = changes(old, now).processes.flatMap(({ process, points }) =>
          points
            .filter(({ change }) => change === 'gained')
            .map(({ component }) => `${component} > ${process}`),
        );
        expect(gained.sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});
