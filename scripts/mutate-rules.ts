/**
 * `npm run mutate:rules [SEED] [EDITS]`: makes single careless edits of each example, and says how many are noticed: by
 * a new finding, by a result that changes, or by nothing. What nothing notices is listed, with why that is right. Without
 * arguments it also writes the page about it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promises, simulatorWithMemory, singlePointSearch } from '@waakvlam/analysis';
import { type PlanText, readPlanSet } from '@waakvlam/language';
import { type CheckStep, checkInSteps } from '../packages/language/src/check.ts';
import { EXAMPLE_DAY } from '../packages/language/src/rule.ts';
import { type CarelessEdit, carelessEdits, type Slip } from './mutations/careless-edits.ts';
import { reasonFor } from './mutations/reasons.ts';

const [seed = 1, count = 50] = process.argv.slice(2).map(Number);
const PAGE = fileURLToPath(new URL('../docs/rules-mutations.md', import.meta.url));
const HEAD = `# Careless edits, and what notices them

<!-- Made by \`npm run mutate:rules\`. Change scripts/mutations, not this page. -->

A careless hand types a digit too many, takes the wrong unit, loses a line, picks a wrong name or leaves an old date. This is what
became of such edits of the examples, each made alone and drawn by chance. *New finding*: a rule speaks that did not. *Other result*: no
rule does, but single points of failure, scenarios, rosters or promises come out otherwise, which \`waakvlam diff\` tells. *Not
noticed*: neither; all of those are listed, each with why that is right. Comments are left alone.

What looking through the list led to: a day of checking that is past speaks whoever states it; on call that comes after more than a
working day is none; no more can be on call than there are; a peak ends after it begins; a lesson is not done before it was learnt; a
target has a day that is still to come (\`target-day-past\`); an agreement is with who supplies (\`agreement-with-another\`).
`;

const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url));

type Noticed = 'finding' | 'result' | 'nothing';

interface Outcome {
  readonly edit: CarelessEdit;
  readonly noticed: Noticed;
}

interface Seen {
  /** Without the places, which move with the text. */
  readonly findings: readonly string[];
  readonly results: string;
}

const calculations = {
  within: singlePointSearch(),
  later: singlePointSearch(),
  simulator: simulatorWithMemory(),
};

async function seen(plans: readonly PlanText[]): Promise<Seen> {
  const set = await readPlanSet(plans);
  let last: CheckStep | undefined;
  for (const step of checkInSteps(set, { today: EXAMPLE_DAY, calculations })) last = step ?? last;
  const { findings, input } = last!;
  const kept = () => input.scenarios().map((result) => promises(set.model, result));
  const results =
    set.problems.length > 0 ? [] : [input.singlePoints(), input.scenarios(), input.staffing(), kept()];
  return {
    findings: findings.map(({ rule, message }) => `${rule} ${message.en}`),
    results: JSON.stringify(results),
  };
}

async function outcomesOf(name: string): Promise<readonly Outcome[]> {
  const folder = `${EXAMPLES}/${name}`;
  const plans = readdirSync(folder)
    .filter((file) => file.endsWith('.continuity'))
    .map((file) => ({
      uri: pathToFileURL(`${folder}/${file}`).href,
      text: readFileSync(`${folder}/${file}`, 'utf8'),
    }));
  const usual = await seen(plans);
  const outcomes: Outcome[] = [];
  for (const edit of carelessEdits(plans, await readPlanSet(plans), count, seed)) {
    const now = await seen(edit.plans);
    const isNew = now.findings.some((one) => !usual.findings.includes(one));
    const noticed = isNew ? 'finding' : now.results !== usual.results ? 'result' : 'nothing';
    outcomes.push({ edit, noticed });
  }
  return outcomes;
}

const SLIPS: readonly Slip[] = ['number', 'unit', 'line', 'name', 'date'];
const said: string[] = [];
const say = (text: string): void => {
  said.push(text);
  process.stdout.write(`${text}\n`);
};
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

say(`Seed ${seed}, ${count} edits of each example, judged on ${EXAMPLE_DAY}.\n`);
say(row(['example', 'edit', 'made', 'new finding', 'other result', 'not noticed']));
say(row(['---', '---', '--:', '--:', '--:', '--:']));
const all: { readonly name: string; readonly outcomes: readonly Outcome[] }[] = [];
for (const name of readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map((one) => one.name)) {
  const outcomes = await outcomesOf(name);
  all.push({ name, outcomes });
  for (const slip of SLIPS)
    say(row([name, slip, ...counts(outcomes.filter(({ edit }) => edit.slip === slip))]));
}
const everything = all.flatMap(({ outcomes }) => outcomes);
say(row(['all', '', ...counts(everything)]));
say('\n## Not noticed\n');
for (const { edit } of everything.filter(({ noticed }) => noticed === 'nothing')) {
  const file = edit.uri.split('/').slice(-2).join('/');
  say(`- ${file}:${edit.line + 1} \`${edit.before}\` → ${edit.after === '' ? 'gone' : `\`${edit.after}\``}`);
  say(`  ${reasonFor(edit)}`);
}

if (process.argv.length === 2)
  writeFileSync(
    PAGE,
    `${HEAD}
${said.join('\n')}\n`,
  );

function counts(outcomes: readonly Outcome[]): readonly number[] {
  const of = (wanted: Noticed) => outcomes.filter(({ noticed }) => noticed === wanted).length;
  return [outcomes.length, of('finding'), of('result'), of('nothing')];
}
