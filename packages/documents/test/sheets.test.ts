import type { Model, ScenarioResult } from '@waakvlam/analysis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RoleSheet, type Sheet, scenarioSheets, type TeamSheet } from '../src/index.ts';
import { sampleModel, sampleResult } from './sample.ts';

const sheets = scenarioSheets(sampleModel, sampleResult);

function teamOf(all: readonly Sheet[]): TeamSheet {
  const sheet = all.find(({ kind }) => kind === 'team');
  if (sheet?.kind !== 'team') throw new Error('no sheet for the team');
  return sheet;
}

function roleOf(all: readonly Sheet[], title: string): RoleSheet {
  const sheet = all.find((one) => one.kind === 'role' && one.title === title);
  if (sheet?.kind !== 'role') throw new Error(`no sheet for ${title}`);
  return sheet;
}

/** No-break spaces as spaces, to compare with words as they are typed. */
const plain = <T>(data: T): T => JSON.parse(JSON.stringify(data).replaceAll('\u00a0', ' '));

describe('the sheets of a scenario', () => {
  it('are one for the team and one for each role that does something, in order of need', () => {
    expect(sheets.map(({ title }) => title)).toEqual([
      'Crisisteam',
      'Facilitair medewerker',
      'Calamiteitencoördinator',
      'Hoofd meldkamer',
    ]);
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
  });

  it('speak the language of the plan, unless another is asked for', () => {
    expect(sheets.every(({ language }) => language === 'nl')).toBe(true);
    const english = scenarioSheets(sampleModel, sampleResult, { language: 'en' });
    expect(teamOf(english).title).toBe('Crisis team');
    expect(plain(teamOf(english).decisions[1]?.moment)).toBe('T+1 h 15 min');
  });

  it('say when they are used, of which plan they are and until when', () => {
    const { startsWhen, edition, classification, organisation } = plain(teamOf(sheets));
    expect(startsWhen).toEqual([
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

  it('are none for a scenario that the model does not have', () => {
    expect(scenarioSheets(sampleModel, { ...sampleResult, scenario: 'VRN.Vloed' })).toEqual([]);
  });
});

describe('a sheet for a role', () => {
  const sheet = plain(roleOf(sheets, 'Facilitair medewerker'));

  it('has its actions in order of moment, its items numbered through', () => {
    expect(sheet.groups.map(({ heading, moment, letter }) => [heading, moment, letter])).toEqual([
      ['Aggregaat starten', 'T+20 min', 'A'],
      ['Diesel bestellen', 'T+18 uur 30 min', 'C'],
    ]);
    const numbers = sheet.groups.flatMap(({ items }) => items.map(({ number }) => number));
    expect([...numbers, sheet.report.number]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('says when an item is done, and what follows if nobody acts', () => {
    const [start] = sheet.groups;
    expect(start?.lead).toBe('Beslis voor');
    expect(start?.items[1]).toEqual({
      number: 2,
      text: 'Zet de sleutel in stand II',
      doneWhen: 'Groene lamp brandt',
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
    const [, diesel] = sheet.groups;
    expect(diesel?.reaches).toEqual([
      {
        name: 'Oliehandel De Vries',
        means: [
          { label: 'telefoon', text: '0512 34 56 78', note: 'werkt dan niet' },
          { label: 'zonder netwerk', text: 'Havenweg 9, poort B, dag en nacht' },
        ],
        verified: '1 nov 2026',
      },
    ]);
  });

  it('names who takes over: deputies, and who is named after it in its actions', () => {
    expect(sheet.deputies.map(({ name }) => name)).toEqual(['M. Yıldız', 'Calamiteitencoördinator']);
    expect(sheet.deputies[1]?.means.map(({ text, note }) => [text, note])).toEqual([
      ['06 98 76 54 32', 'werkt tot T+4 uur'],
      ['balie Kazerne Noord, elk heel uur', undefined],
    ]);
  });

  it('ends with a report to the owner of the plan', () => {
    expect(sheet.report.text).toBe('Meld aan Hoofd meldkamer: “Facilitair medewerker is klaar”');
    expect(plain(roleOf(sheets, 'Hoofd meldkamer')).report.text).toContain('het crisisteam');
  });

  it('has what is done because something stops, and what comes after', () => {
    const groups = plain(roleOf(sheets, 'Hoofd meldkamer')).groups;
    expect(groups.map(({ lead, moment, heading }) => [lead, moment, heading])).toEqual([
      ['Vanzelf op', 'T+29 uur 58 min', 'Papieren meldformulieren'],
      ['Op', 'T+30 uur', 'Papieren meldformulieren uitdelen'],
      ['', 'Als het voorbij is', 'Nazorg aanbieden'],
    ]);
    expect(groups[1]?.facts).toEqual([{ label: 'Want', lines: ['Meldkamersysteem GMS stopt'] }]);
  });

  it('cuts an action of more than seven steps into parts', () => {
    const steps = Array.from({ length: 16 }, (_, i) => ({ text: `Stap ${i + 1}` }));
    const actions = sampleModel.actions.map((action) =>
      action.name === 'StartAggregaat' ? { ...action, steps } : action,
    );
    const { groups } = roleOf(
      scenarioSheets({ ...sampleModel, actions }, sampleResult),
      'Facilitair medewerker',
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
    expect(roleOf(all, 'Facilitair medewerker').groups[0]?.items[0]?.text).toBe('Zet in: Aggregaat');
    expect(teamOf(all).decisions[0]?.what).toBe('Zet in: Aggregaat');
    expect(teamOf(all).decisions[2]?.who).toEqual([]);
  });
});

describe('the sheet for the team', () => {
  const sheet = plain(teamOf(sheets));

  it('has every decision in order: moment, what, who, and otherwise', () => {
    expect(sheet.decisions.map(({ letter, moment, what }) => [letter, moment, what])).toEqual([
      ['A', 'T+20 min', 'Aggregaat starten'],
      ['B', 'T+1 uur 15 min', 'Uitwijk openen'],
      ['C', 'T+18 uur 30 min', 'Diesel bestellen'],
      [undefined, 'T+29 uur 58 min', 'Controleer of dit start: Papieren meldformulieren'],
    ]);
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

  it('draws what the tables say: each decision once, each stop where it begins', () => {
    const marks = sheet.chart.rows.flatMap((row) => row.marks.map((mark) => ({ row: row.label, ...mark })));
    expect(marks.filter(({ kind }) => kind === 'decide').map(({ row, letter }) => [row, letter])).toEqual([
      ['Aggregaat', 'A'],
      ['Uitwijk Kazerne Noord voor Aanname van 112-meldingen', 'B'],
      ['Diesellevering', 'C'],
    ]);
    expect(marks.find(({ letter }) => letter === 'A')).toMatchObject({ panel: 0, at: 20 / 120 });
    const archive = sheet.chart.rows.find(({ label }) => label === 'Archief van gesprekken');
    expect(archive?.bars.map(({ panel, from, state }) => [panel, from, state])).toEqual([
      [1, 0, 'down'],
      [2, 0, 'down'],
    ]);
    expect(archive?.marks).toMatchObject([
      { kind: 'late', panel: 1, at: 24 / 70 },
      { kind: 'breach', panel: 1, at: 48 / 70 },
    ]);
    const places = sheet.chart.rows.flatMap(({ bars }) => bars.flatMap(({ from, until }) => [from, until]));
    expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
  });

  it('has two panels for three days, processes first and the most important above', () => {
    const short: ScenarioResult = { ...sampleResult, until: 72 * 3600 };
    const { chart } = teamOf(scenarioSheets(sampleModel, short));
    expect(chart.panels).toHaveLength(2);
    expect(chart.rows.slice(0, 3).map(({ label }) => label)).toEqual([
      'Aanname van 112-meldingen',
      'Uitgifte aan eenheden',
      'Archief van gesprekken',
    ]);
  });

  it('draws no further than was calculated', () => {
    const panelsUntil = (hours: number) =>
      teamOf(scenarioSheets(sampleModel, { ...sampleResult, until: hours * 3600 })).chart.panels;
    expect(panelsUntil(1).map(({ known }) => known)).toEqual([0.5]);
    expect(panelsUntil(24).map(({ known }) => known)).toEqual([1, 1]);
    expect(panelsUntil(25).map(({ known }) => known)).toEqual([1, 23 / 28]);
    expect(panelsUntil(24 * 21).map(({ known }) => known)).toEqual([1, 1, 1]);
  });

  it('keeps every bar and mark within its panel, whatever stops when', () => {
    const seconds = fc.integer({ min: 0, max: 40 * 24 * 3600 });
    const stop = fc.record({
      process: fc.constantFrom('VRN.Intake112', 'VRN.Archief'),
      from: seconds,
      lasts: seconds,
    });
    fc.assert(
      fc.property(fc.array(stop, { maxLength: 6 }), seconds, (stops, end) => {
        const disruptions = stops.map(({ process, from, lasts }) => ({
          process,
          from,
          until: from + lasts + 1,
          breach: from + 900,
          path: [],
        }));
        const { chart } = teamOf(
          scenarioSheets(sampleModel, { ...sampleResult, disruptions, until: end + 60 }),
        );
        for (const { bars, marks } of chart.rows) {
          for (const { panel, from, until } of bars) {
            expect(chart.panels[panel]).toBeDefined();
            expect(from >= 0 && from < until && until <= 1).toBe(true);
          }
          for (const { panel, at } of marks) {
            expect(chart.panels[panel]).toBeDefined();
            expect(at >= 0 && at < 1).toBe(true);
          }
        }
        for (const { known, ticks } of chart.panels) {
          expect(known > 0 && known <= 1).toBe(true);
          expect(ticks.length).toBeLessThan(14);
          for (const { at } of ticks) expect(at >= 0 && at <= 1).toBe(true);
        }
      }),
    );
  });

  it('leaves out what the chart has no room for, and says how much', () => {
    const down = Array.from({ length: 40 }, (_, i) => ({
      what: { component: `VRN.X${i}`, part: 'itself' } as const,
      from: i,
      path: [],
    }));
    const crowded = teamOf(scenarioSheets(sampleModel, { ...sampleResult, down }));
    expect(crowded.chart.rows).toHaveLength(14);
    expect(crowded.leftOut).toBe(3 + 4 + 40 - 14);
    expect(crowded.stops).toHaveLength(42);
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
    expect(changed.map((mark, i) => mark === marks[i])).toEqual([true, true, false, true]);
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
