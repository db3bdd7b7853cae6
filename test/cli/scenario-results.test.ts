import { expect, it } from 'vitest';
import { folderWith, waakvlam, waakvlamJson } from './waakvlam.ts';

const TODAY = ['--today', '2026-11-24'];

const PLAN = `
plan P { taal nl; horizon 72 uur }
proces Meldkamer "Aannemen van meldingen" { prioriteit vitaal; mtpd 15 min; vereist GMS }
ict GMS { vereist Stroom; herstart in 10 min }
stroom Stroom { vereist een van { Net, UPS, Aggregaat } }
stroom Net "Openbaar net" { uitval eens per 5 jaren; hersteld in 4 uur }
stroom UPS { volstaat 30 min; opgeladen in 8 uur }
stroom Aggregaat { start in 2 min; volstaat 24 uur; uitval eens per 2 jaar; hersteld in 48 uur }
actie Starten { wanneer Aggregaat wordt ingezet }
norm Dag { voor Meldkamer; zonder Net; volstaat 24 uur }
scenario Storm { uitval Net voor 25 uur }
`;

const cwd = () => folderWith({ 'a.continuity': PLAN });

it('a scenario tells what comes back when, and whether norms were kept', () => {
  const folder = cwd();
  const { out, code } = waakvlam(['simulate', '--scenario', 'Storm', ...TODAY], { cwd: folder });
  expect(code).toBe(0);
  expect(out).toContain('Dag, Aannemen van meldingen (Meldkamer): gehaald');
  expect(out).toContain('T+25 uur: Openbaar net (Net), in de eerste plaats voor Aannemen van meldingen');
  expect(out).toContain(
    'T+25 uur 10 min: GMS, in de eerste plaats voor Aannemen van meldingen (Meldkamer); te starten op T+25 uur',
  );
  expect(out).not.toContain('Stel dat');
  const args = ['simulate', '--scenario', 'Storm', '--language', 'en', ...TODAY];
  expect(waakvlamJson(args, { cwd: folder })).toMatchObject({
    promises: {
      processes: [{ process: 'Meldkamer', mtpd: 'PT15M', longest: 'PT40M', withinMtpd: false }],
      norms: [{ norm: 'Dag', component: 'Meldkamer', verdict: 'kept', tested: 'PT24H' }],
      posts: [],
    },
    restoration: {
      order: expect.arrayContaining([
        {
          component: 'GMS',
          process: 'Meldkamer',
          after: ['Stroom'],
          repaired: false,
          begin: 'PT25H',
          back: 'PT25H10M',
        },
      ]),
    },
  });
});

it('a scenario is run again with what is asked to be otherwise, in both languages', () => {
  const folder = cwd();
  const run = (change: string, ...more: string[]) =>
    waakvlam(['simulate', '--scenario', 'Storm', '--what-if', change, ...TODAY, ...more], { cwd: folder })
      .out;
  expect(run('besluiten-later=30min, voorraden=-20%,herstel=x1.5')).toContain(
    'Stel dat elk besluit 30 min te laat komt, elke voorraad 20 % kleiner is en elke uitval 1,5 keer zo lang duurt.',
  );
  expect(run('stores=-20%')).toContain(
    'Aannemen van meldingen (Meldkamer): eerder ontoelaatbaar, vanaf T+19 uur 51 min in plaats van T+24 uur 45 min',
  );
  expect(run('repair=x0.5')).toContain('niet meer ontoelaatbaar; volgens het plan vanaf T+24 uur 45 min');
  expect(run('decisions-late=1s', '--language', 'en')).toMatch(/What if every decision comes 1 s late\?/);
  const args = ['simulate', '--scenario', 'Storm', '--what-if', 'stores=-20%', ...TODAY];
  expect(waakvlamJson(args, { cwd: folder })).toMatchObject({
    whatIf: {
      stores: 80,
      changes: [{ process: 'Meldkamer', change: 'earlier', planned: 'PT24H45M', changed: 'PT19H51M' }],
    },
  });
});

it.each([
  '',
  'late=30min',
  'stores',
  'stores=20%',
  'stores=-120%',
  'repair=2',
  'repair=x0',
  'stores=-1%,stores=-2%',
])('what-if "%s" is refused, with what can be said', (change) => {
  const args = ['simulate', '--scenario', 'Storm', '--what-if', change, ...TODAY, '--language', 'en'];
  const { code, out, err } = waakvlam(args, { cwd: cwd() });
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('decisions-late=30min, stores=-20% or repair=x2');
});

it('tells how often, where the plan has rates, and says nothing where it has none', () => {
  const folder = cwd();
  const { out } = waakvlam(['spof', ...TODAY], { cwd: folder });
  expect(out).toContain('Aannemen van meldingen (Meldkamer): eens in de');
  expect(out).toContain('Meegeteld: Aggregaat, Openbaar net (Net).');
  expect(out).toContain('Niet meegeteld: nog 3 ');
  expect(waakvlamJson(['spof', ...TODAY], { cwd: folder })).toMatchObject({
    planSets: [
      {
        likelihood: [
          {
            process: 'Meldkamer',
            method: 'exact',
            counted: ['Aggregaat', 'Net'],
            withoutRate: ['GMS', 'Stroom', 'UPS'],
            sets: [{ components: ['Aggregaat', 'Net'], tolerates: 'PT35M' }, { components: ['Net'] }],
          },
        ],
      },
    ],
  });
  const without = folderWith({
    'a.continuity': PLAN.replaceAll(
      /; (uitval eens|hersteld in)[^;}]*|uitval eens[^;]*; hersteld in[^}]*/g,
      '',
    ),
  });
  expect(waakvlam(['spof', ...TODAY], { cwd: without }).out).not.toMatch(/Hoe vaak|Meegeteld/i);
  expect(JSON.stringify(waakvlamJson(['spof', ...TODAY], { cwd: without }))).not.toContain('likelihood');
});
