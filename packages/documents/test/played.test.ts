/** From a model by way of the calculation to the sheets. */
import { type Model, playScenario } from '@waakvlam/analysis';
import { expect, it } from 'vitest';
import { scenarioSheets } from '../src/index.ts';
import { sampleModel } from './sample.ts';

const MIN = 60;
const HOUR = 3600;

const NO_NEEDS = { needs: [], zones: [], agreements: [], suppliers: [] } as const;

/** The grid, a UPS for half an hour and a generator with a day of diesel, refilled by a supply to be called on. */
const model: Model = {
  organisations: [],
  plans: [],
  components: [
    {
      ...NO_NEEDS,
      kind: 'process',
      id: 'Intake',
      name: 'Intake',
      mtpd: 15 * MIN,
      serves: [],
      manuals: [],
      needs: [
        {
          atLeast: 1,
          options: ['Net', 'UPS', 'Gen'].map((id) => ({ of: { kind: 'component', id } as const })),
        },
      ],
    },
    { ...NO_NEEDS, kind: 'power', id: 'Net', name: 'Net' },
    { ...NO_NEEDS, kind: 'power', id: 'UPS', name: 'UPS', lasts: 30 * MIN },
    {
      ...NO_NEEDS,
      kind: 'power',
      id: 'Gen',
      name: 'Gen',
      starts: { after: 2 * MIN, automatically: false },
      lasts: 24 * HOUR,
      refilledBy: 'Diesel',
    },
    {
      ...NO_NEEDS,
      kind: 'fuel',
      id: 'Diesel',
      name: 'Diesel',
      starts: { after: 6 * HOUR, automatically: false },
    },
    {
      ...NO_NEEDS,
      kind: 'role',
      id: 'Technicus',
      name: 'Technicus',
      people: 2,
      peopleStated: true,
      deputies: [],
      means: [],
      contacts: [],
    },
  ],
  contacts: [],
  measures: [],
  scenarios: [{ id: 'Blackout', name: 'Blackout', failures: [{ component: 'Net', from: 0 }], absences: [] }],
  actions: [
    {
      id: 'StartGen',
      name: 'StartGen',
      when: { kind: 'called', component: 'Gen' },
      by: ['Technicus'],
      steps: [],
    },
    {
      id: 'BelDiesel',
      name: 'BelDiesel',
      when: { kind: 'called', component: 'Diesel' },
      by: ['Technicus'],
      steps: [],
    },
  ],
  acceptances: [],
};

/** The calculation is written beside this package; until it is there, there is nothing to see here. */
const isBuilt = (): boolean => {
  try {
    playScenario(sampleModel, 'VRN.Blackout');
    return true;
  } catch (error) {
    return !(error instanceof Error && error.message === 'not built yet');
  }
};

it.skipIf(!isBuilt())('puts the calculated moments on the sheet of who acts', () => {
  const sheets = scenarioSheets(model, playScenario(model, 'Blackout'), { language: 'nl' });
  expect(sheets.map(({ title }) => title)).toEqual(['Crisisteam', 'Technicus']);
  const sheet = sheets[1];
  if (sheet?.kind !== 'role') throw new Error('no sheet for the role');
  const said = sheet.groups.map(({ letter, heading, moment, facts }) => [
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
  expect(sheet.stops).toEqual([]);
});
