/** Writes docs/rules.md and a page for each rule in docs/rules from the rules. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { rules } from '@waakvlam/language';
import { EXAMPLE_DAY } from '../packages/language/src/rule.ts';
import { rulePage, rulesPage } from './rules-page.ts';

rmSync('docs/rules', { recursive: true, force: true });
mkdirSync('docs/rules');
writeFileSync('docs/rules.md', rulesPage(rules, EXAMPLE_DAY));
for (const rule of rules) writeFileSync(`docs/rules/${rule.id}.md`, rulePage(rule, EXAMPLE_DAY));
