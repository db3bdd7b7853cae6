import { playScenario } from '@waakvlam/analysis';
import { describe, expect, it } from 'vitest';
import { component, model, scenario } from '../../../test/bare.ts';
import { scenarioSheets } from '../src/index.ts';
import { allWords, plain, sheetOf, tableOf } from './found.ts';

const HOUR = 3600;

const plan = (people: number, share: number) =>
  model({
    components: [
      component('process', 'Intake', {
        mtpd: HOUR,
        needs: [
          {
            atLeast: 1,
            options: [{ of: { kind: 'post', role: 'Centralist', people: 3, cover: { kind: '24/7' } } }],
          },
        ],
      }),
      component('role', 'Centralist', { people, contractHours: 36, shift: 8 * HOUR, rest: 11 * HOUR }),
    ],
    scenarios: [scenario('Griep', { absences: [{ role: 'Centralist', share, from: 0, until: 48 * HOUR }] })],
  });

const sheetFor = (people: number, share: number, start?: Parameters<typeof scenarioSheets>[2]) => {
  const made = plan(people, share);
  return plain(
    sheetOf(scenarioSheets(made, playScenario(made, 'Griep'), { language: 'nl', ...start }), 'roster'),
  );
};

describe('the roster', () => {
  it('has a line for every post, a column for every shift, and says how many it takes', () => {
    const sheet = sheetFor(20, 3000);
    expect(allWords(sheet)).toContain('6 tegelijk'.replace('6', '3'));
    expect(allWords(sheet)).toContain(' · dienst 8 uur');
    expect(allWords(sheet)).toContain(' · rust 11 uur');
    const rows = tableOf(sheet, 'Posten');
    expect(rows.map(([first]) => first?.[0])).toEqual(['van – tot', 'post 1', 'post 2', 'post 3']);
    const table = sheet.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.columns.map(({ head }) => head)).toEqual([
      'plek',
      'dag 1, dienst 1',
      'dag 1, dienst 2',
      'dag 1, dienst 3',
      'dag 2, dienst 1',
      'dag 2, dienst 2',
      'dag 2, dienst 3',
    ]);
  });

  it('shows the shortage, and the day on which it breaks', () => {
    const sheet = sheetFor(4, 5000);
    expect(tableOf(sheet, 'Posten')[3]?.[1]).toEqual(['TEKORT']);
    expect(tableOf(sheet, 'Posten')[2]?.[1]).toEqual(['']);
    expect(allWords(sheet)).toContain('op dag 1: 3 tegelijk nodig, 2 aanwezig. Regel aflossing voor dag 1.');
  });

  it('has days of the week where the begin is known', () => {
    const start = { at: Date.UTC(2026, 11, 1, 17), zone: 'Europe/Amsterdam' };
    const table = sheetFor(20, 3000, { start }).blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.columns[4]?.head).toBe('wo 2 dec, dienst 1');
  });
});
