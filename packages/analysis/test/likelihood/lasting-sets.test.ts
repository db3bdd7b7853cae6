import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Failure, type Id, likelihood, type Model } from '../../src/index.ts';
import { inWords, plansAndSets } from '../reference/generator.ts';
import { simulate } from '../reference/simulator.ts';

const HORIZON = 25;
const MTPD = 2;

/** With a rate for whatever can have one. */
function rated(plan: Model): Model {
  const rates = { failsOncePer: { count: 1, unit: 'year' as const }, repaired: 3600 };
  return {
    ...plan,
    components: plan.components.map((one) => {
      if (one.kind === 'process') return { ...one, mtpd: MTPD };
      return one.kind === 'role' ? one : { ...one, ...rates };
    }),
  };
}

/** When the first intolerable disruption begins; nothing if none does within the horizon. */
function breakAt(model: Model, process: Id, failures: readonly Failure[]): number | undefined {
  const { down } = simulate({ model, failures, end: HORIZON + MTPD + 1 });
  return down.get(process)!.find(([from, until]) => from < HORIZON && until - from > MTPD)?.[0];
}

it('sets that count are those that stop the process sooner than all that is less, and tolerate what they tolerate', () => {
  let several = 0;
  fc.assert(
    fc.property(plansAndSets, ({ plan }) => {
      const model = rated(plan);
      const process = model.components.find(({ kind }) => kind === 'process')!.id;
      const found = likelihood(model, { process, order: 2, horizon: HORIZON });
      if (found === undefined) return;
      const about = `${process}\n${inWords(model)}`;
      const begins = (ids: readonly Id[]) =>
        breakAt(
          model,
          process,
          ids.map((component) => ({ component, from: 0 })),
        );
      expect(found.brokenFromTheStart, about).toBe(begins([]) !== undefined);
      if (found.brokenFromTheStart) return;

      const alone = new Map(found.counted.map((id) => [id, begins([id]) ?? HORIZON]));
      const pairs = found.counted.flatMap((a) =>
        found.counted.filter((b) => a < b).map((b) => [a, b] as const),
      );
      const expected = [
        ...found.counted.filter((id) => alone.get(id)! < HORIZON),
        ...pairs
          .filter(([a, b]) => (begins([a, b]) ?? HORIZON) < Math.min(alone.get(a)!, alone.get(b)!))
          .map((pair) => pair.join()),
      ];
      expect(found.sets.map(({ components }) => components.join()).sort(), about).toEqual(expected.sort());
      for (const { components, tolerates } of found.sets) {
        const lasting = (until: number) =>
          breakAt(
            model,
            process,
            components.map((component) => ({ component, from: 0, until })),
          );
        if (tolerates > 0) expect(lasting(tolerates), about).toBeUndefined();
        expect(lasting(tolerates + 1), about).toBeDefined();
      }
      if (found.sets.some(({ components: [a, b] }) => b !== undefined && alone.get(a!)! < HORIZON)) several++;
    }),
    { numRuns: 120, seed: 20261124 },
  );
  // Sets that are no minimal cut sets within the horizon, and count all the same.
  expect(several).toBeGreaterThan(0);
});
