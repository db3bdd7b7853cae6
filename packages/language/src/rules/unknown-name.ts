import type { Fix, Problem } from '../plan-set.ts';
import type { Rule } from '../rule.ts';

export const unknownName: Rule = {
  id: 'unknown-name',
  severity: 'error',
  profile: 'draft',
  cost: 'set',
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
    const same = Map.groupBy(
      set.problems.filter(isUnknownName),
      ({ place, name }) => `${place.uri}\n${name}`,
    );
    for (const problems of same.values()) {
      const [{ name, place, near, organisation }] = problems as [UnknownName];
      const [nearest] = near;
      yield {
        at: place,
        organisation,
        fix: nearest === undefined ? undefined : renamed(problems, nearest),
        message:
          nearest === undefined
            ? {
                en: `${name} is declared nowhere in this plan set. Correct the name or declare it.`,
                nl: `${name} staat nergens in deze planset. Verbeter de naam of leg hem vast.`,
              }
            : {
                en: `${name} is declared nowhere in this plan set; nearest is ${nearest}. Correct the name or declare it.`,
                nl: `${name} staat nergens in deze planset; het dichtst komt ${nearest}. Verbeter de naam of leg hem vast.`,
              },
      };
    }
  },
};

type UnknownName = Extract<Problem, { kind: 'unknown-name' }>;

function isUnknownName(problem: Problem): problem is UnknownName {
  return problem.kind === 'unknown-name';
}

/** The name wherever the file has it, since it is told once. */
function renamed(problems: readonly UnknownName[], name: string): Fix {
  return {
    title: { en: `Write ${name}`, nl: `Schrijf ${name}` },
    edits: problems
      .filter(({ near }) => near.includes(name))
      .map(({ place }) => ({ range: place.range, text: name }))
      .sort(
        ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
      ),
  };
}
