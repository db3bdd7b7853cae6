import { describe, expect, it } from 'vitest';
import { improvements, type Model, singlePoints } from '../src/index.ts';
import { model, oneOf, peopleOf, process, resource, role, zone } from './reference/build.ts';

const TODAY = '2026-11-24';
const MIN = 60;
const HOUR = 3600;

function of(plan: Model, component: string, horizon: number) {
  const { points } = singlePoints(plan, { horizon, today: TODAY });
  const point = points.find((one) => one.component === component);
  if (point === undefined) throw new Error(`${component} is no single point of failure`);
  return improvements(plan, point, { horizon, today: TODAY });
}

describe('what takes a single point of failure away', () => {
  it('is a reserve that is there in time, with a store for what is left of the horizon', () => {
    // Net is lost at 0; the battery holds 30 min, and 15 min without power are tolerable.
    const plan = model(
      process('P', { needs: ['Power'], mtpd: 15 * MIN }),
      resource('Power', { needs: [oneOf('Net', 'Battery')] }),
      resource('Net'),
      resource('Battery', { lasts: 30 * MIN }),
    );
    // The battery is empty at 30 min, so it is there in time at 45 min; from there it must hold for 24 h.
    expect(of(plan, 'Net', 24 * HOUR)).toEqual([{ kind: 'reserve', startsIn: 45 * MIN, lasts: 24 * HOUR }]);
  });

  it('is a second one, where no start is fast enough', () => {
    const plan = model(
      process('P', { needs: ['System'], mtpd: 10 * MIN, restarts: 20 * MIN }),
      resource('System'),
    );
    const changes = of(plan, 'System', HOUR);
    expect(changes).not.toContainEqual(expect.objectContaining({ kind: 'person' }));
    expect(changes.map(({ kind }) => kind)).toContain('reserve');
  });

  it('is one person more', () => {
    const plan = model(process('P', { needs: [peopleOf('R', 2)], mtpd: 0 }), role('R', 2));
    expect(of(plan, 'R', HOUR)).toEqual([{ kind: 'person' }]);
  });

  it('is one thing outside the zone', () => {
    const plan = model(
      process('P', { needs: [oneOf('A', 'B')], mtpd: 0 }),
      resource('A', { zones: ['Z'] }),
      resource('B', { zones: ['Z'] }),
      zone('Z'),
    );
    expect(of(plan, 'Z', HOUR)).toEqual([
      { kind: 'elsewhere', component: 'A' },
      { kind: 'elsewhere', component: 'B' },
    ]);
  });

  it('is a faster restart', () => {
    const plan = model(
      process('P', { needs: ['System'], mtpd: 15 * MIN }),
      resource('System', { needs: [oneOf('A', 'B')], restarts: 40 * MIN }),
      resource('A'),
      resource('B', { starts: 5 * MIN }),
    );
    // Down for 5 min, then starting: 10 min are left.
    expect(of(plan, 'A', HOUR)).toContainEqual({ kind: 'restart', component: 'System', within: 10 * MIN });
  });

  it('is told only where the changed plan holds', () => {
    const plan = model(process('P', { needs: ['A'], mtpd: 0 }), resource('A'));
    for (const change of of(plan, 'A', HOUR)) {
      if (change.kind !== 'reserve' && change.kind !== 'second') throw new Error(change.kind);
      expect(change.lasts).toBe(HOUR);
    }
  });
});
