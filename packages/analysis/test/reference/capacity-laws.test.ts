/** The laws of docs/semantics.md, section 4, in plans in which not everybody can be served and use can be cut back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/model.ts';
import { expectNoWorse, expectSame, failing, idsOf } from './compare.ts';
import { curtailmentsOf, plansAndEventsWith, plansAndSetsWith } from './generator.ts';
import { type Outcome, simulate } from './simulator.ts';

const END = 25;
const ALSO = { capacity: true, curtailed: true };

const { REFERENCE_RUNS, REFERENCE_SEED } = globalThis.process?.env ?? {};
const RUNS = Number(REFERENCE_RUNS ?? 200);
const HOW = REFERENCE_SEED === undefined ? {} : { seed: Number(REFERENCE_SEED) };

const sets = plansAndSetsWith(ALSO).chain((some) =>
  curtailmentsOf(some.plan).map((curtailments) => ({ ...some, curtailments })),
);
const events = plansAndEventsWith(ALSO).chain((some) =>
  curtailmentsOf(some.plan).map((curtailments) => ({ ...some, curtailments })),
);

/** Whether something in use has to do without an option that delivers. */
function fallsShort({ net, moments }: Outcome): boolean {
  return moments.some(({ inUse, delivering, deliversFor }) =>
    [...inUse].some((id) => {
      const asker = net.get(id)!;
      return asker.lines.some(({ options }) =>
        options.some((option) => delivering.has(option) && !deliversFor(asker, option)),
      );
    }),
  );
}

describe('laws that hold when there is not enough for all', () => {
  it('L1: more failures never help', () => {
    fc.assert(
      fc.property(sets, ({ plan, few, many, curtailments }) => {
        const less = simulate({ model: plan, failures: few, curtailments, end: END });
        const more = simulate({ model: plan, failures: many, curtailments, end: END });
        const about = `${failing(few)} / ${failing(many)}; ${JSON.stringify(curtailments)}`;
        expectNoWorse(plan, less, more, idsOf(plan), about);
      }),
      { numRuns: RUNS, ...HOW },
    );
  });

  it('L5: the order of declarations makes no difference', () => {
    fc.assert(
      fc.property(events, ({ plan, failures, absences, curtailments }) => {
        const run = (model: Model) => simulate({ model, failures, absences, curtailments, end: END });
        const reversed = { ...plan, components: [...plan.components].reverse() };
        expectSame(run(plan), run(reversed), (id) => id, idsOf(plan));
      }),
      { numRuns: RUNS / 2, ...HOW },
    );
  });

  it('L8: what happens before t does not depend on what begins after t', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 12 }), ({ plan, curtailments, ...rest }, t) => {
        const before = <T extends { readonly from: number }>(all: readonly T[]) =>
          all.filter(({ from }) => from < t);
        const all = simulate({ model: plan, ...rest, curtailments, end: t });
        const known = simulate({
          model: plan,
          failures: before(rest.failures),
          absences: before(rest.absences),
          curtailments: before(curtailments),
          end: t,
        });
        expectSame(all, known, (id) => id, idsOf(plan));
      }),
      { numRuns: RUNS / 2, ...HOW },
    );
  });
});

describe('the generator', () => {
  it('makes plans in which there is often not enough, with few failures and with many', () => {
    const short = { few: 0, many: 0 };
    for (const { plan, few, many } of fc.sample(sets, { numRuns: 200, seed: 1 })) {
      short.few += Number(fallsShort(simulate({ model: plan, failures: few, end: 10 })));
      short.many += Number(fallsShort(simulate({ model: plan, failures: many, end: 10 })));
    }
    expect(short.few).toBeGreaterThan(24);
    expect(short.many).toBeGreaterThan(24);
  });
});
