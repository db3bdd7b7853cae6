import { describe, expect, it } from 'vitest';
import { at, named, read } from './read.ts';

const mtpd = async (text: string) => {
  const { model, problems } = await read(`process P { mtpd ${text} }`);
  return { value: (named(model, 'P') as { mtpd?: number }).mtpd, problems };
};

describe('a duration', () => {
  it.each([
    ['15 min', 900],
    ['15min', 900],
    ['1 h 30 min', 5400],
    ['1.5 h', 5400],
    ['1 uur 30 minuten 10 seconden', 5410],
    ['2 dagen', 172_800],
    ['2 weken 1 d', 1_296_000],
    ['0 s', 0],
    ['0.0001 h', 0],
    ['1.4 s', 1],
  ])('%s', async (text, seconds) => {
    expect(await mtpd(text)).toEqual({ value: seconds, problems: [] });
  });

  it.each([
    ['15 m', /15 min/],
    ['15', /eenheid/],
    ['1,5 uur', /1\.5/],
    ['3 u', /3 uur/],
    ['2 maanden', /60 dagen/],
    ['1 jaar', /365 dagen/],
    ['5 minn', /minuten|min\?/],
  ])('%s is refused with a way out', async (text, way) => {
    const { problems } = await mtpd(text);
    expect(problems).toMatchObject([
      { kind: 'syntax', message: { nl: expect.stringMatching(way), en: expect.any(String) } },
    ]);
    expect(at(problems[0]!)).toBe('1:18');
  });

  it.each(['-5 min', '1 h -5 min', '999999999 weeks', `${'9'.repeat(400)} h`])(
    '%s is impossible',
    async (text) => {
      const { value, problems } = await mtpd(text);
      expect(value).toBeUndefined();
      expect(problems).toMatchObject([{ kind: 'impossible-number', what: 'duration' }]);
    },
  );
});

describe('a day', () => {
  const until = (text: string) => read(`agreement A { until ${text} }`);

  it('exists', async () => {
    expect((await until('2028-02-29')).model.components).toMatchObject([{ until: '2028-02-29' }]);
    expect((await until('2027-02-29')).problems).toMatchObject([
      { kind: 'impossible-number', what: 'date', value: '2027-02-29' },
    ]);
  });

  it.each([
    ['1-3-2026', '2026-03-01'],
    ['31/12/2026', '2026-12-31'],
    ['2026-3-1', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
  ])('%s is refused with the right form', async (text, right) => {
    expect((await until(text)).problems).toMatchObject([
      { kind: 'syntax', message: { nl: expect.stringContaining(right) } },
    ]);
  });
});

describe('other numbers', () => {
  it.each([
    ['role R { absent 120 % }', 'share'],
    ['role R { absent -1 % }', 'share'],
    ['role R { people -3 }', 'count'],
    ['role R { people 2.5 }', 'count'],
    ['power A process P { needs 0 of { A } }', 'count'],
    ['role R process P { needs 1.5 of R }', 'count'],
    ['power A scenario S { fails A from 2 h for 0 h }', 'interval'],
  ])('%s', async (text, what) => {
    expect((await read(text)).problems).toMatchObject([{ kind: 'impossible-number', what }]);
  });

  it('are exact', async () => {
    const { model } = await read(
      'role R { people 34; absent 5.8 %; contract 36 uur per week } power P { capacity 0.5 kW }',
    );
    expect(model.components).toMatchObject([
      { people: 34, peopleStated: true, absent: 580, contractHours: 36 },
      { capacity: { amount: 0.5, unit: 'kW' } },
    ]);
  });
});
