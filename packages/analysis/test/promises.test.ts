import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../test/bare.ts';
import {
  type Absence,
  type Failure,
  type Goal,
  type Model,
  type Norm,
  playFailures,
  playScenario,
  promises,
} from '../src/index.ts';
import { model, oneOf, peopleOf, process, resource, role } from './reference/build.ts';
import { inWords, plansAndEvents } from './reference/generator.ts';
import { simulate } from './reference/simulator.ts';

const MIN = 60;
const HOUR = 3600;

function norm(id: string, says: Partial<Norm>): Norm {
  return { id, name: id, about: [], without: [], ...says };
}

function goal(id: string, says: Partial<Goal>): Goal {
  return { id, name: id, measured: [], serves: [], about: [], ...says };
}

function kept(plan: Model, failures: readonly Failure[], absences: readonly Absence[] = []) {
  const played = { ...plan, scenarios: [scenario('S', { failures, absences })] };
  return promises(played, playScenario(played, 'S'));
}

const base = model(
  { ...process('P', { needs: ['Power'], mtpd: HOUR }), rto: 10 * MIN },
  process('Q', { needs: ['Power'], mtpd: 20 * HOUR }),
  resource('Power', { needs: [oneOf('Grid', 'UPS')], restarts: 20 * MIN }),
  resource('Grid'),
  resource('UPS', { lasts: 8 * HOUR }),
);

describe('what a scenario leaves of what was promised', () => {
  const blackout = (hours: number): Failure[] => [
    { component: 'Grid', from: HOUR, until: (1 + hours) * HOUR },
  ];

  it('tells the longest disruption of a process beside its mtpd and rto', () => {
    expect(kept(base, blackout(8)).processes).toEqual([
      { process: 'P', mtpd: HOUR, rto: 10 * MIN, longest: 0, withinMtpd: true, withinRto: true },
      { process: 'Q', mtpd: 20 * HOUR, rto: undefined, longest: 0, withinMtpd: true, withinRto: undefined },
    ]);
    // An hour without the grid after the batteries, and 20 min to start again.
    expect(kept(base, blackout(9)).processes).toMatchObject([
      { process: 'P', longest: 80 * MIN, withinMtpd: false, withinRto: false },
      { process: 'Q', longest: 80 * MIN, withinMtpd: true },
    ]);
  });

  it('tells whether a norm was kept, and for how long the scenario tests it', () => {
    const norms = [norm('Eight', { about: ['P'], without: ['Grid'], lasts: 8 * HOUR })];
    const goals = [goal('G', { norm: { kind: 'declared', norm: 'Eight' } }), goal('H', {})];
    const plan = { ...base, norms, goals };
    const verdict = (hours: number) => kept(plan, hours === 0 ? [] : blackout(hours)).norms;
    const told = { norm: 'Eight', goals: ['G'], component: 'P' };
    expect(verdict(0)).toEqual([{ ...told, verdict: 'not-tested', tested: 0 }]);
    expect(verdict(3)).toEqual([{ ...told, verdict: 'so-far', tested: 3 * HOUR }]);
    expect(verdict(8)).toEqual([{ ...told, verdict: 'kept', tested: 8 * HOUR }]);
    // What stops after that is no breach of this norm.
    expect(verdict(12)).toEqual([{ ...told, verdict: 'kept', tested: 8 * HOUR }]);
    const longer = { ...plan, norms: [norm('Eight', { about: ['P'], without: ['Grid'], lasts: 9 * HOUR })] };
    expect(kept(longer, blackout(12)).norms).toEqual([
      { ...told, verdict: 'broken', tested: 9 * HOUR, at: 9 * HOUR },
    ]);
  });

  it('allows for the time within which a norm has something back', () => {
    const back = (within: number, lasts?: number) =>
      kept({ ...base, norms: [norm('N', { about: ['Power'], without: ['UPS'], within, lasts })] }, [
        { component: 'UPS', from: 0, until: 5 * HOUR },
        { component: 'Grid', from: HOUR, until: 2 * HOUR },
      ]).norms[0];
    expect(back(79 * MIN)).toMatchObject({ verdict: 'broken', at: HOUR + 79 * MIN });
    expect(back(80 * MIN)).toMatchObject({ verdict: 'kept' });
    expect(back(0, HOUR)).toMatchObject({ verdict: 'kept', tested: HOUR });
  });

  it('has nothing to say of norms that are about nothing, in words, or about what does not happen', () => {
    const norms = [
      norm('A', { lasts: 72 * HOUR }),
      norm('B', { about: ['P'], minimum: '80 %' }),
      norm('C', { about: ['P'], lasts: 72 * HOUR }),
      norm('D', { about: ['P'], within: HOUR }),
    ];
    expect(kept({ ...base, norms }, []).norms).toEqual([
      { norm: 'D', goals: [], component: 'P', verdict: 'not-tested', tested: 0 },
    ]);
  });

  it('tells the fewest people that are left beside what posts ask', () => {
    const plan = model(
      process('P', { needs: [peopleOf('R', 4)] }),
      process('Q', { needs: [peopleOf('R', 2)] }),
      role('R', 10),
      role('S', 10),
    );
    const absences = [
      { role: 'R', share: 3000, from: HOUR, until: 2 * HOUR },
      { role: 'R', share: 5000, from: 2 * HOUR },
      { role: 'S', share: 5000, from: 0 },
    ];
    expect(kept(plan, [], absences).posts).toEqual([{ role: 'R', asked: 6, least: 5, at: 2 * HOUR }]);
    expect(kept(plan, [{ component: 'R', from: 30 * MIN, until: HOUR }]).posts).toEqual([
      { role: 'R', asked: 6, least: 0, at: 30 * MIN },
    ]);
    expect(kept(plan, []).posts).toEqual([]);
  });
});

describe('the norms of any plan', () => {
  const END = 40;

  /** Moment by moment, by the reference simulator. */
  function slowly(plan: Model, failures: readonly Failure[], one: Norm) {
    const { moments } = simulate({ model: plan, failures, end: END });
    const isGone = (id: string, t: number) => !moments[t]!.delivering.has(id);
    const all = moments.map((_, t) => one.without.every((id) => isGone(id, t)));
    const from = all.indexOf(true);
    if (from < 0) return { verdict: 'not-tested', tested: 0 };
    let [tested, gap, isBroken] = [0, 0, false];
    for (let t = from; t < END && all[t] && tested < (one.lasts ?? END); t++) {
      tested++;
      gap = isGone(one.about[0]!, t) ? gap + 1 : 0;
      isBroken ||= gap > (one.within ?? 0);
    }
    const isWhole = one.lasts === undefined || tested === one.lasts;
    return { verdict: isBroken ? 'broken' : isWhole ? 'kept' : 'so-far', tested };
  }

  it('are judged as moment by moment', () => {
    const seen = new Set<string>();
    const times = fc.record({
      lasts: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      within: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
      picks: fc.array(fc.nat(), { minLength: 2, maxLength: 3 }),
    });
    fc.assert(
      fc.property(plansAndEvents, times, ({ plan, failures }, { lasts, within, picks }) => {
        fc.pre(lasts !== undefined || within !== undefined);
        // Of a reserve that nobody asks the result says nothing.
        const ids = plan.components.filter(({ starts }) => starts === undefined).map(({ id }) => id);
        const [about, ...without] = picks.map((pick) => ids[pick % ids.length]!);
        const one = norm('N', { about: [about!], without, lasts, within });
        const played = { scenario: 'S', ...playFailures(plan, { failures, absences: [] }, END) };
        const [found] = promises({ ...plan, norms: [one] }, played).norms;
        const slow = slowly(plan, failures, one);
        seen.add(slow.verdict);
        const message = `${JSON.stringify(one)}\n${inWords(plan)}\n${JSON.stringify(failures)}`;
        expect(found, message).toMatchObject(slow);
      }),
      { numRuns: 300, seed: 20261124 },
    );
    expect([...seen].sort()).toEqual(['broken', 'kept', 'not-tested', 'so-far']);
  });
});
