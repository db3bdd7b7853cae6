/** What single statements of a plan come to in the model, and what they cannot say. */
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { LANGUAGE_VERSION } from '../src/language-version.ts';
import { named, read } from './read.ts';

const messages = async (text: string) =>
  (await read(text)).problems
    .map((problem) => ('message' in problem ? problem.message.en : problem.kind))
    .join('\n');

describe('a store by stock and use', () => {
  const store = async (text: string) => named((await read(`power T { ${text} }`)).model, 'T');

  it.each([
    ['holds 1200 l; uses 50 l per h', 86_400, undefined],
    ['holds 30 m3; uses 5 m3 per day', 518_400, undefined],
    ['holds 100 l; uses 3 l per h', 120_000, undefined],
    ['holds 1200 l; uses 50 l per h; curtailed 25 l per h', 86_400, 172_800],
    ['lasts 72 h; curtailed 96 h', 259_200, 345_600],
  ])('%s', async (text, lasts, curtailed) => {
    expect(await store(text)).toMatchObject({ lasts, curtailed });
  });

  it('is never said to last longer than it does', async () => {
    expect(await store('holds 10 l; uses 3 l per s')).toMatchObject({ lasts: 3 });
  });

  it.each([
    ['holds 1200 l; uses 50 m3 per h', 'Write both in the same unit'],
    ['uses 50 l per h', 'Add holds'],
    ['lasts 24 h; holds 1200 l; uses 50 l per h', 'Leave either lasts or uses out'],
    ['holds 1200 l; uses 0 l per h', 'impossible-number'],
    ['holds 1200 l; uses 50 l per month', 'After per goes'],
  ])('%s', async (text, words) => {
    expect(await messages(`power T { ${text} }`)).toContain(words);
  });
});

describe('what sets something off', () => {
  const plan = (when: string) => `power Ups { lasts 30 min } process P { manual "paper" } scenario S plan N
    escalation E action A { when ${when} }`;

  it.each([
    ['Ups is called', { kind: 'called', component: 'Ups' }],
    ['manual of P is called', { kind: 'called', component: 'P', manual: true }],
    ['Ups is released', { kind: 'released', component: 'Ups' }],
    ['P stops', { kind: 'stops', component: 'P' }],
    ['P stops for 10 min', { kind: 'stops', component: 'P', for: 600 }],
    ['P resumes for 1 h', { kind: 'resumes', component: 'P', for: 3600 }],
    ['Ups drops below 10 min', { kind: 'drops', component: 'Ups', below: 600 }],
    ['S begins', { kind: 'begins', scenario: 'S' }],
    ['S exceeds 24 h', { kind: 'exceeds', scenario: 'S', after: 86_400 }],
    ['S is expected', { kind: 'expected', scenario: 'S' }],
    ['N is activated', { kind: 'activated', subject: 'N' }],
    ['E is activated', { kind: 'activated', subject: 'E' }],
    ['"smoke in the server room"', { kind: 'sign', text: 'smoke in the server room' }],
  ])('%s', async (when, trigger) => {
    const { model, problems } = await read(plan(when));
    expect(problems).toEqual([]);
    expect(model.actions[0]?.when).toEqual([trigger]);
  });

  it('is any one of several, and of a group any one of its members', async () => {
    const { model, problems } = await read(`power A { starts in 1 min } power B { starts in 1 min } scenario S
      group G { A, B } action Act1 { when G is called; when S begins; when "smoke" }`);
    expect(problems).toEqual([]);
    expect(model.actions[0]?.when).toEqual([
      { kind: 'called', component: 'A' },
      { kind: 'called', component: 'B' },
      { kind: 'begins', scenario: 'S' },
      { kind: 'sign', text: 'smoke' },
    ]);
  });

  it.each([
    ['S stops', 'S is a scenario: stops does not go with it. What can: begins, ends'],
    ['Ups begins', 'Ups is a power: begins does not go with it'],
    ['N is called', 'N is a plan: called does not go with it. What can: is activated'],
  ])('%s', async (when, words) => {
    expect(await messages(plan(when))).toContain(words);
  });
});

describe('who may decide', () => {
  const decides = async (text: string) =>
    (await read(`role A role B role C escalation E { when "x"; decides ${text} }`)).model.escalations[0]
      ?.decides;

  it('is an order, or so many together', async () => {
    expect(await decides('A, B')).toEqual({ by: ['A', 'B'] });
    expect(await decides('2 of { A, B, C }')).toEqual({ by: ['A', 'B', 'C'], together: 2 });
  });

  it('cannot be more than there are', async () => {
    expect(await messages('role A escalation E { decides 2 of { A } }')).toContain('Only 1 are named');
  });
});

describe('parts in any order', () => {
  it('are read in any order, also after a first use of all of them', async () => {
    const { model, problems } = await read(`
      power N process P { needs N } role R location L location M
      accept spof N for P until 2027-01-01 by R "one"
      accept spof P by R "two" until 2027-01-01
      data D { copy at L every 24 h offline verified 2026-11-01; copy at M verified 2026-11-01 offline every 1 h }
      scenario S { fails N for 2 h from 1 h; informs R within 1 h over N every 4 h; informs R over N; informs R over "x" every 2 h }`);
    expect(problems).toEqual([]);
    expect(model.acceptances).toMatchObject([{ reason: 'one' }, { reason: 'two', by: 'R' }]);
    expect(named(model, 'D')).toMatchObject({ copies: [{ every: 86_400 }, { every: 3600, offline: true }] });
    expect(model.scenarios[0]).toMatchObject({ failures: [{ from: 3600, until: 10_800 }] });
    expect(model.scenarios[0]?.informs).toHaveLength(3);
  });

  it('are not said twice', async () => {
    expect(await messages('power N scenario S { fails N for 2 h for 3 h }')).toContain('3 h comes on top');
  });
});

describe('an acceptance', () => {
  const plan = (accept: string) => `plan P { language en }
    process Intake { priority vital; mtpd 15 min; rto 5 min; needs 1 of Head }
    role Head { people 1 } role Board { people 5 }
    ${accept}`;
  const rules = async (accept: string, today = '2026-11-24') =>
    check(await read(plan(accept)), { today }).map(({ rule }) => rule);

  it('silences the finding of its rule until its last day', async () => {
    const accept = 'accept role-of-one Head until 2027-01-01 by Board "A second is in training"';
    expect(await rules('')).toContain('role-of-one');
    expect(await rules(accept)).not.toContain('role-of-one');
    expect(await rules(accept, '2027-01-01')).not.toContain('role-of-one');
    expect(await rules(accept, '2027-01-02')).toEqual(
      expect.arrayContaining(['role-of-one', 'accepted-risk-expired']),
    );
  });

  it('silences nothing else', async () => {
    expect(await rules('accept too-few-for-post Head until 2027-01-01 by Board "x"')).toContain(
      'role-of-one',
    );
    expect(await rules('accept role-of-one Board until 2027-01-01 by Board "x"')).toContain('role-of-one');
    expect(await rules('accept role-of-two Head until 2027-01-01 by Board "x"')).toContain('unknown-rule');
  });
});

describe('a plan of a newer language', () => {
  it('says so', async () => {
    expect(await messages(`plan P { waakvlam ${LANGUAGE_VERSION + 1} }`)).toContain('get a newer Waakvlam');
    expect(await messages(`plan P { waakvlam ${LANGUAGE_VERSION} }`)).toBe('');
  });
});

describe('people', () => {
  it('who fill a role are counted when no number is given', async () => {
    const { model } = await read(
      'person A person B role R { filled by A, B } role S { people 5; filled by A }',
    );
    expect(named(model, 'R')).toMatchObject({ people: 2, peopleStated: false });
    expect(named(model, 'S')).toMatchObject({ people: 5 });
  });

  it('live in at most the whole of their places', async () => {
    expect(await messages('zone A zone B role R { lives 60 % in A, 50 % in B }')).toContain('110 % together');
  });

  it.each([
    ['24/7', { kind: '24/7' }],
    ['office hours', { kind: 'office hours' }],
    ['12 h per day', { kind: 'hours', hours: 43_200, per: 'day' }],
    ['84 h per week', { kind: 'hours', hours: 302_400, per: 'week' }],
  ])('are there %s', async (cover, meaning) => {
    const { model, problems } = await read(`role R process P { needs 2 of R ${cover}; open ${cover} }`);
    expect(problems).toEqual([]);
    expect(named(model, 'P')).toMatchObject({
      open: meaning,
      needs: [{ options: [{ of: { cover: meaning } }] }],
    });
  });

  it.each([
    ['25 h per day', 'A day has no more than 24 hours'],
    ['5 h per h', 'per day or per week'],
  ])('cannot be there %s', async (cover, words) => {
    expect(await messages(`role R process P { needs 2 of R ${cover} }`)).toContain(words);
  });
});
