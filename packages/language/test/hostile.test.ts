import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver';
import { check } from '../src/check.ts';
import { KEYWORDS } from '../src/keywords.ts';
import type { PlanSet } from '../src/plan-set.ts';
import { brokenIds } from './model-ids.ts';
import { read } from './read.ts';

const PLAN = readFileSync(new URL('./plans/everything-nl.continuity', import.meta.url), 'utf8');

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Every place that a set gives is inside the text, and so is every change that it offers, apart from the others. */
function placesInside(set: PlanSet, text: string): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const places = set.problems.flatMap((problem) =>
    problem.kind === 'name-twice' ? problem.places : [problem.place],
  );
  for (const { id } of set.model.components)
    places.push(set.place({ id }), set.place({ id, property: 'needs', index: 0 }));
  const fixes = set.problems.flatMap((problem) => (problem.kind === 'syntax' ? (problem.fix ?? []) : []));
  for (const { edits } of fixes) {
    for (const [index, { range }] of edits.entries()) {
      places.push({ uri: '', range });
      // Edits that overlap say two things of one piece, and an editor refuses them all.
      const { start } = edits[index + 1]?.range ?? { start: range.end };
      expect(compare(start, range.end)).toBeGreaterThanOrEqual(0);
    }
  }
  for (const { range } of places) {
    for (const { line, character } of [range.start, range.end]) {
      expect(line).toBeLessThan(lines.length);
      expect(character).toBeLessThanOrEqual(lines[line]!.length);
    }
    expect(range.start.line <= range.end.line).toBe(true);
  }
}

async function holds(text: string): Promise<PlanSet> {
  const set = await read(text);
  placesInside(set, text);
  expect(brokenIds(set.model)).toEqual([]);
  return set;
}

const word = fc.constantFrom(
  ...KEYWORDS.flatMap(({ en, nl }) => [en, nl]),
  ...[
    '{',
    '}',
    ',',
    ';',
    '.',
    '-',
    '"',
    '“x”',
    '/*',
    '*/',
    '//',
    '\n',
    '\r\n',
    '5',
    '1,5',
    '1-3-2026',
    '2026-01-01',
    'A',
    'B.C',
    '"t"',
    '#',
  ],
);

describe('no text is too wrong', () => {
  it('random characters', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        await holds(text);
      }),
      { numRuns: 300 },
    ));

  it('words of the language in any order', () =>
    fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
        await holds(words.join(' '));
      }),
      { numRuns: 1500 },
    ));

  it('a good plan with a piece cut out or put in', () =>
    fc.assert(
      fc.asyncProperty(
        fc.nat(PLAN.length),
        fc.nat(80),
        fc.oneof(fc.constant(''), word, fc.string({ maxLength: 5 })),
        async (from, length, piece) => {
          await holds(PLAN.slice(0, from) + piece + PLAN.slice(from + length));
        },
      ),
      { numRuns: 600 },
    ));

  it.each([
    ['one line of words', 'blah foo 12 eigenaar '.repeat(50_000)],
    ['one word', 'x'.repeat(1_000_000)],
    ['signs', '#'.repeat(1_000_000)],
    ['signs apart', '# '.repeat(500_000)],
    ['quotes', '"'.repeat(1_000_000)],
    ['closing braces', '}'.repeat(1_000_000)],
    ['open declarations', 'proces A { '.repeat(90_000)],
    ['mistake upon mistake', 'eigenaar proces needs 12 } '.repeat(40_000)],
    ['groups in groups', `proces A { vereist ${'een van { '.repeat(100_000)}`],
    ['open comment', `/*${'*'.repeat(1_000_000)}`],
    ['digits', `proces A { mtpd ${'9'.repeat(1_000_000)} min }`],
    ['one name', 'stroom A '.repeat(110_000)],
  ])('a megabyte of %s', async (_name, text) => {
    const set = await holds(text);
    expect(set.problems.length).toBeLessThanOrEqual(25);
    expect(check(set, { today: '2026-11-24' }).length).toBeGreaterThan(0);
  });
});
