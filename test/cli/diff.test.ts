/** Two versions of a plan: from folders, and out of a repository of git. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleCopy, folderWith, waakvlam, waakvlamJson } from './waakvlam.ts';

const DAY = ['--today', '2026-11-24'];

/** A control room of which the generator lasts so long. */
function room(lasts: string, more = ''): string {
  return `plan P { language en }
process Intake "Answering calls" { priority vital; mtpd 15 min; needs Power; needs 6 of Operator 24/7 }
power Power { needs one of { Grid, Ups, Generator } }
power Grid
power Ups { lasts 30 min; recharges in 8 h }
power Generator { starts in 2 min; lasts ${lasts} }
role Operator { people 36; contract 36 h per week; absent 20 % }
scenario Dark { fails Grid for 60 h }
${more}`;
}

interface Diffed {
  readonly calculated: boolean;
  readonly planSets: readonly {
    readonly change?: string;
    readonly isWeaker: boolean;
    readonly declarations: Readonly<Record<'added' | 'removed' | 'changed', readonly string[]>>;
    readonly processes: readonly { readonly process: string; readonly points: readonly unknown[] }[];
    readonly scenarios: readonly unknown[];
    readonly sheets: readonly { readonly title: string; readonly before?: string; readonly now?: string }[];
  }[];
}

function folders(old: string, now: string): string {
  return folderWith({ 'old/a.continuity': old, 'new/a.continuity': now });
}

describe('diff of folders', () => {
  it('tells single points, decisions and sheets, with their hours', () => {
    const cwd = folders(room('200 h'), room('24 h'));
    const { code, out, err } = waakvlam(['diff', 'old', 'new', ...DAY], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('What changes from old to new');
    expect(out).toContain(
      'NEW single point of failure: Grid. Stops it at T+24 h 30 min, intolerable from T+24 h 45 min.',
    );
    expect(out).toContain('Answering calls (Intake): now intolerable, from T+24 h 45 min');
    expect(out).toMatch(/replace .*Dark: .*: mark [0-9A-Z]{4}-[0-9A-Z]{4} becomes [0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(out).toContain('Changed: Generator');
  });

  it('tells times and people with what they were', () => {
    const other = room('24 h')
      .replace('mtpd 15', 'mtpd 20')
      .replace('needs 6', 'needs 7')
      .replace('people 36', 'people 34');
    const cwd = folders(room('24 h'), other);
    const { out } = waakvlam(['diff', 'old', 'new', '--language', 'nl', ...DAY], { cwd });
    expect(out).toContain('mtpd: van 15 min naar 20 min');
    expect(out).toContain('Operator: nodig 41 (was 35), aanwezig 34 (was 36)');
    expect(out).toContain(
      'andere tijden: Grid. Legt het stil vanaf T+24 uur 30 min, ontoelaatbaar vanaf T+24 uur 50 min (was T+24 uur 45 min).',
    );
  });

  it('ends with 1 where a single point was gained and that was asked for, and never else', () => {
    const cwd = folders(room('200 h'), room('24 h'));
    const codeOf = (...args: string[]) => waakvlam(['diff', ...args, ...DAY], { cwd }).code;
    expect(codeOf('old', 'new', '--fail-on', 'spof')).toBe(1);
    expect(codeOf('new', 'old', '--fail-on', 'spof')).toBe(0);
    expect(codeOf('new', 'new', '--fail-on', 'spof')).toBe(0);
    expect(codeOf('old')).toBe(2);
    expect(codeOf()).toBe(2);
    expect(codeOf('old', 'nowhere')).toBe(2);
    expect(codeOf('old', 'new', '--path', 'x')).toBe(2);
    expect(codeOf('old', 'new', '--format', 'html')).toBe(2);
  });

  it('gives machines ids, moments and marks', () => {
    const cwd = folders(room('24 h'), room('12 h', 'ict Extra'));
    const { planSets } = waakvlamJson<Diffed>(['diff', 'old', 'new', ...DAY], { cwd });
    expect(planSets).toMatchObject([
      {
        isWeaker: false,
        declarations: { added: ['Extra'], removed: [], changed: ['Generator'] },
        processes: [
          {
            process: 'Intake',
            points: [
              {
                component: 'Grid',
                change: 'moved',
                before: { begin: 'PT24H30M', breach: 'PT24H45M' },
                now: { begin: 'PT12H30M', breach: 'PT12H45M' },
              },
            ],
          },
        ],
      },
    ]);
    expect(planSets[0]!.sheets.length).toBeGreaterThan(0);
    for (const { before, now } of planSets[0]!.sheets) expect(before).not.toBe(now);
  });

  it('says of the same plan that nothing changed, and of another version of it only that sheets stay', () => {
    const cwd = folders(
      room('24 h'),
      `// Written anew\n${room('24 h').replace('language en', 'language en; version "2"')}`,
    );
    expect(waakvlam(['diff', 'old', 'old', ...DAY], { cwd }).out).toContain(
      'Nothing of what the plan says has changed.',
    );
    const { out } = waakvlam(['diff', 'old', 'new', ...DAY], { cwd });
    expect(out).toContain('No printed sheet has to be replaced.');
    expect(out).toContain('Changed: P');
  });

  it('holds the sets of two folders against each other by where they are', () => {
    const cwd = folderWith({
      'old/a/waakvlam.config.json': '{}',
      'old/a/a.continuity': room('24 h'),
      'new/a/waakvlam.config.json': '{}',
      'new/a/a.continuity': room('24 h'),
      'new/b/waakvlam.config.json': '{}',
      'new/b/b.continuity': room('24 h'),
    });
    const { planSets } = waakvlamJson<Diffed>(['diff', 'old', 'new', ...DAY], { cwd });
    expect(planSets.map(({ change }) => change)).toEqual([undefined, 'added']);
    expect(planSets[0]!.declarations).toEqual({ added: [], removed: [], changed: [] });
  });

  it('compares nothing with a version that has errors, and says which', () => {
    const cwd = folders(room('24 h'), room('24 h', 'power Grid { needs Nobody }'));
    const bad = waakvlam(['diff', 'old', 'new', ...DAY], { cwd });
    expect([bad.code, bad.out]).toEqual([1, '']);
    expect(bad.err).toContain('because the new version has errors');
    expect(waakvlam(['diff', 'new', 'old', ...DAY], { cwd }).err).toContain(
      'because the old version has errors',
    );
    const json = waakvlam(['diff', 'old', 'new', '--format', 'json', ...DAY], { cwd });
    expect(JSON.parse(json.out)).toMatchObject({ calculated: false });
  });

  it.each(['veiligheidsregio-noord', 'lakeside-hospital'])('speaks of %s in both languages', (example) => {
    const now = exampleCopy(example);
    const cwd = folderWith({ 'old/a.continuity': room('24 h') });
    for (const [language, other] of [
      ['nl', /\b(intolerable|decide by|becomes|Gone|stated)\b/],
      ['en', /\b(ontoelaatbaar|beslis voor|kenmerk|Weg|vermeld)\b/],
    ] as const) {
      const { code, out } = waakvlam(['diff', 'old', now, '--language', language, ...DAY], { cwd });
      expect(code).toBe(0);
      expect(out).not.toMatch(/undefined|NaN|Infinity|\[object/);
      const ours = out.split('\n').filter((line) => !line.includes('print ') && !line.includes('gooi weg '));
      expect(ours.join('\n')).not.toMatch(other);
    }
  });
});

describe('diff with hostile text', () => {
  const HOSTILE =
    '`` </code><img src=x onerror=alert(1)> @everyone #12 [click](https://evil.test) ![](x) | **b** \u001b[31mred \u202egnp';

  it('lets it become neither markup nor a mention nor a link, and steer no terminal', () => {
    const titled = room('24 h').replace(
      'power Grid',
      `power Grid ${JSON.stringify(HOSTILE).replace(/\\u001b/g, '\u001b')}`,
    );
    const old = titled.replace('lasts 24 h', 'lasts 200 h');
    const cwd = folders(old, titled);
    const { code, out } = waakvlam(['diff', 'old', 'new', '--format', 'markdown', ...DAY], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('@everyone');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    const outside = withoutCode(out);
    expect(outside).not.toMatch(/@|<|>|https|!\[|\]\(|everyone|alert/);
    const text = waakvlam(['diff', 'old', 'new', ...DAY], { cwd }).out;
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  });
});

/** What is left of Markdown without its code, as CommonMark reads that: a fence ends at one of the same length. */
function withoutCode(markdown: string): string {
  return markdown.replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, '');
}

function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' },
    },
  );
  expect(status, stderr).toBe(0);
}

/** A repository with two commits and something not committed yet. */
function repository(): string {
  const cwd = folderWith({
    'plans/a.continuity': room('200 h'),
    'plans/.hidden/b.continuity': 'power Hidden',
    'other/c.continuity': 'power Elsewhere',
    'README.md': 'No plan',
  });
  git(cwd, 'init', '-q', '-b', 'main');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'one');
  git(cwd, 'tag', 'first');
  writeFileSync(join(cwd, 'plans/a.continuity'), room('24 h'));
  writeFileSync(join(cwd, 'plans/é "x".continuity'), 'ict Odd');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'two');
  writeFileSync(join(cwd, 'plans/a.continuity'), room('12 h'));
  return cwd;
}

describe('diff of revisions', () => {
  it('compares two, and one with the files as they are, and leaves the repository as it was', () => {
    const cwd = repository();
    const two = waakvlamJson<Diffed>(['diff', '--git', 'first', 'main', '--path', 'plans', ...DAY], { cwd });
    expect(two.planSets).toMatchObject([
      { isWeaker: true, declarations: { added: ['Odd'], removed: [], changed: ['Generator'] } },
    ]);
    const now = waakvlamJson<Diffed>(['diff', '--git', 'HEAD', ...DAY], { cwd: join(cwd, 'plans') });
    expect(now.planSets).toMatchObject([
      { isWeaker: false, declarations: { added: [], removed: [], changed: ['Generator'] } },
    ]);
    const { out } = waakvlam(['diff', '--git', 'HEAD', '--path', 'plans', ...DAY], { cwd });
    expect(out).toContain('What changes from HEAD to the files as they are');
    git(cwd, 'diff', '--cached', '--quiet');
  });

  it('reads a set with a configuration whole, from whatever folder of it', () => {
    const cwd = repository();
    mkdirSync(join(cwd, 'plans/sub'));
    writeFileSync(join(cwd, 'plans/waakvlam.config.json'), '{}');
    writeFileSync(join(cwd, 'plans/sub/d.continuity'), 'ict Deep');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'three');
    const { planSets } = waakvlamJson<Diffed>(['diff', '--git', 'HEAD', '--path', 'plans/sub', ...DAY], {
      cwd,
    });
    expect(planSets).toMatchObject([{ declarations: { added: [], removed: [], changed: [] } }]);
  });

  it.each([
    [['--git', 'nowhere'], 'There is no revision nowhere'],
    [['--git', 'HEAD:plans/a.continuity'], 'There is no revision'],
    [['--git', '$(touch x)'], 'There is no revision $(touch x)'],
    [['--git', '--', '--output=x'], 'There is no revision --output=x'],
    [['--git', 'HEAD', '--path', 'nowhere'], 'nowhere is not there'],
    [['--git', 'HEAD', '--path', 'README.md'], 'README.md is no folder'],
    [['--git', 'HEAD', '--path', 'plans/.hidden'], 'has no plans in plans/.hidden'],
  ])('says what is wrong with %j', (args, words) => {
    const { code, out, err } = waakvlam(['diff', ...args], { cwd: repository() });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  it('says so where there is no repository, or no git', () => {
    const cwd = folders(room('24 h'), room('24 h'));
    const env = { GIT_CEILING_DIRECTORIES: join(cwd, '..') };
    const none = waakvlam(['diff', '--git', 'HEAD'], { cwd, env });
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('Git finds no repository')]);
    const without = waakvlam(['diff', '--git', 'HEAD'], { cwd, env: { PATH: cwd } });
    expect([without.code, without.err]).toEqual([
      2,
      expect.stringContaining('There is no git on this machine'),
    ]);
  });

  it('reads no links that a revision holds', () => {
    const cwd = repository();
    const id = spawnSync('git', ['hash-object', '-w', '--stdin'], {
      cwd,
      input: '/etc/hostname',
      encoding: 'utf8',
    });
    git(cwd, 'update-index', '--add', '--cacheinfo', `120000,${id.stdout.trim()},plans/link.continuity`);
    git(cwd, 'commit', '-q', '-m', 'link');
    const { code, err } = waakvlam(['diff', '--git', 'first', 'HEAD', '--path', 'plans', ...DAY], { cwd });
    expect([code, err]).toEqual([0, '']);
  });
});
