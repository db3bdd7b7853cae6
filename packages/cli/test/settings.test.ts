import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_CONFIG, rules } from '@waakvlam/language';
import { expect, it } from 'vitest';
import { settingsOf } from '../src/settings.ts';
import { tellRule } from '../src/text/rule.ts';

function folderWith(config: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'waakvlam-'));
  writeFileSync(join(folder, 'waakvlam.config.json'), config);
  return folder;
}

it('reads the configuration of a folder, and tells what is wrong with it where it stands', () => {
  const { rules: set, problems } = settingsOf(
    folderWith('{\n  "rules": { "zone-missing": "off" },\n  "limts": {}\n}'),
  );
  expect(set).toEqual({ 'zone-missing': 'off' });
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message.en).toContain('nearest is limits');
  expect(problems[0]?.place.range.start).toEqual({ line: 2, character: 2 });
});

it('has the usual settings without one, or where it is empty', () => {
  expect(settingsOf(mkdtempSync(join(tmpdir(), 'waakvlam-')))).toEqual(DEFAULT_CONFIG);
  expect(settingsOf(folderWith('{}'))).toEqual(DEFAULT_CONFIG);
});

it.each(['en', 'nl'] as const)('explains every rule (%s)', (language) => {
  for (const rule of rules) {
    const told = tellRule(rule, language, (_, text) => text);
    for (const part of [rule.id, rule.title[language], rule.why[language], rule.source])
      expect(told).toContain(part);
  }
});
