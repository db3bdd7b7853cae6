import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { EXAMPLE_DAY } from '../src/rule.ts';
import { rules } from '../src/rules/index.ts';
import { read } from './read.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('speaks on its bad example, in both languages, and nothing else there is an error', async () => {
    const findings = check(await read(rule.examples.bad), { today: EXAMPLE_DAY });
    const own = findings.filter((finding) => finding.rule === id);
    expect(own).not.toEqual([]);
    expect(own.map(({ severity }) => severity)).toContain(rule.severity);
    for (const { message, related } of own) {
      for (const words of [message, ...related.map((one) => one.message)]) {
        expect(words.en.trim()).not.toBe('');
        expect(words.nl.trim()).not.toBe('');
        expect(`${words.en} ${words.nl}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
      expect(message.en).not.toBe(message.nl);
    }
    expect(findings.filter((one) => one.severity === 'error' && one.rule !== id)).toEqual([]);
  });

  it('is silent on its good example, where nothing is an error', async () => {
    const findings = check(await read(rule.examples.good), { today: EXAMPLE_DAY });
    expect(findings.filter((one) => one.rule === id || one.severity === 'error')).toEqual([]);
  });

  it('says why, and after what', () => {
    for (const words of [rule.title, rule.why]) {
      expect(words.en).not.toBe('');
      expect(words.nl).not.toBe('');
    }
    expect(rule.source).not.toBe('');
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

it('has every id once', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
