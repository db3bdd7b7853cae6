import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, waakvlam, waakvlamJson } from './waakvlam.ts';

interface Checked {
  readonly schemaVersion: number;
  readonly planSets: readonly {
    readonly folder: string;
    readonly language: string;
    readonly files: readonly string[];
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly endColumn: number;
    }[];
  }[];
}

const TODAY = ['--today', '2026-11-24'];
const WRONG = 'plan P { taal nl }\nproces Intake { mtpd 15 min; vereist Strom }\nstroom Stroom\n';
const RIGHT = 'proces Intake { mtpd 15 min }\n';

describe('places', () => {
  it.each([
    ['line feeds', WRONG, 38],
    ['CRLF and a byte order mark', `\uFEFF${WRONG.replaceAll('\n', '\r\n')}`, 38],
    // In UTF-16 units, as editors count: the fire takes two.
    ['letters that take more bytes', WRONG.replace('Intake', 'Intak\u00e9 /*\u{1f525}*/'), 45],
  ])('are right with %s', (_what, text, column) => {
    const cwd = folderWith({ 'plannen/a.continuity': text });
    const [set] = waakvlamJson<Checked>(['check', 'plannen', ...TODAY], { cwd }).planSets;
    expect(set).toMatchObject({ folder: 'plannen', language: 'nl', files: ['plannen/a.continuity'] });
    expect(set!.findings).toContainEqual(
      expect.objectContaining({
        rule: 'unknown-name',
        severity: 'error',
        file: 'plannen/a.continuity',
        line: 2,
        column,
        endColumn: column + 5,
      }),
    );
  });

  it('are shown with the line and a mark under the word', () => {
    const cwd = folderWith({ 'a.continuity': WRONG.replaceAll('\n', '\r\n') });
    const { out } = waakvlam(['check', ...TODAY], { cwd });
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('2 | proces Intake'));
    expect(lines[at]!.indexOf('Strom')).toBe(lines[at + 1]!.indexOf('^'));
    expect(lines[at + 1]!.trim()).toBe('| '.concat(' '.repeat(37), '^^^^^'));
    expect(out).not.toContain('\r');
  });
});

describe('output', () => {
  it('holds nothing that steers a terminal', () => {
    const cwd = folderWith({
      'a.continuity': `plan P "\u001b[31mrood\u001b]0;titel\u0007 \u202eomgekeerd \u009b2J" { taal nl }\nproces A "\u001b[2J" { mtpd 1 uur; vereist X }\n`,
    });
    for (const format of ['pretty', 'json']) {
      const { out, err } = waakvlam(['check', '--format', format, ...TODAY], { cwd });
      expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it('has colours only where they are asked for', () => {
    const cwd = folderWith({ 'a.continuity': WRONG });
    expect(waakvlam(['check'], { cwd }).out).not.toContain('\u001b');
    expect(waakvlam(['check'], { cwd, env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[31mfout');
    expect(waakvlam(['check'], { cwd, env: { NO_COLOR: '1' } }).out).not.toContain('\u001b');
  });

  it('is the same twice', () => {
    const cwd = folderWith({ 'b.continuity': WRONG, 'a.continuity': 'proces B { vereist Y, X }\n' });
    const args = ['check', '--format', 'json', ...TODAY];
    expect(waakvlam(args, { cwd })).toEqual(waakvlam(args, { cwd }));
  });

  it('is in the language of the plan, or the one asked for', () => {
    const cwd = folderWith({ 'a.continuity': WRONG });
    expect(waakvlam(['check', ...TODAY], { cwd, env: { LC_ALL: 'en_GB.UTF-8' } }).out).toContain('fout');
    const { out } = waakvlam(['check', '--language', 'en', ...TODAY], { cwd });
    expect(out).toContain('is declared nowhere');
    expect(out).not.toContain('fout');
  });
});

describe('plan sets', () => {
  it('are the files under the nearest configuration, whichever of them is given', () => {
    const cwd = folderWith({
      'a/waakvlam.config.json': '{}',
      'a/one.continuity': 'proces Intake { mtpd 15 min; vereist Stroom }\n',
      'a/deep/two.continuity': 'stroom Stroom\n',
      'b/waakvlam.config.json': '{}',
      'b/one.continuity': 'stroom Stroom\n',
      'node_modules/x/skipped.continuity': 'nonsense',
      '.hidden/skipped.continuity': 'nonsense',
    });
    const files = (args: readonly string[]) =>
      waakvlamJson<Checked>(['check', ...args, ...TODAY], { cwd }).planSets.map((set) => set.files);
    expect(files(['a/one.continuity'])).toEqual([['a/deep/two.continuity', 'a/one.continuity']]);
    expect(files([])).toEqual([['a/deep/two.continuity', 'a/one.continuity'], ['b/one.continuity']]);
  });

  it('survive links that go round and links to nowhere', () => {
    const cwd = folderWith({ 'a.continuity': RIGHT });
    mkdirSync(join(cwd, 'deep'));
    symlinkSync('..', join(cwd, 'deep/up'));
    expect(waakvlam(['check', ...TODAY], { cwd }).code).toBe(0);
    symlinkSync('nowhere', join(cwd, 'lost.continuity'));
    expect(waakvlam(['check', ...TODAY], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('lost.continuity is not there'),
    });
  });
});

describe('exit code', () => {
  const SINGLE = `plan P { language en; horizon 72 h }
process Intake { priority vital; mtpd 15 min; rto 5 min; needs Net }
power Net
`;
  const code = (text: string, ...args: readonly string[]) =>
    waakvlam(['check', ...TODAY, ...args], { cwd: folderWith({ 'a.continuity': text }) }).code;

  it('is 1 from the level on that is asked for', () => {
    expect(code(WRONG)).toBe(1);
    expect(code(RIGHT)).toBe(0);
    expect(code(SINGLE)).toBe(0);
    expect(code(SINGLE, '--fail-on', 'warning')).toBe(1);
    expect(code(SINGLE, '--fail-on', 'spof')).toBe(1);
  });

  it('is 0 for a single point of failure that is accepted, until the day after', () => {
    const accepted = `${SINGLE}role Director { people 1 }\naccept spof Net for Intake until 2027-01-01 by Director "known"\n`;
    expect(code(accepted, '--fail-on', 'spof')).toBe(0);
    expect(code(accepted, '--fail-on', 'spof', '--today', '2027-01-02')).toBe(1);
  });
});
