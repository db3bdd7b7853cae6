import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../src/staffing/limits.ts';
import { type Roster, roll } from '../../src/staffing/roster.ts';
import type { Stretch } from '../../src/staffing/stretch.ts';
import { DAY, HOUR, role } from './build.ts';
import { rosterPersonByPerson } from './person-by-person.ts';

/** So many posts around the clock and so many people, for days on end. */
function steady(posts: number, people: number, days: number): readonly Stretch[] {
  return [{ from: 0, until: days * DAY, people, atOnce: posts, week: posts * 168 * HOUR, nights: posts }];
}

function rolled(stretches: readonly Stretch[], says: Parameters<typeof role>[2] = {}, contract = 36): Roster {
  return roll(stretches, limitsOf(role('R', 1, says)), contract * HOUR);
}

describe('the breaking day', () => {
  it('4 posts and 10 people: 600 hours a week are used up after 6.25 days', () => {
    const { breaks, days } = rolled(steady(4, 10, 14));
    expect(breaks).toMatchObject({ day: 7, kind: 'limit', asked: 96 * HOUR, allowed: 24 * HOUR });
    expect(breaks).toMatchObject({ limit: { hours: 60 * HOUR, days: 7, own: false } });
    expect(days[5]).toEqual({ day: 6, people: 10, asked: 96 * HOUR, allowed: 120 * HOUR });
  });

  it('4 posts and 12 people: none in fourteen days', () => {
    // 56 hours a week: more than 55 on average, but that shows after four weeks, and 48 after sixteen.
    expect(rolled(steady(4, 12, 14), {}, 0).breaks).toBeUndefined();
    expect(rolled(steady(4, 12, 28), {}, 0).breaks).toMatchObject({ day: 28, limit: { days: 28 } });
  });

  it('6 posts and 20 people of 36 hours, with nights: day 32, in week 5', () => {
    // (50.4 - 36) x w > (40 - 36) x 16 from w = 4.44 weeks = 31.1 days on.
    const { breaks } = rolled(steady(6, 20, 60));
    expect(breaks).toMatchObject({ day: 32, limit: { hours: 16 * 40 * HOUR, days: 112 } });
  });

  it('the same with 8 posts: over 60 hours in the first week', () => {
    // 20 x 60 = 1200 hours; 192 a day are 1152 after six days.
    expect(rolled(steady(8, 20, 14)).breaks).toMatchObject({
      day: 7,
      limit: { hours: 60 * HOUR },
      asked: 192 * HOUR,
      allowed: 48 * HOUR,
    });
  });

  it('holds the 48 hours where nobody has nights', () => {
    // (50.4 - 36) x w > (48 - 36) x 16 from w = 13.33 weeks = 93.3 days on.
    const daytime = steady(6, 20, 112).map((stretch) => ({ ...stretch, nights: 0 }));
    expect(rolled(daytime).breaks).toMatchObject({ day: 94, limit: { hours: 16 * 48 * HOUR } });
  });

  it('is the day on which too few are there for one moment', () => {
    const gone = { ...steady(4, 3, 1)[0]!, until: DAY + HOUR, from: DAY };
    const stretches = [
      ...steady(4, 30, 1),
      gone,
      { ...steady(4, 30, 1)[0]!, from: DAY + HOUR, until: 14 * DAY },
    ];
    expect(rolled(stretches).breaks).toEqual({ day: 2, kind: 'people', asked: 4, there: 3 });
    expect(rolled(stretches).days[1]).toMatchObject({ people: 3 });
  });

  it("is by the role's own limits where it has them", () => {
    const own = { limits: [{ kind: 'hours', hours: 30 * HOUR, per: { count: 1, unit: 'week' } }] } as const;
    // 10 x 30 = 300 hours; 96 a day are 288 after three days.
    expect(rolled(steady(4, 10, 14), own).breaks).toMatchObject({
      day: 4,
      limit: { hours: 30 * HOUR, own: true },
    });
    // Shifts of 8 hours: 80 a day.
    expect(rolled(steady(4, 10, 14), { shift: 8 * HOUR }).breaks).toMatchObject({
      day: 1,
      limit: { days: 1 },
    });
    // 4 x 3 nights in a row of 4; 4 posts with 4 people need one more.
    const nights = { limits: [{ kind: 'nights', count: 3 }] } as const;
    const few = steady(4, 4, 14).map((stretch) => ({ ...stretch, week: 0 }));
    expect(rolled(few, nights).breaks).toMatchObject({
      day: 4,
      limit: { kind: 'nights', count: 3, inARow: true },
      asked: 4,
      allowed: 0,
    });
  });

  it('keeps what people worked when fewer are left', () => {
    const fewer = (from: number, people: number) => [
      { ...steady(4, 20, 1)[0]!, until: from * DAY },
      { ...steady(4, people, 1)[0]!, from: from * DAY, until: 28 * DAY },
    ];
    // 20 people work 4.8 hours a day for three days, then 9 work 10.67: days 2 to 8 are 2 x 4.8 + 5 x 10.67 = 62.9.
    expect(rolled(fewer(3, 9), {}, 0).breaks).toMatchObject({ day: 8 });
    expect(rolled(fewer(0, 9), {}, 0).breaks).toMatchObject({ day: 6 });
  });
});

describe('a roster, against one written person by person', () => {
  const people = fc.integer({ min: 1, max: 8 });
  const plan = fc.record({
    posts: fc.integer({ min: 1, max: 3 }),
    levels: fc.array(fc.record({ people, days: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    contract: fc.constantFrom(0, 24, 36, 40),
    week: fc.constantFrom(36, 48, 60),
    nights: fc.boolean(),
  });

  it('breaks on the same day', () => {
    let compared = 0;
    fc.assert(
      fc.property(plan, ({ posts, levels, contract, week, nights }) => {
        let from = 0;
        const stretches = levels.map((level) => {
          const until = from + level.days * DAY;
          const stretch = { ...steady(posts, level.people, 1)[0]!, from, until };
          from = until;
          return nights ? stretch : { ...stretch, nights: 0 };
        });
        const limits = limitsOf(
          role('R', 1, { limits: [{ kind: 'hours', hours: week * HOUR, per: { count: 1, unit: 'week' } }] }),
        );
        const slow = rosterPersonByPerson(stretches, limits, contract);
        // Where hours are even to a hair, whole seconds and fractions may differ.
        if (slow === 'too close') return;
        compared++;
        expect(roll(stretches, limits, contract * HOUR).breaks?.day).toBe(slow);
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(250);
  });
});
