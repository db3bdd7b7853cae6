/** Capacity, use that is cut back, and what is left of what is out of order: docs/semantics.md, rules 6e and 7. In minutes. */
import { describe, expect, it } from 'vitest';
import * as bare from '../../../../test/bare.ts';
import type { Component, Failure, Line, Model, Priority } from '../../src/model.ts';
import { location, model, oneOf, option, peopleOf, process, resource, role } from './build.ts';
import { downOf, drawingOn, type Run, simulate } from './simulator.ts';

const EVER = Number.POSITIVE_INFINITY;
const HOUR = 60;

const fails = (component: string): Failure => ({ component, from: 0 });

function down(plan: Model, failed: readonly string[], id: string, more: Partial<Run> = {}) {
  return downOf(simulate({ model: plan, failures: failed.map(fails), end: 100, ...more }), id);
}

function telecom(id: string, lines: number): Component {
  return bare.component('telecom', id, { lines });
}

/** A process with a place in the order, and what it draws. */
function asking(
  id: string,
  priority: Priority | undefined,
  kW: number,
  ...needs: readonly (string | Line)[]
): Component {
  return { ...process(id, { needs }), priority, draws: [{ amount: kW, unit: 'kW' }] };
}

function carrying(id: string, kW: number, says: Parameters<typeof resource>[1] = {}): Component {
  return { ...resource(id, says), capacity: { amount: kW, unit: 'kW' } };
}

const atMain = (...fallbacks: readonly string[]) => ({
  atLeast: 1,
  options: ['Main', ...fallbacks].map((id) => option(id)),
});

describe('worked example 20: seats of a fallback location', () => {
  const places = [
    { ...process('A', { at: atMain('Site'), mtpd: 30 }), priority: 'vital', seats: 6 },
    { ...process('B', { at: atMain('Site'), mtpd: 240 }), priority: 'critical', seats: 5 },
    { ...process('C', { at: atMain('Site'), mtpd: 480 }), priority: 'important', seats: 4 },
  ] as const;
  const plan = model(
    ...places.map((each) => (each.id === 'B' ? { ...each, needs: [oneOf('IctOfB')] } : each)),
    location('Main'),
    { ...location('Site', { starts: 45 }), seats: 12 },
    resource('IctOfB'),
  );

  it('A and B fit, C does not', () => {
    expect(down(plan, ['Main'], 'A')).toEqual([[0, 45]]);
    expect(down(plan, ['Main'], 'B')).toEqual([[0, 45]]);
    expect(down(plan, ['Main'], 'C')).toEqual([[0, EVER]]);
    expect(down(plan, [], 'C')).toEqual([]);
  });

  it('what B lacks besides gives C nothing', () => {
    expect(down(plan, ['Main', 'IctOfB'], 'B')).toEqual([[0, EVER]]);
    expect(down(plan, ['Main', 'IctOfB'], 'C')).toEqual([[0, EVER]]);
    expect(down(plan, ['Main', 'B'], 'C')).toEqual([[0, EVER]]);
  });

  it('tells who draws what', () => {
    const outcome = simulate({ model: plan, failures: [fails('Main')], end: 60 });
    expect(
      drawingOn(outcome, 'Site', 50).map(({ owner, draws, served }) => [owner, draws.get('seats'), served]),
    ).toEqual([
      ['A', 6, true],
      ['B', 5, true],
      ['C', 4, false],
    ]);
    expect(drawingOn(simulate({ model: plan, end: 60 }), 'Site', 50)).toEqual([]);
  });
});

describe('capacity', () => {
  it('lets nobody pass, not even who draws nothing', () => {
    const plan = model(
      asking('A', 'vital', 9, 'Gen'),
      asking('B', 'critical', 1, 'Gen'),
      asking('C', undefined, 0, 'Gen'),
      carrying('Gen', 8),
    );
    for (const id of ['A', 'B', 'C']) expect(down(plan, [], id)).toEqual([[0, EVER]]);
  });

  it('is exactly enough when the sum is the capacity', () => {
    const plan = (kW: number) =>
      model(asking('A', 'vital', 5, 'Gen'), asking('B', 'critical', 3, 'Gen'), carrying('Gen', kW));
    expect(down(plan(8), [], 'B')).toEqual([]);
    expect(down(plan(7), [], 'B')).toEqual([[0, EVER]]);
  });

  it('sends who is not served to the next option', () => {
    const plan = model(
      asking('A', 'vital', 5, oneOf('Gen', 'Other')),
      asking('B', 'critical', 5, oneOf('Gen', 'Other')),
      carrying('Gen', 8),
      carrying('Other', 5, { lasts: 10 }),
    );
    expect(down(plan, [], 'A')).toEqual([]);
    expect(down(plan, [], 'B')).toEqual([[10, EVER]]);
  });

  it('orders by priority, then mtpd, then name', () => {
    const served = (...askers: readonly Component[]) => {
      const outcome = simulate({ model: model(...askers, carrying('Gen', 1)), end: 1 });
      return drawingOn(outcome, 'Gen', 0).map(({ owner }) => owner);
    };
    const of = (id: string, priority: Priority | undefined, mtpd: number | undefined) =>
      ({ ...asking(id, priority, 1, 'Gen'), mtpd }) as Component;
    expect(served(of('A', undefined, 1), of('B', 'deferrable', 9), of('C', 'vital', undefined))).toEqual([
      'C',
      'A',
      'B',
    ]);
    expect(served(of('A', 'vital', undefined), of('B', 'vital', 9), of('C', 'vital', 8))).toEqual([
      'C',
      'B',
      'A',
    ]);
    expect(served(of('C', 'vital', 1), of('B', 'vital', 1), of('a', 'vital', 1))).toEqual(['B', 'C', 'a']);
  });

  it('gives a resource the place of the most urgent process that depends on it, unless it states its own', () => {
    const plan = (own?: Priority) =>
      model(
        process('Low', { needs: ['First'] }),
        { ...process('High', { needs: [oneOf('Second', 'First')] }), priority: 'vital' },
        { ...resource('First', { needs: ['Gen'] }), draws: [{ amount: 5, unit: 'kW' }], priority: own },
        { ...process('Mid', { needs: ['Gen'] }), priority: 'critical', draws: [{ amount: 5, unit: 'kW' }] },
        resource('Second'),
        carrying('Gen', 5),
      );
    // High asks First only when Second is down, but whom it depends on does not depend on what fails.
    expect(down(plan(), [], 'Low')).toEqual([]);
    expect(down(plan(), [], 'Mid')).toEqual([[0, EVER]]);
    expect(down(plan('important'), [], 'Low')).toEqual([[0, EVER]]);
    expect(down(plan('important'), [], 'Mid')).toEqual([]);
  });

  it('counts an asker once, whatever part of it asks', () => {
    const plan = model(
      asking('A', 'vital', 5, 'Gen', oneOf('Gen', 'X'), {
        atLeast: 2,
        options: [option('X'), option('Gen', { starts: 0 })],
      }),
      asking('B', 'critical', 3, 'Gen'),
      resource('X'),
      carrying('Gen', 8),
    );
    expect(down(plan, [], 'A')).toEqual([]);
    expect(down(plan, [], 'B')).toEqual([]);
  });

  it('compares only amounts in one unit', () => {
    const plan = model(
      { ...process('A', { needs: ['Gen'] }), draws: [{ amount: 900, unit: 'l' }] },
      asking('B', undefined, 8, 'Gen'),
      carrying('Gen', 8),
    );
    expect(down(plan, [], 'A')).toEqual([]);
    expect(down(plan, [], 'B')).toEqual([]);
  });

  it('holds lines against the lines of a telecom', () => {
    const plan = model(
      { ...process('A', { needs: ['Trunk'] }), lines: 20 },
      { ...process('B', { needs: ['Trunk'] }), lines: 11 },
      telecom('Trunk', 30),
    );
    expect(down(plan, [], 'A')).toEqual([]);
    expect(down(plan, [], 'B')).toEqual([[0, EVER]]);
  });

  it('counts the posts of who states no seats, of a line the most that k of its options have', () => {
    const site = (seats: number) => ({ ...location('Site'), seats });
    const plan = (seats: number) =>
      model(
        process('P', {
          needs: [oneOf(peopleOf('R', 6), peopleOf('S', 8)), peopleOf('R', 2)],
          at: oneOf('Site'),
        }),
        role('R', 20),
        role('S', 20),
        site(seats),
      );
    expect(down(plan(10), [], 'P')).toEqual([]);
    expect(down(plan(9), [], 'P')).toEqual([[0, EVER]]);
  });

  it('counts no seats of what is needed without being the place', () => {
    const plan = model(process('P', { needs: [peopleOf('R', 6), 'Store'] }), role('R', 20), {
      ...location('Store'),
      seats: 0,
    });
    expect(down(plan, [], 'P')).toEqual([]);
  });

  it('does not let a process compete with its own manual', () => {
    const plan = (seats: number) =>
      model(
        process('P', {
          needs: ['Ict', peopleOf('R', 4)],
          at: oneOf('Site'),
          manuals: [{ needs: [peopleOf('R', 6)], at: oneOf('Site') }],
        }),
        role('R', 20),
        resource('Ict'),
        { ...location('Site'), seats },
      );
    const breaks: Partial<Run> = { failures: [{ component: 'Ict', from: 10, until: 20 }] };
    expect(down(plan(6), [], 'P', breaks)).toEqual([]);
    expect(down(plan(5), [], 'P', breaks)).toEqual([[10, 20]]);
    expect(down(plan(3), [], 'P', breaks)).toEqual([[0, EVER]]);
  });

  it('frees what is no longer asked at the moment at which it is no longer asked', () => {
    const plan = model(
      asking('A', 'vital', 5, oneOf('Net', 'Gen')),
      asking('B', 'critical', 5, 'Gen'),
      resource('Net'),
      carrying('Gen', 5),
    );
    const run: Partial<Run> = { failures: [{ component: 'Net', from: 10, until: 20 }] };
    expect(down(plan, [], 'A', run)).toEqual([]);
    expect(down(plan, [], 'B', run)).toEqual([[10, 20]]);
  });

  it('lets who came to ask only because somebody was not served keep asking as long as it is so', () => {
    // While N is down R takes all of X, which N needs too: N cannot come back by itself.
    const plan = model(
      process('P', { needs: [oneOf('N', 'R')] }),
      { ...resource('N', { needs: ['X'] }), priority: 'important', draws: [{ amount: 5, unit: 'kW' }] },
      { ...resource('R', { needs: ['X'] }), priority: 'vital', draws: [{ amount: 5, unit: 'kW' }] },
      carrying('X', 5),
    );
    const run: Partial<Run> = { failures: [{ component: 'N', from: 10, until: 20 }] };
    expect(down(plan, [], 'N', run)).toEqual([[10, EVER]]);
    expect(down(plan, [], 'P', run)).toEqual([]);
  });
});

describe('worked example 21: use that is cut back', () => {
  const tank = { ...resource('Tank', { lasts: 72 * HOUR }), curtailed: 96 * HOUR };
  const plan = model(process('P', { needs: ['Tank'] }), tank);
  const empties = (curtailments: Run['curtailments'], of: Model = plan) =>
    downOf(simulate({ model: of, curtailments, end: 97 * HOUR }), 'P');

  it('lasts for its share of the longer time', () => {
    expect(empties([])).toEqual([[72 * HOUR, EVER]]);
    expect(empties([{ component: 'Tank', from: 24 * HOUR }])).toEqual([[88 * HOUR, EVER]]);
    expect(empties([{ component: 'Tank', from: 0 }])).toEqual([[96 * HOUR, EVER]]);
    expect(empties([{ component: 'Tank', from: 72 * HOUR }])).toEqual([[72 * HOUR, EVER]]);
  });

  it('is done once, and rounds down', () => {
    const twice = [24, 30, 24].map((hour) => ({ component: 'Tank', from: hour * HOUR }));
    expect(empties(twice)).toEqual([[88 * HOUR, EVER]]);
    const small = model(process('P', { needs: ['Tank'] }), {
      ...resource('Tank', { lasts: 7 }),
      curtailed: 10,
    });
    // 5 of 7 left: 50/7 = 7.14.
    expect(empties([{ component: 'Tank', from: 2 }], small)).toEqual([[2 + 7, EVER]]);
  });

  it('holds for what is filled again afterwards', () => {
    const refilled = model(
      process('P', { needs: ['Tank'] }),
      { ...resource('Tank', { lasts: 6, refilledBy: 'Pipe' }), curtailed: 9 },
      resource('Pipe'),
    );
    const outcome = simulate({
      model: refilled,
      failures: [{ component: 'Pipe', from: 10 }],
      curtailments: [{ component: 'Tank', from: 0 }],
      end: 40,
    });
    expect(downOf(outcome, 'P')).toEqual([[19, EVER]]);
  });
});

describe('what is left of what is out of order', () => {
  const plan = (impairments: { since: string; until?: string; left?: { amount: number; unit: string } }[]) =>
    model(asking('A', 'vital', 5, 'Gen'), asking('B', 'critical', 3, 'Gen'), {
      ...carrying('Gen', 8),
      impairments,
    } as Component);
  const breaks = (id: string, today: string | undefined, ...impairments: Parameters<typeof plan>[0]) =>
    down(plan(impairments), [], id, { today }).length > 0;

  it('stands in place of its own capacity, on those days', () => {
    const half = { since: '2026-11-01', until: '2026-11-30', left: { amount: 5, unit: 'kW' } };
    expect(breaks('B', '2026-10-31', half)).toBe(false);
    expect(breaks('B', '2026-11-01', half)).toBe(true);
    expect(breaks('A', '2026-11-30', half)).toBe(false);
    expect(breaks('B', '2026-12-01', half)).toBe(false);
    expect(breaks('B', undefined, half)).toBe(false);
  });

  it('is the least of several, and nothing if one says that nothing is left', () => {
    const since = '2026-11-01';
    const some = (amount: number) => ({ since, left: { amount, unit: 'kW' } });
    expect(breaks('A', since, some(6), some(4), some(5))).toBe(true);
    expect(breaks('A', since, some(6), some(5))).toBe(false);
    expect(breaks('A', since, some(6), { since })).toBe(true);
  });
});
