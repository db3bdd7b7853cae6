import type { Goal, Measure, Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { declareAfter } from './fixes.ts';
import { byId } from './lookup.ts';

/** Words that each organisation means something else by, as they begin. */
const WORDS: readonly { readonly word: string; readonly matches: RegExp }[] = [
  { word: 'Weerbaarheid', matches: /\bweerba(?:ar|re)/i },
  { word: 'Veerkracht', matches: /\bveerkracht/i },
  { word: 'Zelfredzaamheid', matches: /\bzelfredza/i },
  { word: 'Samenredzaamheid', matches: /\bsamenredza/i },
  { word: 'Resilience', matches: /\bresilien/i },
];

export const termUndefined: Rule = {
  id: 'term-undefined',
  severity: 'info',
  profile: 'strict',
  cost: 'set',
  wholeText: true,
  title: { en: 'A word that everybody reads otherwise', nl: 'Een woord dat iedereen anders leest' },
  why: {
    en: 'The NIPV found that organisations use these words for different things, and agree on goals that they do not share.',
    nl: 'Het NIPV zag dat organisaties met deze woorden verschillende dingen bedoelen, en het eens worden over doelen die ze niet delen.',
  },
  quiet: { en: 'Once for each word.', nl: 'Eén keer per woord.' },
  source: 'NIPV 2024, 2.2, 2.3 and 5.3',
  examples: {
    bad: 'plan P { language en }\ngoal Strong "A resilient town" { indicator "share of households with supplies" }',
    good: 'plan P { language en }\ngoal Strong "A resilient town" { indicator "share of households with supplies" }\nterm Resilience { definition "going on, and coming back stronger" }',
  },
  *check({ set, model }) {
    for (const { word, matches } of WORDS) {
      const used = usesOf(model, matches);
      const [first] = used;
      if (
        first === undefined ||
        model.terms.some(({ name, title }) => matches.test(`${name} ${title ?? ''}`))
      )
        continue;
      yield {
        at: { id: first.id },
        fix: declareAfter(set, first.id, {
          en: `term ${word} { definition "…" }`,
          nl: `begrip ${word} { omschrijving "…" }`,
        }),
        message: {
          en: `${word} is used ${used.length === 1 ? 'once' : `${used.length} times`} and nowhere defined. Write in one sentence what you mean by it.`,
          nl: `${word} staat er ${used.length} keer en is nergens omschreven. Schrijf in één zin wat u eronder verstaat.`,
        },
        related: used
          .slice(1, 8)
          .map(({ id }) => ({ at: { id }, message: { en: 'Used here', nl: 'Hier gebruikt' } })),
      };
    }
  },
};

function usesOf({ goals, measures }: Model, matches: RegExp): readonly (Goal | Measure)[] {
  return byId([...goals, ...measures]).filter((one) => {
    const texts = 'indicator' in one ? [one.indicator, one.target?.text] : [];
    return matches.test([one.name, one.title, ...texts].join(' '));
  });
}
