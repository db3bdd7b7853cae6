import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Acceptance, type Model, playFailures, singlePoints, tellPath } from '../src/index.ts';
import { implementations } from './implementations.ts';
import { model, oneOf, peopleOf, process, resource, role } from './reference/build.ts';
import { inWords, plansAndSets, plansAndSetsWith } from './reference/generator.ts';

const TODAY = '2026-11-24';
const HOUR = 3600;
const MIN = 60;

/** Example 1 of docs/semantics.md, in seconds. */
const control = model(
  process('P', { needs: ['Stroom'], mtpd: 15 * MIN }),
  resource('Stroom', { needs: [oneOf('Net', 'UPS', 'Gen')] }),
  resource('Net'),
  resource('UPS', { lasts: 30 * MIN }),
  resource('Gen', { starts: 2 * MIN, lasts: 24 * HOUR }),
);

function points(of: Model, horizon: number | 'ever' | 'plan', today = TODAY) {
  return singlePoints(of, { horizon, today }).points;
}

describe('single points of failure', () => {
  it('are none for a day, and one after that', () => {
    expect(points(control, 24 * HOUR).map(({ component }) => component)).toEqual(['Stroom']);
    const net = points(control, 72 * HOUR).find(({ component }) => component === 'Net');
    expect(net?.hits).toMatchObject([{ process: 'P', begin: 24.5 * HOUR, breach: 24.75 * HOUR }]);
    expect(tellPath(net!.hits[0]!.path, control, 'en')).toBe(
      'Net fails → UPS is used up (T+30 min) → Gen is used up (T+24 h 30 min) → Stroom stops → P stops',
    );
  });

  it('count a disruption that begins just before the horizon, and not one that begins at it', () => {
    const of = (horizon: number) => points(control, horizon).some(({ component }) => component === 'Net');
    expect(of(24.5 * HOUR)).toBe(false);
    expect(of(24.5 * HOUR + 1)).toBe(true);
  });

  it('show what is accepted, to the last day and no longer', () => {
    const accept: Acceptance = {
      id: 'accept 1',
      rule: 'single-point-of-failure',
      subject: 'Stroom',
      process: 'P',
      until: '2026-12-31',
    };
    const accepted = { ...control, acceptances: [accept] };
    expect(points(accepted, HOUR, '2026-12-31')[0]?.hits[0]?.accepted).toEqual(accept);
    expect(points(accepted, HOUR, '2027-01-01')[0]?.hits[0]?.accepted).toBeUndefined();
  });

  it('take a role one person at a time', () => {
    const posts = (people: number) =>
      model(process('P', { needs: [peopleOf('R', 2)], mtpd: 0 }), role('R', people));
    expect(points(posts(2), HOUR)).toMatchObject([{ component: 'R', onePerson: true }]);
    expect(points(posts(3), HOUR)).toEqual([]);
  });

  it('leave out what breaks with nothing failed, and say so', () => {
    const broken = model(process('P', { needs: [peopleOf('R', 2)], mtpd: 0 }), role('R', 1));
    const found = singlePoints(broken, { horizon: HOUR, today: TODAY });
    expect(found.points).toEqual([]);
    expect(found.brokenFromTheStart).toMatchObject([{ process: 'P', from: 0 }]);
  });

  it('look for ever until a state comes back', () => {
    const ring = { bridges: 3, restarts: 3 };
    const pulse = model(
      process('P', { needs: ['A'], mtpd: 2 }),
      resource('A', { ...ring, needs: [oneOf('N', 'R'), 'C'] }),
      resource('B', { ...ring, needs: ['A'] }),
      resource('C', { ...ring, needs: ['B'] }),
      resource('N'),
      resource('R', { starts: 5 }),
    );
    const found = singlePoints(pulse, { horizon: 'ever', today: TODAY });
    expect(found.unsettled).toEqual([]);
    expect(found.points.find(({ component }) => component === 'N')?.hits).toMatchObject([
      { begin: 3, breach: 5 },
    ]);
  });
});

describe('what follows if a call is late or never made', () => {
  it('is told from the moment at which the line falls short', () => {
    const behind = model(
      process('P', { needs: ['Stroom'], mtpd: 1 * MIN }),
      resource('Stroom', { needs: [oneOf('Net', 'Gen', 'UPS')] }),
      resource('Net'),
      resource('UPS', { lasts: 30 * MIN }),
      resource('Gen', { starts: 2 * MIN, lasts: 24 * HOUR }),
    );
    const { decisions } = playFailures(
      behind,
      { failures: [{ component: 'Net', from: 0 }], absences: [] },
      20 * HOUR,
    );
    expect(decisions).toMatchObject([
      {
        latest: 28 * MIN,
        ifLate: [{ process: 'P', begin: 30 * MIN, breach: 31 * MIN }],
        ifNever: [{ process: 'P', begin: 30 * MIN, breach: 31 * MIN }],
      },
    ]);
  });
});

describe('a search that is stopped', () => {
  it('tells what it has not tried as unsettled, and keeps what it has found', () => {
    const plan = model(process('P', { needs: ['A', 'B'], mtpd: 0 }), resource('A'), resource('B'));
    let trials = 0;
    const { points, unsettled } = singlePoints(plan, {
      horizon: HOUR,
      today: TODAY,
      isStopped: () => ++trials > 2,
    });
    expect(points.map(({ component }) => component)).toEqual(['A']);
    expect(unsettled).toEqual(['B']);
  });
});

describe('what one failure reaches', () => {
  const END = 60;
  const MTPD = 3;

  it.each([
    ['', plansAndSets],
    [' where not everybody can be served', plansAndSetsWith({ capacity: true })],
  ])('is all that it does to the whole plan%s', (_, some) => {
    fc.assert(
      fc.property(some, ({ plan }) => {
        const timed: Model = {
          ...plan,
          components: plan.components.map((one) => (one.kind === 'process' ? { ...one, mtpd: MTPD } : one)),
        };
        const { points: found, brokenFromTheStart } = singlePoints(timed, { horizon: END, today: TODAY });
        const broken = brokenFromTheStart.map(({ process }) => process);
        for (const { id, kind } of timed.components) {
          const failures = kind === 'role' ? [] : [{ component: id, from: 0 }];
          const what = { failures, absences: [], lostPeople: kind === 'role' ? [id] : [] };
          const whole = playFailures(timed, what, END + MTPD + 1).disruptions.filter(
            ({ process, from, breach }) =>
              breach !== undefined && from < END && process !== id && !broken.includes(process),
          );
          const first = [...new Map(whole.toReversed().map((one) => [one.process, one])).values()];
          const told = (hits: readonly { process: string; begin: number; breach?: number | undefined }[]) =>
            hits.map(({ process, begin, breach }) => `${process} ${begin} ${breach}`).sort();
          expect(
            told(found.find(({ component }) => component === id)?.hits ?? []),
            `${id}\n${inWords(plan)}`,
          ).toEqual(told(first.map(({ process, from, breach }) => ({ process, begin: from, breach }))));
        }
      }),
      { numRuns: Number(globalThis.process.env.TRIAL_RUNS ?? 600) },
    );
  });
});

describe('the law', () => {
  const engine = implementations[0]!;

  it('more failures never help', () => {
    fc.assert(
      fc.property(plansAndSets, ({ plan, few, many }) => {
        for (const { id } of plan.components.filter(({ kind }) => kind === 'process')) {
          const worse = engine.down({ model: plan, failures: many, end: 60 }, id);
          for (const [from, until] of engine.down({ model: plan, failures: few, end: 60 }, id)) {
            const covered = worse.some(([begin, end]) => begin <= from && end >= until);
            expect(covered, `${id} down [${from}, ${until}) with less\n${inWords(plan)}`).toBe(true);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });
});
