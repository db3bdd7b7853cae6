import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate as play, downOf as playedDown } from './played.ts';
import { decisionsOf } from './reference/decisions.ts';
import { inWords, plansAndEvents, plansAndSets } from './reference/generator.ts';
import { type Run, simulate } from './reference/simulator.ts';

/** Long enough for every store, bridge, start and restart of a generated plan to run out several times. */
const END = 60;

function processesDown(run: Run) {
  const { down } = simulate(run);
  return Object.fromEntries([...down].map(([id, intervals]) => [id, intervals]));
}

function enginesDown({ model, failures, absences, end }: Run) {
  const result = play({ model, failures: failures ?? [], absences: absences ?? [], end });
  const processes = model.components.filter(({ kind }) => kind === 'process');
  return Object.fromEntries(processes.map(({ id }) => [id, playedDown(result, id)]));
}

function agree(run: Run): void {
  expect(enginesDown(run), inWords(run.model)).toEqual(processesDown(run));
}

describe('the engine equals the reference simulator', () => {
  it('for failures at 0 that stay', () => {
    fc.assert(
      fc.property(plansAndSets, ({ plan, many }) => agree({ model: plan, failures: many, end: END })),
      { numRuns: 2000 },
    );
  });

  it('for failures and absences that begin and end', () => {
    fc.assert(
      fc.property(plansAndEvents, ({ plan, failures, absences }) =>
        agree({ model: plan, failures, absences, end: END }),
      ),
      { numRuns: 2000 },
    );
  });

  it('in its decisions', () => {
    fc.assert(
      fc.property(plansAndEvents, ({ plan, failures }) => {
        const run: Run = { model: plan, failures, end: 30 };
        const expected = decisionsOf(run, simulate(run)).map(
          ({ neededAt, knownSince, decideBy, tooLate }) => ({
            neededAt,
            knownSince,
            decideBy,
            tooLate,
          }),
        );
        const found = play({ model: plan, failures, end: 30 }).decisions.map(
          ({ neededAt, knownSince, decideBy, tooLate }) => ({ neededAt, knownSince, decideBy, tooLate }),
        );
        const sorted = (all: typeof found) => all.map((one) => JSON.stringify(one)).sort();
        expect(sorted(found), inWords(plan)).toEqual(sorted(expected));
      }),
      { numRuns: 300 },
    );
  });
});
