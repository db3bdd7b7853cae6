/** A renamed plan means what it meant: every name in it still means the same thing. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Model } from '@waakvlam/analysis';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { createCoreServices } from '../../src/core-services.ts';
import * as ast from '../../src/generated/ast.ts';
import { lower } from '../../src/lowering/lower.ts';
import { parsePlan } from '../../src/parse-plan.ts';
import { rename } from '../../src/server/rename.ts';
import { type NamedThing, symbolsOf } from '../../src/symbols.ts';

const services = createCoreServices();
const EXAMPLES = fileURLToPath(new URL('../../../../examples/', import.meta.url));

type Texts = ReadonlyMap<string, string>;

/** Two organisations that use each other's things by plain names, and have some names in common. */
const SHARED: Texts = new Map([
  [
    'file:///a.continuity',
    'organisation A { power Net power Grid process P { needs Net, Hall2; owner Boss } role Boss template ict Std { needs Net } }',
  ],
  [
    'file:///b.continuity',
    'organisation B { power Ups location Hall2 process Q { needs A.Net, Ups; at Hall2 } ict Mail like Std role Chief group All { Ups, Grid } scenario S { fails All for 4 h } }\norganisation A { power Spare { needs B.Ups } }',
  ],
  [
    'file:///c.continuity',
    'accept spof B.Ups for Q until 2027-01-01 by Chief "x"\norganisation C { power Ups process R { needs Ups, A.Net } }',
  ],
]);

function example(name: string): Texts {
  const files = globSync('*.continuity', { cwd: `${EXAMPLES}${name}` }).sort();
  return new Map(
    files.map((file) => [`file:///${file}`, readFileSync(`${EXAMPLES}${name}/${file}`, 'utf8')]),
  );
}

const parsed = (texts: Texts) => [...texts].map(([uri, text]) => parsePlan(services, uri, text));
const isName = (text: string) => /^[A-Za-z]\w*$/.test(text);

function applied(texts: Texts, changes: Readonly<Record<string, readonly TextEdit[]>>): Texts {
  return new Map(
    [...texts].map(([uri, text]) => {
      const lines = text.split('\n');
      const begins = lines.map((_, line) =>
        lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0),
      );
      const offset = ({ line, character }: { line: number; character: number }) => begins[line]! + character;
      const edits = (changes[uri] ?? []).toSorted((a, b) => offset(b.range.start) - offset(a.range.start));
      return [
        uri,
        edits.reduce(
          (so, { range, newText }) =>
            so.slice(0, offset(range.start)) + newText + so.slice(offset(range.end)),
          text,
        ),
      ];
    }),
  );
}

/** Fields that hold no id. */
const WORDS: ReadonlySet<string> = new Set(['name', 'title', 'documentation', 'text', 'kind']);

/** A model with a thing called as it was before. */
function calledBack(model: Model, thing: NamedThing, newName: string): Model {
  const newId = thing.organisation === undefined ? newName : `${thing.organisation}.${newName}`;
  const back = (text: string): string => {
    if (text === newId) return thing.id;
    return ast.isOrganisation(thing.node) && text.startsWith(`${newId}.`)
      ? thing.id + text.slice(newId.length)
      : text;
  };
  const walk = (value: unknown, key?: string): unknown => {
    if (typeof value === 'string') return WORDS.has(key ?? '') ? value : back(value);
    if (Array.isArray(value)) return value.map((one) => walk(one));
    if (typeof value !== 'object' || value === null) return value;
    const one = Object.fromEntries(Object.entries(value).map(([field, part]) => [field, walk(part, field)]));
    return one.id === thing.id && one.name === newName ? { ...one, name: thing.name } : one;
  };
  return walk(model) as Model;
}

function holds(texts: Texts, id: string, newName: string): boolean {
  const files = parsed(texts);
  const symbols = symbolsOf(files);
  const thing = symbols.things.find((one) => one.id === id)!;
  const before = lower(files);
  const renamed = rename(files, symbols, thing, newName, isName);
  if ('refused' in renamed) return false;
  const after = lower(parsed(applied(texts, renamed.changes)));
  expect(after.problems.length).toBe(before.problems.length);
  expect(calledBack(after.model, thing, newName)).toEqual(before.model);
  return true;
}

describe('renaming', () => {
  it('anything to anything leaves the meaning as it is, or is refused', () => {
    const { things } = symbolsOf(parsed(SHARED));
    let done = 0;
    for (const thing of things) {
      for (const newName of ['Fresh', ...new Set(things.map(({ name }) => name))]) {
        if (newName !== thing.name && holds(SHARED, thing.id, newName)) done++;
      }
    }
    expect(done).toBeGreaterThan(100);
  });

  it.each(['gemeente-waterkant', 'lakeside-hospital', 'veiligheidsregio-noord'])(
    'things of an example leaves the meaning as it is: %s',
    (name) => {
      const texts = example(name);
      const { things } = symbolsOf(parsed(texts));
      const step = Math.ceil(things.length / 4);
      const picked = things.filter((thing, index) => index % step === 0 || ast.isOrganisation(thing.node));
      for (const thing of picked)
        expect([thing.id, holds(texts, thing.id, 'Fresh1')]).toEqual([thing.id, true]);
    },
  );
});
