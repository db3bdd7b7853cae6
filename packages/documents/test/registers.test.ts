import { spawnSync } from 'node:child_process';
import { improvements, singlePoints } from '@waakvlam/analysis';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { acceptance, component, contact, exercise, model, organisation, plan } from '../../../test/bare.ts';
import {
  calendarRegister,
  contactRegister,
  csv,
  excel,
  ics,
  impactRegister,
  json,
  type Register,
  singlePointRegister,
} from '../src/index.ts';
import { sampleSaying } from './hostile.ts';

const TODAY = '2026-11-24';
const HOUR = 3600;

const small = model({
  organisations: [organisation('G', { title: 'Gemeente' })],
  plans: [
    plan('G.P', {
      title: 'Plan',
      organisation: 'G',
      reviewed: '2025-11-30',
      reviewEvery: { count: 1, unit: 'year' },
      owner: 'G.Chef',
    }),
  ],
  components: [
    component('process', 'G.Archief', { mtpd: 48 * HOUR, priority: 'deferrable' }),
    component('process', 'G.Balie', {
      title: 'Balie',
      organisation: 'G',
      owner: 'G.Chef',
      priority: 'vital',
      mtpd: 900,
      rto: 300,
      rpo: 0,
      minimum: 'één loket',
      needs: [
        { atLeast: 1, options: [{ of: { kind: 'component', id: 'G.Net' } }] },
        { atLeast: 1, options: [{ of: { kind: 'post', role: 'G.Chef', people: 2 } }] },
      ],
      impacts: [
        {
          kind: 'safety',
          levels: [
            { after: 0, level: 'limited' },
            { after: HOUR, level: 'unacceptable' },
          ],
        },
      ],
      backlog: { cleared: 2 * HOUR, per: 8 * HOUR },
    }),
    component('power', 'G.Net', {
      title: 'Net',
      tests: [
        { on: '2026-01-31', underLoad: true, every: { count: 1, unit: 'month' } },
        { on: '2025-01-31', underLoad: true },
      ],
    }),
    component('role', 'G.Chef', {
      title: 'Chef',
      people: 3,
      means: [{ kind: 'phone', text: '+31 489 55 01', over: 'G.Net' }],
      contacts: ['G.Desk'],
    }),
    component('agreement', 'G.Diesel', { title: 'Diesel', owner: 'G.Chef', until: '2026-12-31' }),
  ],
  contacts: [contact('G.Desk', { title: 'Desk' })],
  exercises: [
    exercise('G.Oefening', {
      title: 'Oefening donker',
      dates: ['2026-05-04', '2027-03-01'],
      every: { count: 6, unit: 'month' },
      participants: ['G.Chef'],
      lessons: [
        { text: 'Lamp kopen', by: 'G.Chef', due: '2026-12-01' },
        { text: 'Gedaan', due: '2026-06-01', done: '2026-06-01' },
      ],
    }),
    exercise('G.Oud', { dates: ['2026-01-31'], every: { count: 1, unit: 'month' } }),
  ],
  acceptances: [
    acceptance('a1', {
      subject: 'G.Net',
      process: 'G.Balie',
      until: '2027-01-01',
      by: 'G.Chef',
      reason: 'Te duur',
    }),
  ],
});

const found = singlePoints(small, { horizon: 'plan', today: TODAY });
const helps = new Map(
  found.points.map((point) => [point, improvements(small, point, { horizon: 'plan', today: TODAY })]),
);

/** Every register of the sample with that text in all fields. */
function hostileRegisters(text: string): readonly Register[] {
  const hostile = sampleSaying(text);
  const points = singlePoints(hostile, { horizon: 'plan', today: TODAY });
  return [
    impactRegister(hostile, 'nl'),
    singlePointRegister(hostile, points, new Map(), 'nl'),
    calendarRegister(hostile, TODAY, 'nl'),
    contactRegister(hostile, 'nl'),
  ];
}

const cells = (register: Register) =>
  register.rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined)),
  );

/** A register of one cell, whatever it says. */
const saying = (text: string, language: 'nl' | 'en' = 'nl'): Register => ({
  language,
  title: 'Titel',
  columns: [{ key: 'a', head: 'A', kind: 'text', width: 10 }],
  rows: [{ a: text }],
});

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  ' \u202e=1+1',
  '\uff1d1+1',
  'x,=1+1',
  'x;=1+1',
  'x,"=1+1',
  'x;"" =1+1',
  'x\n=1+1',
];

describe('the registers', () => {
  it('say of each process what the analysis of impact asks for, most urgent first', () => {
    expect(cells(impactRegister(small, 'nl'))).toEqual([
      {
        process: 'Balie',
        organisation: 'Gemeente',
        owner: 'Chef',
        priority: 'vitaal',
        mtpd: 900,
        rto: 300,
        rpo: 0,
        impact: 'veiligheid: beperkt na 0 min, onaanvaardbaar na 1 uur',
        minimum: 'één loket',
        needs: 'Net; 2 van Chef',
        backlog: '2 uur voor elke 8 uur',
      },
      { process: 'Archief', priority: 'uitstelbaar', mtpd: 48 * HOUR },
    ]);
  });

  it('say of each single point what it stops, how, what helps, and who accepts it until when', () => {
    const [net, ...others] = cells(singlePointRegister(small, found, helps, 'en'));
    expect(others).toEqual([]);
    expect(net).toEqual({
      number: 1,
      component: 'Net',
      kind: 'power',
      process: 'Balie',
      priority: 'vital',
      begin: 0,
      breach: 900,
      path: 'Net fails (T+0) → Balie stops (T+0)',
      helps: expect.stringContaining('a reserve beside it that is there within 15 min'),
      accepted: 'yes',
      acceptedUntil: '2027-01-01',
      acceptedBy: 'Chef',
      reason: 'Te duur',
    });
  });

  it('say where nothing was looked for, what breaks by itself, and what was not calculated', () => {
    const rows = cells(
      singlePointRegister(
        small,
        {
          ...found,
          brokenFromTheStart: [{ process: 'G.Archief', from: 0, breach: 48 * HOUR, path: [] }],
          unsettled: ['G.Diesel'],
        },
        new Map(),
        'nl',
      ),
    );
    expect(rows.map(({ number, component, helps, path }) => [number, component, helps ?? path])).toEqual([
      [1, 'Net', 'niet gezocht'],
      [undefined, '(niets: ook als alles werkt)', ''],
      [undefined, 'Diesel', 'niet tot het einde berekend: er gebeurt te veel'],
    ]);
  });

  it('say by day what is planned, due, late, or ends', () => {
    const rows = cells(calendarRegister(small, TODAY, 'nl'));
    expect(rows.map(({ on, late, kind, subject }) => [on, late ?? '', kind, subject].join('|'))).toEqual([
      '2026-02-28|te laat|oefening, nog niet gepland|Oud',
      '2026-02-28|te laat|test|Net',
      '2026-11-30||herziening|Plan',
      '2026-12-01||leerpunt|Oefening donker',
      '2026-12-31||overeenkomst loopt af|Diesel',
      '2027-01-01||aanvaard risico loopt af|Net',
      '2027-03-01||oefening, gepland|Oefening donker',
    ]);
  });

  it('say who is reached how, and also of whom the plan does not say', () => {
    expect(cells(contactRegister(small, 'nl'))).toEqual([
      {
        who: 'Chef',
        kind: 'rol',
        means: 'telefoon',
        reach: '+31 489 55 01',
        over: 'Net',
        contacts: 'Desk',
      },
      { who: 'Desk', kind: 'contact' },
      { who: 'Diesel', kind: 'overeenkomst' },
    ]);
  });

  it('have a title that a sheet of Excel can have, and a head for each column, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const register of [
        impactRegister(small, language),
        singlePointRegister(small, found, helps, language),
        calendarRegister(small, TODAY, language),
        contactRegister(small, language),
      ]) {
        expect(register.title).toMatch(/^[^\\/*?:[\]]{1,31}$/);
        for (const { head } of register.columns) expect(head).not.toBe('');
      }
    }
  });
});

describe('CSV', () => {
  it('is as Excel wants it in each language', () => {
    expect(csv(saying('een "twee"', 'nl'))).toBe('\ufeff"A"\r\n"een ""twee"""\r\n');
    const two = { ...saying('x', 'en') };
    const columns = [...two.columns, { key: 'b', head: 'B', kind: 'duration' as const, width: 9 }];
    const rows = [{ a: 'x', b: 99 * HOUR + 61 }, { b: 0 }];
    expect(csv({ ...two, columns, rows })).toBe('\ufeff"A","B"\r\n"x",99:01:01\r\n,0:00:00\r\n');
    expect(csv({ ...two, language: 'nl', columns, rows })).toContain('"x";99:01:01\r\n');
  });

  it.each(HOSTILE)('has no formula in %j, however lines are divided', (text) => {
    const written = csv(saying(text));
    expect(written.split('\r\n')).toHaveLength(3);
    const cell = written.split('\r\n')[1]!;
    expect(cell).toMatch(/^"[^\r\n]*"$/);
    for (const part of cell.split(/[,;]/)) {
      expect(part.replaceAll('"', '').trim()).not.toMatch(/^[=+\-@\uff1d]/);
    }
  });

  it('leaves other text alone', () => {
    for (const text of ['A-4', '0489 55 01 20', 'a, b; c', 'x = y', 'e-mail: a@b.nl'])
      expect(csv(saying(text))).toContain(`"${text}"`);
  });

  it('has one line for each row, whatever the plan says', () => {
    for (const text of [...HOSTILE, '\u001b[2J"\r\n"', '";"\n=1'])
      for (const register of hostileRegisters(text)) {
        const lines = csv(register).split('\r\n');
        expect(lines).toHaveLength(register.rows.length + 2);
        expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
      }
  });
});

describe('Excel', () => {
  const parts = async (register: Register) => {
    const files = unzipSync(await excel(register));
    const part = (path: string) => strFromU8(files[path]!);
    return {
      names: Object.keys(files),
      sheet: part('xl/worksheets/sheet1.xml'),
      strings: part('xl/sharedStrings.xml'),
      styles: part('xl/styles.xml'),
    };
  };

  it('has numbers as numbers, days as days, durations as hours, and the rest as text', async () => {
    const { names, sheet, strings, styles } = await parts({
      language: 'nl',
      title: 'Titel',
      columns: (['text', 'number', 'date', 'duration', 'date'] as const).map((kind, i) => ({
        key: `k${i}`,
        head: `Kop ${i}`,
        kind,
        width: 10,
      })),
      rows: [{ k0: 'een', k1: 7, k2: '2026-11-24', k3: 36 * HOUR, k4: 'nooit' }, {}],
    });
    expect(names[0]).toBe('[Content_Types].xml');
    const values = [...sheet.matchAll(/<c r="[A-E]2"([^>]*)><v>(.*?)<\/v>/g)];
    expect(values.map(([, attributes, value]) => [/t="s"/.test(attributes!), value])).toEqual([
      [true, '5'],
      [false, '7'],
      [false, '46350'],
      [false, '1.5'],
      [true, '6'],
    ]);
    expect([...strings.matchAll(/<t>(.*?)<\/t>/g)].map(([, text]) => text)).toEqual([
      ...[0, 1, 2, 3, 4].map((i) => `Kop ${i}`),
      'een',
      'nooit',
    ]);
    expect(styles).toContain('[h]:mm:ss');
    expect(sheet).toContain('state="frozen"');
  });

  it.each([...HOSTILE, '</t></si><f>1+1</f>', '_x003D_1+1', 'a\u0000b\u001b[2J\ufffe\ud800', '😀 ő \u0301'])(
    'has %j as text',
    async (text) => {
      for (const register of [saying(text), ...hostileRegisters(text)]) {
        const { sheet, strings } = await parts(register);
        expect(sheet).not.toMatch(/<f[ >]|t="(?:str|inlineStr)"/);
        expect(strings).not.toMatch(
          /<f[ >]|[\u0000-\u0008\u000b-\u001f\ufffe\ud800-\udbff](?![\udc00-\udfff])/,
        );
        expect(strings).not.toMatch(/(?<!_x005F)_x003D_/);
      }
    },
  );

  it('holds no more in a cell than Excel takes', async () => {
    const { strings } = await parts(saying('😀'.repeat(50_000)));
    expect(Math.max(...[...strings.matchAll(/<t>(.*?)<\/t>/g)].map(([, text]) => text!.length))).toBeLessThan(
      32_768,
    );
  });

  it('holds thousands of rows', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ a: `Rij ${i} met wat tekst erin ${i * 7919}` }));
    const { sheet } = await parts({ ...saying(''), rows });
    expect(sheet.match(/<row /g)).toHaveLength(20_001);
  });
});

describe('JSON', () => {
  it('has the rows by key, with days and durations in their forms for programs', () => {
    const { rows, columns } = JSON.parse(json(singlePointRegister(small, found, helps, 'nl')));
    expect(rows[0]).toMatchObject({ begin: 'PT0S', breach: 'PT15M', acceptedUntil: '2027-01-01', number: 1 });
    expect(columns[0]).toEqual({ key: 'number', head: 'Nr.', kind: 'number' });
  });
});

describe('ICS', () => {
  /** Lines put together again, as a reader of calendars does. */
  const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
  const events = (text: string) =>
    text
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT\r\n')
      .slice(1)
      .map((event) =>
        Object.fromEntries(
          event.split('\r\n').map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1)]),
        ),
      );

  it('has an event for each day, late ones today', () => {
    const text = ics(small, TODAY, 'nl');
    expect(linesOf(text).slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Waakvlam//NL']);
    const days = events(text);
    expect(days).toHaveLength(7);
    expect(days[1]).toMatchObject({
      UID: 'test.G.Net@waakvlam',
      DTSTAMP: '20261124T000000Z',
      'DTSTART;VALUE=DATE': '20261124',
      SUMMARY: 'Te laat sinds 28 feb 2026: Test: Net',
    });
    expect(days[3]).toMatchObject({
      'DTSTART;VALUE=DATE': '20261201',
      SUMMARY: 'Rond het leerpunt af: Oefening donker',
      DESCRIPTION: 'Chef\\nLamp kopen',
    });
    expect(new Set(days.map(({ UID }) => UID)).size).toBe(7);
  });

  it('has no line that the plan wrote', () => {
    for (const text of [
      'x\r\nATTENDEE:mailto:a@b',
      'x\nEND:VEVENT',
      ';,\\n\\',
      '\u202e\u001b[2J',
      'é'.repeat(500),
    ]) {
      const hostile = {
        ...sampleSaying(text),
        exercises: small.exercises.map((one) => ({ ...one, id: `${one.id}\r\nX:${text}`, title: text })),
      };
      const made = ics(hostile, TODAY, 'nl');
      const keys = new Set(linesOf(made).map((line) => line.split(/[:;]/)[0]));
      for (const key of keys)
        expect(key).toMatch(
          /^(|BEGIN|END|VERSION|PRODID|NAME|X-WR-CALNAME|UID|SEQUENCE|DTSTAMP|DTSTART|SUMMARY|TRANSP|DESCRIPTION|X-MICROSOFT-[A-Z-]+)$/,
        );
      for (const line of made.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThan(76);
      expect(made.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/);
    }
  });
});

it('gives the same bytes in every time zone', () => {
  const script = new URL('./make-registers.ts', import.meta.url).pathname;
  const made = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Europe/Amsterdam'].map((TZ) => {
    const { stdout, stderr } = spawnSync(process.execPath, [script], {
      env: { ...process.env, TZ },
      maxBuffer: 1 << 26,
    });
    expect(stderr.toString()).toBe('');
    return stdout.toString();
  });
  expect(made[0]).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}/);
  expect(new Set(made).size).toBe(1);
});
