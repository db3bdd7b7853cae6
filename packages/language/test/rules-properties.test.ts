import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { EXAMPLE_DAY } from '../src/rule.ts';
import { rules } from '../src/rules/index.ts';
import { read, readFiles } from './read.ts';

/** The declarations of the bad examples that can be read, each example in an organisation of its own. */
const declarations = rules
  .filter(
    ({ wholeText, id, examples }) =>
      wholeText && id !== 'not-fully-calculated' && !/organisation|status draft/.test(examples.bad),
  )
  .flatMap(({ examples }, number) =>
    examples.bad.split('\n').map((line) => `organisation O${number} { ${line} }`),
  );

async function said(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return check(await readFiles(files), { today: EXAMPLE_DAY })
    .map(({ rule, severity, message, related }) =>
      // Of two causes at one moment a path tells one; which one is up to the calculation.
      JSON.stringify([rule, severity, message, related.map((one) => one.message)]).replace(
        /: [^:]* → [^.]*\./g,
        ': path.',
      ),
    )
    .sort();
}

it('says the same in whatever order declarations and files stand', async () => {
  const usual = await said({ 'a.continuity': declarations.join('\n') });
  expect(usual.length).toBeGreaterThan(15);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(declarations, { minLength: declarations.length }),
      fc.integer({ min: 0, max: declarations.length }),
      async (shuffled, cut) => {
        const files = {
          'a.continuity': shuffled.slice(0, cut).join('\n'),
          'b.continuity': shuffled.slice(cut).join('\n'),
        };
        expect(await said(files)).toEqual(usual);
      },
    ),
    { numRuns: 4 },
  );
});

it('has findings in the order of files and lines', async () => {
  const half = Math.floor(declarations.length / 2);
  const set = await readFiles({
    'b.continuity': declarations.slice(0, half).join('\n'),
    'a.continuity': declarations.slice(half).join('\n'),
  });
  const places = check(set, { today: EXAMPLE_DAY }).map(
    ({ place }) => `${place.uri} ${String(place.range.start.line).padStart(5, '0')}`,
  );
  expect(places).toEqual([...places].sort());
});

const words = rules
  .flatMap(({ examples }) => [examples.bad, examples.good])
  .map((text) => text.split(/(\s+|[{};,])/));
const anyWord = fc.constantFrom(...new Set(words.flat()));

/** An example in which some words are left out, doubled, replaced or swapped with their neighbour. */
const mutated = fc
  .tuple(
    fc.constantFrom(...words),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'replace', 'swap'), anyWord), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, changes]) => {
    const changed = [...text];
    for (const [where, how, word] of changes) {
      const at = where % changed.length;
      const [here = '', next = ''] = changed.slice(at, at + 2);
      const instead = {
        drop: [next],
        double: [here, ' ', here, next],
        replace: [word, next],
        swap: [next, here],
      };
      changed.splice(at, 2, ...instead[how]);
    }
    return changed.join('');
  });

it('never throws on a plan with mistakes', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      for (const { message } of check(await read(text), { today: EXAMPLE_DAY })) {
        expect(`${message.en} ${message.nl}`).not.toMatch(/undefined|NaN|Infinity/);
      }
    }),
    { numRuns: 150 },
  );
});
