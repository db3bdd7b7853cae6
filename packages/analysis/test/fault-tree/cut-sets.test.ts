import { type CutSets, type FaultTree, listCutSets, minimalCutSets } from '@waakvlam/analysis/fault-tree';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSetsByTrying } from './by-trying.ts';
import { anyTree } from './random-tree.ts';

const RUNS = Number(process.env.CUT_SET_RUNS ?? 10_000);
const SEED = process.env.CUT_SET_SEED === undefined ? {} : { seed: Number(process.env.CUT_SET_SEED) };

const FAMILIES = [{ way: 'families', nodes: 2 ** 20 }] as const;
const FUNCTIONS = [{ way: 'functions', nodes: 2 ** 20 }] as const;

/** The sets as lists of events, in the order in which they come. */
function setsOf({ events }: FaultTree, found: CutSets): readonly (readonly number[])[] {
  const sets = found.counts[0] === 1n ? [[]] : [];
  const lists = listCutSets(found, Int32Array.from(events.keys()));
  for (const [order, list] of lists.entries()) {
    for (let at = 0; at < list.length; at += order) sets.push([...list.slice(at, at + order)] as never);
  }
  return sets;
}

function countsOf(sets: readonly (readonly number[])[]): readonly bigint[] {
  const counts: bigint[] = [];
  for (const { length } of sets) {
    while (counts.length <= length) counts.push(0n);
    counts[length]!++;
  }
  return counts;
}

/** Without the zeros at its end. */
function trimmed(counts: readonly bigint[]): readonly bigint[] {
  return counts.slice(0, counts.findLastIndex((count) => count > 0n) + 1);
}

describe('minimal cut sets', () => {
  it('are those that trying every set of events finds, counted and made, by both ways', () => {
    fc.assert(
      fc.property(anyTree(7, 9), (tree) => {
        const expected = cutSetsByTrying(tree, 0);
        for (const attempts of [undefined, FAMILIES, FUNCTIONS]) {
          const found = minimalCutSets(tree, 0, { attempts });
          expect(found.completeOrder).toBeUndefined();
          expect(setsOf(tree, found)).toEqual(expected);
          expect(trimmed(found.counts)).toEqual(countsOf(expected));
        }
      }),
      { numRuns: RUNS, ...SEED },
    );
  });

  it('up to an order are all of those orders and no other', () => {
    fc.assert(
      fc.property(anyTree(8, 12), fc.integer({ min: 1, max: 6 }), (tree, order) => {
        const all = setsOf(tree, minimalCutSets(tree, 0));
        const found = minimalCutSets(tree, 0, { order });
        expect(found.completeOrder).toBe(order);
        const expected = all.filter((set) => set.length <= order);
        expect(setsOf(tree, found)).toEqual(expected);
        expect(trimmed(found.counts)).toEqual(countsOf(expected));
      }),
      { numRuns: RUNS, ...SEED },
    );
  });

  it('of larger trees are the same by both ways', () => {
    fc.assert(
      fc.property(anyTree(16, 25), fc.integer({ min: 1, max: 5 }), (tree, order) => {
        const families = minimalCutSets(tree, 0, { attempts: FAMILIES });
        const functions = minimalCutSets(tree, 0, { attempts: FUNCTIONS });
        expect(functions.counts).toEqual(families.counts);
        expect(setsOf(tree, functions)).toEqual(setsOf(tree, families));
        const within = minimalCutSets(tree, 0, { order });
        expect(trimmed(within.counts)).toEqual(trimmed(families.counts.slice(0, order + 1)));
      }),
      { numRuns: Math.ceil(RUNS / 3), ...SEED },
    );
  });
});
