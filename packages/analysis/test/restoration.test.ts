import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../test/bare.ts';
import {
  directNeeds,
  type Failure,
  type Model,
  playScenario,
  type Restoration,
  restoration,
} from '../src/index.ts';
import { model, oneOf, option, process, resource } from './reference/build.ts';
import { inWords, plansAndEvents } from './reference/generator.ts';
import { downOf, simulate } from './reference/simulator.ts';

const MIN = 60;
const HOUR = 3600;

function restored(plan: Model, failures: readonly Failure[]): Restoration {
  const played = { ...plan, scenarios: [scenario('S', { failures })] };
  return restoration(played, playScenario(played, 'S'));
}

function told({ order }: Restoration) {
  return order.map(({ component, begin, back }) => [component, begin / MIN, back / MIN]);
}

describe('the order in which things come back', () => {
  const plan = model(
    { ...process('Archive', { needs: ['Files'], mtpd: 5 * HOUR }), priority: 'deferrable' },
    resource('Files', { needs: ['Power'], restarts: 10 * MIN }),
    { ...process('Calls', { needs: ['Dispatch'], mtpd: 15 * MIN }), priority: 'vital' },
    resource('Dispatch', { needs: ['Power', 'Names'], restarts: 20 * MIN }),
    resource('Names', { needs: ['Power'], restarts: 5 * MIN }),
    resource('Power', { needs: [oneOf('Grid', 'UPS')] }),
    resource('Grid'),
    resource('UPS', { lasts: 30 * MIN }),
  );

  it('is by when each can be begun, for the most urgent process first, what is needed before what needs it', () => {
    const found = restored(plan, [{ component: 'Grid', from: 0, until: HOUR }]);
    expect(told(found)).toEqual([
      ['Grid', 60, 60],
      ['Power', 60, 60],
      ['Names', 60, 65],
      ['Files', 60, 70],
      ['Dispatch', 65, 85],
      ['Archive', 70, 70],
      ['Calls', 85, 85],
    ]);
    expect(found.order.find(({ component }) => component === 'Dispatch')).toMatchObject({
      after: ['Power', 'Names'],
      process: 'Calls',
    });
    expect(found.order.find(({ component }) => component === 'Files')!.process).toBe('Archive');
    expect(found.order.filter(({ repaired }) => repaired).map(({ component }) => component)).toEqual([
      'Grid',
    ]);
    expect(found.notBack.map(({ component, from }) => [component, from])).toEqual([['UPS', 30 * MIN]]);
  });

  it('goes from the last time that something is down', () => {
    const found = restored(plan, [
      { component: 'Names', from: 0, until: MIN },
      { component: 'Names', from: 30 * MIN, until: 40 * MIN },
    ]);
    expect(told(found)).toEqual([
      ['Names', 40, 45],
      ['Dispatch', 45, 65],
      ['Calls', 65, 65],
    ]);
  });

  it('tells what does not come back, and why', () => {
    const found = restored(plan, [{ component: 'Names', from: HOUR }]);
    expect(found.order).toEqual([]);
    expect(found.notBack.map(({ component }) => component)).toEqual(['Calls', 'Dispatch', 'Names']);
    expect(found.notBack[0]!.path[0]).toMatchObject({ event: 'fails', at: HOUR });
  });

  it('leaves out what is being called, and does not have a manual way of working start again', () => {
    const byHand = model(
      process('P', { needs: ['A'], manuals: [{ starts: 10 * MIN }], restarts: 5 * MIN }),
      process('Q', { needs: [{ atLeast: 1, options: [option('A'), option('R')] }] }),
      resource('A'),
      resource('R', { starts: 20 * MIN }),
    );
    expect(told(restored(byHand, [{ component: 'A', from: 0, until: HOUR }]))).toEqual([
      ['P', 10, 10],
      ['Q', 20, 20],
      ['A', 60, 60],
    ]);
  });
});

describe('the order of any plan', () => {
  it('has before each what it waits for, and begins where it would be back if it started at once', () => {
    let begun = 0;
    fc.assert(
      fc.property(plansAndEvents, ({ plan, failures }) => {
        const { order } = restored(plan, failures);
        const end = 50;
        order.forEach(({ component, begin, back, after }, index) => {
          const about = `${component}\n${inWords(plan)}\n${JSON.stringify(failures)}`;
          const own = plan.components.find(({ id }) => id === component)!;
          expect(begin, about).toBeLessThanOrEqual(back);
          if (index > 0) expect(order[index - 1]!.begin, about).toBeLessThanOrEqual(begin);
          for (const id of after) {
            expect(directNeeds(own), about).toContain(id);
            const place = order.findIndex((one) => one.component === id);
            expect(order[place]!.back, about).toBeLessThanOrEqual(begin);
            // In a ring that comes back at one moment, one of them has to be first.
            if (order[place]!.begin < begin) expect(place, about).toBeLessThan(index);
          }
          const isByHand = own.kind === 'process' && own.manuals.length > 0;
          if (own.starts !== undefined || (own.restarts ?? 0) === 0 || isByHand || back >= end) return;
          begun++;
          const atOnce = {
            ...plan,
            components: plan.components.map((one) => (one.id === component ? { ...one, restarts: 0 } : one)),
          };
          const down = downOf(simulate({ model: atOnce, failures, end }), component);
          expect(
            down.some(([, until]) => until === begin),
            about,
          ).toBe(true);
        });
      }),
      { numRuns: 300, seed: 20261124 },
    );
    expect(begun).toBeGreaterThan(30);
  });
});
