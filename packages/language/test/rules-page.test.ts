import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesPage } from '../../../scripts/rules-page.ts';
import { EXAMPLE_DAY } from '../src/rule.ts';
import { rules } from '../src/rules/index.ts';

it('is up to date (otherwise: npm run docs:rules)', () => {
  const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
  expect(page).toBe(rulesPage(rules, EXAMPLE_DAY));
});
