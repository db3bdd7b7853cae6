import {
  horizonOf,
  type Id,
  type Line,
  list,
  type Model,
  type Musts,
  type Process,
} from '@waakvlam/analysis';
import type { Finding, Rule } from '../rule.ts';
import { component, nameOf, namesOf, ownLines, targetOf } from './lookup.ts';

export const hollowAlternative: Rule = {
  id: 'hollow-alternative',
  severity: 'warning',
  profile: 'draft',
  cost: 'set',
  wholeText: true,
  title: {
    en: 'An alternative that needs what it stands in for',
    nl: 'Een alternatief dat nodig heeft wat het vervangt',
  },
  why: {
    en: 'It looks like a second way and falls with the first. In the floods on the Ahr in July 2021 the digital radio, the last way left, fell with the telephone lines that carried it.',
    nl: 'Het lijkt een tweede weg en valt samen met de eerste weg. Bij de overstroming van de Ahr in juli 2021 viel de digitale radio, de laatste verbinding, uit met de telefoonlijnen waar hij over liep.',
  },
  source: 'ISO 22301:2019, 8.3.3',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { mtpd 15 min; needs one of { Lines, Radio } }\ntelecom Lines\ntelecom Radio { needs Lines }',
    good: 'plan P { language en }\nprocess Intake { mtpd 15 min; needs one of { Lines, Radio } }\ntelecom Lines\ntelecom Radio',
  },
  *check({ model, musts }) {
    for (const owner of model.components) {
      for (const { line, at } of ownLines(owner)) {
        for (const { hollow, replaces } of hollowOptions(model, musts(), line)) {
          const [b, a] = [nameOf(model, hollow), nameOf(model, replaces)];
          yield {
            at,
            message: {
              en: `${b} is meant to replace ${a}, but itself needs ${a}. Give ${b} its own supply.`,
              nl: `${b} moet ${a} vervangen, maar heeft zelf ${a} nodig. Geef ${b} een eigen voorziening.`,
            },
            related: [
              { at: { id: hollow }, message: { en: `${b} needs ${a}`, nl: `${b} heeft ${a} nodig` } },
            ],
          };
        }
      }
      if (owner.kind === 'process') yield* hollowManuals(model, musts(), owner);
    }
  },
};

/** Options that cannot do without another option of their line; not those that go on without it past the horizon. */
function* hollowOptions(
  model: Model,
  musts: Musts,
  { atLeast, options }: Line,
): Generator<{ hollow: Id; replaces: Id }> {
  if (atLeast >= options.length) return;
  const ids = [...new Set(options.flatMap((option) => targetOf(option) ?? []))];
  for (const hollow of ids) {
    const { bridges, organisation } = component(model, hollow);
    if ((bridges ?? 0) >= horizonOf(model, organisation)) continue;
    for (const replaces of ids) {
      if (replaces !== hollow && musts.of(hollow).has(replaces)) yield { hollow, replaces };
    }
  }
}

/** A manual way shares people and place with the normal one; it is hollow when nothing is left that it does without. */
function* hollowManuals(model: Model, musts: Musts, process: Process): Generator<Finding> {
  const normal = ownLines(process).map(({ line }) => line);
  const names = namesOf(model, new Set(normal.flatMap((line) => [...musts.ofLine(line)])));
  for (const [index, manual] of process.manuals.entries()) {
    const lines = manual.at === undefined ? manual.needs : [...manual.needs, manual.at];
    if (names.length === 0 || normal.some((line) => !isNeededBy(lines, musts, line))) continue;
    yield {
      at: { id: process.id, property: 'manuals', index },
      message: {
        en: `"${manual.text}" is meant to do without what ${process.name} needs, but itself needs ${list(names, 'en')}. Let it do without at least one of them.`,
        nl: `"${manual.text}" moet het doen zonder wat ${process.name} nodig heeft, maar heeft zelf ${list(names, 'nl')} nodig. Laat het er minstens één missen.`,
      },
    };
  }
}

/** Whether lines ask for no less than one of the normal way: as many people, the same things, the same choice. */
function isNeededBy(lines: readonly Line[], musts: Musts, normal: Line): boolean {
  const [only] = normal.options;
  if (normal.options.length === 1 && only?.of.kind === 'post') {
    const { role, people } = only.of;
    const asked = lines.flatMap(({ options }) => options.map(({ of }) => of));
    return asked.some((of) => of.kind === 'post' && of.role === role && of.people >= people);
  }
  const needed = new Set(lines.flatMap((line) => [...musts.ofLine(line)]));
  const own = [...musts.ofLine(normal)];
  if (own.length > 0) return own.every((id) => needed.has(id));
  return lines.some((line) => JSON.stringify(line) === JSON.stringify(normal));
}
