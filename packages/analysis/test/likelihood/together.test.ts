import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { together } from '../../src/likelihood/importance.ts';
import { failuresAmid } from '../../src/likelihood/more-at-once.ts';
import type { Rated } from '../../src/likelihood/rates.ts';
import type { TimedSet } from '../../src/likelihood/union.ts';

const component = fc.record({
  q: fc.double({ min: 0.001, max: 0.6, noNaN: true }),
  mu: fc.double({ min: 0.01, max: 1, noNaN: true }),
});

const cases = fc.array(component, { minLength: 1, maxLength: 5 }).chain((raw) => {
  const components = raw.map((one, index): Rated => ({ id: `C${index}`, ...one }));
  const members = fc.uniqueArray(fc.nat({ max: raw.length - 1 }), { minLength: 1, maxLength: 3 });
  const set = fc.record({ members, tolerates: fc.constantFrom(0, 0.5, 1, 3) });
  return fc.record({
    components: fc.constant(components),
    sets: fc.array(set, { minLength: 1, maxLength: 6 }),
  });
});

/** By inclusion and exclusion over all groups of sets: each component is out for as long as the most patient asks. */
function byInclusion(components: readonly Rated[], sets: readonly TimedSet[]) {
  let share = 0;
  let frequency = 0;
  for (let group = 1; group < 2 ** sets.length; group++) {
    const inGroup = sets.filter((_, set) => (group >> set) % 2 === 1);
    const needed = new Map<number, number>();
    for (const { members, tolerates } of inGroup)
      for (const member of members) needed.set(member, Math.max(needed.get(member) ?? 0, tolerates));
    let chance = 1;
    let repairs = 0;
    for (const [member, since] of needed) {
      const { q, mu } = components[member]!;
      chance *= q * Math.exp(-mu * since);
      repairs += mu;
    }
    const sign = inGroup.length % 2 === 1 ? 1 : -1;
    share += sign * chance;
    frequency += sign * chance * repairs;
  }
  return { share, frequency };
}

const NEARLY = 9;

describe('sets that are out for too long', () => {
  it('are as likely and as frequent as inclusion and exclusion say', () => {
    fc.assert(
      fc.property(cases, ({ components, sets }) => {
        const { method, share, frequency } = together(components, sets);
        expect(method).toBe('exact');
        const slow = byInclusion(components, sets);
        expect(share).toBeCloseTo(slow.share, NEARLY);
        expect(frequency).toBeCloseTo(slow.frequency, NEARLY);
      }),
    );
  });

  it('weigh by what changes when a component is always up, or has failed for good', () => {
    fc.assert(
      fc.property(cases, ({ components, sets }) => {
        const { share, weights } = together(components, sets);
        const shareWith = (member: number, one: Partial<Rated>) =>
          byInclusion(
            components.map((other, index) => (index === member ? { ...other, ...one } : other)),
            sets,
          ).share;
        weights.forEach((weight, member) => {
          const up = shareWith(member, { q: 0 });
          const forGood = shareWith(member, { q: 1, mu: 0 });
          const theirs = sets.filter(({ members }) => members.includes(member));
          expect(weight.birnbaum).toBeCloseTo(forGood - up, NEARLY);
          expect(weight.riskAchievementWorth * share).toBeCloseTo(forGood, NEARLY);
          expect(weight.fussellVesely * share).toBeCloseTo(byInclusion(components, theirs).share, NEARLY);
        });
      }),
    );
  });

  it('are bounded from above where the diagram would be too large', () => {
    fc.assert(
      fc.property(cases, ({ components, sets }) => {
        const bound = together(components, sets, 0);
        const exact = byInclusion(components, sets);
        expect(bound.method).toBe('min-cut-upper-bound');
        expect(bound.share).toBeGreaterThanOrEqual(exact.share - 1e-9);
        expect(bound.share).toBeLessThanOrEqual(1);
        expect(bound.frequency).toBeGreaterThanOrEqual(exact.frequency - 1e-9);
      }),
    );
  });

  it('give the numbers of a textbook tree', () => {
    // a or b, with a = 1 - e^(-0.001 * 72) and b = 0.1.
    const a = -Math.expm1(-0.072);
    const { share, weights } = together(
      [
        { id: 'a', q: a, mu: 1 },
        { id: 'b', q: 0.1, mu: 1 },
      ],
      [
        { members: [0], tolerates: 0 },
        { members: [1], tolerates: 0 },
      ],
    );
    expect(share).toBeCloseTo(0.162522, 6);
    expect(weights[0]!.birnbaum).toBeCloseTo(0.9, 9);
    expect(weights[0]!.riskAchievementWorth).toBeCloseTo(6.15301, 5);
    expect(weights[0]!.fussellVesely).toBeCloseTo(a / share, 9);
  });
});

describe('what sets of more components come to at most', () => {
  it('is every failure amid so many others, all states tried', () => {
    const some = fc.array(component, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, fc.nat({ max: 6 }), (raw, others) => {
        const components = raw.map((one, index): Rated => ({ id: `C${index}`, ...one }));
        let frequency = 0;
        for (let state = 0; state < 2 ** components.length; state++) {
          const isOut = (index: number) => (state >> index) % 2 === 1;
          const out = components.filter((_, index) => isOut(index));
          if (out.length <= others) continue;
          const chance = components.reduce((p, { q }, index) => p * (isOut(index) ? q : 1 - q), 1);
          // As many begin as end; where one more is out than others are asked, a repair ends one.
          frequency += chance * out.reduce((sum, { mu }) => sum + mu, 0);
        }
        expect(failuresAmid(components, others)).toBeCloseTo(frequency, NEARLY);
      }),
    );
  });
});
