/** The worked examples of docs/semantics.md about one moment, and about restarts, reserves, bridges and stores. In minutes. */
import { describe, expect, it } from 'vitest';
import type { Component, Failure, Model } from '../../src/model.ts';
import { implementations } from '../implementations.ts';
import { allOf, model, oneOf, process, resource } from '../reference/build.ts';
import { EVER, fails, kW } from './say.ts';

describe.each(implementations)('$name', (implementation) => {
  function down(plan: Model, failures: readonly Failure[], end: number) {
    return implementation.down({ model: plan, failures, end }, 'P');
  }

  it('27: a hand-over at one moment is no interruption', () => {
    const plan = model(process('P', { needs: [oneOf('A', 'B')] }), resource('A'), resource('B'));
    expect(down(plan, [fails('B', 0, 10), fails('A', 10)], 30)).toEqual([]);
    expect(down(plan, [fails('B', 0, 10), fails('A', 9)], 30)).toEqual([[9, 10]]);
  });

  describe('28: a group remembers nothing, a thing does', () => {
    const carrier = { ...resource('X'), capacity: kW(5) };
    const reserve: Component = {
      ...resource('R', { needs: ['X'], lasts: 15 }),
      priority: 'vital',
      draws: [kW(5)],
    };
    const failures = [fails('M', 10, 20)];

    it('group: it holds again as soon as it is met', () => {
      const asker: Component = {
        ...process('P', { needs: [oneOf(allOf('X', 'M'), 'R')] }),
        priority: 'important',
        draws: [kW(5)],
      };
      expect(down(model(asker, carrier, reserve, resource('M')), failures, 60)).toEqual([]);
    });

    it('thing: what stands in for it took its place', () => {
      const thing: Component = {
        ...resource('N', { needs: ['X', 'M'] }),
        priority: 'important',
        draws: [kW(5)],
      };
      const plan = model(process('P', { needs: [oneOf('N', 'R')] }), thing, carrier, reserve, resource('M'));
      expect(down(plan, failures, 60)).toEqual([[25, EVER]]);
      expect(implementation.down({ model: plan, failures, end: 60 }, 'N')).toEqual([[10, EVER]]);
    });
  });

  it('29: a bridge is no supply to restart on', () => {
    const plan = model(
      process('P', { needs: ['C'] }),
      resource('C', { restarts: 20, bridges: 10, needs: ['F'] }),
      resource('F'),
    );
    expect(down(plan, [fails('F', 0, 15), fails('F', 25, 28)], 80)).toEqual([[10, 48]]);
  });

  it('30: the next call of a reserve starts anew', () => {
    const plan = model(
      process('P', { needs: [oneOf('Net', 'Gen')] }),
      resource('Net'),
      resource('Gen', { starts: 5 }),
    );
    expect(down(plan, [fails('Net', 0, 20), fails('Net', 30)], 60)).toEqual([
      [0, 5],
      [30, 35],
    ]);
  });

  it('31: a bridge starts nothing, and drains while it carries nothing', () => {
    const plan = model(
      process('P', { needs: ['C'] }),
      resource('C', { bridges: 10, needs: ['F'] }),
      resource('F'),
    );
    expect(down(plan, [fails('F')], 30)).toEqual([[10, EVER]]);
    expect(down(plan, [fails('F'), fails('C', 0, 4)], 30)).toEqual([[0, EVER]]);
    expect(down(plan, [fails('F', 0, 8), fails('C', 0, 4)], 30)).toEqual([[0, 8]]);
  });

  it('32: a store recharges in rest without a break', () => {
    const plan = model(
      process('P', { needs: [oneOf('Net', 'UPS')] }),
      resource('Net'),
      resource('UPS', { lasts: 30, recharges: 60 }),
    );
    expect(down(plan, [fails('Net', 0, 20), fails('Net', 79)], 150)).toEqual([[89, EVER]]);
    expect(down(plan, [fails('Net', 0, 20), fails('Net', 80)], 150)).toEqual([[110, EVER]]);
  });

  it('33: a store that is fed is full after that long of it', () => {
    const plan = model(
      process('P', { needs: ['Tank'] }),
      resource('Tank', { lasts: 60, recharges: 30, refilledBy: 'Pipe' }),
      resource('Pipe'),
    );
    expect(down(plan, [fails('Pipe', 10, 40), fails('Pipe', 60)], 150)).toEqual([[90, EVER]]);
    expect(down(plan, [fails('Pipe', 10, 40), fails('Pipe', 70)], 150)).toEqual([[130, EVER]]);
  });

  it('35: what no process depends on asks too', () => {
    const plan = model(
      process('P', { needs: [oneOf('N', 'V', 'U')] }),
      resource('Archive', { needs: [oneOf('M', 'U')] }),
      resource('N'),
      resource('M'),
      resource('V', { lasts: 20 }),
      resource('U', { lasts: 30 }),
    );
    expect(down(plan, [fails('N')], 90)).toEqual([[50, EVER]]);
    expect(down(plan, [fails('N'), fails('M')], 90)).toEqual([[30, EVER]]);
  });
});
