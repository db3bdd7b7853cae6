import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulePage, rulesPage } from '../../../scripts/rules-page.ts';
import { EXAMPLE_DAY } from '../src/rule.ts';
import { rules } from '../src/rules/index.ts';

const docs = new URL('../../../docs/', import.meta.url);
const page = (path: string) => readFileSync(new URL(path, docs), 'utf8');

it('lists every rule, up to date (otherwise: npm run docs:rules)', () => {
  expect(page('rules.md')).toBe(rulesPage(rules, EXAMPLE_DAY));
});

it('has a page for each rule, up to date, and none for another (otherwise: npm run docs:rules)', () => {
  for (const rule of rules) expect(page(`rules/${rule.id}.md`)).toBe(rulePage(rule, EXAMPLE_DAY));
  expect(readdirSync(new URL('rules/', docs)).sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
});
