import type { Fix, Problem } from '../plan-set.ts';
import type { Rule } from '../rule.ts';

export const unknownName: Rule = {
  id: 'unknown-name',
  severity: 'error',
  profile: 'draft',
  cost: 'fast',
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
    isSafe: problems.every((one) => one.near.length === 1 && isOnlyMisspelt(one.name, name)),
    edits: problems
      .filter(({ near }) => near.includes(name))
      .map(({ place }) => ({ range: place.range, text: name }))
      .sort(
        ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
      ),
  };
}

/** `Strom` is Stroom; `Net1` is another thing than Net2, and `LijnA` than LijnB. */
function isOnlyMisspelt(written: string, meant: string): boolean {
  const plain = (name: string) => name.slice(name.indexOf('.') + 1);
  const [a, b] = [plain(written), plain(meant)];
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const marks = (name: string) => name.slice(1).replace(/[^\p{Lu}\p{N}_]/gu, '');
  const ends = (name: string) => `${name.at(0)}${name.at(-1)}`.toLowerCase();
  return a.length >= 5 && marks(a) === marks(b) && ends(a) === ends(b);
}
