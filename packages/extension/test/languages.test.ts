import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isoDay } from '../src/iso-day.ts';
import { words } from '../src/words.ts';

const text = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const keys = (name: string) => Object.keys(JSON.parse(text(name)) as object).sort();

test('what VS Code shows of the extension is there in Dutch and in English, and nothing more', () => {
  const asked = [
    ...new Set([...text('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key)),
  ].sort();
  expect(asked.length).toBeGreaterThan(0);
  expect(keys('package.nls.json')).toEqual(asked);
  expect(keys('package.nls.nl.json')).toEqual(asked);
});

test('the extension speaks Dutch in a Dutch window, otherwise English', () => {
  expect(words('nl').tryAgain).toBe('Opnieuw starten');
  expect(words('nl-be').tryAgain).toBe('Opnieuw starten');
  for (const locale of ['en', 'nld', 'pt-br']) expect(words(locale).tryAgain).toBe('Start again');
});

test('the day is that of the wall clock', () => {
  expect(isoDay(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(isoDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
