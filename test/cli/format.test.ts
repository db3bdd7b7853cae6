import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleCopy, folderWith, waakvlam } from './waakvlam.ts';

const text = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('waakvlam format', () => {
  it('rewrites what is not in its form, and says what', () => {
    const cwd = folderWith({
      'a.continuity': 'plan P {taal nl}\nstroom  A{volstaat 5min}',
      'deep/b.continuity': 'stroom B\n',
      'readme.txt': 'stroom  C',
    });
    expect(waakvlam(['format'], { cwd })).toEqual({
      code: 0,
      out: 'a.continuity\n1 bestand herschreven (van 2).\n',
      err: '',
    });
    expect(text(cwd, 'a.continuity')).toBe('plan P { taal nl }\nstroom A { volstaat 5 min }\n');
    expect(waakvlam(['format', '--check'], { cwd })).toEqual({
      code: 0,
      out: '0 bestanden zouden veranderen (van 2).\n',
      err: '',
    });
    expect(readdirSync(cwd).sort()).toEqual(['a.continuity', 'deep', 'readme.txt']);
  });

  it('only says what it would do when asked to check', () => {
    const before = 'plan P { language en }\npower  A';
    const cwd = folderWith({ 'a.continuity': before, 'b.continuity': 'power B' });
    expect(waakvlam(['format', '--check', '.'], { cwd })).toEqual({
      code: 1,
      out: 'a.continuity\nb.continuity\n2 files would change (of 2).\n',
      err: '',
    });
    expect(text(cwd, 'a.continuity')).toBe(before);
  });

  it('takes only the files that are asked for, in the language of their whole set', () => {
    const cwd = folderWith({
      'waakvlam.config.json': '{}',
      'a.continuity': 'plan P { taal nl }',
      'b.continuity': 'power  B',
    });
    expect(waakvlam(['format', 'b.continuity'], { cwd })).toMatchObject({
      code: 0,
      out: 'b.continuity\n1 bestand herschreven (van 1).\n',
    });
    expect(text(cwd, 'a.continuity')).toBe('plan P { taal nl }');
    expect(text(cwd, 'b.continuity')).toBe('power B\n');
  });

  it('leaves a file with mistakes alone, says why at its place, and goes on with the others', () => {
    const wrong = 'plan P { taal nl }\nproces P {\n';
    const cwd = folderWith({ 'a.continuity': wrong, 'b.continuity': 'stroom  B' });
    const { code, out, err } = waakvlam(['format'], { cwd });
    expect(code).toBe(1);
    expect(out).toBe('b.continuity\n1 bestand herschreven (van 2).\n');
    expect(err).toMatch(/^waakvlam: a\.continuity:2:\d+ .+ Niet opgemaakt\.\n$/);
    expect(text(cwd, 'a.continuity')).toBe(wrong);
    expect(text(cwd, 'b.continuity')).toBe('stroom B\n');
  });

  it('writes nothing at all where something cannot be read', () => {
    const cwd = folderWith({ 'a.continuity': 'stroom  A', 'b.continuity': Uint8Array.of(0xff, 0xfe, 0, 1) });
    const { code, out, err } = waakvlam(['format'], { cwd });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/b\.continuity is no text in UTF-8/);
    expect(text(cwd, 'a.continuity')).toBe('stroom  A');
    expect(waakvlam(['format', 'nowhere'], { cwd }).code).toBe(2);
    expect(waakvlam(['format', '--language', 'fr'], { cwd }).code).toBe(2);
  });

  it('leaves an empty file empty', () => {
    const cwd = folderWith({ 'a.continuity': '' });
    expect(waakvlam(['format', '--check'], { cwd }).code).toBe(0);
  });

  it('keeps line ends, the byte order mark, the rights of the file, and links', () => {
    const cwd = folderWith({
      'a.continuity': '\uFEFFplan P {taal nl}\r\nstroom  A\r\n',
      'real/b.txt': 'stroom  B',
    });
    chmodSync(join(cwd, 'a.continuity'), 0o640);
    symlinkSync('real/b.txt', join(cwd, 'b.continuity'));
    expect(waakvlam(['format'], { cwd }).code).toBe(0);
    expect(text(cwd, 'a.continuity')).toBe('\uFEFFplan P { taal nl }\r\nstroom A\r\n');
    expect(statSync(join(cwd, 'a.continuity')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'b.continuity')).isSymbolicLink()).toBe(true);
    expect(text(cwd, 'real/b.txt')).toBe('stroom B\n');
  });

  it('prints no path that could steer a terminal', () => {
    const cwd = folderWith({ 'a\u001b[31m.continuity': 'stroom  A', 'b\u001b[31m.continuity': 'stroom {' });
    const { out, err } = waakvlam(['format'], { cwd });
    expect(out + err).not.toContain('\u001b');
    expect(out).toContain('.continuity');
    expect(err).toContain('.continuity');
  });
});

describe('waakvlam format --language', () => {
  it('translates an example and back without loss, and without a new finding', () => {
    const cwd = exampleCopy('veiligheidsregio-noord');
    const all = () => readdirSync(cwd).map((name) => text(cwd, name));
    const findings = () => {
      const run = waakvlam(['check', '--format', 'json', '--today', '2026-11-24'], { cwd });
      const { planSets } = JSON.parse(run.out) as { planSets: { findings: { rule: string }[] }[] };
      return planSets.flatMap((set) => set.findings.map(({ rule }) => rule)).sort();
    };
    waakvlam(['format', '--language', 'nl'], { cwd });
    const dutch = all();
    const found = findings();
    const english = waakvlam(['format', '--language', 'en'], { cwd });
    expect(english.code).toBe(0);
    expect(english.out).toMatch(/^\d+ bestanden herschreven \(van \d+\)\.$/m);
    expect(all().join('')).toMatch(/^ {2}power UPS "/m);
    expect(all().join('')).toContain('language nl');
    expect(all().join('')).not.toMatch(/^ *(proces|stroom|vereist) /m);
    expect(findings()).toEqual(found);
    waakvlam(['format', '--language', 'nl'], { cwd });
    expect(all()).toEqual(dutch);
  });

  it('says in its help what it means here', () => {
    const { out } = waakvlam(['format', '--help', '--language', 'nl'], { cwd: folderWith() });
    expect(out.replace(/\s+/g, ' ')).toContain('elk woord van de plantaal in deze taal schrijven');
  });
});
