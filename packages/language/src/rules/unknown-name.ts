import type { Rule } from '../rule.ts';

export const unknownName: Rule = {
  id: 'unknown-name',
  severity: 'error',
  wholeText: false,
  title: { en: 'A name that is declared nowhere', nl: 'Een naam die nergens is vastgelegd' },
  why: {
    en: 'A line that leads nowhere carries nothing: the calculation would count on something that is not there.',
    nl: 'Een regel die nergens heen wijst draagt niets: de berekening zou rekenen op iets dat er niet is.',
  },
  source: 'The language itself',
  examples: {
    bad: 'plan P { language en }\npower Stroom\nict Gms { needs Strom }',
    good: 'plan P { language en }\npower Stroom\nict Gms { needs Stroom }',
  },
  *check({ set }) {
    const told = new Set<string>();
    for (const problem of set.problems) {
      if (problem.kind !== 'unknown-name') continue;
      const { name, place, near, organisation } = problem;
      const once = `${place.uri}\n${name}`;
      if (told.has(once)) continue;
      told.add(once);
      yield {
        at: place,
        organisation,
        message:
          near[0] === undefined
            ? {
                en: `${name} is declared nowhere in this plan set. Correct the name or declare it.`,
                nl: `${name} staat nergens in deze planset. Verbeter de naam of leg hem vast.`,
              }
            : {
                en: `${name} is declared nowhere in this plan set; nearest is ${near[0]}. Correct the name or declare it.`,
                nl: `${name} staat nergens in deze planset; het dichtst komt ${near[0]}. Verbeter de naam of leg hem vast.`,
              },
      };
    }
  },
};
