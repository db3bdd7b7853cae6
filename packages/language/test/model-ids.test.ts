import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenIds } from './model-ids.ts';
import { read, readFiles } from './read.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Few names, so that they meet: twice, across organisations, in circles, of kinds that do not fit. */
const name = fc.constantFrom('A', 'B', 'X', 'Y', 'Z');
const ref = fc.oneof(
  name,
  fc.tuple(fc.constantFrom('A', 'B'), name).map(([of, one]) => `${of}.${one}`),
);
const refs = fc.array(ref, { minLength: 1, maxLength: 3 }).map((all) => all.join(', '));
const like = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: ref.map((of) => ` like ${of}`) },
);

/** Properties by the kinds that they go with; `$` stands for names. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  power: [
    'needs $',
    'also needs 2 of { $ }',
    'refilled by $',
    'restarts in 1 h without $',
    'zone $',
    'owner $',
    'runs on $',
  ],
  process: [
    'needs one of { $ }',
    'needs 2 of $',
    'at $, fallback $',
    'manual "m" { needs $ }',
    'informs $ over $',
  ],
  role: [
    'filled by $',
    'deputies $',
    'trained for $',
    'lives 40 % in $',
    'phone "1" over $',
    'calls $',
    'meets at $',
  ],
  agreement: ['with $', 'provides $ for $', 'shared with $'],
  plan: ['adopted 2026-01-01 by $', 'kept at $', 'distribution $', 'activation { when $ stops; decides $ }'],
  scenario: ['fails $ for 2 h', 'absent 10 % of $', 'informs $'],
  action: ['when $ is called', 'when $ is activated', 'by $', 'option "o" then $', 'curtails $'],
  exercise: ['covers $', 'participants $', 'lesson "l" by $'],
  goal: ['norm $', 'for $'],
  norm: ['for $', 'without $'],
  escalation: ['after $', 'when $ begins'],
  'support point': ['for $', 'copy at $'],
  location: [],
  zone: [],
  person: [],
};

const declaration = fc.constantFrom(...Object.keys(PROPERTIES)).chain((kind) =>
  fc
    .tuple(
      fc.constantFrom('', '', '', 'template '),
      name,
      like,
      fc.subarray([...PROPERTIES[kind]!]),
      fc.array(refs, { minLength: 20, maxLength: 20 }),
    )
    .map(([template, id, made, properties, filling]) => {
      let next = 0;
      const body = properties.join('\n').replaceAll('$', () => filling[next++ % filling.length]!);
      return `${template}${kind} ${id}${made} {\n${body}\n}`;
    }),
);
const group = fc.tuple(name, refs).map(([id, members]) => `group ${id} { ${members} }`);
const accept = fc
  .tuple(ref, ref, ref)
  .map(([of, process, by]) => `accept spof ${of} for ${process} by ${by} "why"`);
const body = fc
  .array(fc.oneof({ weight: 6, arbitrary: declaration }, { weight: 2, arbitrary: group }, accept), {
    minLength: 1,
    maxLength: 6,
  })
  .map((items) => items.join('\n'));
const block = fc
  .tuple(fc.constantFrom('', 'A', 'B'), body)
  .map(([of, items]) => (of === '' ? items : `organisation ${of} { ${items} }`));
const file = fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n'));

describe('the ids of a model', () => {
  it('mean something, each one thing, whatever names the plans use', async () => {
    await fc.assert(
      fc.asyncProperty(file, file, async (a, b) => {
        expect(brokenIds((await readFiles({ 'a.continuity': a, 'b.continuity': b })).model)).toEqual([]);
      }),
      { numRuns: Number(process.env.MODEL_RUNS ?? 300) },
    );
  });

  it('mean something in every example', async () => {
    const files = globSync(['examples/**/*.continuity', 'packages/language/test/plans/*.continuity'], {
      cwd: ROOT,
    });
    for (const folder of new Set(files.map(dirname))) {
      const texts = files
        .filter((path) => dirname(path) === folder)
        .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const);
      expect(brokenIds((await readFiles(Object.fromEntries(texts))).model)).toEqual([]);
    }
  });

  it.each([
    ['a template in a group', 'template power T group G { T } process P { needs G }'],
    [
      'a second plan of an organisation',
      'plan One plan Two action A { when Two is activated } accept spof Two',
    ],
    [
      'a thing before an organisation of its name',
      'power A organisation A { process P { needs Net } power Net } organisation B',
    ],
    [
      'a thing after an organisation of its name',
      'organisation A { process P } organisation B power A group G { A }',
    ],
    ['two things with one name', 'power A location A process P { needs A; at A }'],
  ])('mean something with %s', async (_name, text) => {
    const { model, problems } = await read(text);
    expect(brokenIds(model)).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
