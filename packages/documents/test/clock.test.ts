import { describe, expect, it } from 'vitest';
import { scenarioSheets } from '../src/index.ts';
import { clockTime, startWords } from '../src/sheets/clock.ts';
import { sinceStart } from '../src/sheets/when.ts';
import { decisionsOf, plain, roleOf, stepsOf, tableOf } from './found.ts';
import { sampleModel, sampleResult } from './sample.ts';

const HOUR = 3600;
const zone = 'Europe/Amsterdam';
/** Tuesday 1 December 2026, 18:00 in Amsterdam. */
const start = { at: Date.UTC(2026, 11, 1, 17), zone };

describe('the clock', () => {
  it('has 24 hours, and the day where that is another', () => {
    expect(clockTime(start, 28 * 60, 'nl')).toBe('18:28');
    expect(clockTime(start, 6 * HOUR - 1, 'nl')).toBe('23:59');
    expect(clockTime(start, 6 * HOUR, 'nl')).toBe('wo 2 dec 00:00');
    expect(clockTime(start, 9 * HOUR + 300, 'en')).toBe('Wed 2 Dec 03:05');
    expect(clockTime(start, -24 * HOUR, 'nl')).toBe('ma 30 nov 18:00');
    expect(startWords(start, 'nl')).toBe('di 1 dec 18:00');
  });

  it('goes back an hour where summer time ends', () => {
    const evening = { at: Date.UTC(2026, 9, 24, 20), zone };
    expect(startWords(evening, 'nl')).toBe('za 24 okt 22:00');
    expect(clockTime(evening, 6 * HOUR, 'nl')).toBe('zo 25 okt 03:00');
  });
});

describe('sheets with a begin', () => {
  const sheets = plain(scenarioSheets(sampleModel, sampleResult, { start }));

  it('say the time of the clock beside every moment, and T0 on each sheet', () => {
    expect(sheets.every((sheet) => sheet.start === 'di 1 dec 18:00')).toBe(true);
    expect(stepsOf(roleOf(sheets, 'Facilitair medewerker')).map(({ moment }) => moment)).toEqual([
      'T+20 min = 18:20',
      'T+18 uur 30 min = wo 2 dec 12:30',
    ]);
    const [row] = tableOf(decisionsOf(sheets), 'Besluiten');
    expect(row?.[1]?.[0]).toBe('T+20 min = 18:20');
    expect(row?.[4]?.[0]).toBe('Aanname van 112-meldingen valt uit op 18:30, ontoelaatbaar vanaf 18:45');
  });

  it('say no seconds after the first hour, and never a later moment than calculated', () => {
    expect(plain(sinceStart(90, 'nl'))).toBe('T+1 min 30 s');
    expect(plain(sinceStart(2 * HOUR + 119, 'nl'))).toBe('T+2 uur 1 min');
    expect(plain(sinceStart(2 * HOUR + 59, 'nl'))).toBe('T+2 uur');
  });

  it('have marks of their own, for they say something else', () => {
    const without = scenarioSheets(sampleModel, sampleResult);
    expect(sheets.every(({ mark }, i) => mark !== without[i]?.mark)).toBe(true);
  });
});
