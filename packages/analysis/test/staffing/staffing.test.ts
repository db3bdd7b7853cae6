import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Model, playScenario, reachOf, staffing } from '../../src/index.ts';
import {
  ALWAYS,
  absent,
  action,
  component,
  controlRoom,
  DAY,
  HOUR,
  location,
  model,
  oneOf,
  option,
  post,
  process,
  resource,
  role,
  withScenario,
  zone,
} from './build.ts';

function roster(of: Model, manualWays = false, id = 'Operator') {
  const [scenario] = staffing(of, { manualWays }).scenarios;
  return { ...scenario!, of: scenario!.rosters.find(({ role }) => role === id) };
}

describe('rosters in a scenario', () => {
  it('6 posts, 34 people, 40 % absent from T0 and no end: week 5', () => {
    const { of, end, days } = roster(withScenario(controlRoom(), { absences: [absent(40)] }));
    expect(of?.breaks).toMatchObject({ day: 32 });
    expect(of?.normally).toBe(27);
    expect(of?.days[0]).toMatchObject({ people: 20, asked: 144 * HOUR });
    expect([end, days]).toEqual([undefined, 112]);
  });

  it('the same while the paper procedure asks 8: the first week, and only when manual ways are asked for', () => {
    const intake = process('Intake', {
      needs: [post('Operator', 6, ALWAYS), oneOf('System')],
      manuals: [{ text: 'on paper', needs: [post('Operator', 8)] }],
    });
    const [, operator] = controlRoom().components;
    const of = withScenario(model({ components: [intake, operator!, resource('System')] }), {
      absences: [absent(40)],
      failures: [{ component: 'System', from: 0 }],
    });
    expect(roster(of).of?.breaks).toMatchObject({ day: 32 });
    const byHand = roster(of, true).of;
    expect(byHand?.days[0]).toMatchObject({ asked: 192 * HOUR });
    expect(byHand?.askedNormally).toBe(144 * HOUR);
    expect(byHand?.breaks).toMatchObject({ day: 7, limit: { hours: 60 * HOUR } });
  });

  it('asks by hand only while the manual way serves', () => {
    const intake = process('Intake', {
      needs: [post('Operator', 6, ALWAYS), oneOf('System')],
      manuals: [{ text: 'on paper', needs: [post('Operator', 8)], lasts: 12 * HOUR }],
    });
    const of = withScenario(
      model({ components: [intake, role('Operator', 34, { contractHours: 36 }), resource('System')] }),
      { failures: [{ component: 'System', from: DAY, until: 3 * DAY }] },
    );
    const asked = roster(of, true)
      .of?.days.slice(0, 4)
      .map((day) => day.asked / HOUR);
    expect(asked).toEqual([144, 6 * 12 + 8 * 12, 144, 144]);
  });

  it('goes to the end of the scenario, and two weeks at least', () => {
    const until = (days: number) =>
      roster(withScenario(controlRoom(), { absences: [absent(40, DAY, days * DAY)] }));
    expect(until(4)).toMatchObject({ days: 14, end: 4 * DAY });
    expect(until(40)).toMatchObject({ days: 40, end: 40 * DAY });
    expect(
      until(40)
        .of?.days.map(({ people }) => people)
        .slice(0, 2),
    ).toEqual([27, 20]);
    expect(
      until(4)
        .of?.days.map(({ people }) => people)
        .slice(2, 6),
    ).toEqual([20, 20, 27, 27]);
  });

  it('counts deputies as people, takes away who is down, and everybody when the role is', () => {
    const people = (...failed: readonly string[]) =>
      roster(
        withScenario(
          model({
            components: [
              process('Intake', { needs: [post('Operator', 1, ALWAYS)] }),
              role('Operator', 5, { filledBy: ['Anna'], deputies: ['Bob'], zones: ['Polder'] }),
              component('person', 'Anna'),
              component('person', 'Bob'),
              zone('Polder'),
              resource('Else'),
            ],
          }),
          { failures: failed.map((id) => ({ component: id, from: 0 })) },
        ),
      ).of?.days[0]?.people;
    expect(people('Bob')).toBe(5);
    expect(people('Anna', 'Bob')).toBe(4);
    expect(people('Polder')).toBe(0);
    expect(people('Else')).toBeUndefined();
  });

  it('has too few people when the played scenario has', () => {
    const number = fc.integer({ min: 0, max: 9 });
    const facts = fc.record({ people: number, asked: number, own: fc.integer({ min: 0, max: 100 }) });
    const scene = fc.record({
      absence: fc.integer({ min: 0, max: 100 }),
      from: number,
      bobIsDown: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, scene, ({ people, asked, own }, { absence, from, bobIsDown }) => {
        // A role that is short in normal times breaks nothing: it was never filled.
        fc.pre(Math.floor(((people + 1) * (100 - own)) / 100) >= asked + 1);
        const of = withScenario(
          model({
            components: [
              process('Intake', { needs: [post('Operator', asked + 1, ALWAYS)] }),
              role('Operator', people, { absent: own, deputies: ['Bob'] }),
              component('person', 'Bob'),
            ],
          }),
          {
            absences: [absent(absence, from * HOUR)],
            failures: bobIsDown ? [{ component: 'Bob', from: DAY }] : [],
          },
        );
        const first = playScenario(of, 'Crisis').disruptions[0]?.from;
        const { breaks } = roster(of).of ?? {};
        const day = first === undefined ? undefined : Math.floor(first / DAY) + 1;
        if (day === 1) expect(breaks).toMatchObject({ kind: 'people', day });
        if (first === undefined) expect(breaks?.kind).not.toBe('people');
      }),
      { numRuns: 300 },
    );
  });

  it('tells how it goes with shifts of 12 hours where shorter ones are what breaks it', () => {
    const of = (percent: number) =>
      roster(withScenario(controlRoom({ shift: 8 * HOUR }), { absences: [absent(percent)] })).of;
    // 17 people of 8 hours are 136 of 144; in shifts of 12 hours 204, and 60 a week are 1020 of 1008.
    expect(of(50)).toMatchObject({
      breaks: { day: 1, limit: { own: true } },
      withLongShifts: { shift: 12 * HOUR, breaks: { day: 20 } },
    });
    expect(of(40)?.withLongShifts).toBeUndefined();
  });

  it('knows no scenario that is not there', () => {
    expect(() => staffing(controlRoom(), { manualWays: true, scenarios: ['Flood'] })).toThrow(RangeError);
  });
});

describe('one person in two roles', () => {
  const head = role('Head', 1, { filledBy: ['Anna'] });
  const spokesman = role('Spokesman', 1, { filledBy: ['Anna'], deputies: ['Bob'] });
  const both = [component('person', 'Anna'), component('person', 'Bob')];

  function clashes(...stated: readonly Parameters<typeof action>[1][]) {
    const actions = stated.map((says, index) => action(`A${index}`, says));
    const of = model({ components: [head, spokesman, ...both, resource('Net')], actions });
    return staffing(withScenario(of, { failures: [{ component: 'Net', from: HOUR, until: 3 * HOUR }] }), {
      manualWays: true,
    });
  }

  it('is no trouble while a deputy can take one of them', () => {
    const { clashes: found, countedTwice } = clashes(
      { by: ['Head'], when: [{ kind: 'stops', component: 'Net' }] },
      { by: ['Spokesman'], when: [{ kind: 'stops', component: 'Net' }] },
    );
    expect(found).toEqual([]);
    expect(countedTwice).toEqual([{ person: 'Anna', fills: ['Head', 'Spokesman'], deputises: [] }]);
  });

  it('is told with the moment, what asks, and who there is', () => {
    const { clashes: found } = clashes(
      { by: ['Head'], takes: 2 * HOUR, when: [{ kind: 'begins', scenario: 'Crisis' }] },
      { by: ['Spokesman'], when: [{ kind: 'stops', component: 'Net' }] },
      { by: ['Bob'], when: [{ kind: 'stops', component: 'Net' }] },
    );
    expect(found).toEqual([
      {
        scenario: 'Crisis',
        at: HOUR,
        needed: [
          { who: 'Head', people: 1, because: { kind: 'actions', actions: ['A0'] } },
          { who: 'Spokesman', people: 1, because: { kind: 'actions', actions: ['A1'] } },
          { who: 'Bob', people: 1, because: { kind: 'actions', actions: ['A2'] } },
        ],
        asked: 3,
        among: [
          { who: 'Anna', people: 1 },
          { who: 'Bob', people: 1 },
        ],
        there: 2,
      },
    ]);
  });

  it('is none when the first is ready before the second begins', () => {
    const { clashes: found } = clashes(
      { by: ['Head'], takes: HOUR, when: [{ kind: 'begins', scenario: 'Crisis' }] },
      { by: ['Spokesman'], when: [{ kind: 'stops', component: 'Net' }] },
      { by: ['Bob'], when: [{ kind: 'resumes', component: 'Net' }] },
    );
    expect(found).toEqual([]);
  });

  it('is none for one person who does two actions of one role', () => {
    const { clashes: found } = clashes(
      { by: ['Head'], when: [{ kind: 'stops', component: 'Net' }] },
      { by: ['Head'], when: [{ kind: 'stops', component: 'Net' }] },
    );
    expect(found).toEqual([]);
  });

  it('is none for who does an action while holding the post for it', () => {
    const of = (...needs: readonly ReturnType<typeof post>[]) => {
      const components = [process('P', { needs }), head, role('Clerk', 1, { filledBy: ['Anna'] }), ...both];
      const when = [{ kind: 'begins', scenario: 'Crisis' }] as const;
      const actions = [action('A', { by: ['Head'], when }), action('B', { by: ['Clerk'], when })];
      return staffing(withScenario(model({ components, actions }), {}), { manualWays: true }).clashes;
    };
    expect(of(post('Head', 1))).toMatchObject([{ asked: 2, there: 1, scenario: 'Crisis' }]);
    const anna = model({
      components: [process('P', { needs: [post('Head', 1)] }), head, ...both],
      actions: [action('A', { by: ['Head'], when: [{ kind: 'begins', scenario: 'Crisis' }] })],
    });
    expect(staffing(withScenario(anna, {}), { manualWays: true }).clashes).toEqual([]);
  });

  it('shows in normal times when posts ask it', () => {
    const of = model({
      components: [
        // That there are too few aides for their own post hides nothing.
        process('P', { needs: [post('Aide', 2), post('Head', 1), post('Clerk', 1)] }),
        role('Aide', 1),
        head,
        role('Clerk', 1, { filledBy: ['Anna'] }),
        ...both,
      ],
    });
    expect(staffing(of, { manualWays: true }).clashes).toMatchObject([
      { at: 0, asked: 2, there: 1, among: [{ who: 'Anna', people: 1 }] },
    ]);
  });
});

describe('succession', () => {
  it('counts everybody once', () => {
    const of = model({
      components: [
        role('Chief', 1, { filledBy: ['Anna'], deputies: ['Bob', 'Second'] }),
        role('Second', 1, { filledBy: ['Bob'], deputies: ['Carl'] }),
        ...['Anna', 'Bob', 'Carl'].map((id) => component('person', id)),
      ],
      actions: [action('Close', { decides: { by: ['Chief', 'Second'], together: 2 } })],
    });
    expect(staffing(of, { manualWays: true }).successions).toEqual([
      {
        subject: 'Close',
        kind: 'decides',
        line: ['Chief', 'Bob', 'Second', 'Carl'],
        together: 2,
        people: 3,
        twice: ['Bob', 'Second'],
      },
      {
        subject: 'Chief',
        kind: 'role',
        line: ['Chief', 'Bob', 'Second'],
        together: 1,
        people: 2,
        twice: ['Bob'],
      },
      { subject: 'Second', kind: 'role', line: ['Second', 'Carl'], together: 1, people: 2, twice: [] },
    ]);
  });
});

describe('who can reach a place', () => {
  const nurse = role('Nurse', 34, {
    absent: 20,
    homes: [
      { area: 'Polder', share: 3500 },
      { area: 'Hill', share: 6500 },
    ],
    travel: [{ to: 'Spare', takes: 40 * 60 }],
  });

  it('is between none and all of the absent living in what has failed', () => {
    // 35 % of 34 live in the polder: 22 do not. Of 23 who are left at least 23 - 12 live elsewhere.
    const reach = reachOf(nurse, { to: 'Spare', heads: 34, left: 23, failed: (area) => area === 'Polder' });
    expect(reach).toEqual({ left: 23, cutOff: 3500, most: 22, least: 11, takes: 40 * 60 });
    expect(reachOf(nurse, { to: 'Spare', heads: 34, left: 23, failed: () => false })).toMatchObject({
      most: 23,
      least: 23,
    });
    expect(reachOf(nurse, { to: 'Else', heads: 34, left: 23, failed: () => true })).toEqual({
      left: 23,
      cutOff: 10_000,
      most: 0,
      least: 0,
      takes: undefined,
    });
  });

  it('is asked when a scenario takes away the place of work', () => {
    const of = model({
      components: [
        process('Ward', {
          needs: [post('Nurse', 6, ALWAYS)],
          at: { atLeast: 1, options: [option('Main'), option('Spare', { starts: 45 * 60 })] },
        }),
        nurse,
        location('Main', { zones: ['Polder'] }),
        location('Spare'),
        zone('Polder'),
        zone('Hill'),
      ],
    });
    const flood = withScenario(of, { failures: [{ component: 'Polder', from: 2 * HOUR }] });
    expect(staffing(flood, { manualWays: true }).reaches).toEqual([
      {
        scenario: 'Crisis',
        process: 'Ward',
        role: 'Nurse',
        needed: 6,
        place: 'Spare',
        at: 2 * HOUR,
        within: 45 * 60,
        placeDown: false,
        left: 27,
        cutOff: 3500,
        most: 22,
        least: 15,
        takes: 40 * 60,
      },
    ]);
    expect(staffing(withScenario(of, {}), { manualWays: true }).reaches).toEqual([]);
  });
});

describe('lending', () => {
  it('is no more than are trained, and no more than the lender can do without', () => {
    const of = (people: number, trained?: number) =>
      staffing(
        model({
          components: [
            process('P', { needs: [post('Ward', 1, ALWAYS), post('Care', 1, ALWAYS)] }),
            role('Ward', people, {
              contractHours: 36,
              absent: 20,
              trained: [{ role: 'Care', people: trained }],
            }),
            role('Care', 4, { contractHours: 36, absent: 20 }),
          ],
        }),
        { manualWays: true },
      ).lendings;
    // One post takes 5.83, so 6.
    expect(of(8, 5)).toEqual([{ from: 'Ward', to: 'Care', trained: 5, spare: 2, canLend: 2, short: 2 }]);
    expect(of(20, 5)).toMatchObject([{ spare: 14, canLend: 5 }]);
    expect(of(5)).toMatchObject([{ trained: 5, spare: 0, canLend: 0 }]);
  });
});
