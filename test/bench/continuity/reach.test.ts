/** The part of a net that the simulator plays in place of the whole: it must tell the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWords, plansAndSets } from '../../../packages/analysis/test/reference/generator.ts';
import { simulate } from '../../../packages/analysis/test/reference/simulator.ts';
import { failingTogether } from './by-calculation.ts';
import { modelOf } from './model-of.ts';
import { netNamed } from './nets.ts';
import { isCalm, reachOf } from './reach.ts';

describe('the part of a net that failures and a process leave', () => {
  it('tells the same as the whole, on small random plans', () => {
    let tried = 0;
    fc.assert(
      fc.property(plansAndSets, ({ plan, many }) => {
        if (!isCalm(plan)) return;
        tried++;
        const end = 30;
        const about = `${inWords(plan)}\n${many.map(({ component }) => component).join()}`;
        for (const [, down] of simulate({ model: plan, end }).down) expect(down, about).toEqual([]);
        const whole = simulate({ model: plan, failures: many, end }).down;
        const reach = reachOf(plan);
        const ids = many.map(({ component }) => component);
        const all = simulate({ model: reach.cut(ids), failures: many, end }).down;
        for (const [process, down] of whole) {
          expect(all.get(process) ?? [], about).toEqual(down);
          const part = simulate({ model: reach.cut(ids, process), failures: many, end }).down;
          expect(part.get(process), about).toEqual(down);
        }
      }),
      { numRuns: 2000, seed: 20261124 },
    );
    expect(tried).toBeGreaterThan(200);
  });

  it('tells the same as the whole on made nets, and what is not before a process does not touch it', () => {
    for (const name of ['made-120-sparse-4', 'made-120-linked-3', 'made-120-dense-3', 'made-120-circles-4']) {
      const net = netNamed(name);
      const model = modelOf(net, net.unit);
      const end = net.until / net.unit;
      expect(isCalm(model)).toBe(true);
      const reach = reachOf(model);
      const inWhole = failingTogether(model, end);
      const processes = net.components.filter(({ kind }) => kind === 'process').map(({ id }) => id);
      for (const process of processes.filter((_, index) => index % 5 === 0)) {
        const before = new Set(reach.before(process));
        for (const { id } of net.components.filter((_, index) => index % 4 === 0)) {
          const whole = inWhole([id]).get(process);
          if (!before.has(id)) expect(whole, `${name}: ${id} for ${process}`).toBeUndefined();
          else {
            const part = failingTogether(reach.cut([id], process), end)([id]).get(process);
            expect(part, `${name}: ${id} for ${process}`).toEqual(whole);
          }
        }
      }
    }
  });
});
