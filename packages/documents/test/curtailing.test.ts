import { playScenario } from '@waakvlam/analysis';
import { describe, expect, it } from 'vitest';
import { action, component, model, plan, scenario } from '../../../test/bare.ts';
import { componentSheets, scenarioSheets } from '../src/index.ts';
import { decisionsOf, plain, roleOf, stepsOf, tableOf } from './found.ts';

const HOUR = 3600;
const line = (...ids: readonly string[]) => ({
  atLeast: 1,
  options: ids.map((id) => ({ of: { kind: 'component', id } as const })),
});

/** Without water the wards stop after a day, after four where it is saved; two pumps can each take over from the main. */
const made = model({
  plans: [plan('P', { language: 'nl', owner: 'Chef' })],
  components: [
    component('process', 'Zorg', { title: 'Verplegen', mtpd: 2 * HOUR, needs: [line('Net', 'Tank')] }),
    component('process', 'Keuken', { title: 'Koken', mtpd: HOUR, needs: [line('Net', 'PompA', 'PompB')] }),
    component('water', 'Net', { title: 'Waterleiding' }),
    component('water', 'Tank', { title: 'Watertank', lasts: 24 * HOUR, curtailed: 96 * HOUR }),
    ...['A', 'B'].map((name) =>
      component('equipment', `Pomp${name}`, {
        title: `Pomp ${name}`,
        starts: { after: 600, automatically: false },
      }),
    ),
    component('role', 'Chef', { title: 'Chef', people: 2 }),
  ],
  actions: [
    action('Sparen', {
      title: 'Zuinig met water',
      when: [{ kind: 'begins', scenario: 'Droog' }],
      within: HOUR,
      by: ['Chef'],
      curtails: ['Tank'],
      steps: [{ text: 'Sluit de wasserij' }],
    }),
    action('Uitval', {
      title: 'Zuinig bij uitval',
      when: [{ kind: 'stops', component: 'Net' }],
      by: ['Chef'],
      curtails: ['Tank'],
    }),
  ],
  scenarios: [
    scenario('Droog', { title: 'Geen water', failures: [{ component: 'Net', from: 0, until: 90 * HOUR }] }),
  ],
});

describe('what is cut back', () => {
  const sheets = plain(scenarioSheets(made, playScenario(made, 'Droog')));
  const rows = tableOf(decisionsOf(sheets), 'Besluiten');
  const row = rows.find(([, , what]) => what?.[0] === 'Zuinig met water');

  it('has a letter, its latest moment, what it gains and what follows without', () => {
    expect(row?.[0]?.[0]).toMatch(/^[A-Z]$/);
    expect(row?.[1]?.[0]).toBe('T+1 uur');
    expect(row?.[2]?.[1]).toBe('Watertank: volstaat vol 96 uur in plaats van 24 uur');
    expect(row?.[3]?.[0]).toBe('Chef');
    expect(row?.[4]?.[0]).toMatch(/^(Verplegen valt uit op T\+|geen proces is slechter af)/);
  });

  it('stands on the sheet of who does it, once and under the same letter', () => {
    const steps = stepsOf(roleOf(sheets, 'Chef')).filter(({ heading }) => heading === 'Zuinig met water');
    expect(steps).toHaveLength(1);
    const [one] = steps;
    expect([one?.letter, one?.lead, one?.moment]).toEqual([row?.[0]?.[0], 'Uiterlijk op', 'T+1 uur']);
    expect(one?.facts).toContainEqual({
      label: 'Wat het oplevert',
      lines: ['Watertank: volstaat vol 96 uur in plaats van 24 uur'],
    });
  });

  it('stands on the sheet of what fails', () => {
    const [sheet] = plain(componentSheets(made, ['Net'])).slice(1);
    const told = tableOf(sheet!, 'Besluiten').map(([, , what]) => what?.[0]);
    expect(told).toContain('Zuinig bij uitval');
  });
});

describe('what could be called in the place of a reserve', () => {
  const played = playScenario(made, 'Droog');
  const instead = { component: 'PompB', part: 'itself' } as const;
  const sheets = plain(
    scenarioSheets(made, {
      ...played,
      decisions: [
        {
          reserve: { component: 'PompA', part: 'itself' },
          automatically: false,
          neededAt: 600,
          knownSince: 0,
          takes: 600,
          decideBy: 0,
          tooLate: false,
          actions: [],
          instead: [instead],
          ifLate: [],
          ifNever: [{ process: 'Keuken', begin: 600 }],
        },
      ],
    }),
  );

  it('is named where it is decided, and what follows supposes that none is called', () => {
    const row = tableOf(decisionsOf(sheets), 'Besluiten').find(([, , what]) => /Pomp/.test(what?.[0] ?? ''));
    expect(row?.[2]).toEqual(['Zet in: Pomp A', 'of in plaats daarvan: Pomp B']);
    expect(row?.[4]?.slice(0, 2)).toEqual(['Wordt geen van deze ingezet:', 'Koken valt uit op T+10 min']);
  });
});
