import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleCopy, folderWith, waakvlam } from './waakvlam.ts';

const TODAY = ['--today', '2026-11-24'];

const PLAN = `plan P "Plan" { language en }
process Intake "Intake" { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }
power Net "Grid"
power Generator "Generator" { starts in 2 min; lasts 4 h }
role Guard "Guard" { people 3; phone "1" }
action Start "Start it" { when Generator is called; by Guard; step "Turn the key" }
scenario Dark "Dark" { fails Net for 8 h }
`;

describe('build', () => {
  it('makes sheets, a graph and a page that leads to them, the same every time', () => {
    const cwd = exampleCopy('veiligheidsregio-noord');
    const build = (out: string) => {
      const run = waakvlam(['build', '--out', out, ...TODAY], { cwd });
      expect(run).toMatchObject({ code: 0, err: '' });
      return run.out;
    };
    const printed = build('out/a');
    build('out/b');
    const names = readdirSync(join(cwd, 'out/a')).sort();
    expect(names).toEqual([
      'Blackout.html',
      'Blackout.pdf',
      'Overstroming.html',
      'Overstroming.pdf',
      'graph.dot',
      'graph.svg',
      'index.html',
    ]);
    expect(printed.trim().split('\n').sort()).toEqual(names.map((name) => `out/a/${name}`).sort());
    for (const name of names) {
      const read = (folder: string) => readFileSync(join(cwd, folder, name));
      expect(read('out/a').equals(read('out/b')), name).toBe(true);
    }
    const text = (name: string) => readFileSync(join(cwd, 'out/a', name), 'latin1');
    expect(text('Blackout.pdf')).toMatch(/^%PDF-1\.\d/);
    expect(text('graph.svg')).toContain('<svg');
    expect(text('graph.dot')).toContain('digraph');
    expect(text('Blackout.html')).toMatch(/^<!doctype html>/);
    const links = [...text('index.html').matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links)
      expect(existsSync(join(cwd, 'out/a', decodeURIComponent(link))), link).toBe(true);
  });

  it('gives each of several plan sets a folder, with a page that leads to them', () => {
    const cwd = folderWith({
      'x/noord/waakvlam.config.json': '{}',
      'x/noord/a.continuity': PLAN,
      'y/noord/waakvlam.config.json': '{}',
      'y/noord/a.continuity': PLAN,
    });
    expect(waakvlam(['build', '--out', 'out', ...TODAY], { cwd }).code).toBe(0);
    const page = readFileSync(join(cwd, 'out/index.html'), 'utf8');
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link]) => link!);
    expect(links).toHaveLength(2);
    for (const link of links) expect(existsSync(join(cwd, 'out', decodeURIComponent(link)))).toBe(true);
  });

  it('never writes outside its folder, and leaves other files alone', () => {
    const cwd = folderWith({
      'plan/a.continuity': PLAN,
      'secret.txt': 'secret',
      'out/mine.txt': 'mine',
    });
    symlinkSync('../secret.txt', join(cwd, 'out/index.html'));
    expect(waakvlam(['build', 'plan', '--out', 'out', ...TODAY], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, 'secret.txt'), 'utf8')).toBe('secret');
    expect(readFileSync(join(cwd, 'out/mine.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(join(cwd, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('refuses a folder that a link leads out of', () => {
    const cwd = folderWith({
      'p/one/waakvlam.config.json': '{}',
      'p/one/a.continuity': PLAN,
      'p/two/waakvlam.config.json': '{}',
      'p/two/a.continuity': PLAN,
      'elsewhere/x.txt': '',
    });
    mkdirSync(join(cwd, 'out'));
    symlinkSync('../elsewhere', join(cwd, 'out/one'));
    const { code, err } = waakvlam(['build', 'p', '--out', 'out', ...TODAY], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('outside out');
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual(['x.txt']);
  });

  it('says so where it cannot write', () => {
    const cwd = folderWith({ 'a.continuity': PLAN });
    writeFileSync(join(cwd, 'out'), 'a file');
    const { code, err } = waakvlam(['build', '--out', 'out', ...TODAY], { cwd });
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('cannot be written');
  });

  it('makes nothing of plan text but text', () => {
    const hostile = '</title><script>alert(1)</script>&quot;';
    const cwd = folderWith({ 'a.continuity': PLAN.replaceAll(/"(Plan|Intake|Dark|Grid)"/g, `"${hostile}"`) });
    expect(waakvlam(['build', '--out', 'out', ...TODAY], { cwd }).code).toBe(0);
    for (const name of readdirSync(join(cwd, 'out')).filter((name) => /\.(html|svg)$/.test(name))) {
      expect(readFileSync(join(cwd, 'out', name), 'utf8'), name).not.toContain('<script');
    }
  });
});
