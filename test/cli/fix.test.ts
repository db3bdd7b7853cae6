import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, waakvlam, waakvlamJson } from './waakvlam.ts';

const TODAY = ['--today', '2026-11-24'];
const WRONG =
  'plan P { taal nl }\n// Zo heet het.\nproces Intake { mtpd 15 min; vereist Strom }\nstroom Stroom\n';
const MENDED = WRONG.replace('Strom }', 'Stroom }');

const read = (cwd: string, name = 'a.continuity') => readFileSync(join(cwd, name), 'utf8');

describe('check --fix', () => {
  it('writes what needs no choice, tells each change, and then what is left', () => {
    const cwd = folderWith({ 'a.continuity': `${WRONG}proces Uit { mtpd 5 min; vereist LijnA }\n` });
    const { out, code } = waakvlam(['check', '--fix', ...TODAY], { cwd });
    expect(read(cwd)).toBe(`${MENDED}proces Uit { mtpd 5 min; vereist LijnA }\n`);
    expect(out).toMatch(/^a\.continuity:3 unknown-name: Schrijf Stroom\n1 bevinding hersteld\.\n/);
    expect(out).toContain('LijnA staat nergens');
    expect(code).toBe(1);
    const again = waakvlam(['check', '--fix', ...TODAY, '--language', 'en'], { cwd });
    expect(again.out).toMatch(/^0 findings mended\.\n/);
  });

  it('has exit code 0 when nothing is left, and keeps line ends, byte order mark and rights', () => {
    const text = `\uFEFF${WRONG.replaceAll('\n', '\r\n')}`;
    const cwd = folderWith({ 'a.continuity': text });
    chmodSync(join(cwd, 'a.continuity'), 0o640);
    expect(waakvlam(['check', '--fix', ...TODAY], { cwd }).code).toBe(0);
    expect(read(cwd)).toBe(`\uFEFF${MENDED.replaceAll('\n', '\r\n')}`);
    expect(statSync(join(cwd, 'a.continuity')).mode & 0o777).toBe(0o640);
  });

  it('writes nothing in a dry run, but shows what would change', () => {
    const cwd = folderWith({ 'a.continuity': WRONG });
    const { out, code } = waakvlam(['check', '--fix', '--dry-run', ...TODAY], { cwd });
    expect(read(cwd)).toBe(WRONG);
    expect(out).toBe(`--- a.continuity
+++ a.continuity
@@ -1,5 +1,5 @@
 plan P { taal nl }
 // Zo heet het.
-proces Intake { mtpd 15 min; vereist Strom }
+proces Intake { mtpd 15 min; vereist Stroom }
 stroom Stroom
${' '}
1 bevinding kan worden hersteld; er is niets geschreven.
`);
    expect(code).toBe(1);
    const right = folderWith({ 'a.continuity': MENDED });
    expect(waakvlam(['check', '--fix', '--dry-run', ...TODAY], { cwd: right }).code).toBe(0);
  });

  it('changes only the files that are given, though the whole set is read', () => {
    const cwd = folderWith({
      'waakvlam.config.json': '{}',
      'a.continuity': WRONG,
      'b.continuity': 'proces Uit { mtpd 5 min; vereist Strooom }\n',
    });
    waakvlam(['check', '--fix', 'b.continuity', ...TODAY], { cwd });
    expect(read(cwd)).toBe(WRONG);
    expect(read(cwd, 'b.continuity')).toContain('vereist Stroom }');
  });

  it('says the same to machines', () => {
    const cwd = folderWith({ 'a.continuity': WRONG });
    const result = waakvlamJson<{ mended: unknown; planSets: { findings: { severity: string }[] }[] }>(
      ['check', '--fix', ...TODAY],
      { cwd },
    );
    expect(result.mended).toEqual([
      { file: 'a.continuity', line: 3, rule: 'unknown-name', title: 'Schrijf Stroom' },
    ]);
    expect(result.planSets[0]?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('writes nothing when a file cannot be read, and takes no dry run alone', () => {
    const cwd = folderWith({ 'a.continuity': WRONG, 'b.continuity': Uint8Array.of(0, 1, 2) });
    expect(waakvlam(['check', '--fix', ...TODAY], { cwd }).code).toBe(2);
    expect(read(cwd)).toBe(WRONG);
    expect(waakvlam(['check', '--dry-run'], { cwd })).toMatchObject({ code: 2, out: '' });
  });

  it('shows no sign that steers a terminal', () => {
    const cwd = folderWith({ 'a.continuity': WRONG.replace('Zo heet', '\u001b[31mZo\u202e heet') });
    const { out } = waakvlam(['check', '--fix', '--dry-run', ...TODAY], { cwd });
    expect(out).not.toMatch(/[\u001b\u202e]/u);
    expect(out).toContain('+proces Intake');
  });
});
