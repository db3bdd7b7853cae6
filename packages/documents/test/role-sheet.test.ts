import { describe, expect, it } from 'vitest';
import { scenarioSheets } from '../src/index.ts';
import { decisionsOf, factOf, plain, reportOf, roleOf, stepsOf, tableOf } from './found.ts';
import { sampleModel, sampleResult } from './sample.ts';

const sheets = scenarioSheets(sampleModel, sampleResult);

describe('a sheet for a role', () => {
  const sheet = plain(roleOf(sheets, 'Facilitair medewerker'));

  it('has its actions in order of moment, its items numbered through', () => {
    expect(stepsOf(sheet).map(({ heading, moment, letter }) => [heading, moment, letter])).toEqual([
      ['Aggregaat starten', 'T+20 min', 'A'],
      ['Diesel bestellen', 'T+18 uur 30 min', 'C'],
    ]);
    const numbers = stepsOf(sheet).flatMap(({ items }) => items.map(({ number }) => number));
    expect([...numbers, reportOf(sheet).number]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('says when an item is done, what to do if it fails, and what follows if nobody acts', () => {
    const [start] = stepsOf(sheet);
    expect(start?.lead).toBe('Beslis voor');
    expect(start?.items[1]).toEqual({
      number: 2,
      text: 'Zet de sleutel in stand II',
      doneWhen: 'Groene lamp brandt',
      ifNot: 'Bel de monteur: 0512 55 07 90',
    });
    expect(start?.facts[0]).toEqual({
      label: 'Doet niemand iets',
      lines: [
        'Aanname van 112-meldingen valt uit op T+30 min, ontoelaatbaar vanaf T+45 min',
        'Uitgifte aan eenheden valt uit op T+30 min, ontoelaatbaar vanaf T+1 uur',
      ],
    });
    expect(start?.facts).toContainEqual({ label: 'Duurt', lines: ['10 min; nodig op T+30 min'] });
  });

  it('says whom to reach, and which of the ways is down at that moment', () => {
    const [, diesel] = stepsOf(sheet);
    expect(diesel?.facts.find(({ label }) => label === 'Bereik')?.lines).toEqual([
      'Oliehandel De Vries: zonder netwerk Havenweg 9, poort B, dag en nacht · telefoon 0512 34 56 78 (werkt dan niet) (gecontroleerd 1 nov 2026)',
    ]);
  });

  it('names who takes over: deputies, and who is named after it in its actions', () => {
    expect(factOf(sheet, 'Niet bereikbaar? Dan')).toEqual([
      'M. Yıldız: zonder netwerk Dorpsstraat 4',
      'Calamiteitencoördinator: telefoon 06 98 76 54 32 (werkt tot T+4 uur) · zonder netwerk balie Kazerne Noord, elk heel uur (gecontroleerd 1 okt 2026)',
    ]);
  });

  it('ends with a report to the owner of the plan', () => {
    expect(reportOf(sheet).text).toBe('Meld aan Hoofd meldkamer: “Facilitair medewerker is klaar”');
    expect(reportOf(plain(roleOf(sheets, 'Hoofd meldkamer'))).text).toContain('het crisisteam');
  });

  it('has what is done because something stops, and what comes after', () => {
    const groups = stepsOf(plain(roleOf(sheets, 'Hoofd meldkamer')));
    expect(groups.map(({ lead, moment, heading }) => [lead, moment, heading])).toEqual([
      ['Vanzelf op', 'T+29 uur 58 min', 'Papieren meldformulieren'],
      ['Op', 'T+30 uur', 'Papieren meldformulieren uitdelen'],
      ['', 'Bij dit teken', 'Besluiten: nu vertrekken?'],
      ['', 'Als het voorbij is', 'Nazorg aanbieden'],
    ]);
    expect(groups[1]?.facts).toEqual([{ label: 'Want', lines: ['Meldkamersysteem GMS stopt'] }]);
  });

  it('has a decision that the plan puts as a question: the options, who decides, what it takes', () => {
    const group = stepsOf(plain(roleOf(sheets, 'Hoofd meldkamer'))).find(({ letter }) => letter === 'D');
    expect(group?.items.map(({ text }) => text)).toEqual([
      'Verlaten we de meldkamer terwijl alles nog werkt?',
    ]);
    expect(group?.facts).toEqual([
      { label: 'Teken', lines: ['de dijkwacht meldt kwel'] },
      {
        label: 'Keuzes',
        lines: ['Ja, de helft nu (dan: Uitwijk openen)', 'Nee, over een half uur opnieuw'],
      },
      { label: 'Wie beslist', lines: ['Hoofd meldkamer, anders Calamiteitencoördinator'] },
      { label: 'Nodig', lines: ['Mobiel netwerk'] },
    ]);
  });

  it('says how many must decide together', () => {
    const actions = sampleModel.actions.map((action) =>
      action.decides === undefined ? action : { ...action, decides: { ...action.decides, together: 2 } },
    );
    const groups = stepsOf(
      roleOf(scenarioSheets({ ...sampleModel, actions }, sampleResult), 'Hoofd meldkamer'),
    );
    expect(groups.flatMap(({ facts }) => facts)).toContainEqual({
      label: 'Wie beslist',
      lines: ['2 van Hoofd meldkamer en Calamiteitencoördinator, samen'],
    });
  });

  it('cuts an action of more than seven steps into parts', () => {
    const steps = Array.from({ length: 16 }, (_, i) => ({ text: `Stap ${i + 1}` }));
    const actions = sampleModel.actions.map((action) =>
      action.name === 'StartAggregaat' ? { ...action, steps } : action,
    );
    const groups = stepsOf(
      roleOf(scenarioSheets({ ...sampleModel, actions }, sampleResult), 'Facilitair medewerker'),
    );
    expect(groups.slice(0, 3).map(({ heading, items }) => [heading, items.length])).toEqual([
      ['Aggregaat starten (1 van 3)', 7],
      ['Aggregaat starten (2 van 3)', 7],
      ['Aggregaat starten (3 van 3)', 2],
    ]);
  });

  it('falls to the owner of a reserve that no action calls on', () => {
    const decisions = sampleResult.decisions.map((decision) => ({ ...decision, actions: [] }));
    const all = scenarioSheets(sampleModel, { ...sampleResult, decisions });
    expect(stepsOf(roleOf(all, 'Facilitair medewerker'))[0]?.items[0]?.text).toBe('Zet in: Aggregaat');
    const rows = tableOf(decisionsOf(all), 'Besluiten');
    expect(rows[0]?.[2]).toEqual(['Zet in: Aggregaat']);
    expect(rows[2]?.[3]).toEqual(['Het plan noemt niemand:']);
  });
});
