import type { ScenarioResult } from '@waakvlam/analysis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioSheets } from '../src/index.ts';
import { allWords, chartOf, decisionsOf, plain, tableOf } from './found.ts';
import { sampleModel, sampleResult } from './sample.ts';

const sheets = scenarioSheets(sampleModel, sampleResult);

describe('the time line of the team', () => {
  const chart = chartOf(plain(decisionsOf(sheets)));

  it('draws what the tables say: each decision once, each stop where it begins', () => {
    const marks = chart.rows.flatMap((row) => row.marks.map((mark) => ({ row: row.label, ...mark })));
    expect(marks.filter(({ kind }) => kind === 'decide').map(({ row, letter }) => [row, letter])).toEqual([
      ['Aggregaat', 'A'],
      ['Uitwijk Kazerne Noord voor Aanname van 112-meldingen', 'B'],
      ['Diesellevering', 'C'],
    ]);
    expect(marks.find(({ letter }) => letter === 'A')).toMatchObject({ panel: 0, at: 20 / 120 });
    const archive = chart.rows.find(({ label }) => label === 'Archief van gesprekken');
    expect(archive?.bars.map(({ panel, from, state }) => [panel, from, state])).toEqual([
      [1, 0, 'down'],
      [2, 0, 'down'],
    ]);
    expect(archive?.marks).toMatchObject([
      { kind: 'late', panel: 1, at: 24 / 70 },
      { kind: 'breach', panel: 1, at: 48 / 70 },
    ]);
    const places = chart.rows.flatMap(({ bars }) => bars.flatMap(({ from, until }) => [from, until]));
    expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
  });

  it('has two panels for three days, processes first and the most important above', () => {
    const short: ScenarioResult = { ...sampleResult, until: 72 * 3600 };
    const chart = chartOf(decisionsOf(scenarioSheets(sampleModel, short)));
    expect(chart.panels).toHaveLength(2);
    expect(chart.rows.slice(0, 3).map(({ label }) => label)).toEqual([
      'Aanname van 112-meldingen',
      'Uitgifte aan eenheden',
      'Archief van gesprekken',
    ]);
  });

  it('draws no further than was calculated', () => {
    const panelsUntil = (hours: number) =>
      chartOf(decisionsOf(scenarioSheets(sampleModel, { ...sampleResult, until: hours * 3600 }))).panels;
    expect(panelsUntil(1).map(({ known }) => known)).toEqual([0.5]);
    expect(panelsUntil(24).map(({ known }) => known)).toEqual([1, 1]);
    expect(panelsUntil(25).map(({ known }) => known)).toEqual([1, 23 / 28]);
    expect(panelsUntil(24 * 21).map(({ known }) => known)).toEqual([1, 1, 1]);
  });

  it('labels no more ticks than fit side by side, however long it is', () => {
    const labels = (days: number) =>
      chartOf(decisionsOf(scenarioSheets(sampleModel, { ...sampleResult, until: days * 24 * 3600 })))
        .panels.at(-1)
        ?.ticks.map(({ label }) => label)
        .filter((label) => label !== '');
    expect(labels(6)).toEqual(['72 u', '96 u', '120 u', '144 u']);
    for (const days of [4, 5, 7, 10, 11, 12, 29, 60, 366]) {
      const told = labels(days) ?? [];
      expect(told[0]).toBe('72 u');
      expect(told.length, `${days} days`).toBeGreaterThan(1);
      expect(told.length, `${days} days`).toBeLessThan(5);
    }
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
        const chart = chartOf(
          decisionsOf(scenarioSheets(sampleModel, { ...sampleResult, disruptions, until: end + 60 })),
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

  it('labels no bar where the next one begins too soon', () => {
    const at = (from: number) => ({ process: 'VRN.Archief', from, until: from + 300, path: [] });
    const disruptions = [at(600), at(1200), at(6000)];
    const chart = chartOf(
      decisionsOf(scenarioSheets(sampleModel, { ...sampleResult, disruptions, down: [] })),
    );
    const row = plain(chart.rows.find(({ label }) => label === 'Archief van gesprekken'));
    expect(row?.bars.map(({ label }) => label)).toEqual([undefined, 'T+20 min', 'T+1 uur 40 min']);
  });

  it('draws when something works on what runs out, where the states of the run are given', () => {
    const states = new Map([
      [
        'VRN.Intake112',
        [
          { from: 0, state: 'up' },
          { from: 600, state: 'bridging', ends: 1200 },
          { from: 1200, state: 'up' },
        ],
      ],
    ] as const);
    const chart = chartOf(decisionsOf(scenarioSheets(sampleModel, sampleResult, { states })));
    const row = chart.rows.find(({ label }) => label === 'Aanname van 112-meldingen');
    expect(row?.bars.filter(({ state }) => state === 'bridging')).toMatchObject([
      { panel: 0, from: 600 / 7200, until: 1200 / 7200 },
    ]);
  });

  it('leaves out what the chart has no room for, and says how much', () => {
    const down = Array.from({ length: 40 }, (_, i) => ({
      what: { component: `VRN.X${i}`, part: 'itself' } as const,
      from: i,
      path: [],
    }));
    const crowded = decisionsOf(scenarioSheets(sampleModel, { ...sampleResult, down }));
    expect(chartOf(crowded).rows).toHaveLength(14);
    expect(chartOf(crowded).leftOut).toBe(`en nog ${3 + 4 + 40 - 14} die niet in dit beeld passen`);
    expect(tableOf(crowded, 'Wat stopt wanneer')).toHaveLength(2 + 6);
    expect(allWords(crowded)).toContain('Nog 34 onderdelen');
  });
});
