import { list } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';

export const nameNotUnique: Rule = {
  id: 'name-not-unique',
  severity: 'error',
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
  },
  *check({ set }) {
    for (const problem of set.problems) {
      if (problem.kind === 'name-twice') {
        const { name, places, organisation } = problem;
        const lines = places.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line + 1}`);
        for (const [index, place] of places.entries()) {
          yield {
            at: place,
            organisation,
            message: {
              en: `${name} is declared ${places.length} times: ${list(lines, 'en')}. Rename one.`,
              nl: `${name} is ${places.length} keer vastgelegd: ${list(lines, 'nl')}. Hernoem er een.`,
            },
            related: places
              .filter((_, other) => other !== index)
              .map((at) => ({
                at,
                message: { en: `${name} stands here too`, nl: `Ook hier staat ${name}` },
              })),
          };
        }
      } else if (problem.kind === 'ambiguous-name') {
        const { name, candidates, place, organisation } = problem;
        yield {
          at: place,
          organisation,
          message: {
            en: `${name} can be ${list(candidates, 'en')}. Write which one, such as ${candidates[0]}.`,
            nl: `${name} kan ${list(candidates, 'nl')} zijn. Schrijf welke, bijvoorbeeld ${candidates[0]}.`,
          },
        };
      }
    }
  },
};
