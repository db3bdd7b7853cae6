/** The worked examples of docs/semantics.md, sections 2 to 4, in minutes: for the engine and for the reference simulator. */
import { describe, expect, it } from 'vitest';
import { type Component, type Failure, type Model, playFailures } from '../src/index.ts';
import { type Interval, implementations, type Run } from './implementations.ts';
import {
  allOf,
  atLeast,
  location,
  model,
  oneOf,
  option,
  peopleOf,
  process,
  resource,
  role,
} from './reference/build.ts';

const EVER = Number.POSITIVE_INFINITY;

function fails(component: string, from = 0, until?: number): Failure {
  return { component, from, until };
}

const P = process('P', { needs: ['Stroom'] });

function stroom(order: readonly string[], ...others: readonly Component[]): Model {
  return model(P, resource('Stroom', { needs: [oneOf(...order)] }), resource('Net'), ...others);
}

describe.each(implementations)('$name', (implementation) => {
  function down(plan: Model, end: number, failures: readonly Failure[], id = 'P'): readonly Interval[] {
    return implementation.down({ model: plan, failures, end }, id);
  }

  function downOf(run: Run, id: string): readonly Interval[] {
    return implementation.down(run, id);
  }

  function decision(run: Run, reserve: string) {
    const found = implementation.decisions(run, reserve);
    expect(found).toHaveLength(1);
    return found[0]!;
  }

  describe('worked examples', () => {
    const gen = resource('Gen', { starts: 2, lasts: 1440 });
    const ups = resource('UPS', { lasts: 30 });

    it('1: a UPS and a generator behind it', () => {
      const plan = stroom(['Net', 'UPS', 'Gen'], ups, gen);
      const result: Run = { model: plan, failures: [fails('Net')], end: 1500 };
      expect(downOf(result, 'Stroom')).toEqual([[1470, EVER]]);
      expect(downOf(result, 'P')).toEqual([[1470, EVER]]);
    });

    it('1 and 2: decide by and latest, with a generator that lasts 60', () => {
      const short = resource('Gen', { starts: 2, lasts: 60 });
      const failures = [fails('Net')];
      expect(
        decision({ model: stroom(['Net', 'UPS', 'Gen'], ups, short), failures, end: 120 }, 'Gen'),
      ).toMatchObject({ neededAt: 30, decideBy: 28, tooLate: false, latest: 28 });
      expect(
        decision({ model: stroom(['Net', 'Gen', 'UPS'], ups, short), failures, end: 120 }, 'Gen'),
      ).toMatchObject({ neededAt: 0, decideBy: 0, tooLate: true, latest: 28 });
    });

    it('2: the generator before the UPS', () => {
      expect(down(stroom(['Net', 'Gen', 'UPS'], ups, gen), 1500, [fails('Net')])).toEqual([[1470, EVER]]);
    });

    it('3: refilled by a reserve', () => {
      const refilled = resource('Gen', { starts: 2, lasts: 1440, refilledBy: 'Diesel' });
      const plan = (diesel: Component) => stroom(['Net', 'UPS', 'Gen'], ups, refilled, diesel);
      const result: Run = {
        model: plan(resource('Diesel', { starts: 360 })),
        failures: [fails('Net')],
        end: 2200,
      };
      expect(downOf(result, 'P')).toEqual([]);
      expect(down(plan(resource('Diesel', { starts: 360, lasts: 600 })), 2200, [fails('Net')])).toEqual([
        [2070, EVER],
      ]);
    });

    it('4: refilled by what is no reserve', () => {
      const plan = model(
        process('P', { needs: ['Tank'] }),
        resource('Tank', { lasts: 60, refilledBy: 'Pipe' }),
        resource('Pipe'),
      );
      expect(down(plan, 200, [fails('Pipe', 10, 40), fails('Pipe', 60)])).toEqual([[120, EVER]]);
    });

    it('5: one store, one clock', () => {
      const plan = model(
        process('P', { needs: [oneOf('Net', 'UPS')] }),
        process('Q', { needs: [oneOf('M', 'UPS')], mtpd: 0 }),
        resource('Net'),
        resource('M'),
        ups,
      );
      const failures = [fails('Net'), fails('M', 20)];
      expect(down(plan, 60, failures, 'P')).toEqual([[30, EVER]]);
      expect(down(plan, 60, failures, 'Q')).toEqual([[30, EVER]]);
    });

    it('6: a bridge and its recharging', () => {
      const plan = (recharges: number) =>
        model(
          process('P', { needs: ['C'] }),
          resource('C', { needs: ['F'], bridges: 30, recharges }),
          resource('F'),
        );
      const failures = [fails('F', 0, 20), fails('F', 40, 55)];
      expect(down(plan(60), 100, failures)).toEqual([[50, 55]]);
      expect(down(plan(20), 100, failures)).toEqual([]);
    });

    it('7: a restart that is broken', () => {
      const plan = model(
        process('P', { needs: ['GMS'] }),
        resource('GMS', { needs: ['F'], restarts: 20 }),
        resource('F'),
      );
      expect(down(plan, 100, [fails('F', 10, 12), fails('F', 25, 26)])).toEqual([[10, 46]]);
    });

    it('8: what is known since when', () => {
      const failures = [fails('Net', 10), fails('UPS', 20)];
      expect(down(stroom(['Net', 'UPS', 'Gen'], ups, gen), 100, failures, 'Stroom')).toEqual([[20, 22]]);
      const short = resource('UPS', { lasts: 10 });
      const run: Run = {
        model: stroom(['Net', 'UPS', 'Gen'], short, gen),
        failures: [fails('Net', 10)],
        end: 100,
      };
      expect(downOf(run, 'P')).toEqual([]);
      expect(decision(run, 'Gen')).toMatchObject({ neededAt: 20, knownSince: 10, decideBy: 18 });
    });

    it('9: one lost of three is enough to know nothing', () => {
      const plan = model(
        process('P', { needs: [atLeast(2, 'A', 'B', 'C', 'R')] }),
        resource('A'),
        resource('B'),
        resource('C'),
        resource('R', { starts: 10 }),
      );
      expect(down(plan, 100, [fails('A'), fails('B', 30)])).toEqual([[30, 40]]);
    });

    it('10: known before it shows', () => {
      const plan = model(
        process('P', { needs: [atLeast(2, 'A', 'B', 'C', 'R')] }),
        resource('A'),
        resource('B', { needs: ['F'], bridges: 30 }),
        resource('C'),
        resource('F'),
        resource('R', { starts: 10 }),
      );
      const run: Run = { model: plan, failures: [fails('A'), fails('F', 5)], end: 80 };
      expect(downOf(run, 'P')).toEqual([]);
      expect(decision(run, 'R')).toMatchObject({ neededAt: 35, knownSince: 5, decideBy: 25 });
    });

    it('11: starts add up', () => {
      const plan = stroom(
        ['Net', 'UPS', 'Gen'],
        ups,
        resource('Gen', { starts: 2, needs: ['Diesel'] }),
        resource('Diesel', { starts: 60 }),
      );
      const run: Run = { model: plan, failures: [fails('Net')], end: 100 };
      const result = run;
      expect(downOf(result, 'Stroom')).toEqual([[30, 62]]);
      expect(decision(run, 'Diesel')).toMatchObject({ neededAt: 28, decideBy: 0, tooLate: true });
    });

    it('12: a bootstrapping deadlock', () => {
      const plan = (bridges: number | undefined) =>
        stroom(
          ['Net', 'Gen'],
          resource('Gen', { starts: 2, needs: ['Control'] }),
          resource('Control', { needs: ['Stroom'], ...(bridges === undefined ? {} : { bridges }) }),
        );
      expect(down(plan(undefined), 100, [fails('Net')])).toEqual([[0, EVER]]);
      expect(down(plan(5), 100, [fails('Net')])).toEqual([[0, 2]]);
      expect(down(plan(5), 100, [fails('Net')], 'Gen')).toEqual([[0, 2]]);
    });

    it('13: a loop that is down never comes back by itself', () => {
      const plan = (needs: readonly string[]) =>
        model(
          process('P', { needs: ['A'] }),
          resource('A', { needs: [oneOf(...needs)] }),
          resource('B', { needs: ['A'] }),
          resource('X'),
        );
      expect(down(plan(['B']), 100, [fails('A', 0, 10)])).toEqual([[0, EVER]]);
      expect(down(plan(['B', 'X']), 100, [fails('A', 0, 10)])).toEqual([[0, 10]]);
      expect(down(plan(['B', 'X']), 100, [fails('A', 0, 10)], 'B')).toEqual([[0, 10]]);
    });

    it('14: by hand', () => {
      const plan = model(
        process('P', { needs: ['Net'], manuals: [{ starts: 2, lasts: 240 }] }),
        resource('Net'),
      );
      expect(down(plan, 300, [fails('Net')])).toEqual([
        [0, 2],
        [242, EVER],
      ]);
    });

    it('15: a margin behind a bridge', () => {
      const plan = stroom(
        ['Net', 'Gen'],
        resource('Gen', { starts: 10 }),
        resource('ICT', { needs: ['Stroom'], bridges: 30 }),
        process('Q', { needs: ['ICT'] }),
      );
      const only = { ...plan, components: plan.components.filter(({ id }) => id !== 'P') };
      const run: Run = { model: only, failures: [fails('Net')], end: 100 };
      const result = run;
      expect(downOf(result, 'Stroom')).toEqual([[0, 10]]);
      expect(downOf(result, 'Q')).toEqual([]);
      expect(decision(run, 'Gen')).toMatchObject({
        neededAt: 0,
        decideBy: 0,
        tooLate: true,
        latest: 20,
      });
    });

    it('16: a call that is withdrawn', () => {
      const plan = stroom(['Net', 'UPS', 'Gen'], ups, resource('Gen', { starts: 20 }));
      const result: Run = { model: plan, failures: [fails('Net', 0, 20), fails('Net', 100)], end: 200 };
      expect(downOf(result, 'P')).toEqual([[110, 120]]);
    });

    const clock = model(
      process('P', { needs: [oneOf('N', 'U')] }),
      resource('N'),
      resource('U', { lasts: 30, needs: [oneOf('Z1', 'Z2')] }),
      resource('Z1'),
      resource('Z2', { starts: 60 }),
    );

    it('17: the clock of a store runs although it cannot work', () => {
      expect(down(clock, 200, [fails('N'), fails('Z1')])).toEqual([[0, EVER]]);
      expect(down(clock, 200, [fails('N')])).toEqual([[30, EVER]]);
    });

    it('18: a fallback that has to wait for a generator', () => {
      const plan = model(
        process('P', { at: { atLeast: 1, options: [option('Mk'), option('Uit', { starts: 45 })] } }),
        location('Mk'),
        location('Uit', { needs: [oneOf('N2', 'G2')] }),
        resource('N2'),
        resource('G2', { starts: 2 }),
      );
      expect(down(plan, 100, [fails('Mk'), fails('N2')])).toEqual([[0, 47]]);
    });

    it('19: pairs', () => {
      const plan = stroom(
        ['Net', 'UPS', 'Gen'],
        ups,
        resource('Gen', { starts: 2, lasts: 60, refilledBy: 'Diesel' }),
        resource('Diesel', { starts: 40 }),
        resource('GMS', { needs: ['Stroom'], restarts: 20 }),
        process('Q', { needs: ['GMS'] }),
      );
      const ids = ['Stroom', 'GMS', 'Net', 'UPS', 'Gen', 'Diesel'];
      const begin = (failed: readonly string[]) =>
        down(
          plan,
          100 + 15,
          failed.map((id) => fails(id)),
          'Q',
        )
          .filter(([from, until]) => until - from > 15 && from < 100)
          .map(([from]) => from);
      const points = ids.filter((id) => begin([id]).length > 0);
      expect(points).toEqual(['Stroom', 'GMS']);
      const pairs: unknown[] = [];
      for (const a of ids) {
        for (const b of ids) {
          if (a >= b || points.includes(a) || points.includes(b)) continue;
          const [from] = begin([a, b]);
          if (from !== undefined) pairs.push([a, b, from]);
        }
      }
      expect(pairs).toEqual([
        ['Net', 'UPS', 0],
        ['Gen', 'Net', 30],
        ['Diesel', 'Net', 90],
      ]);
    });

    it('22: a part of the people is absent', () => {
      const plan = model(process('P', { needs: [peopleOf('R', 6)] }), role('R', 8));
      const absent: Run = {
        model: plan,
        absences: [{ role: 'R', share: 4000, from: 60 }],
        end: 100,
      };
      expect(downOf(absent, 'P')).toEqual([[60, EVER]]);
      expect(downOf({ model: plan, lostPerson: 'R', end: 100 }, 'P')).toEqual([]);
      expect(down(plan, 100, [fails('R')])).toEqual([[0, EVER]]);
    });
  });

  describe('decisions and their counterexamples (the clock of a store is example 17)', () => {
    it('failed askers ask', () => {
      const plan = model(
        process('C1', { needs: [oneOf('N', 'U')] }),
        process('C2', { needs: [oneOf('N', 'V', 'U')] }),
        resource('N'),
        resource('U', { lasts: 30 }),
        resource('V', { lasts: 60 }),
      );
      expect(down(plan, 100, [fails('N')], 'C1')).toEqual([[30, EVER]]);
      expect(down(plan, 100, [fails('N')], 'C2')).toEqual([[60, EVER]]);
      expect(down(plan, 100, [fails('N'), fails('C1')], 'C2')).toEqual([[60, EVER]]);
    });

    it('short groups ask', () => {
      const plan = model(
        process('P', { needs: [oneOf('N', allOf('A', 'U'), 'B')] }),
        process('Q', { needs: [oneOf('N', 'V', 'U')] }),
        ...['N', 'A', 'B'].map((id) => resource(id)),
        resource('U', { lasts: 30 }),
        resource('V', { lasts: 60 }),
      );
      expect(down(plan, 120, [fails('N')], 'Q')).toEqual([[60, EVER]]);
      expect(down(plan, 120, [fails('N'), fails('A')], 'Q')).toEqual([[60, EVER]]);
      expect(down(plan, 120, [fails('N')])).toEqual([]);
    });

    it('empty and still asked does not recharge', () => {
      const plan = model(
        process('P', { needs: [oneOf('N', 'M', 'U')] }),
        resource('N'),
        resource('M', { lasts: 15 }),
        resource('U', { lasts: 30, recharges: 10 }),
      );
      expect(down(plan, 120, [fails('N')])).toEqual([[45, EVER]]);
      expect(down(plan, 120, [fails('N'), fails('M')])).toEqual([[30, EVER]]);
    });

    it('order is position', () => {
      const plan = model(
        process('P', { needs: [oneOf('N', 'G', 'T')] }),
        process('Q', { needs: [oneOf('M', 'V', 'T')] }),
        process('P3', { needs: [oneOf('X', 'G')] }),
        ...['N', 'M', 'X'].map((id) => resource(id)),
        resource('G', { starts: 2 }),
        resource('T', { lasts: 30 }),
        resource('V', { lasts: 60 }),
      );
      for (const more of [[], [fails('X')]]) {
        const failures = [fails('N'), fails('M'), ...more];
        expect(down(plan, 120, failures)).toEqual([]);
        expect(down(plan, 120, failures, 'Q')).toEqual([[88, EVER]]);
      }
    });

    it('a reserve does not refill', () => {
      const plan = model(
        process('P', { needs: ['T'] }),
        process('P2', { needs: [oneOf('N', 'D')] }),
        resource('T', { lasts: 50, refilledBy: 'D' }),
        resource('D', { starts: 0, needs: ['E'] }),
        resource('E'),
        resource('N'),
      );
      const ends = fails('E', 40);
      expect(down(plan, 120, [ends])).toEqual([[50, EVER]]);
      expect(down(plan, 120, [ends, fails('N')])).toEqual([[50, EVER]]);
    });

    it('a failed tank asks', () => {
      const plan = model(
        process('P', { needs: ['R'] }),
        process('Q', { needs: [oneOf('N', 'V', 'X')] }),
        resource('R', { lasts: 1, refilledBy: 'X' }),
        resource('X', { starts: 0, lasts: 1 }),
        resource('V', { lasts: 4 }),
        resource('N'),
      );
      expect(down(plan, 20, [fails('N')], 'Q')).toEqual([[4, EVER]]);
      expect(down(plan, 20, [fails('N'), fails('R')], 'Q')).toEqual([[4, EVER]]);
    });

    it('freezing: a longer failure may help', () => {
      const plan = model(
        process('P', { needs: [oneOf('N', 'UPS')] }),
        resource('N'),
        resource('UPS', { lasts: 30 }),
      );
      expect(down(plan, 120, [fails('N'), fails('UPS', 0, 20)])).toEqual([
        [0, 20],
        [50, EVER],
      ]);
      expect(down(plan, 120, [fails('N'), fails('UPS', 0, 30)])).toEqual([
        [0, 30],
        [60, EVER],
      ]);
    });

    it('a pulse that goes round for ever', () => {
      const ring = { bridges: 3, restarts: 3 };
      const plan = model(
        process('P', { needs: ['A'] }),
        resource('A', { ...ring, needs: [oneOf('N', 'R'), 'C'] }),
        resource('B', { ...ring, needs: ['A'] }),
        resource('C', { ...ring, needs: ['B'] }),
        resource('N'),
        resource('R', { starts: 5 }),
      );
      const failures = [fails('N')];
      expect(down(plan, 40, failures, 'A').slice(0, 4)).toEqual([
        [3, 8],
        [12, 17],
        [21, 26],
        [30, 35],
      ]);
      expect(down(plan, 40, failures, 'C').slice(0, 2)).toEqual([
        [9, 14],
        [18, 23],
      ]);
    });
  });

  describe('what does not hold', () => {
    it('N1: a shorter start with a store behind it breaches earlier', () => {
      const plan = (starts: number) =>
        model(
          process('P', { needs: [oneOf(option('Net'), option('R'))] }),
          resource('Net'),
          resource('R', { starts, lasts: 5 }),
        );
      expect(down(plan(10), 60, [fails('Net')])).toEqual([
        [0, 10],
        [15, EVER],
      ]);
      expect(down(plan(2), 60, [fails('Net')])).toEqual([
        [0, 2],
        [7, EVER],
      ]);
    });

    it('N2: an option that others use', () => {
      const plan = (...more: readonly string[]) =>
        model(
          process('P1', { needs: [oneOf('N', ...more)] }),
          process('P2', { needs: [oneOf('N', 'V', 'U')] }),
          resource('N'),
          resource('V', { lasts: 60 }),
          resource('U', { lasts: 30 }),
        );
      expect(down(plan(), 120, [fails('N')], 'P2')).toEqual([[90, EVER]]);
      expect(down(plan('U'), 120, [fails('N')], 'P2')).toEqual([[60, EVER]]);
    });

    it('N4: a higher k can help where there are reserves', () => {
      const plan = (k: number) =>
        model(
          process('P', { needs: [atLeast(k, 'A', 'R')] }),
          process('Q', { needs: [oneOf('A', 'R')] }),
          resource('A'),
          resource('R', { starts: 10 }),
        );
      expect(down(plan(1), 60, [fails('A')], 'Q')).toEqual([[0, 10]]);
      expect(down(plan(2), 60, [fails('A')], 'Q')).toEqual([]);
    });
  });
});

describe('the decisions of the engine at full length', () => {
  const gen = resource('Gen', { starts: 2, lasts: 1440 });
  const ups = resource('UPS', { lasts: 30 });

  function decisions(plan: Model, failures: readonly Failure[], until: number) {
    return playFailures(plan, { failures, absences: [] }, until).decisions;
  }

  it('1: the generator by 28, which is also the latest', () => {
    expect(decisions(stroom(['Net', 'UPS', 'Gen'], ups, gen), [fails('Net')], 1500)).toMatchObject([
      { neededAt: 30, knownSince: 0, decideBy: 28, tooLate: false, latest: 28 },
    ]);
  });

  it('3: the tanker by 18 h 30', () => {
    const refilled = resource('Gen', { starts: 2, lasts: 1440, refilledBy: 'Diesel' });
    const plan = stroom(['Net', 'UPS', 'Gen'], ups, refilled, resource('Diesel', { starts: 360 }));
    expect(decisions(plan, [fails('Net')], 2200)).toMatchObject([
      { reserve: { component: 'Gen' }, neededAt: 30, decideBy: 28 },
      { reserve: { component: 'Diesel' }, neededAt: 1470, decideBy: 1110 },
    ]);
  });

  it('16: a call that was withdrawn is known from the second failure on', () => {
    const plan = stroom(['Net', 'UPS', 'Gen'], ups, resource('Gen', { starts: 20 }));
    expect(decisions(plan, [fails('Net', 0, 20), fails('Net', 100)], 200)).toMatchObject([
      { neededAt: 110, knownSince: 100, decideBy: 100, tooLate: true },
    ]);
  });
});
