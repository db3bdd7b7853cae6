/** Writes docs/rules.md from the rules. */
import { writeFileSync } from 'node:fs';
import { rules } from '@waakvlam/language';
import { EXAMPLE_DAY } from '../packages/language/src/rule.ts';
import { rulesPage } from './rules-page.ts';

writeFileSync('docs/rules.md', rulesPage(rules, EXAMPLE_DAY));
