/** The worked examples of docs/semantics.md about what is shared, cut back or out of order (rules 6e and 7). In minutes. */
import { describe, expect, it } from 'vitest';
import * as bare from '../../../../test/bare.ts';
import type { Component, Failure, Model, Priority } from '../../src/model.ts';
import { type Interval, implementations, type Run } from '../implementations.ts';
import {
  type AnOption,
  location,
  model,
  oneOf,
  option,
  peopleOf,
  process,
  resource,
  role,
} from '../reference/build.ts';
import { EVER, fails, kW } from './say.ts';

const HOUR = 60;

function asking(id: string, priority: Priority, draws: number, ...options: readonly AnOption[]): Component {
  return { ...process(id, { needs: [oneOf(...options)] }), priority, draws: [kW(draws)] };
}

describe.each(implementations)('$name', ({ down }) => {
  /** When each of these is down, in this order. */
  function downs(run: Run, ...ids: readonly string[]): (readonly Interval[])[] {
    return ids.map((id) => down(run, id));
  }

  function together(plan: Model, ...failures: readonly Failure[]): Run {
    return { model: plan, failures, end: 100 };
  }

  it('20: seats of a fallback location', () => {
    const at = { atLeast: 1, options: ['Main', 'Site'].map((id) => option(id)) };
    const plan = model(
      { ...process('A', { at, mtpd: 30 }), priority: 'vital', seats: 6 },
      { ...process('B', { at, mtpd: 240, needs: ['Ict'] }), priority: 'critical', seats: 5 },
      { ...process('C', { at, mtpd: 480 }), priority: 'important', seats: 4 },
      location('Main'),
      { ...location('Site', { starts: 45 }), seats: 12 },
      resource('Ict'),
    );
    expect(downs(together(plan, fails('Main')), 'A', 'B', 'C')).toEqual([[[0, 45]], [[0, 45]], [[0, EVER]]]);
    const more = together(plan, fails('Main'), fails('Ict'));
    expect(downs(more, 'A', 'B', 'C')).toEqual([[[0, 45]], [[0, EVER]], [[0, EVER]]]);
  });

  it('21: use that is cut back', () => {
    const plan = model(process('P', { needs: ['Tank'] }), {
      ...resource('Tank', { lasts: 72 * HOUR }),
      curtailed: 96 * HOUR,
    });
    const empty = (from?: number) => {
      const curtailments = from === undefined ? [] : [{ component: 'Tank', from }];
      return down({ model: plan, curtailments, end: 97 * HOUR }, 'P');
    };
    expect(empty()).toEqual([[72 * HOUR, EVER]]);
    expect(empty(24 * HOUR)).toEqual([[88 * HOUR, EVER]]);
    expect(empty(0)).toEqual([[96 * HOUR, EVER]]);
  });

  it('34: what is left of what is out of order', () => {
    const plan = (impairments: { since: string; until: string; left?: { amount: number; unit: string } }[]) =>
      model(
        asking('A', 'vital', 5, 'Net', 'Gen'),
        asking('B', 'critical', 3, 'Net', 'Gen'),
        resource('Net'),
        { ...resource('Gen', { starts: 2 }), capacity: kW(8), impairments } as Component,
      );
    const november = { since: '2026-11-01', until: '2026-11-30' };
    const on = (today: string, left?: number) =>
      downs(
        {
          ...together(plan([left === undefined ? november : { ...november, left: kW(left) }]), fails('Net')),
          today,
        },
        'A',
        'B',
      );
    expect(on('2026-10-31', 5)).toEqual([[[0, 2]], [[0, 2]]]);
    expect(on('2026-11-01', 5)).toEqual([[[0, 2]], [[0, EVER]]]);
    expect(on('2026-11-30')).toEqual([[[0, EVER]], [[0, EVER]]]);
    expect(on('2026-12-01')).toEqual([[[0, 2]], [[0, 2]]]);
  });

  it('36: who is not served asks the next option, and nobody passes', () => {
    const plan = model(
      asking('A', 'vital', 5, 'Net', 'Gen'),
      asking('B', 'critical', 5, 'Net', 'Gen', 'Spare'),
      asking('C', 'important', 1, 'Net', 'Gen'),
      resource('Net'),
      { ...resource('Gen'), capacity: kW(8) },
      { ...resource('Spare', { lasts: 10 }), capacity: kW(5) },
    );
    expect(downs(together(plan, fails('Net')), 'A', 'B', 'C')).toEqual([[], [[10, EVER]], [[0, EVER]]]);
  });

  it('37: lines, for as long as they are asked', () => {
    const plan = (lines: number) =>
      model(
        { ...process('A', { needs: [oneOf('Main', 'Trunk')] }), priority: 'vital', lines: 20 },
        { ...process('B', { needs: ['Trunk'] }), priority: 'critical', lines: 11 },
        bare.component('telecom', 'Main'),
        bare.component('telecom', 'Trunk', { lines }),
      );
    expect(downs(together(plan(30), fails('Main', 10, 20)), 'A', 'B')).toEqual([[], [[10, 20]]]);
    expect(downs(together(plan(31), fails('Main', 10, 20)), 'A', 'B')).toEqual([[], []]);
  });

  it('38: who states no seats asks one for each post', () => {
    const plan = (seats: number) =>
      model(
        process('P', { needs: [peopleOf('R', 6), peopleOf('S', 4)], at: oneOf('Main', 'Site') }),
        role('R', 20),
        role('S', 20),
        location('Main'),
        { ...location('Site'), seats },
      );
    expect(down(together(plan(9), fails('Main')), 'P')).toEqual([[0, EVER]]);
    expect(down(together(plan(10), fails('Main')), 'P')).toEqual([]);
  });
});
