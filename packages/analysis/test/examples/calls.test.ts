/** The worked examples of docs/semantics.md about calls, disruptions and decisions (rules 8 to 10). In minutes. */
import { describe, expect, it } from 'vitest';
import { playFailures } from '../../src/index.ts';
import { implementations } from '../implementations.ts';
import { model, oneOf, process, resource } from '../reference/build.ts';
import { fails } from './say.ts';

describe.each(implementations)('$name', ({ down, decisions }) => {
  it('39: a call stands while it goes on being needed', () => {
    const plan = model(
      process('P', { needs: [oneOf('Net', 'UPS', 'Gen')] }),
      resource('Net', { needs: ['Cable'] }),
      resource('Cable'),
      resource('UPS', { lasts: 30 }),
      resource('Gen', { starts: 20 }),
    );
    const cableFrom = (from: number) => ({
      model: plan,
      failures: [fails('Net', 0, 15), fails('Cable', from)],
      end: 80,
    });
    expect(down(cableFrom(10), 'P')).toEqual([]);
    expect(decisions(cableFrom(10), 'Gen')).toMatchObject([
      { neededAt: 30, knownSince: 0, decideBy: 10, tooLate: false },
    ]);
    expect(down(cableFrom(16), 'P')).toEqual([[31, 36]]);
    expect(decisions(cableFrom(16), 'Gen')).toMatchObject([
      { neededAt: 31, knownSince: 16, decideBy: 16, tooLate: true },
    ]);
  });

  it('41: calls of reserves that need each other add up', () => {
    const plan = model(
      process('P', { needs: [oneOf('Net', 'UPS', 'Gen')] }),
      resource('Net'),
      resource('UPS', { lasts: 30 }),
      resource('Gen', { starts: 2, needs: ['Pump'] }),
      resource('Pump', { starts: 5, needs: ['Fuel'] }),
      resource('Fuel', { starts: 10 }),
    );
    const run = { model: plan, failures: [fails('Net')], end: 60 };
    expect(down(run, 'P')).toEqual([]);
    expect(['Gen', 'Pump', 'Fuel'].map((reserve) => decisions(run, reserve))).toMatchObject([
      [{ neededAt: 30, decideBy: 28, tooLate: false }],
      [{ neededAt: 28, decideBy: 23, tooLate: false }],
      [{ neededAt: 23, decideBy: 13, tooLate: false }],
    ]);
  });

  it('42: of reserves that cover for each other one must be called', () => {
    const plan = model(
      process('P', { needs: [oneOf('A', 'B')] }),
      process('Q', { needs: [oneOf('B', 'A')] }),
      resource('A', { needs: [oneOf('Net', 'G')] }),
      resource('B', { needs: [oneOf('Net', 'H')] }),
      resource('Net'),
      resource('G', { starts: 2 }),
      resource('H', { starts: 2 }),
    );
    const run = { model: plan, failures: [fails('Net')], end: 40 };
    expect(down(run, 'P')).toEqual([[0, 2]]);
    expect(down(run, 'Q')).toEqual([[0, 2]]);
    expect(decisions(run, 'G')).toMatchObject([{ neededAt: 0, decideBy: 0, tooLate: true }]);
    expect(decisions(run, 'H')).toEqual([]);
    const both = { ...run, failures: [fails('Net'), fails('G')] };
    expect(decisions(both, 'H')).toMatchObject([{ neededAt: 0, decideBy: 0, tooLate: true }]);
  });

  it('43: without a call nobody is called instead', () => {
    const plan = model(
      process('P', { needs: [oneOf('Net', 'UPS', 'G', 'H')] }),
      resource('Net'),
      resource('UPS', { lasts: 30 }),
      resource('G', { starts: 2 }),
      resource('H', { starts: 2 }),
    );
    const run = { model: plan, failures: [fails('Net')], end: 60 };
    expect(down(run, 'P')).toEqual([]);
    expect(decisions(run, 'G')).toMatchObject([{ neededAt: 30, decideBy: 28, tooLate: false, latest: 28 }]);
    expect(decisions(run, 'H')).toEqual([]);
  });

  describe('40: noticed, late, intolerable', () => {
    const plan = model({ ...process('P', { needs: ['Net'], mtpd: 15 }), rto: 5 }, resource('Net'));

    it.each([
      [5, undefined, undefined],
      [15, 5, undefined],
      [16, 5, 15],
    ])('Net fails [0,%i)', (until, late, breach) => {
      const failures = [fails('Net', 0, until)];
      expect(down({ model: plan, failures, end: 40 }, 'P')).toEqual([[0, until]]);
      const { disruptions } = playFailures(plan, { failures, absences: [] }, 40);
      expect(disruptions.map((one) => [one.late, one.breach])).toEqual([[late, breach]]);
    });
  });
});
