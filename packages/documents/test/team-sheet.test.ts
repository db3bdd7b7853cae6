import { describe, expect, it } from 'vitest';
import { scenarioSheets } from '../src/index.ts';
import { plain, teamOf } from './found.ts';
import { sampleModel, sampleResult } from './sample.ts';

const sheets = scenarioSheets(sampleModel, sampleResult);

describe('the sheet for the team', () => {
  const sheet = plain(teamOf(sheets));

  it('has every decision in order: moment, what, who, and otherwise', () => {
    expect(sheet.decisions.map(({ letter, moment, what }) => [letter, moment, what])).toEqual([
      ['A', 'T+20 min', 'Aggregaat starten'],
      ['B', 'T+1 uur 15 min', 'Uitwijk openen'],
      ['C', 'T+18 uur 30 min', 'Diesel bestellen'],
      [undefined, 'T+29 uur 58 min', 'Controleer of dit start: Papieren meldformulieren'],
      ['D', 'Bij dit teken', 'Verlaten we de meldkamer terwijl alles nog werkt?'],
    ]);
    expect(sheet.decisions[4]).toMatchObject({
      momentNotes: ['de dijkwacht meldt kwel'],
      options: ['Ja, de helft nu (dan: Uitwijk openen)', 'Nee, over een half uur opnieuw'],
      who: [{ name: 'Hoofd meldkamer' }, { name: 'Calamiteitencoördinator' }],
    });
    expect(sheet.decisions[0]?.who.map(({ name }) => name)).toEqual([
      'Facilitair medewerker',
      'Calamiteitencoördinator',
    ]);
    expect(sheet.decisions[1]?.otherwise).toEqual([
      'Aanname van 112-meldingen valt uit op T+2 uur, ontoelaatbaar vanaf T+2 uur 15 min',
    ]);
    expect(sheet.decisions[1]?.momentNotes).toEqual([
      'speling tot T+1 uur 28 min, als al het andere op tijd is',
    ]);
  });

  it('says who must be told: how soon, through what, and which of their numbers works then', () => {
    expect(sheet.informs).toMatchObject([
      {
        on: 'Stroomuitval 72 uur',
        who: [{ name: 'Oliehandel De Vries' }, { name: 'Balie Kazerne Noord' }],
        times: ['binnen 5 uur', 'daarna elke 4 uur'],
        through: 'koerier',
        text: 'stand en vooruitzicht',
      },
    ]);
    expect(sheet.informs[0]?.who[0]?.means[0]).toMatchObject({ note: 'werkt dan niet' });
  });

  it('says who must be told once the plan or a level is activated, and where a process stops', () => {
    const informs = (party: string) => [{ parties: [party] }];
    const of = teamOf(
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
    expect(of.informs.slice(1).map(({ on, who }) => [on, who[0]?.name])).toEqual([
      ['Continuïteitsplan meldkamer Noord is geactiveerd', 'Hoofd meldkamer'],
      ['Uitgifte aan eenheden stopt', 'M. Yıldız'],
      ['Archief van gesprekken stopt', 'M. Yıldız'],
      ['GRIP1 is geactiveerd', 'Facilitair medewerker'],
    ]);
  });

  it('says what stops when, and how that comes', () => {
    expect(sheet.stops.find(({ what }) => what === 'Uitgifte aan eenheden')).toEqual({
      what: 'Uitgifte aan eenheden',
      isProcess: true,
      from: 'T+30 uur',
      until: 'T+30 uur 8 min',
      because:
        'Openbaar stroomnet valt uit (T+0); Aggregaat is leeg (T+30 uur); Meldkamersysteem GMS stopt (T+30 uur)',
    });
  });

  it('says that a gap stays where a decision comes too late', () => {
    const [first, ...rest] = sampleResult.decisions;
    const late = { ...first!, decideBy: 0, neededAt: 0, tooLate: true };
    const row = teamOf(scenarioSheets(sampleModel, { ...sampleResult, decisions: [late, ...rest] }))
      .decisions[0];
    expect(plain(row?.momentNotes)).toEqual(['meteen', 'toch een gat tot T+10 min']);
  });

  it('says what nobody is named for, and that a calculation did not end', () => {
    const actions = sampleModel.actions.map((action) => ({ ...action, by: [] }));
    const notes = teamOf(
      scenarioSheets({ ...sampleModel, actions }, { ...sampleResult, settled: false }),
    ).notes;
    expect(notes.join(' ')).toContain('De berekening stopte voor het einde');
    expect(notes.join(' ')).toContain('“Nazorg aanbieden”');
  });
});
