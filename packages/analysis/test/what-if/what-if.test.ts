import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { action, scenario as bareScenario } from '../../../../test/bare.ts';
import { calm } from '../../src/engine/calm.ts';
import {
  type Failure,
  type Model,
  playScenario,
  singlePoints,
  type WhatIf,
  whatIfScenario,
  whatIfSinglePoints,
} from '../../src/index.ts';
import { buildNet } from '../../src/net.ts';
import { playLate } from '../../src/what-if/late.ts';
import { location, model, oneOf, option, process, resource } from '../reference/build.ts';
import { inWords, plansAndEvents } from '../reference/generator.ts';
import { simulateLate } from './late-reference.ts';

const MIN = 60;
const HOUR = 3600;

function withScenario(plan: Model, ...failures: readonly Failure[]): Model {
  return { ...plan, scenarios: [bareScenario('S', { failures })] };
}

/** Batteries for half an hour, then a generator for a day, of which the tank is filled by somebody who takes six hours. */
function controlRoom(...failures: readonly Failure[]): Model {
  return withScenario(
    model(
      process('Calls', { needs: ['Power'], mtpd: 15 * MIN }),
      resource('Power', { needs: [oneOf('Grid', 'UPS', 'Generator')] }),
      resource('Grid'),
      resource('UPS', { lasts: 30 * MIN }),
      resource('Generator', { starts: 2 * MIN, lasts: 24 * HOUR, refilledBy: 'Diesel' }),
      resource('Diesel', { starts: 6 * HOUR }),
    ),
    ...failures,
  );
}

const BLACKOUT: Failure = { component: 'Grid', from: 0, until: 72 * HOUR };
const what = (plan: Model, change: WhatIf) => whatIfScenario(plan, 'S', change).changes;

describe('a scenario in which not all goes as planned', () => {
  it('is the same if nothing is otherwise', () => {
    expect(whatIfScenario(controlRoom(BLACKOUT), 'S', {})).toMatchObject({ settled: true, changes: [] });
    expect(what(controlRoom(BLACKOUT), { decisionsLate: 0, stores: 100, repair: 100 })).toEqual([]);
  });

  it('breaks down where people are late by more than is tolerable', () => {
    // The generator is due at 28 min. Called at 28 + late it is there 2 min after: down from 30 min to 30 + late.
    expect(what(controlRoom(BLACKOUT), { decisionsLate: 13 * MIN })).toEqual([]);
    expect(what(controlRoom(BLACKOUT), { decisionsLate: 16 * MIN })).toEqual([
      { process: 'Calls', change: 'new', planned: undefined, changed: 45 * MIN },
    ]);
  });

  it('counts lateness from where earlier late calls have moved the later ones to', () => {
    // The generator comes 10 min late, so its tank is empty 10 min later, and the diesel is due 10 min later too. It comes
    // 10 min late itself, and the generator takes 2 min to start again: 12 min.
    const { record } = playLate(
      calm(buildNet(controlRoom()), 48 * HOUR),
      { failures: [{ component: 'Grid', from: 0 }], absences: [] },
      10 * MIN,
    );
    const downs = record.downs.filter(({ node }) => node === 0).map(({ from, until }) => [from, until]);
    expect(downs).toEqual([
      [30 * MIN, 40 * MIN],
      [24 * HOUR + 40 * MIN, 24 * HOUR + 52 * MIN],
    ]);
    // So of 14 min late it is the second time, 16 min long, that is too much.
    expect(what(controlRoom(BLACKOUT), { decisionsLate: 14 * MIN })).toEqual([
      { process: 'Calls', change: 'new', planned: undefined, changed: 24 * HOUR + 59 * MIN },
    ]);
  });

  it('does not make late what comes on by itself', () => {
    const plan = controlRoom(BLACKOUT);
    const automatic = {
      ...plan,
      components: plan.components.map((one) =>
        one.starts === undefined ? one : { ...one, starts: { ...one.starts, automatically: true } },
      ),
    };
    expect(what(automatic, { decisionsLate: 5 * HOUR })).toEqual([]);
  });

  it('runs out sooner with smaller stores', () => {
    const plan = withScenario(
      model(
        process('P', {
          needs: [{ atLeast: 1, options: [option('Grid'), option('Battery', { lasts: 10 * HOUR })] }],
          mtpd: HOUR,
        }),
        process('Q', { needs: ['Grid'], mtpd: HOUR, manuals: [{ lasts: 5 * HOUR }] }),
        process('R', { needs: ['Grid'], bridges: 30 * MIN, mtpd: HOUR }),
        resource('Grid'),
        resource('Battery'),
      ),
      { component: 'Grid', from: 0, until: 9 * HOUR },
    );
    expect(what(plan, { stores: 80 })).toEqual([
      { process: 'R', change: 'earlier', planned: 90 * MIN, changed: 84 * MIN },
      { process: 'Q', change: 'earlier', planned: 6 * HOUR, changed: 5 * HOUR },
    ]);
    expect(what(plan, { stores: 70 })[0]).toEqual({
      process: 'P',
      change: 'new',
      planned: undefined,
      changed: 8 * HOUR,
    });
  });

  it('lasts longer where repair does, from the same begin', () => {
    const plan = withScenario(model(process('P', { needs: ['A'], mtpd: HOUR }), resource('A')), {
      component: 'A',
      from: HOUR,
      until: 2 * HOUR,
    });
    expect(what(plan, { repair: 100 })).toEqual([]);
    expect(what(plan, { repair: 200 })).toEqual([
      { process: 'P', change: 'new', planned: undefined, changed: 2 * HOUR },
    ]);
  });

  it('can be better for being late, and says so', () => {
    // docs/semantics.md, N1: who starts the store sooner has used it up sooner, before it is over.
    const plan = withScenario(
      model(
        process('P', {
          needs: [{ atLeast: 1, options: [option('Grid'), option('R', { starts: 2, lasts: 5 })] }],
          mtpd: 12,
        }),
        resource('Grid'),
        resource('R'),
      ),
      { component: 'Grid', from: 0, until: 27 },
    );
    expect(what(plan, { decisionsLate: 8 })).toEqual([
      { process: 'P', change: 'gone', planned: 19, changed: undefined },
    ]);
  });

  it('cuts back the use of stores late too', () => {
    // Example 21 of docs/semantics.md: cut back at once the tank holds out 96 h, a day later 88.
    const plan: Model = {
      ...withScenario(
        model(process('P', { needs: [oneOf('Grid', 'Tank')], mtpd: HOUR }), resource('Grid'), {
          ...resource('Tank', { lasts: 72 * HOUR }),
          curtailed: 96 * HOUR,
        }),
        { component: 'Grid', from: 0, until: 96 * HOUR },
      ),
      actions: [action('Less', { when: [{ kind: 'begins', scenario: 'S' }], curtails: ['Tank'] })],
    };
    expect(playScenario(plan, 'S').disruptions).toEqual([]);
    expect(what(plan, { decisionsLate: 24 * HOUR })).toEqual([
      { process: 'P', change: 'new', planned: undefined, changed: 89 * HOUR },
    ]);
  });

  it('refuses a scenario that is not there', () => {
    expect(() => whatIfScenario(controlRoom(), 'T', {})).toThrow(RangeError);
  });
});

describe('people who are late', () => {
  const END = 50;

  it('do what the slow way says', () => {
    let compared = 0;
    fc.assert(
      fc.property(plansAndEvents, fc.integer({ min: 1, max: 5 }), ({ plan, failures }, late) => {
        const slow = simulateLate({ model: plan, failures, end: END }, late);
        const fast = playLate(calm(buildNet(plan), END), { failures, absences: [] }, late);
        if (slow === undefined || !fast.complete) return;
        compared++;
        for (const [index, { id, kind }] of plan.components.entries()) {
          if (kind !== 'process') continue;
          const downs = fast.record.downs
            .filter(({ node }) => node === index)
            .map(({ from, until }) => [from, until ?? Number.POSITIVE_INFINITY]);
          expect(downs, `${id} ${late}\n${inWords(plan)}\n${JSON.stringify(failures)}`).toEqual(
            slow.down.get(id),
          );
        }
      }),
      { numRuns: 250, seed: 20261124 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});

describe('single points of failure when not all goes as planned', () => {
  const TODAY = '2026-11-24';

  it('are told where there are more of them, or they hurt sooner', () => {
    const options = { horizon: 24 * HOUR, today: TODAY };
    expect(whatIfSinglePoints(controlRoom(), {}, options)).toEqual({ points: [], unsettled: [] });
    expect(whatIfSinglePoints(controlRoom(), { stores: 80 }, options)).toEqual({ points: [], unsettled: [] });
    expect(whatIfSinglePoints(controlRoom(), { decisionsLate: 20 * MIN }, options).points).toEqual([
      {
        component: 'Grid',
        changes: [{ process: 'Calls', change: 'new', planned: undefined, changed: 45 * MIN }],
      },
    ]);
  });

  it('are as planned those that the calculation finds', () => {
    const plan = model(
      process('P', { needs: ['A'], at: oneOf('Site', option('Other', { starts: 2 * HOUR })), mtpd: HOUR }),
      resource('A', { needs: [oneOf('Grid', 'UPS')] }),
      resource('Grid'),
      resource('UPS', { lasts: 5 * HOUR }),
      location('Site'),
      location('Other'),
    );
    const today = TODAY;
    const { points } = singlePoints(plan, { horizon: 4 * HOUR, today });
    expect(points.map(({ component }) => component)).toEqual(['A', 'Site']);
    // Four hours in the UPS: one more. Late by half an hour: the site hurts no sooner.
    expect(
      whatIfSinglePoints(plan, { stores: 70, decisionsLate: 30 * MIN }, { horizon: 4 * HOUR, today }),
    ).toEqual({
      points: [
        {
          component: 'Grid',
          changes: [{ process: 'P', change: 'new', planned: undefined, changed: 4.5 * HOUR }],
        },
      ],
      unsettled: [],
    });
  });
});

describe('the plan as it is', () => {
  it('breaches when the scenario itself says so', () => {
    const plan = controlRoom({ component: 'Grid', from: 0 }, { component: 'Diesel', from: 0 });
    const first = playScenario(plan, 'S').disruptions.find(({ breach }) => breach !== undefined);
    expect(what(plan, { stores: 50 })).toEqual([
      { process: 'Calls', change: 'earlier', planned: first!.breach, changed: 12 * HOUR + 30 * MIN },
    ]);
  });
});
