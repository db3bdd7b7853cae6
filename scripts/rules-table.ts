/** Prints what is there of each rule: its profile, its examples tried, its words, its fix tried, its page. */
import { existsSync } from 'node:fs';
import { type CheckedFinding, check, type Rule, readConfig, readPlanSet, rules } from '@waakvlam/language';
import { EXAMPLE_DAY } from '../packages/language/src/rule.ts';
import { applied } from '../packages/language/test/applied.ts';

const only = process.argv.slice(2);
const asked = rules.filter(({ id }) => only.length === 0 || only.includes(id));

async function findings(
  { id, profile }: Rule,
  text: string,
  said = '{}',
): Promise<readonly CheckedFinding[]> {
  const set = await readPlanSet([{ uri: 'file:///plan.continuity', text }]);
  const known = { ruleIds: rules.map((rule) => rule.id), errors: [] };
  const config = readConfig(said, 'file:///waakvlam.config.json', known);
  const held = { ...config, profile: profile === 'strict' ? ('strict' as const) : ('standard' as const) };
  return check(set, { today: EXAMPLE_DAY, config: held }).filter(({ rule }) => rule === id);
}

async function row(rule: Rule): Promise<readonly string[]> {
  const bad = await findings(rule, rule.examples.bad, rule.examples.config);
  const good = await findings(rule, rule.examples.good);
  const said = (language: 'nl' | 'en') =>
    bad.every(({ message }) => message[language] !== '') ? 'yes' : 'NO';
  const fixes = bad.filter(({ fix }) => fix !== undefined);
  const left = await Promise.all(
    fixes.map(async ({ fix, message }) => {
      const after = await findings(rule, applied(rule.examples.bad, fix!.edits));
      return after.filter((one) => one.message.en === message.en).length;
    }),
  );
  const wanted = rule.examples.findings ?? 1;
  if (only.length > 0) for (const { severity, message } of bad) console.log(severity, message);
  return [
    rule.id,
    rule.profile,
    rule.severity,
    rule.cost,
    bad.length === wanted ? `speaks ${bad.length}×` : `SPEAKS ${bad.length}× NOT ${wanted}×`,
    good.length === 0 ? 'silent' : 'SPEAKS',
    said('nl'),
    said('en'),
    fixes.length === 0 ? '-' : 'yes',
    fixes.length === 0 ? '-' : left.every((count) => count === 0) ? 'mends' : 'MENDS NOT',
    existsSync(`docs/rules/${rule.id}.md`) ? 'yes' : 'NO',
  ];
}

const head = [
  'rule',
  'profile',
  'severity',
  'cost',
  'bad example',
  'good example',
  'nl',
  'en',
  'fix',
  'fix tested',
  'page',
];
const rows = [head, ...(await Promise.all(asked.map(row)))];
const widths = head.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
for (const cells of rows)
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
console.log(`${asked.length} rules.`);
if (rows.slice(1).some((cells) => cells.some((cell) => /NO|SPEAKS|NOT/.test(cell)))) process.exitCode = 1;
