/** What holds for every text: whatever blanks, line ends, comments and mix of languages it is written with. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoreServices } from '../src/core-services.ts';
import { formatEdits } from '../src/format/format-edits.ts';
import { formatPlan } from '../src/format/format-plan.ts';
import { KEYWORDS } from '../src/keywords.ts';
import { parsePlan } from '../src/parse-plan.ts';
import type { PlanSet } from '../src/plan-set.ts';
import { rules } from '../src/rules/index.ts';
import { read } from './read.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PLANS: readonly string[] = [
  ...globSync(['packages/language/test/plans/*.continuity', 'examples/**/*.continuity'], { cwd: ROOT })
    .sort()
    .map((path) => readFileSync(join(ROOT, path), 'utf8')),
  // The example of every construct.
  ...globSync('packages/language/src/grammar/*.langium', { cwd: ROOT })
    .sort()
    .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(/@example (.+)/g)])
    .map(([, example]) => example!),
  ...rules.flatMap(({ examples: { good, bad } }) => [good, bad]),
  // What the end of a line decides.
  'process P {\n  manual "paper" lasts 4 h\n  needs A\n  at L, fallback M starts in 5 min\n  lasts 1 h\n}\npower A location L location M',
  'organisatie O { proces P { vereist A; volstaat 4 uur; op L, uitwijk M start in 5 min } stroom A { overbrugt 3 uur } locatie L locatie M { vereist een van { A, alle van { A, L } start in 4 uur } } }',
  'power A process P { needs A; lasts 4 h; at L, fallback M; starts in 5 min; manual "m"; needs A }\nlocation L location M',
];

const services = createCoreServices();
const parsed = (text: string) => parsePlan(services, 'file:///plans/plan.continuity', text);
const format = (text: string, language?: 'nl' | 'en') => formatPlan(parsed(text), { language });

const COMMENT = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g;
const TOKEN = /"[^"\n]*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|[{},;]|[^\s{},;"]+/g;
const OTHER = new Map(KEYWORDS.flatMap(({ en, nl }) => [[en, nl] as const, [nl, en] as const]));

/** What can be put between two words of a plan. */
const gap = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(' ', '   ', '\t', '') },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('\n', '\n\n', '\n\n\n\n', '\r\n'), fc.constantFrom('', ' ', '  ', '    ', '\t'))
      .map(([lines, indent]) => lines + indent),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(' // why  \n', '\n  // why\n', '// a // b\n\n', ' ;\n  ', ';', ' ; ;'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(' /* so */ ', '/* so */', '\n /* so\n  and so */ ', ' /* so\n */\n'),
  },
);

interface Change {
  readonly at: number;
  readonly gap: string;
  readonly translate: boolean;
}

const mangled = fc
  .tuple(
    fc.constantFrom(...PLANS),
    fc.array(fc.record<Change>({ at: fc.nat(), gap, translate: fc.boolean() }), { maxLength: 60 }),
    fc.constantFrom(undefined, undefined, ' ', '; '),
  )
  .map(([plan, changes, join]) => mangle(plan, changes, join));

/** With `join`, all lines are made one. */
function mangle(plan: string, changes: readonly Change[], join: string | undefined): string {
  const found = [...plan.matchAll(TOKEN)];
  const tokens = found.map(([text]) => text);
  const gaps = found.map((token, index) =>
    plan.slice(token.index + token[0].length, found[index + 1]?.index),
  );
  if (join !== undefined) {
    gaps.forEach((gap, index) => {
      const before = tokens[index]!;
      const around = /^[{},]$/.test(before) || /^[{},]/.test(tokens[index + 1] ?? '');
      if (/[\n\r]/.test(gap) && !before.startsWith('//')) gaps[index] = around ? ' ' : join;
    });
  }
  for (const { at, gap, translate } of changes) {
    const index = at % tokens.length;
    const before = tokens[index]!;
    if (translate) tokens[index] = OTHER.get(before) ?? before;
    if (before.startsWith('//')) continue;
    const apart = /[{},;]$/.test(before) || /^[{},;]/.test(tokens[index + 1] ?? '');
    gaps[index] = gap === '' && !apart ? ' ' : gap;
  }
  return tokens.map((token, index) => token + gaps[index]).join('');
}

/** The comments of a text without the blanks that moving them changes. */
function comments(text: string): readonly string[] {
  return (text.replace(/"[^"\n]*"/g, '""').match(COMMENT) ?? []).map((comment) =>
    comment.replace(/\s+/g, ' ').trim(),
  );
}

/** What is wrong with a plan, wherever it stands, and whatever blanks and begins of comments it is quoted with. */
function wrongs({ problems }: PlanSet): readonly string[] {
  return problems
    .map((problem) =>
      JSON.stringify({ ...problem, place: undefined, places: undefined }).replace(/\s|\/\*/g, ''),
    )
    .sort();
}

const whenReadable = (text: string, holds: (formatted: string) => Promise<void>): Promise<void> => {
  const formatted = format(text);
  if (parsed(text).mistakes.length > 0) {
    expect(formatted).toBeUndefined();
    return Promise.resolve();
  }
  return holds(formatted!);
};

const runs = { numRuns: Number(process.env.FORMAT_RUNS ?? 150) };

describe('formatting', () => {
  it('twice changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(mangled, (text) =>
        whenReadable(text, async (formatted) => {
          expect(format(formatted)).toBe(formatted);
        }),
      ),
      runs,
    );
  });

  it('keeps every comment, in order', async () => {
    await fc.assert(
      fc.asyncProperty(mangled, (text) =>
        whenReadable(text, async (formatted) => {
          expect(comments(formatted)).toEqual(comments(text));
        }),
      ),
      runs,
    );
  });

  it('keeps what the plan means', async () => {
    await fc.assert(
      fc.asyncProperty(mangled, (text) =>
        whenReadable(text, async (formatted) => {
          const before = await read(text);
          const after = await read(formatted);
          expect(after.model).toEqual(before.model);
          expect(wrongs(after)).toEqual(wrongs(before));
        }),
      ),
      runs,
    );
  });

  it('changes blanks and semicolons, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(mangled, (text) =>
        whenReadable(text, async (formatted) => {
          const words = (of: string) => of.replace(COMMENT, ' ').replace(/[\s;]+/g, '');
          expect(words(formatted)).toBe(words(text));
          for (const { offset, end, text: by } of formatEdits(parsed(text))!) {
            expect(offset).toBeLessThanOrEqual(end);
            expect(text.slice(offset, end) + by).toMatch(/^[\s;,]*$|\/\*/);
          }
        }),
      ),
      runs,
    );
  });

  it('leaves no blanks at the ends of lines, no two empty lines, one line end at the end', async () => {
    await fc.assert(
      fc.asyncProperty(mangled, (text) =>
        whenReadable(text, async (formatted) => {
          const plain = formatted.replace(COMMENT, (comment) =>
            comment.startsWith('//') ? comment : '/**/',
          );
          expect(plain).not.toMatch(/[ \t]+$|\t/m);
          expect(plain).not.toMatch(/\n\n\n|^\s|\{\n\n|\n\n *\}/);
          expect(plain).toMatch(/^$|\S\r?\n$/);
        }),
      ),
      runs,
    );
  });
});

describe('formatting in a language', () => {
  it('goes there and back', async () => {
    await fc.assert(
      fc.asyncProperty(mangled, (text) =>
        whenReadable(text, async () => {
          const dutch = format(text, 'nl')!;
          const english = format(dutch, 'en')!;
          expect(format(english, 'nl')).toBe(dutch);
          expect(format(dutch, 'nl')).toBe(dutch);
          expect(format(dutch)).toBe(dutch);
        }),
      ),
      runs,
    );
  });

  it('keeps what the plan means, and every comment', async () => {
    await fc.assert(
      fc.asyncProperty(mangled, (text) =>
        whenReadable(text, async () => {
          const before = await read(text);
          for (const language of ['nl', 'en'] as const) {
            const formatted = format(text, language)!;
            const after = await read(formatted);
            expect(after.model).toEqual(before.model);
            expect(after.problems.map(({ kind }) => kind).sort()).toEqual(
              before.problems.map(({ kind }) => kind).sort(),
            );
            expect(comments(formatted)).toEqual(comments(text));
          }
        }),
      ),
      runs,
    );
  });
});

it('holds for every plan as it is written', async () => {
  for (const text of PLANS) {
    if (parsed(text).mistakes.length > 0) continue;
    const before = await read(text);
    for (const language of [undefined, 'nl', 'en'] as const) {
      const formatted = format(text, language)!;
      expect(format(formatted, language)).toBe(formatted);
      expect((await read(formatted)).model).toEqual(before.model);
      expect(comments(formatted)).toEqual(comments(text));
    }
    const dutch = format(text, 'nl')!;
    expect(format(format(dutch, 'en')!, 'nl')).toBe(dutch);
  }
});
