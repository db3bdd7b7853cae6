import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCoreServices } from '../src/core-services.ts';
import { nothingKept } from '../src/lowering/kept.ts';
import { lower } from '../src/lowering/lower.ts';
import { parsePlan } from '../src/parse-plan.ts';
import type { ParsedFile } from '../src/parsed-file.ts';
import type { PlanSet } from '../src/plan-set.ts';

const everything = (language: string) =>
  readFileSync(new URL(`plans/everything-${language}.continuity`, import.meta.url), 'utf8');

const TEXTS: Readonly<Record<string, string>> = {
  a: `organisation A "One" {
  plan Plan { language en; horizon 24 h }
  power Net "Grid"
  power Ups { lasts 30 min; zone Hill }
  process Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Ups }; owner Boss }
  role Boss { people 3 }
}
`,
  b: `organisation B {
  template location Std { seats 4; needs A.Net; tags post }
  location P1 like Std
  location P2 like Std { seats 6; also needs Ups }
  group Posts { P1, P2 }
  group All { Posts, P1 }
  process Turnout { mtpd 1 h; rto 30 min; priority vital; needs 1 of All; at P1, fallback P2 }
  action Go { when Intake stops; by Boss }
}
`,
  c: `scenario Blackout { fails A.Net for 4 h }
action Start { when Blackout begins; by A.Boss; step "x" }
accept spof A.Net for A.Intake until 2027-01-01 by A.Boss "because"
zone Hill
process Far { needs 1 of B.Posts; at B.P1 }
location P3 like B.Std
location P4 like P3 { needs B.Posts }
plan Other { language nl }
plan Second { language en }
`,
  d: everything('nl'),
  e: everything('en'),
};
const NAMES = [
  'Net',
  'Ups',
  'Intake',
  'Boss',
  'Std',
  'P1',
  'Posts',
  'Blackout',
  'A',
  'B',
  'Hill',
  'New',
  'Hoofd',
];

/** Always the same numbers: below a bound, one after the other. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Everything that a set says, with the place of each thing and property. */
function told({ model, problems, place, declaration }: PlanSet) {
  const subjects = Object.values(model)
    .flat()
    .flatMap((one) => ('id' in one ? Object.keys(one).map((property) => ({ id: one.id, property })) : []));
  return {
    model,
    problems,
    places: subjects.map((subject) => [subject, place(subject), declaration(subject.id)]),
  };
}

describe('lowering what changed and keeping the rest', () => {
  it('gives what lowering everything anew gives, whatever was edited', () => {
    const services = createCoreServices();
    const read = (name: string, text: string) =>
      parsePlan(services, `file:///plans/${name}.continuity`, text);
    for (const seed of [1, 2]) {
      const next = numbers(seed);
      const pick = <T>(of: readonly T[]): T => of[next(of.length)]!;
      const texts = new Map(Object.entries(TEXTS));
      const files = new Map<string, ParsedFile>([...texts].map(([name, text]) => [name, read(name, text)]));
      const kept = nothingKept();
      lower([...files.values()], kept);
      for (let edit = 0; edit < 40; edit++) {
        const name = pick([...texts.keys()]);
        const text = texts.get(name)!;
        const lines = text.split('\n');
        const kind = next(6);
        let now = text;
        if (kind === 0) now = lines.toSpliced(next(lines.length), 1).join('\n');
        else if (kind === 1)
          now = `${text}\n${pick(['power', 'role', 'group', 'organisation', 'template zone', 'plan'])} ${pick(NAMES)} { }`;
        else if (kind === 2) now = TEXTS[name] ?? '';
        else if (kind === 3) now = text.replaceAll(pick(NAMES), pick(NAMES));
        else if (kind === 4)
          now = text.replaceAll(/\d+/g, (digits) => (next(4) === 0 ? String(1 + next(50)) : digits));
        else now = text.replace(new RegExp(`\\b${pick(NAMES)}\\b`), pick(NAMES));
        texts.set(name, now);
        files.set(name, read(name, now));
        if (next(10) === 0) files.delete(pick([...files.keys()]));
        const fresh = [...files.values()];
        expect(told(lower(fresh, kept))).toEqual(told(lower(fresh)));
      }
    }
  });

  it('lowers nothing again that an edit cannot reach', () => {
    const services = createCoreServices();
    const read = (name: string, text: string) =>
      parsePlan(services, `file:///plans/${name}.continuity`, text);
    const kept = nothingKept();
    const a = read('a', 'power Net power Ups process P { needs Net }');
    const before = lower([a, read('b', 'process Q { mtpd 5 min; needs Net }')], kept).model.components;
    const after = lower([a, read('b', 'process Q { mtpd 6 min; needs Net }')], kept).model.components;
    const same = after.filter((one) => before.includes(one)).map(({ name }) => name);
    expect(same).toEqual(['Net', 'Ups', 'P']);
  });
});
