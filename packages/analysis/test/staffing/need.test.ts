import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needOf, normalPosts } from '../../src/index.ts';
import { peopleFor } from '../../src/staffing/need.ts';
import { ALWAYS, controlRoom, HOUR, model, post, process, role } from './build.ts';

const WEEK = 168 * HOUR;

function need(of: ReturnType<typeof model>, id = 'Operator') {
  const found = of.components.find((one) => one.id === id);
  if (found?.kind !== 'role') throw new Error(id);
  return needOf(found, normalPosts(of).get(id) ?? []);
}

describe('how many people it takes', () => {
  it('for six posts around the clock: 31 at 8 % absence, 35 at 20 %', () => {
    expect(need(controlRoom({ absent: 8 }))).toMatchObject({ needed: 31, people: 34 });
    expect(need(controlRoom())).toMatchObject({ needed: 35, absentStated: true });
  });

  it('takes 20 % where no absence is stated, and says so', () => {
    expect(need(controlRoom({ absent: undefined } as never))).toMatchObject({
      needed: 35,
      absent: 2000,
      absentStated: false,
    });
  });

  it.each([
    [0, 467],
    [6, 497],
    [8, 508],
    [12, 531],
    [15, 550],
    [20, 584],
    [25, 623],
  ])('a hundred posts at %i %% absence: %i people', (absent, people) => {
    expect(peopleFor(100 * WEEK, 36, absent * 100)).toBe(people);
  });

  it('is the first number of people whose hours are enough', () => {
    const share = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 60 }),
        share,
        (hours, contract, absent) => {
          let people = 0;
          for (let worked = 0; worked < hours * 100; people++) worked += contract * (100 - absent);
          expect(peopleFor(hours * HOUR, contract, absent * 100)).toBe(people);
        },
      ),
    );
  });

  it('rounds a sum that comes out even to itself', () => {
    // 5 x 168 = 840 = 30 x 28, and 28 = 35 - 20 %.
    expect(peopleFor(5 * WEEK, 35, 2000)).toBe(30);
    expect(peopleFor(5 * WEEK + 1, 35, 2000)).toBe(31);
    expect(peopleFor(WEEK, 36, 10_000)).toBe(Number.POSITIVE_INFINITY);
  });

  it('adds all posts up before it rounds, and leaves out what does not say when', () => {
    const of = model({
      components: [
        process('A', { needs: [post('R', 2, { kind: 'office hours' }), post('R', 3)] }),
        process('B', { needs: [post('R', 1, { kind: 'hours', hours: 14 * HOUR, per: 'day' })] }),
        role('R', 5, { contractHours: 36, absent: 0, shift: 8 * HOUR }),
      ],
    });
    // 2 x 40 + 98 = 178 hours; 178 / 36 = 4.9. One shift for each desk, two for fourteen hours.
    expect(need(of, 'R')).toMatchObject({
      needed: 5,
      untimed: 3,
      shiftsPerDay: 4,
      held: { week: 178 * HOUR, atOnce: 3, aroundTheClock: 0, by: ['A', 'B'] },
    });
  });

  it('fills the first options of a line and no alternative', () => {
    const of = model({
      components: [
        process('A', {
          needs: [
            {
              atLeast: 1,
              options: [
                { of: { kind: 'group', line: post('R', 2, ALWAYS) } },
                { of: { kind: 'post', role: 'R', people: 9, cover: ALWAYS } },
              ],
            },
          ],
        }),
        role('R', 5),
      ],
    });
    expect(need(of, 'R')).toMatchObject({ held: { atOnce: 2 } });
    expect(need(of, 'R')?.needed).toBeUndefined();
  });

  it('says nothing of a role without posts that say when', () => {
    const of = model({ components: [process('A', { needs: [post('R', 2)] }), role('R', 5)] });
    expect(need(of, 'R')).toBeUndefined();
  });
});
