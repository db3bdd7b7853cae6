import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleCopy, folderWith, waakvlam, waakvlamJson } from './waakvlam.ts';

interface Hit {
  readonly process: string;
  readonly begin: string;
  readonly breach: string;
  readonly path: readonly { readonly at: string; readonly event: string }[];
  readonly because: string;
}

interface Spof {
  readonly schemaVersion: number;
  readonly planSets: readonly {
    readonly horizon: string;
    readonly points: readonly { readonly component: string; readonly hits: readonly Hit[] }[];
    readonly endedAgreements: readonly { readonly agreement: string; readonly until: string }[];
  }[];
}

const TODAY = ['--today', '2026-11-24'];

/** The example's control room; without the line that has the generator's tank refilled, if asked. */
function controlRoom({ refilled }: { readonly refilled: boolean }): string {
  const folder = exampleCopy('veiligheidsregio-noord');
  if (refilled) return folder;
  const file = join(folder, '2-stroom.continuity');
  const text = readFileSync(file, 'utf8');
  const without = text.replace(/^ *bijgevuld door Diesel *\n/m, '');
  expect(without).not.toBe(text);
  writeFileSync(file, without);
  return folder;
}

function spof(cwd: string, horizon: string, ...more: readonly string[]) {
  const args = ['spof', '--horizon', horizon, '--process', 'Intake112', ...TODAY, ...more];
  const result = waakvlamJson<Spof>(args, { cwd });
  expect(result.schemaVersion).toBe(1);
  return result.planSets[0]!;
}

const gridOf = (cwd: string, horizon: string) =>
  spof(cwd, horizon).points.find(({ component }) => component === 'VRN.Net');

describe('the public grid and the answering of emergency calls', () => {
  it('is no single point of failure while the tank is refilled', () => {
    const folder = controlRoom({ refilled: true });
    expect(gridOf(folder, '24h')).toBeUndefined();
    expect(gridOf(folder, '72h')).toBeUndefined();
  });

  it('is one after a day where nobody refills the tank', () => {
    const folder = controlRoom({ refilled: false });
    expect(gridOf(folder, '24h')).toBeUndefined();
    const hit = gridOf(folder, '72h')?.hits[0];
    // Half an hour on batteries, a day on the tank, then eight hours on the fallback's own generator.
    expect(hit).toMatchObject({ process: 'VRN.Intake112', begin: 'PT32H30M', breach: 'PT32H45M' });
    expect(hit!.path[0]).toMatchObject({ at: 'PT0S', event: 'fails' });
    expect(hit!.because).not.toBe('');
  });

  it('says that it counts on an agreement that has ended', () => {
    const folder = controlRoom({ refilled: true });
    expect(spof(folder, '72h').endedAgreements).toEqual([]);
    expect(spof(folder, '72h', '--today', '2027-06-30').endedAgreements).toEqual([]);
    const ended = expect.objectContaining({ agreement: 'VRN.Diesel48', until: '2027-06-30' });
    expect(spof(folder, '72h', '--today', '2027-07-01').endedAgreements).toEqual([ended]);
    const { out } = waakvlam(['spof', '--today', '2027-07-01'], { cwd: folder });
    expect(out).toMatch(/Diesel48.*2027-06-30/);
    // Whoever does not count on it is not told.
    const without = controlRoom({ refilled: false });
    expect(spof(without, '72h', '--today', '2027-07-01').endedAgreements).toEqual([]);
  });
});

describe('what helps, and what only stops a process together with another', () => {
  it('is told under each point, and after them', () => {
    const cwd = controlRoom({ refilled: true });
    const { out } = waakvlam(['spof', '--process', 'Uitgifte', '--order', '2', ...TODAY], { cwd });
    expect(out).toContain('een reserve ernaast die er binnen 32 uur 30 min is en 64 uur volstaat');
    expect(out).toContain('Radionetwerk C2000 (VRN.C2000) + Mobiel telefoonnet (VRN.Mobiel)');
  });

  it('is in the JSON', () => {
    const cwd = controlRoom({ refilled: true });
    const args = ['spof', '--process', 'Uitgifte', '--order', '2', ...TODAY];
    expect(waakvlamJson(args, { cwd })).toMatchObject({
      planSets: [
        {
          cutSets: [
            {
              process: 'VRN.Uitgifte',
              completeOrder: 2,
              open: [],
              sets: expect.arrayContaining([['VRN.C2000', 'VRN.Mobiel']]),
            },
          ],
          points: expect.arrayContaining([
            expect.objectContaining({
              component: 'VRN.Net',
              improvements: [{ kind: 'reserve', startsIn: 'PT32H30M', lasts: 'PT64H' }],
            }),
          ]),
        },
      ],
    });
  });
});

describe('output', () => {
  const cwd = () => controlRoom({ refilled: true });

  it('is the same twice', () => {
    const folder = cwd();
    for (const args of [['spof'], ['simulate', '--scenario', 'Overstroming']]) {
      const run = (format: string) => waakvlam([...args, '--format', format, ...TODAY], { cwd: folder });
      for (const format of ['text', 'json']) expect(run(format)).toEqual(run(format));
    }
  });

  it('simulates a scenario by its plain name and by its id, with decisions in order', () => {
    const folder = cwd();
    const run = (id: string) =>
      waakvlamJson<{ scenario: string; decisions: { decideBy: string }[]; disruptions: unknown[] }>(
        ['simulate', '--scenario', id, ...TODAY],
        { cwd: folder },
      );
    const plain = run('Blackout');
    expect(plain).toEqual(run('VRN.Blackout'));
    expect(plain.scenario).toBe('VRN.Blackout');
    expect(plain.decisions.length).toBeGreaterThan(0);
    const moments = plain.decisions.map(({ decideBy }) => secondsOf(decideBy));
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  it('names what there is when a name is unknown', () => {
    const folder = cwd();
    expect(waakvlam(['simulate', '--scenario', 'Blakout', ...TODAY], { cwd: folder })).toMatchObject({
      code: 2,
      out: '',
      err: 'waakvlam: Er is geen scenario Blakout. Wel: VRN.Blackout, VRN.Overstroming.\n',
    });
    const { code, err } = waakvlam(['spof', '--process', 'Intake', ...TODAY], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/Er is geen proces Intake\. Wel: .*VRN\.Intake112/);
  });
});

describe('plans with errors', () => {
  const files = {
    'a.continuity': 'plan P { taal nl }\nproces A { mtpd 1 uur; vereist B }\nscenario S { }\n',
  };

  it.each([[['spof']], [['simulate', '--scenario', 'S']], [['build', '--out', 'out']]])(
    '%j calculates nothing and says why',
    (args) => {
      const { code, out, err } = waakvlam([...args, ...TODAY], { cwd: folderWith(files) });
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err).toContain('a.continuity:2:32 ');
      expect(err).toContain('Er is niets berekend');
    },
  );

  it('are told in JSON as well', () => {
    const args = ['spof', ...TODAY];
    const result = waakvlamJson<Record<string, unknown>>(args, { cwd: folderWith(files) });
    expect(result).toMatchObject({
      calculated: false,
      planSets: [{ findings: [{ rule: 'unknown-name', line: 2, column: 32 }] }],
    });
  });
});

function secondsOf(iso: string): number {
  const [, h = 0, min = 0, s = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(iso)!;
  return Number(h) * 3600 + Number(min) * 60 + Number(s);
}
