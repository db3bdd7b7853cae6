import type { Decision } from '@waakvlam/analysis';
import { describe, expect, it } from 'vitest';
import { sameCalls } from '../src/sheets/same-call.ts';

function decision(process: string, more: Partial<Decision> = {}): Decision {
  return {
    reserve: { component: process, part: 'option', of: 'Uitwijk' },
    automatically: false,
    neededAt: 60,
    knownSince: 0,
    takes: 60,
    decideBy: 0,
    tooLate: false,
    latest: 10,
    actions: ['NaarUitwijk'],
    instead: [],
    ifLate: [],
    ifNever: [{ process, begin: 60, breach: 120 }],
    ...more,
  };
}

describe('decisions that are one call', () => {
  it('are one, with what each of them prevents and the smallest margin', () => {
    const [one, ...others] = sameCalls([decision('P'), decision('Q', { latest: 5 })]);
    expect(others).toEqual([]);
    expect(one?.latest).toBe(5);
    expect(one?.ifNever.map(({ process }) => process)).toEqual(['P', 'Q']);
  });

  it('stay apart at another moment, by another action, or with no action at all', () => {
    expect(sameCalls([decision('P'), decision('Q', { decideBy: 1 })])).toHaveLength(2);
    expect(sameCalls([decision('P'), decision('Q', { actions: ['Anders'] })])).toHaveLength(2);
    expect(sameCalls([decision('P', { actions: [] }), decision('Q', { actions: [] })])).toHaveLength(2);
  });
});
