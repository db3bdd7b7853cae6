import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS_VERSION } from '@waakvlam/documents';
import { type Schema, Validator } from 'jsonschema';
import { describe, expect, it } from 'vitest';
import { sheetsSchema } from '../../scripts/model-schema.ts';
import { registerSchema } from '../../scripts/register-schema.ts';
import { exampleCopy, folderWith, waakvlam } from './waakvlam.ts';

const ROOT = join(import.meta.dirname, '../..');
const MANIFEST = 'made-by-waakvlam.json';

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(ROOT, `packages/cli/schema/${name}.schema.json`), 'utf8')) as Schema;

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
  it('makes sheets, registers, a graph and a page that leads to them, the same every time and everywhere', () => {
    const cwd = exampleCopy('veiligheidsregio-noord');
    const build = (out: string, env: Readonly<Record<string, string>>) => {
      const run = waakvlam(['build', '--out', out, ...TODAY], { cwd, env, timeout: 120_000 });
      expect(run).toMatchObject({ code: 0, err: '' });
      return run.out;
    };
    const printed = build('out/a', { TZ: 'Europe/Amsterdam', LC_ALL: 'nl_NL.UTF-8' });
    build('out/b', { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' });
    const names = globSync('**/*.*', { cwd: join(cwd, 'out/a') }).sort();
    const isPicture = (name: string) => name.startsWith('graphs/');
    expect(names.filter(isPicture)).toContain('graphs/process-VRN.Intake112.svg');
    expect(names.filter(isPicture)).toContain('graphs/Blackout-6h.svg');
    expect(names.filter((name) => !isPicture(name))).toEqual([
      'Blackout.html',
      'Blackout.json',
      'Blackout.md',
      'Blackout.pdf',
      'Overstroming.html',
      'Overstroming.json',
      'Overstroming.md',
      'Overstroming.pdf',
      'components.html',
      'components.json',
      'components.md',
      'components.pdf',
      'graph.dot',
      'graph.drawio',
      'graph.graphml',
      'graph.json',
      'graph.mmd',
      'graph.pdf',
      'graph.svg',
      'graph.txt',
      'index.html',
      'made-by-waakvlam.json',
      'registers/business-impact.csv',
      'registers/business-impact.html',
      'registers/business-impact.json',
      'registers/business-impact.md',
      'registers/business-impact.pdf',
      'registers/business-impact.xlsx',
      'registers/calendar.csv',
      'registers/calendar.html',
      'registers/calendar.ics',
      'registers/calendar.json',
      'registers/calendar.md',
      'registers/calendar.pdf',
      'registers/calendar.xlsx',
      'registers/contacts.csv',
      'registers/contacts.html',
      'registers/contacts.json',
      'registers/contacts.md',
      'registers/contacts.pdf',
      'registers/contacts.xlsx',
      'registers/single-points.csv',
      'registers/single-points.html',
      'registers/single-points.json',
      'registers/single-points.md',
      'registers/single-points.pdf',
      'registers/single-points.xlsx',
      'reports/evidence.html',
      'reports/evidence.json',
      'reports/evidence.md',
      'reports/evidence.pdf',
      'reports/management-summary.html',
      'reports/management-summary.json',
      'reports/management-summary.md',
      'reports/management-summary.pdf',
      'reports/quadrant.html',
      'reports/quadrant.json',
      'reports/quadrant.md',
      'reports/quadrant.pdf',
      'reports/staffing.html',
      'reports/staffing.json',
      'reports/staffing.md',
      'reports/staffing.pdf',
      'reports/who-must-be-told.html',
      'reports/who-must-be-told.json',
      'reports/who-must-be-told.md',
      'reports/who-must-be-told.pdf',
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
    for (const name of names.filter((name) => name.startsWith('registers/'))) expect(links).toContain(name);
    for (const link of links)
      expect(existsSync(join(cwd, 'out/a', decodeURIComponent(link))), link).toBe(true);
  }, 180_000);

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

  it('makes sheets for the scenarios asked for, with clock times, and one PDF for each sheet', () => {
    const cwd = folderWith({ 'a.continuity': `${PLAN}scenario Quiet { fails Net for 1 h }\n` });
    const args = [
      '--scenario',
      'Dark',
      '--start',
      '2026-12-01T18:00',
      '--each-sheet',
      '--paper',
      'a5',
      '--large',
      '--out',
      'out',
    ];
    expect(waakvlam(['build', ...args, ...TODAY], { cwd, env: { TZ: 'Europe/Amsterdam' } }).code).toBe(0);
    const names = readdirSync(join(cwd, 'out'));
    expect(names.filter((name) => /^(Dark|Quiet)/.test(name)).sort()).toEqual([
      'Dark',
      'Dark-a5.pdf',
      'Dark.html',
      'Dark.json',
      'Dark.md',
      'Dark.pdf',
    ]);
    const markdown = readFileSync(join(cwd, 'out/Dark.md'), 'utf8');
    expect(markdown).toContain('**T0 =** Tue 1 Dec 18\\:00');
    expect(markdown).toMatch(/Decide by T\\\+0|At once T\+0 = 18\\:00/);
    const sheets = readdirSync(join(cwd, 'out/Dark')).sort();
    expect(sheets[0]).toBe('01-Start-here.pdf');
    expect(sheets.length).toBe(markdown.match(/^## /gm)?.length);
  });

  it('makes a sheet for the failing of what is asked for, and for no other', () => {
    const cwd = folderWith({ 'a.continuity': PLAN });
    const build = (name: string) =>
      waakvlam(['build', '--component', name, '--out', 'out', ...TODAY], { cwd });
    expect(build('Net').code).toBe(0);
    const markdown = readFileSync(join(cwd, 'out/components.md'), 'utf8');
    expect(markdown.match(/^## .*/gm)).toEqual([
      '## 1. What if … fails now',
      '## 2. What if this fails\\: Grid',
    ]);
    expect(build('Water').err).toContain('There is no component Water. There is: Generator, Guard, Net.');
  });

  it('makes no book of too many components, and says how to ask for one', () => {
    const many = Array.from({ length: 301 }, (_, i) => `power P${i} {}`).join('\n');
    const cwd = folderWith({ 'a.continuity': `${PLAN.replace(/^scenario.*$/m, '')}${many}\n` });
    expect(waakvlam(['build', '--out', 'out', ...TODAY], { cwd }).code).toBe(0);
    expect(readdirSync(join(cwd, 'out')).filter((name) => name.startsWith('components'))).toEqual([]);
    expect(readFileSync(join(cwd, 'out/index.html'), 'utf8')).toContain('Ask for a sheet with --component');
  });

  it('says so where the moment or the scenario is none', () => {
    const cwd = folderWith({ 'a.continuity': PLAN });
    for (const start of ['2026-02-30T10:00', '2026-12-01', '2026-12-01T25:00', 'now']) {
      const run = waakvlam(['build', '--start', start, '--out', 'out', ...TODAY], { cwd });
      expect(run.code).toBe(2);
      expect(run.err).toContain(`${start} is no moment`);
    }
    const { code, err } = waakvlam(['build', '--scenario', 'Flood', '--out', 'out', ...TODAY], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('There is no scenario Flood. There is: Dark.');
    const a3 = waakvlam(['build', '--paper', 'a3', '--out', 'out', ...TODAY], { cwd });
    expect([a3.code, a3.err.trim()]).toEqual([2, expect.stringContaining('There is no paper a3 here.')]);
    const only = waakvlam(['build', '--only', 'sheets,posters', '--out', 'out', ...TODAY], { cwd });
    expect([only.code, only.err.trim()]).toEqual([2, expect.stringContaining('--only knows no posters.')]);
    const role = waakvlam(['build', '--role', 'Cook', '--out', 'out', ...TODAY], { cwd });
    expect([role.code, role.err.trim()]).toEqual([
      2,
      expect.stringContaining('There is no role Cook. There is: Guard.'),
    ]);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  it('makes the kinds that are asked for and no others, and leads to what is there', () => {
    const cwd = folderWith({ 'a.continuity': PLAN });
    const build = (...args: readonly string[]) => {
      const run = waakvlam(['build', ...args, '--out', 'out', ...TODAY], { cwd });
      expect(run).toMatchObject({ code: 0, err: '' });
      const page = readFileSync(join(cwd, 'out/index.html'), 'utf8');
      const links = [...page.matchAll(/href="([^"#]+)"/g)].map(([, link]) => decodeURIComponent(link!));
      for (const link of links) expect(existsSync(join(cwd, 'out', link)), link).toBe(true);
      return globSync('**/*.*', { cwd: join(cwd, 'out') })
        .filter((name) => !/^(index\.html|made-by-waakvlam\.json)$/.test(name))
        .sort();
    };
    expect(build('--only', 'reports').every((name) => name.startsWith('reports/'))).toBe(true);
    const two = build('--only', 'registers', '--only', 'sheets');
    expect(two.filter((name) => name.startsWith('reports/') || name.startsWith('graph'))).toEqual([]);
    expect(two).toContain('Dark.pdf');
    expect(two).toContain('registers/contacts.pdf');
    expect(build('--role', 'Guard')).toEqual(['Dark/05-Guard.pdf']);
    expect(build('--role', 'Guard', '--paper', 'a6')).toEqual(['Dark-a6.pdf', 'Dark/05-Guard.pdf']);
    expect(build('--only', 'cards')).toEqual(['Dark-a6.pdf']);
  }, 60_000);

  it('is what its schemas say, where it is JSON', () => {
    const cwd = exampleCopy('veiligheidsregio-noord');
    const args = ['build', '--only', 'sheets,reports,registers', '--out', 'out', ...TODAY];
    expect(waakvlam(args, { cwd, timeout: 120_000 }).code).toBe(0);
    const files = globSync('**/*.json', { cwd: join(cwd, 'out') }).filter((file) => file !== MANIFEST);
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const schema = schemaOf(file.startsWith('registers') ? 'register' : 'sheets');
      const document: unknown = JSON.parse(readFileSync(join(cwd, 'out', file), 'utf8'));
      const errors = new Validator().validate(document, schema).errors;
      expect(
        errors.slice(0, 3).map(({ stack }) => stack),
        file,
      ).toEqual([]);
    }
  }, 180_000);

  it('has schemas that are up to date (otherwise: npm run docs:schema)', () => {
    expect(schemaOf('register')).toEqual(registerSchema(DOCUMENTS_VERSION));
    const sources = [
      ...globSync('packages/documents/src/sheets/{sheet,text,chart}.ts', { cwd: ROOT }),
      'packages/analysis/src/model/declared.ts',
    ];
    const texts = sources.map((file) => readFileSync(join(ROOT, file), 'utf8'));
    expect(schemaOf('sheets')).toEqual(sheetsSchema(texts, DOCUMENTS_VERSION));
  });

  it('leaves the folder as it was where one file cannot be written', () => {
    const cwd = folderWith({ 'a.continuity': PLAN });
    const build = () => waakvlam(['build', '--only', 'cards', '--out', 'out', ...TODAY], { cwd });
    expect(build().code).toBe(0);
    const before = readFileSync(join(cwd, 'out/Dark-a6.pdf'), 'latin1');
    rmSync(join(cwd, 'out/index.html'));
    mkdirSync(join(cwd, 'out/index.html'));
    writeFileSync(join(cwd, 'a.continuity'), PLAN.replace('"Dark"', '"Darker"'));
    const { code, err } = build();
    expect([code, err.trim()]).toEqual([2, expect.stringContaining('out/index.html cannot be written')]);
    expect(readFileSync(join(cwd, 'out/Dark-a6.pdf'), 'latin1')).toBe(before);
    expect(readdirSync(join(cwd, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 30_000);

  it('waits for another build, and clears up after one that was cut off', () => {
    const waiting = 'out/.waakvlam-is-writing';
    const cwd = folderWith({ 'a.continuity': PLAN, [`${waiting}/pid`]: `${process.pid}` });
    const build = () => waakvlam(['build', '--only', 'cards', '--out', 'out', ...TODAY], { cwd });
    const busy = build();
    expect([busy.code, busy.err]).toEqual([2, expect.stringContaining('Another build is writing to out')]);
    writeFileSync(join(cwd, waiting, 'pid'), '999999999');
    expect(build().code).toBe(0);
    expect(existsSync(join(cwd, waiting))).toBe(false);
  }, 30_000);

  it('takes away what an earlier build made and this one does not, and nothing else', () => {
    const cwd = folderWith({ 'a.continuity': PLAN, 'out/mine.pdf': 'mine', 'mine.txt': 'mine' });
    const build = () => waakvlam(['build', '--out', 'out', ...TODAY], { cwd });
    expect(build().code).toBe(0);
    expect(existsSync(join(cwd, 'out/Dark.pdf'))).toBe(true);
    writeFileSync(join(cwd, 'a.continuity'), PLAN.replace('scenario Dark', 'scenario Night'));
    const list = join(cwd, 'out/made-by-waakvlam.json');
    const { files } = JSON.parse(readFileSync(list, 'utf8'));
    writeFileSync(list, JSON.stringify({ files: [...files, '../mine.txt', '../a.continuity', '.', 7] }));
    expect(build().code).toBe(0);
    expect(existsSync(join(cwd, 'out/Dark.pdf'))).toBe(false);
    expect(existsSync(join(cwd, 'out/Night.pdf'))).toBe(true);
    expect(readFileSync(join(cwd, 'out/mine.pdf'), 'utf8')).toBe('mine');
    expect(readFileSync(join(cwd, 'mine.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(cwd, 'a.continuity'))).toBe(true);
    writeFileSync(list, 'no list');
    expect(build().code).toBe(0);
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
      expect(readFileSync(join(cwd, 'out', name), 'utf8'), name).not.toContain('<script>alert');
    }
  });
});
