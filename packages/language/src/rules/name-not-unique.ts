import { list, type Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';

export const nameNotUnique: Rule = {
  id: 'name-not-unique',
  severity: 'error',
  profile: 'draft',
  cost: 'fast',
  wholeText: false,
  title: { en: 'A name that can mean two things', nl: 'Een naam die twee dingen kan betekenen' },
  why: {
    en: 'Two things with one name are two things that people will mix up at night, and nobody can say which of them a line counts on.',
    nl: 'Twee dingen met een naam worden ’s nachts verwisseld, en niemand kan zeggen op welke van de twee een regel rekent.',
  },
  source: 'The language itself',
  examples: {
    bad: 'plan P { language en }\npower Net\npower net',
    good: 'plan P { language en }\npower Net\npower Net2',
    findings: 2,
  },
  *check({ set }) {
    for (const problem of set.problems) {
      if (problem.kind === 'name-twice') {
        const { name, places, organisation } = problem;
        const lines = some(
          places.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line + 1}`),
        );
        const message: Words = {
          en: `${name} is declared ${places.length} times: ${list(lines, 'en')}. Rename one.`,
          nl: `${name} is ${places.length} keer vastgelegd: ${list(lines, 'nl')}. Hernoem er een.`,
        };
        const too: Words = { en: `${name} stands here too`, nl: `Ook hier staat ${name}` };
        for (const place of places) {
          const others = places.slice(0, MOST).filter((other) => other !== place);
          yield { at: place, organisation, message, related: others.map((at) => ({ at, message: too })) };
        }
      } else if (problem.kind === 'ambiguous-name') {
        const { name, candidates, place, organisation } = problem;
        yield {
          at: place,
          organisation,
          fix: {
            title: { en: `Write ${candidates[0]}`, nl: `Schrijf ${candidates[0]}` },
            edits: [{ range: place.range, text: candidates[0] ?? name }],
          },
          message: {
            en: `${name} can be ${list(some(candidates), 'en')}. Write which one, such as ${candidates[0]}.`,
            nl: `${name} kan ${list(some(candidates), 'nl')} zijn. Schrijf welke, bijvoorbeeld ${candidates[0]}.`,
          },
        };
      }
    }
  },
};

/** More than these nobody reads through. */
const MOST = 8;

function some(names: readonly string[]): readonly string[] {
  return names.length > MOST ? [...names.slice(0, MOST), '…'] : names;
}
