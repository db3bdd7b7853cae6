/** From a model by way of the calculation to the sheets. */
import { playScenario } from '@waakvlam/analysis';
import { expect, it } from 'vitest';
import { action, component, model, scenario } from '../../../test/bare.ts';
import { scenarioSheets } from '../src/index.ts';
import { roleOf, stepsOf, tableOf } from './found.ts';

const MIN = 60;
const HOUR = 3600;

/** The grid, a UPS for half an hour and a generator with a day of diesel, refilled by a supply to be called on. */
const plan = model({
  components: [
    component('process', 'Intake', {
      mtpd: 15 * MIN,
      needs: [
        { atLeast: 1, options: ['Net', 'UPS', 'Gen'].map((id) => ({ of: { kind: 'component', id } })) },
      ],
    }),
    component('power', 'Net'),
    component('power', 'UPS', { lasts: 30 * MIN }),
    component('power', 'Gen', {
      starts: { after: 2 * MIN, automatically: false },
      lasts: 24 * HOUR,
      refilledBy: 'Diesel',
    }),
    component('fuel', 'Diesel', { starts: { after: 6 * HOUR, automatically: false } }),
    component('role', 'Technicus', { people: 2 }),
  ],
  scenarios: [scenario('Blackout', { failures: [{ component: 'Net', from: 0 }] })],
  actions: [
    action('StartGen', { when: [{ kind: 'called', component: 'Gen' }], by: ['Technicus'] }),
    action('BelDiesel', { when: [{ kind: 'called', component: 'Diesel' }], by: ['Technicus'] }),
  ],
});

it('puts the calculated moments on the sheet of who acts', () => {
  const sheets = scenarioSheets(plan, playScenario(plan, 'Blackout'), { language: 'nl' });
  const sheet = roleOf(sheets, 'Technicus');
  const said = stepsOf(sheet).map(({ letter, heading, moment, facts }) => [
    letter,
    heading,
    moment,
    facts[0]?.lines[0],
  ]);
  expect(JSON.parse(JSON.stringify(said).replaceAll('\u00a0', ' '))).toEqual([
    ['A', 'StartGen', 'T+28 min', 'Intake valt uit op T+30 min, ontoelaatbaar vanaf T+45 min'],
    [
      'B',
      'BelDiesel',
      'T+18 uur 30 min',
      'Intake valt uit op T+24 uur 30 min, ontoelaatbaar vanaf T+24 uur 45 min',
    ],
  ]);
  expect(tableOf(sheet, 'Wat stopt wanneer')).toEqual([]);
});
