import { describe, expect, it } from 'vitest';
import { scenarioSheets } from '../src/index.ts';
import { allWords, decisionsOf, plain, tableOf } from './found.ts';
import { sampleModel, sampleResult } from './sample.ts';

const sheets = scenarioSheets(sampleModel, sampleResult);

describe('the sheet of decisions', () => {
  const sheet = plain(decisionsOf(sheets));

  it('has every decision in order: moment, what, who, and otherwise', () => {
    const rows = tableOf(sheet, 'Besluiten');
    expect(rows.map(([letter, moment, what]) => [letter?.[0], moment?.[0], what?.[0]])).toEqual([
      ['A', 'T+20 min', 'Aggregaat starten'],
      ['B', 'T+1 uur 15 min', 'Uitwijk openen'],
      ['C', 'T+18 uur 30 min', 'Diesel bestellen'],
      ['', 'T+29 uur 58 min', 'Controleer of dit start: Papieren meldformulieren'],
      ['D', 'Bij dit teken', 'Verlaten we de meldkamer terwijl alles nog werkt?'],
    ]);
    const [, moment, what, who] = rows[4]!;
    expect(moment?.slice(2)).toEqual(['de dijkwacht meldt kwel']);
    expect(what?.slice(1)).toEqual([
      'Ja, de helft nu (dan: Uitwijk openen)',
      'Nee, over een half uur opnieuw',
    ]);
    expect(who?.[0]).toBe('Hoofd meldkamer');
    expect(who?.[2]).toBe('dan Calamiteitencoördinator');
    expect(rows[1]?.[4]).toEqual([
      'Aanname van 112-meldingen valt uit op T+2 uur, ontoelaatbaar vanaf T+2 uur 15 min',
    ]);
    expect(rows[1]?.[1]?.[2]).toBe('speling tot T+1 uur 28 min, als de rest op tijd is');
  });

  it('says who must be told: how soon, through what, and where it stands how to reach them', () => {
    expect(tableOf(sheet, 'Wie het moet weten')).toEqual([
      [
        ['Stroomuitval 72 uur'],
        ['Oliehandel De Vries, Balie Kazerne Noord'],
        ['binnen 5 uur', 'daarna elke 4 uur'],
        ['koerier'],
        ['stand en vooruitzicht'],
        [''],
      ],
    ]);
    expect(allWords(sheet)).toContain('Hoe u hen bereikt: het blad Contacten.');
  });

  it('says who must be told once the plan or a level is activated, and where a process stops', () => {
    const informs = (party: string) => [{ parties: [party] }];
    const of = decisionsOf(
      scenarioSheets(
        {
          ...sampleModel,
          plans: sampleModel.plans.map((plan) => ({ ...plan, informs: informs('VRN.HoofdMeldkamer') })),
          components: sampleModel.components.map((one) =>
            one.kind === 'process' ? { ...one, informs: informs('VRN.Yildiz') } : one,
          ),
          escalations: ['VRN.GRIP1', 'Elders.GRIP1'].map((id) => ({
            id,
            name: 'GRIP1',
            title: 'Eén plaats',
            organisation: id.split('.')[0],
            when: [],
            standDown: [],
            informs: informs('VRN.Facilitair'),
          })),
        },
        sampleResult,
      ),
    );
    expect(
      tableOf(of, 'Wie het moet weten')
        .slice(1)
        .map(([on, who]) => [on?.[0], who?.[0]]),
    ).toEqual([
      ['Continuïteitsplan meldkamer Noord is geactiveerd', 'Hoofd meldkamer'],
      ['Uitgifte aan eenheden stopt', 'M. Yıldız'],
      ['Archief van gesprekken stopt', 'M. Yıldız'],
      ['GRIP1 is geactiveerd', 'Facilitair medewerker'],
    ]);
  });

  it('says what stops when, and how that comes', () => {
    expect(
      tableOf(sheet, 'Wat stopt wanneer').find(([what]) => what?.[0] === 'Uitgifte aan eenheden'),
    ).toEqual([
      ['Uitgifte aan eenheden'],
      ['T+30 uur'],
      ['T+30 uur 8 min'],
      ['–'],
      ['–'],
      [
        'Openbaar stroomnet valt uit (T+0); Aggregaat is leeg (T+30 uur); Meldkamersysteem GMS stopt (T+30 uur)',
      ],
    ]);
  });

  it('says that a gap stays where a decision comes too late', () => {
    const [first, ...rest] = sampleResult.decisions;
    const late = { ...first!, decideBy: 0, neededAt: 0, tooLate: true };
    const all = scenarioSheets(sampleModel, { ...sampleResult, decisions: [late, ...rest] });
    const [row] = tableOf(plain(decisionsOf(all)), 'Besluiten');
    expect(row?.[1]?.slice(2)).toEqual(['meteen', 'toch een gat tot T+10 min']);
  });

  it('says what nobody is named for, and that a calculation did not end', () => {
    const actions = sampleModel.actions.map((action) => ({ ...action, by: [] }));
    const notes = allWords(
      decisionsOf(scenarioSheets({ ...sampleModel, actions }, { ...sampleResult, settled: false })),
    );
    expect(notes).toContain('De berekening stopte voor het einde');
    expect(notes).toContain('“Nazorg aanbieden”');
  });
});
