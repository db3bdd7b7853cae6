/** The worked examples of docs/semantics.md about what comes before the rules: what a line is, and who fails with whom. In minutes. */
import { describe, expect, it } from 'vitest';
import * as bare from '../../../../test/bare.ts';
import { implementations } from '../implementations.ts';
import { location, model, peopleOf, process, resource, role, zone } from '../reference/build.ts';
import { EVER, fails } from './say.ts';

describe.each(implementations)('$name', ({ down }) => {
  it('23: a bridge does not carry the loss of a place', () => {
    const plan = model(
      process('P', { needs: ['C'] }),
      resource('C', { bridges: 30, needs: ['F'], zones: ['Z'] }),
      resource('F'),
      zone('Z'),
    );
    expect(down({ model: plan, failures: [fails('Z', 0, 5), fails('F', 10)], end: 60 }, 'P')).toEqual([
      [0, 5],
      [40, EVER],
    ]);
    expect(down({ model: plan, failures: [fails('Z', 35, 36), fails('F', 10)], end: 60 }, 'P')).toEqual([
      [35, 36],
      [40, EVER],
    ]);
  });

  it('24: what it runs on and an agreement are needs, a supplier is not', () => {
    const plan = model(
      process('P', { needs: ['C'] }),
      { ...resource('C', { runsOn: ['T'], agreements: ['Pact'] }), suppliers: ['Shop'] },
      resource('T'),
      bare.component('agreement', 'Pact', { with: 'Shop' }),
      bare.component('supplier', 'Shop'),
    );
    const failures = [fails('T', 0, 1), fails('Pact', 2, 3), fails('Shop', 4, 5)];
    expect(down({ model: plan, failures, end: 10 }, 'P')).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('25: a manual way of working replaces the place and the people too', () => {
    const plan = model(
      process('P', {
        at: { atLeast: 1, options: [{ of: { kind: 'component', id: 'Site' } }] },
        needs: [peopleOf('R', 2)],
        manuals: [{ starts: 5, needs: [peopleOf('S', 1)] }],
      }),
      location('Site'),
      role('R', 2),
      role('S', 1),
    );
    const run = { model: plan, failures: [fails('Site'), fails('R', 10), fails('S', 20)], end: 40 };
    expect(down(run, 'P')).toEqual([
      [0, 5],
      [20, EVER],
    ]);
  });

  it('26: deputies count as people, and a person fails in all roles', () => {
    const plan = model(
      process('P', { needs: [peopleOf('Lead', 1)] }),
      process('Q', { needs: [peopleOf('Desk', 2)] }),
      { ...role('Lead', 1), filledBy: ['Ann'], deputies: ['Bob'] },
      { ...role('Desk', 2), filledBy: ['Ann'] },
      bare.component('person', 'Ann'),
      bare.component('person', 'Bob'),
    );
    const run = { model: plan, failures: [fails('Ann'), fails('Bob', 10)], end: 40 };
    expect(down(run, 'P')).toEqual([[10, EVER]]);
    expect(down(run, 'Q')).toEqual([[0, EVER]]);
    expect(down({ model: plan, lostPerson: 'Lead', end: 40 }, 'P')).toEqual([]);
    expect(down({ model: plan, lostPerson: 'Desk', end: 40 }, 'Q')).toEqual([[0, EVER]]);
  });
});
