import { describe, expect, it } from 'vitest';
import { folderWith, waakvlam } from './waakvlam.ts';

const PLAN = 'plan P { taal nl }\n';

interface Bad {
  readonly what: string;
  readonly text: string | Uint8Array;
  /** Where the message must point: line and column. */
  readonly at: `${number}:${number}`;
  readonly says: RegExp;
  readonly code: number;
}

const BAD_TEXTS: readonly Bad[] = [
  {
    what: 'an unclosed brace',
    text: 'plan P { taal nl\nproces Intake { mtpd 15 min }\n',
    at: '1:15',
    says: /plan P .*\{.*gesloten/,
    code: 1,
  },
  {
    what: 'an unknown name',
    text: `${PLAN}proces Intake {\n  mtpd 15 min\n  vereist Strom\n}\nstroom Stroom\n`,
    at: '4:11',
    says: /Strom .*Stroom/,
    code: 1,
  },
  {
    what: 'a negative duration',
    text: `${PLAN}proces Intake { mtpd -5 min }\n`,
    at: '2:22',
    says: /-5 min kan geen duur zijn/,
    code: 1,
  },
  {
    what: 'a name used twice',
    text: `${PLAN}stroom Net\nstroom net\n`,
    at: '3:8',
    says: /Net is 2 keer vastgelegd/,
    code: 1,
  },
  {
    what: 'two that can each only start from the other',
    text: `${PLAN}proces Intake { mtpd 15 min; vereist Gms }
ict Gms { vereist Stroom; herstart in 20 min }
stroom Stroom { vereist Gms; herstart in 5 min }
`,
    at: '3:5',
    says: /restart-order-cycle[\s\S]*(Gms.*Stroom|Stroom.*Gms)/,
    code: 0,
  },
  {
    what: 'one line of a million characters of nonsense',
    text: '@#$%'.repeat(250_000),
    at: '1:1',
    says: /syntax/,
    code: 1,
  },
  {
    what: 'one line of a million braces',
    text: 'a{'.repeat(500_000),
    at: '1:202',
    says: /syntax/,
    code: 1,
  },
];

describe('bad texts are told at their place', () => {
  it.each(BAD_TEXTS)('$what', ({ text, at, says, code }) => {
    const cwd = folderWith({ 'plan.continuity': text });
    const { out, err, code: exit } = waakvlam(['check', '--today', '2026-11-24'], { cwd });
    expect(err).toBe('');
    expect(out).toMatch(says);
    expect(out).toContain(`plan.continuity:${at} `);
    expect(exit).toBe(code);
    expect(out.length).toBeLessThan(20_000);
  });
});

describe('what cannot be read is told in one line', () => {
  it.each([
    ['an empty file', { 'plan.continuity': '' }, ['plan.continuity'], /plan\.continuity is leeg/],
    [
      'a binary file',
      { 'plan.continuity': Uint8Array.of(0xff, 0xfe, 0, 1, 2) },
      [],
      /plan\.continuity is geen tekst/,
    ],
    ['text with zero bytes', { 'plan.continuity': 'plan\0P' }, [], /plan\.continuity is geen tekst/],
    ['a folder without plans', { 'readme.txt': 'hi' }, [], /^waakvlam: \. bevat geen plannen/],
    ['a missing path', {}, ['nowhere/plan.continuity'], /nowhere\/plan\.continuity bestaat niet/],
    ['a file that is no plan', { 'readme.txt': 'hi' }, ['readme.txt'], /readme\.txt is geen plan/],
  ])('%s', (_what, files, paths, says) => {
    const cwd = folderWith(files);
    for (const command of [['check'], ['spof'], ['simulate', '--scenario', 'S'], ['build', '--out', 'out']]) {
      const run = waakvlam([...command, ...paths], { cwd, env: { LC_ALL: 'nl_NL.UTF-8' } });
      expect(run.err).toMatch(says);
      expect(run.err.trim().split('\n')).toHaveLength(1);
      expect(run.out).toBe('');
      expect(run.code).toBe(2);
    }
  });

  it('names every path that is wrong, and in English elsewhere', () => {
    const run = waakvlam(['check', 'a', 'b'], { cwd: folderWith() });
    expect(run.err.trim().split('\n')).toEqual([
      expect.stringMatching(/^waakvlam: a is not there\./),
      expect.stringMatching(/^waakvlam: b is not there\./),
    ]);
  });
});

describe('wrong usage is told in one line with a way out', () => {
  it.each([
    [['chekc'], /no command chekc\. Did you mean check\?/],
    [['check', '--formt', 'json'], /no option --formt\. Did you mean --format\?/],
    [['check', '--format', 'xml'], /no format xml\. Give pretty or json\./],
    [['check', '--format'], /option --format .* needs a value/],
    [['check', '--today', '2026-02-30'], /2026-02-30 is no day/],
    [['check', '--fail-on', 'never'], /--fail-on cannot be never/],
    [['check', '--language', 'fr'], /no language fr/],
    [['spof', '--horizon', 'soon'], /soon is no horizon/],
    [['simulate'], /option --scenario .* is missing/],
    [['build'], /option --out .* is missing/],
  ])('%j', (args, says) => {
    const run = waakvlam(args, { cwd: folderWith({ 'plan.continuity': PLAN }) });
    expect(run.err).toMatch(says);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect(run.out).toBe('');
    expect(run.code).toBe(2);
  });

  it('in Dutch where that is asked', () => {
    const { err } = waakvlam(['chekc', '--language', 'nl'], { cwd: folderWith() });
    expect(err).toBe('waakvlam: De opdracht chekc is er niet. Bedoelt u check?\n');
  });

  it('shows help without a command, and on request', () => {
    const cwd = folderWith();
    expect(waakvlam([], { cwd })).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage:') });
    const { code, out } = waakvlam(['spof', '--help', '--language', 'nl'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('Gebruik:');
    expect(out).not.toMatch(/Usage|Options|Arguments/);
  });
});
