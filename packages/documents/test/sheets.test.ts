import type { Model } from '@waakvlam/analysis';
import { describe, expect, it } from 'vitest';
import { scenarioSheets } from '../src/index.ts';
import { decisionsOf, factOf, plain, tableOf } from './found.ts';
import { sampleModel, sampleResult } from './sample.ts';

const sheets = scenarioSheets(sampleModel, sampleResult);

describe('the sheets of a scenario', () => {
  it('are a pack: what to start with, decisions, the team, each role in order of need, contacts, roster, log', () => {
    expect(sheets.map(({ title }) => title)).toEqual([
      'Begin hier',
      'Besluiten',
      'Crisisteam: eerste uur',
      'Crisisteam: daarna',
      'Facilitair medewerker',
      'Calamiteitencoördinator',
      'Hoofd meldkamer',
      'Contacten, ook zonder netwerk',
      'Rooster',
      'Logboek',
    ]);
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
  });

  it('speak the language of the plan, unless another is asked for', () => {
    expect(sheets.every(({ language }) => language === 'nl')).toBe(true);
    const english = scenarioSheets(sampleModel, sampleResult, { language: 'en' });
    expect(decisionsOf(english).title).toBe('Decisions');
    expect(tableOf(plain(decisionsOf(english)), 'Decisions')[1]?.[1]?.[0]).toBe('T+1 h 15 min');
  });

  it('say when they are used, of which plan they are and until when', () => {
    const { edition, classification, organisation } = plain(decisionsOf(sheets));
    expect(factOf(plain(decisionsOf(sheets)), 'Start als')).toEqual([
      'Openbaar stroomnet valt uit van T+0 tot T+72 uur',
      '40 % van Centralist afwezig vanaf T+24 uur',
    ]);
    expect(edition).toEqual([
      'versie 2026.2',
      'herzien 1 mrt 2026',
      'na 1 mrt 2027 nog bruikbaar: controleer eerst de nummers',
    ]);
    expect(classification).toBe('TLP:AMBER');
    expect(organisation).toBe('Veiligheidsregio Noord');
  });

  it('say together what fails or is absent together', () => {
    const day = 24 * 3600;
    const scenarios = sampleModel.scenarios.map((one) => ({
      ...one,
      failures: [
        { component: 'VRN.Net', from: 0, until: day },
        { component: 'VRN.GMS', from: 0 },
        { component: 'VRN.UPS', from: 0, until: day },
      ],
      absences: ['VRN.Centralist', 'VRN.Facilitair'].map((role) => ({ role, share: 2500, from: 0 })),
    }));
    const told = plain(decisionsOf(scenarioSheets({ ...sampleModel, scenarios }, sampleResult)));
    expect(factOf(told, 'Start als')).toEqual([
      'Openbaar stroomnet en UPS vallen uit van T+0 tot T+24 uur',
      'Meldkamersysteem GMS valt uit op T+0',
      '25 % van Centralist en Facilitair medewerker afwezig vanaf T+0',
    ]);
  });

  it('are none for a scenario that the model does not have', () => {
    expect(scenarioSheets(sampleModel, { ...sampleResult, scenario: 'VRN.Vloed' })).toEqual([]);
  });
});

describe('the mark of a sheet', () => {
  const marksOf = (model: Model) => scenarioSheets(model, sampleResult).map(({ mark }) => mark);
  const marks = marksOf(sampleModel);

  it('is eight characters that are not misread', () => {
    for (const mark of marks) expect(mark).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('changes with one word of its own sheet, and no other does', () => {
    const actions = sampleModel.actions.map((action) =>
      action.name !== 'OpenUitwijk'
        ? action
        : { ...action, steps: action.steps.map((step) => ({ ...step, confirm: 'Negen namen op de lijst' })) },
    );
    const changed = marksOf({ ...sampleModel, actions });
    const other = sheets.filter((_, i) => changed[i] !== marks[i]).map(({ title }) => title);
    // The front page lists the marks of the others.
    expect(other).toEqual(['Begin hier', 'Calamiteitencoördinator']);
  });

  it('stays when only the edition changes, or the order in which files were read', () => {
    const plans = sampleModel.plans.map((plan) => ({ ...plan, version: '2027.1', reviewed: '2027-01-01' }));
    expect(marksOf({ ...sampleModel, plans })).toEqual(marks);
    expect(
      marksOf({
        ...sampleModel,
        components: sampleModel.components.toReversed(),
        actions: sampleModel.actions.toReversed(),
      }),
    ).toEqual(marks);
  });
});
