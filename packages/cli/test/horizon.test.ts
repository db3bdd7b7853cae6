import { expect, it } from 'vitest';
import { parseHorizon } from '../src/arguments/horizon.ts';

it.each([
  ['72h', 72 * 3600],
  ['72 uur', 72 * 3600],
  ['3 dagen', 72 * 3600],
  ['1d 2h 30min', 26.5 * 3600],
  ['90 min', 90 * 60],
  ['ever', 'ever'],
])('reads %s', (text, horizon) => {
  expect(parseHorizon(text)).toBe(horizon);
});

it.each(['', '0h', '-1h', '72', 'h', '1.5h', '3 maanden', '99999999999d', '72h;'])('refuses "%s"', (text) => {
  expect(() => parseHorizon(text)).toThrow('no horizon');
});
