/** The comparisons of docs/dynamic-fault-trees.md: what this project says of them. In minutes. */
import { describe, expect, it } from 'vitest';
import { exportGalileo } from '../../src/fault-tree/index.ts';
import { cutSets, type Failure, type Model } from '../../src/index.ts';
import type { Component, Priority } from '../../src/model.ts';
import { implementations } from '../implementations.ts';
import { model, oneOf, process, resource, zone } from '../reference/build.ts';
import { EVER, fails, kW } from './say.ts';

function asking(id: string, priority: Priority | undefined, primary: string): Component {
  return { ...process(id, { needs: [oneOf(primary, 'R')] }), priority, draws: [kW(5)] };
}

/** Two that have one reserve; it carries one of them, or both where no capacity is stated. */
function shared(capacity: number | undefined, priorityOfP: Priority | undefined = 'vital'): Model {
  return model(
    asking('P', priorityOfP, 'A'),
    asking('Q', undefined, 'B'),
    resource('A', { zones: ['T'] }),
    resource('B', { zones: ['T'] }),
    zone('T'),
    { ...resource('R', { starts: 5 }), capacity: capacity === undefined ? undefined : kW(capacity) },
  );
}

const standby = (starts: number | undefined) =>
  model(
    process('P', { needs: [oneOf('A', 'R')] }),
    resource('A'),
    resource('R', starts === undefined ? {} : { starts }),
  );

describe.each(implementations)('$name', (implementation) => {
  function down(plan: Model, failures: readonly Failure[], id = 'P') {
    return implementation.down({ model: plan, failures, end: 100 }, id);
  }

  it('1: a spare that starts, one that runs along, one that is broken', () => {
    expect(down(standby(5), [fails('A')])).toEqual([[0, 5]]);
    expect(down(standby(undefined), [fails('A')])).toEqual([]);
    expect(down(standby(5), [fails('R'), fails('A', 20)])).toEqual([[20, EVER]]);
  });

  it('2: a shared reserve without capacity serves both', () => {
    const failures = [fails('A'), fails('B', 20)];
    expect(down(shared(undefined), failures)).toEqual([[0, 5]]);
    expect(down(shared(undefined), failures, 'Q')).toEqual([]);
  });

  it('3: one that carries one of them goes to the most urgent, also when the other has it already', () => {
    const pFirst = [fails('A'), fails('B', 20)];
    expect(down(shared(5), pFirst)).toEqual([[0, 5]]);
    expect(down(shared(5), pFirst, 'Q')).toEqual([[20, EVER]]);
    const qFirst = [fails('B'), fails('A', 20)];
    expect(down(shared(5), qFirst)).toEqual([]);
    expect(down(shared(5), qFirst, 'Q')).toEqual([
      [0, 5],
      [20, EVER],
    ]);
  });

  it.each([['vital' as const], [undefined]])('4: a race has one outcome (P %s)', (priority) => {
    expect(down(shared(5, priority), [fails('T')])).toEqual([[0, 5]]);
    expect(down(shared(5, priority), [fails('T')], 'Q')).toEqual([[0, EVER]]);
  });

  it('5: what a reserve needs is used from when the reserve is', () => {
    const plan = model(
      process('P', { needs: [oneOf('A', 'R')] }),
      resource('A'),
      resource('R', { starts: 5, needs: [oneOf('N', 'U')] }),
      resource('N'),
      resource('U', { lasts: 30 }),
    );
    expect(down(plan, [fails('N'), fails('A', 20)])).toEqual([
      [20, 25],
      [50, EVER],
    ]);
  });

  it('6: the order of failures shows in time, and is no gate', () => {
    const plan = model(
      process('P', { needs: [oneOf('A', 'R')] }),
      resource('A'),
      resource('R', { starts: 5, needs: ['Switch'] }),
      resource('Switch'),
    );
    expect(down(plan, [fails('Switch'), fails('A', 10)])).toEqual([[10, EVER]]);
    expect(down(plan, [fails('A'), fails('Switch', 10)])).toEqual([
      [0, 5],
      [10, EVER],
    ]);
  });

  it('7: what depends comes back with what it depends on', () => {
    const plan = (restarts: number | undefined) =>
      model(
        process('P', { needs: ['C'] }),
        resource('C', { zones: ['T'], ...(restarts === undefined ? {} : { restarts }) }),
        zone('T'),
      );
    expect(down(plan(undefined), [fails('T', 0, 10)])).toEqual([[0, 10]]);
    expect(down(plan(20), [fails('T', 0, 10)])).toEqual([[0, 30]]);
  });

  it('8: a store has an end and no rate', () => {
    const plan = model(
      process('P', { needs: [oneOf('Net', 'UPS', 'Gen')] }),
      resource('Net'),
      resource('UPS', { lasts: 30 }),
      resource('Gen', { starts: 10 }),
    );
    expect(down(plan, [fails('Net')])).toEqual([]);
    // With a mean life of 30, spent before the generator is there.
    expect(1 - Math.exp(-10 / 30)).toBeCloseTo(0.283, 3);
  });
});

describe('the exports', () => {
  it('1: has the pair as only cut set, and is a spare gate', () => {
    expect(cutSets(standby(5), { process: 'P', order: 2, horizon: 60 }).sets).toEqual([['A', 'R']]);
    const made = exportGalileo(standby(5), { process: 'P', horizon: 60, language: 'en' });
    expect(made).toHaveProperty('text', expect.stringContaining('wsp "A" "R"'));
    expect(made).toHaveProperty('text', expect.stringContaining('dorm=0'));
  });

  it('2: is refused, since a spare gate would keep the reserve for itself', () => {
    const both: Model = model(
      process('All', { needs: ['P', 'Q'] }),
      ...shared(undefined).components.map((one) => (one.kind === 'zone' ? one : { ...one, zones: [] })),
    );
    const made = exportGalileo(both, { process: 'All', horizon: 60, language: 'en' });
    expect(made).toHaveProperty('refusals');
    if (typeof made === 'string' || !('refusals' in made)) return;
    expect(made.refusals.map(({ component, why }) => `${component} ${why.en}`)).toContainEqual(
      expect.stringMatching(/^R .*gives a spare to one/),
    );
  });

  it('6: finds both orders in one set', () => {
    const plan = model(
      process('P', { needs: [oneOf('A', 'R')] }),
      resource('A'),
      resource('R', { starts: 5, needs: ['Switch'] }),
      resource('Switch'),
    );
    expect(cutSets(plan, { process: 'P', order: 2, horizon: 60 }).sets).toEqual([
      ['A', 'R'],
      ['A', 'Switch'],
    ]);
  });
});
