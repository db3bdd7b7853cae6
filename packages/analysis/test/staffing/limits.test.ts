import { describe, expect, it } from 'vitest';
import { limitsOf, WORKING_TIME } from '../../src/staffing/limits.ts';
import { HOUR, role } from './build.ts';

function hours(says: Parameters<typeof role>[2]) {
  return limitsOf(role('R', 1, says)).map((limit) => [
    limit.days,
    limit.kind === 'hours' ? limit.hours / HOUR : `${limit.count} ${limit.kind}`,
    limit.own,
  ]);
}

const LAW = [
  [1, 12, false],
  [7, 60, false],
  [28, 220, false],
  [112, 768, false],
];

describe('what one person may work', () => {
  it("is the law's where the role says nothing", () => {
    expect(limitsOf(role('R', 1))).toEqual(WORKING_TIME);
    expect(hours({})).toEqual(LAW);
  });

  it('is as many shifts a day as fit with their rest, and one at least', () => {
    const day = (shift: number, rest?: number) =>
      hours({ shift: shift * HOUR, ...(rest !== undefined && { rest: rest * HOUR }) }).filter(
        ([, , own]) => own,
      );
    expect(day(8)).toEqual([[1, 8, true]]);
    expect(day(12, 12)).toEqual([[1, 12, true]]);
    expect(day(4, 4)).toEqual([[1, 12, true]]);
    // A day at the station, two days off.
    expect(day(24, 48)).toEqual([
      [1, 24, true],
      [3, 24, true],
    ]);
    expect(hours({ rest: 16 * HOUR })[0]).toEqual([1, 8, true]);
  });

  it("puts the role's own in place of the law's over as many days", () => {
    const limits = [
      { kind: 'hours', hours: 48 * HOUR, per: { count: 1, unit: 'week' } },
      { kind: 'nights', count: 36, per: { count: 16, unit: 'week' } },
      { kind: 'nights', count: 5 },
    ] as const;
    expect(hours({ limits })).toEqual([
      [1, 12, false],
      [6, '5 nights', true],
      [7, 48, true],
      [28, 220, false],
      [112, '36 nights', true],
      [112, 768, false],
    ]);
  });
});
