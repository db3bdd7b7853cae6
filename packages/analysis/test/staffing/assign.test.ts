import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Demand } from '../../src/staffing/assign.ts';

function demand(people: number, from: Readonly<Record<string, number>>): Demand<string> {
  return { people, from: new Map(Object.entries(from)) };
}

/** Tries everybody in every place, one after the other. */
function everyWay(demands: readonly Demand<string>[], free: Map<string, number>): boolean {
  const [first, ...others] = demands;
  if (first === undefined) return true;
  if (first.people === 0) return everyWay(others, free);
  return [...first.from.keys()].some((id) => {
    const left = free.get(id) ?? 0;
    if (left === 0) return false;
    return everyWay([{ ...first, people: first.people - 1 }, ...others], new Map(free).set(id, left - 1));
  });
}

describe('everybody somebody else', () => {
  it('names those who together ask for more than there are, and not the others', () => {
    const short = assign([
      demand(1, { anna: 1, bob: 1 }),
      demand(2, { dora: 1, nurses: 4 }),
      demand(1, { anna: 1 }),
      demand(1, { bob: 1 }),
    ]);
    expect(short).toEqual({
      demands: [0, 2, 3],
      asked: 3,
      among: new Map([
        ['anna', 1],
        ['bob', 1],
      ]),
      there: 2,
    });
  });

  it('lets one give up their place for another', () => {
    expect(assign([demand(1, { anna: 1, bob: 1 }), demand(1, { anna: 1 })])).toBeUndefined();
    expect(assign([demand(2, { pool: 3 }), demand(2, { pool: 3, anna: 1 })])).toBeUndefined();
    expect(assign([demand(1_000_000, { pool: 999_999 })])).toMatchObject({
      asked: 1_000_000,
      there: 999_999,
    });
  });

  it('finds a way where there is one, and otherwise too few people', () => {
    const sizes = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 2 })));
    const demands = fc.array(
      fc.record({ people: fc.integer({ min: 1, max: 3 }), from: fc.subarray(['a', 'b', 'c', 'd']) }),
      { minLength: 1, maxLength: 4 },
    );
    let met = 0;
    fc.assert(
      fc.property(sizes, demands, (of, asked) => {
        const pool = new Map(['a', 'b', 'c', 'd'].map((id, index) => [id, of[index]!]));
        const all = asked.map(
          ({ people, from }): Demand<string> => ({
            people,
            from: new Map(from.map((id) => [id, pool.get(id)!])),
          }),
        );
        const short = assign(all);
        expect(short === undefined).toBe(everyWay(all, pool));
        if (short === undefined) {
          met++;
          return;
        }
        const among = new Set(short.demands.flatMap((index) => asked[index]!.from));
        expect(new Set(short.among.keys())).toEqual(among);
        expect(short.there).toBe([...among].reduce((sum, id) => sum + pool.get(id)!, 0));
        expect(short.asked).toBe(short.demands.reduce((sum, index) => sum + asked[index]!.people, 0));
        expect(short.asked).toBeGreaterThan(short.there);
      }),
      { numRuns: 1000 },
    );
    expect(met).toBeGreaterThan(100);
  });
});
