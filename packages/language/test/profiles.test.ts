import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../../scripts/config-schema.ts';
import { check } from '../src/check.ts';
import { DEFAULT_CONFIG, readConfig } from '../src/config.ts';
import { EXAMPLE_DAY } from '../src/rule.ts';
import { rules } from '../src/rules/index.ts';
import { read, readFiles } from './read.ts';

const today = EXAMPLE_DAY;

describe('a draft', () => {
  const first = `plan Eerste "Ons eerste plan" { taal nl; status concept }
proces Balie "Balie" { prioriteit vitaal; vereist Zaaksysteem, Stadhuis, 2 van Medewerker }
proces Uitkeringen { prioriteit kritiek; vereist Zaaksysteem, Bank }
proces Begraven { prioriteit kritiek; mtpd 5 dagen; vereist Auto }
ict Zaaksysteem { vereist Stroom }
ict Bank
locatie Stadhuis { vereist Stroom }
stroom Stroom { vereist een van { Net, Aggregaat } }
stroom Net
stroom Aggregaat { start in 10 min }
voertuig Auto
rol Medewerker { mensen 9 }
rol Bode { mensen 2 }
leverancier Netbedrijf
leverancier Garage
scenario Storing { uitval Net voor 12 uur }
actie Starten { wanneer Aggregaat wordt ingezet }
maatregel Oefenen
doel Doorgaan { fase respons }
term Weerbaar`.replace('term Weerbaar', 'begrip Weerbaar');

  it('of twenty lines gives at most three findings, and counts what is not filled in yet', async () => {
    expect(first.split('\n')).toHaveLength(20);
    const findings = check(await read(first), { today });
    expect(findings.length).toBeLessThanOrEqual(3);
    const count = findings.find(({ rule }) => rule === 'still-to-fill-in');
    expect(count?.message.nl).toMatch(/nog \d+ dingen in te vullen/);
    expect(count?.related.length).toBeGreaterThan(3);
  });

  it('has no warnings, and a plan in force has', async () => {
    const plan = (status: string) =>
      `plan P { language en; ${status} }\nprocess A { priority vital; mtpd 15 min; rto 5 min; needs Net }\npower Net`;
    const severities = async (status: string) =>
      check(await read(plan(status)), { today })
        .filter(({ rule }) => rule === 'single-point-of-failure')
        .map(({ severity }) => severity);
    expect(await severities('status draft')).toEqual(['info']);
    expect(await severities('')).toEqual(['warning']);
  });

  it('has errors as any other', async () => {
    const plan = 'plan P { language en; status draft }\nprocess A { mtpd 5 min; rto 10 min }';
    expect(check(await read(plan), { today }).map(({ rule, severity }) => [rule, severity])).toContainEqual([
      'rto-after-mtpd',
      'error',
    ]);
  });
});

describe('the strict profile', () => {
  it('makes a warning of an info with an ISO clause behind it', async () => {
    const plan = 'plan P { language en; status adopted }\nprocess A { at Main }\nlocation Main';
    const severity = async (profile: 'standard' | 'strict') =>
      check(await read(plan), { today, config: { ...DEFAULT_CONFIG, profile } }).find(
        ({ rule }) => rule === 'plan-not-on-paper',
      )?.severity;
    expect(await severity('standard')).toBe('info');
    expect(await severity('strict')).toBe('warning');
  });
});

describe('an organisation without a plan here', () => {
  it('is asked for nothing that is its own to fill in', async () => {
    const plan = `organisation Own { plan P { language en; status adopted; owner Head } role Head { people 3 }
      process A { priority vital; mtpd 15 min; rto 5 min; needs Other.Line } }
      organisation Other { telecom Line measure M { every 6 months; last 2020-01-01 } }`;
    const found = check(await read(plan), { today }).map(({ rule }) => rule);
    expect(found).not.toContain('recurring-item-overdue');
    expect(found).toContain('single-point-of-failure');
  });
});

describe('the configuration', () => {
  const known = {
    ruleIds: rules.map(({ id }) => id),
    errors: rules.filter(({ severity }) => severity === 'error').map(({ id }) => id),
  };
  const uri = 'file:///plans/waakvlam.config.json';
  const of = (said: unknown) => readConfig(JSON.stringify(said), uri, known);

  it('has a schema that is up to date (otherwise: npm run docs:schema)', () => {
    const file = readFileSync(new URL('../../cli/schema/config.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(configSchema(rules))));
  });

  it('may be empty, and says nothing then', () => {
    for (const text of ['', ' \n', '{}']) {
      expect(readConfig(text, uri, known)).toEqual(DEFAULT_CONFIG);
    }
  });

  it('sets a profile, severities and limits', () => {
    const config = of({
      $schema: 'x',
      profile: 'strict',
      rules: { 'zone-missing': 'off' },
      limits: {
        'power.test': '6 months',
        reaction: '10 min',
        'fuel.margin': '10 %',
        'spof.top': 5,
        weighty: ['vital'],
      },
    });
    expect(config.problems).toEqual([]);
    expect(config).toMatchObject({ profile: 'strict', rules: { 'zone-missing': 'off' } });
    expect(config.limits).toMatchObject({
      'power.test': { count: 6, unit: 'month' },
      reaction: 600,
      'fuel.margin': 1000,
      'spof.top': 5,
      weighty: ['vital'],
    });
  });

  it('tells every name and value that it does not know, with the nearest, and keeps the rest', () => {
    const config = of({
      profil: 'strict',
      rules: {
        'zone-mising': 'off',
        'owner-missing': 'loud',
        'rto-after-mtpd': 'off',
        'term-undefined': 'hint',
      },
      limits: { 'power.tset': '6 months', reaction: 'soon' },
      folders: { posts: { rule: {} } },
    });
    const { problems } = config;
    const said = problems.map(({ message }) => message.en).join('\n');
    for (const part of [
      'profil',
      'profile',
      'zone-missing',
      'loud',
      'power.test',
      'soon',
      '"15 min"',
      'rules',
    ]) {
      expect(said).toContain(part);
    }
    expect(said).toContain('rto-after-mtpd tells that a plan contradicts itself');
    expect(problems).toHaveLength(7);
    expect(problems.every(({ place }) => place.uri === uri)).toBe(true);
    expect(config.rules).toMatchObject({ 'term-undefined': 'hint' });
    for (const { message } of problems) expect(message.nl).toMatch(/\.$/);
  });

  it.each(['[]', '7', '"x"', '{', 'null', '{"rules":[],"limits":3,"folders":{"a":1}}'])('bears %s', (text) =>
    expect(readConfig(text, uri, known).problems.length).toBeGreaterThan(0),
  );

  it('switches off, softens, and never silences an error', async () => {
    const set = await read(
      'plan P { language en }\nprocess A { priority vital; mtpd 5 min; rto 10 min; needs Net }\npower Net',
    );
    const said = (chosen: Record<string, string>) =>
      check(set, { today, config: of({ rules: chosen }) }).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(said({})).toEqual(
      expect.arrayContaining(['rto-after-mtpd error', 'single-point-of-failure warning']),
    );
    expect(said({ 'single-point-of-failure': 'off' }).join()).not.toContain('single-point-of-failure');
    expect(said({ 'single-point-of-failure': 'hint' })).toContain('single-point-of-failure hint');
    expect(said({ 'rto-after-mtpd': 'off' })).toContain('rto-after-mtpd warning');
  });

  it('holds a folder to something else', async () => {
    const set = await readFiles({
      'a.continuity':
        'plan P { language en }\nprocess A { priority vital; mtpd 15 min; rto 5 min; needs Net, Mast }',
      'posts/b.continuity': 'power Net',
      'other/c.continuity': 'telecom Mast',
    });
    const config = of({ folders: { posts: { rules: { 'single-point-of-failure': 'off' } } } });
    const places = check(set, { today, config })
      .filter(({ rule }) => rule === 'single-point-of-failure')
      .map(({ place }) => place.uri);
    expect(places).toEqual(['file:///plans/other/c.continuity']);
  });

  it('measures by its own limits', async () => {
    const set = await read('plan P { language en }\nmeasure M { every 10 months; last 2025-12-26 }');
    const said = (limits: unknown) =>
      check(set, { today, config: of({ limits }) }).filter(({ rule }) => rule === 'recurring-item-overdue')
        .length;
    expect(said({})).toBe(0);
    expect(said({ 'overdue.grace': '0 %' })).toBe(1);
  });
});

it('runs only what costs no more than is asked', async () => {
  const set = await read(
    'plan P { language en }\nprocess A { priority vital; mtpd 5 min; rto 10 min; needs Net }\npower Net',
  );
  const said = (upTo: 'fast' | 'set' | 'slow') => check(set, { today, upTo }).map(({ rule }) => rule);
  expect(said('fast')).toContain('rto-after-mtpd');
  expect(said('set')).not.toContain('single-point-of-failure');
  expect(said('slow')).toContain('single-point-of-failure');
});

describe('the finished examples', () => {
  const root = new URL('../../../examples/', import.meta.url);
  const deliberate: Readonly<Record<string, readonly string[]>> = {
    'gemeente-waterkant': [
      'agreement-ended',
      'breach-in-scenario',
      'feeds-share-route',
      'generator-not-tested-under-load',
      'single-point-of-failure',
      'still-to-fill-in',
    ],
    'lakeside-hospital': [
      'agreement-ended',
      'breach-in-scenario',
      'feeds-share-route',
      'roster-breaks',
      'roster-breaks',
      'same-technology-behind-alternatives',
    ],
    'veiligheidsregio-noord': [
      'fallback-slower-than-mtpd',
      'goal-not-met-by-plan',
      'shared-cause-of-alternatives',
      'shared-cause-of-alternatives',
      ...Array.from({ length: 6 }, () => 'single-point-of-failure'),
      'still-to-fill-in',
      'too-few-for-post',
    ],
  };

  it.each(Object.keys(deliberate))('%s gives only its deliberate findings', async (name) => {
    const folder = new URL(`${name}/`, root);
    const files = readdirSync(folder).filter((one) => one.endsWith('.continuity'));
    const set = await readFiles(
      Object.fromEntries(files.map((one) => [one, readFileSync(new URL(one, folder), 'utf8')])),
    );
    expect(
      check(set, { today })
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(deliberate[name]);
  });
});
