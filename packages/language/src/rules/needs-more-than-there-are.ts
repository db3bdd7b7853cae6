import type { Line } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { countTo } from './fix-order.ts';
import { ownLines } from './lookup.ts';

export const needsMoreThanThereAre: Rule = {
  id: 'needs-more-than-there-are',
  severity: 'error',
  profile: 'draft',
  cost: 'fast',
  wholeText: false,
  title: {
    en: 'A line that asks for more options than there are',
    nl: 'Een regel die meer mogelijkheden vraagt dan er zijn',
  },
  why: {
    en: 'Such a line can never be met. A thing that is named twice still fails once, so it counts once.',
    nl: 'Zo’n regel kan nooit gehaald worden. Wat er twee keer staat valt toch in één keer uit, en telt dus één keer.',
  },
  source: 'Field practice',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { needs 2 of { Line1, Line1 } }\ntelecom Line1',
    good: 'plan P { language en }\nprocess Intake { needs 2 of { Line1, Line2 } }\ntelecom Line1\ntelecom Line2',
  },
  *check({ set, model }) {
    for (const component of model.components) {
      for (const { line, at } of ownLines(component)) {
        for (const { atLeast, options } of withNested(line)) {
          if (atLeast <= Math.min(1, options.length)) continue;
          const different = new Set(options.map(({ of }) => JSON.stringify(of))).size;
          if (atLeast <= different) continue;
          yield {
            at,
            fix: line.atLeast === atLeast ? countTo(set, at, atLeast, different) : undefined,
            message: {
              en: `This line asks for ${atLeast} of ${different} different options, so it can never be met. Lower the number or add options.`,
              nl: `Deze regel vraagt ${atLeast} van ${different} verschillende mogelijkheden en kan dus nooit gehaald worden. Verlaag het getal of voeg mogelijkheden toe.`,
            },
          };
        }
      }
    }
  },
};

function* withNested(line: Line): Generator<Line> {
  yield line;
  for (const { of } of line.options) {
    if (of.kind === 'group') yield* withNested(of.line);
  }
}
