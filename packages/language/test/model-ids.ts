/** The promise of a model: every id in it means something in it, and no two things have the same. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '@waakvlam/analysis';

const TYPES = join(import.meta.dirname, '../../analysis/src/model');

/** The names of all properties that hold ids, read off the types. */
const ID_PROPERTIES: ReadonlySet<string> = new Set(
  globSync('*.ts', { cwd: TYPES }).flatMap((file) =>
    [...readFileSync(join(TYPES, file), 'utf8').matchAll(/readonly (\w+)\??: (?:readonly )?Id\b/g)].map(
      ([, name]) => name!,
    ),
  ),
);

/** What a model breaks of its promise, in words. */
export function brokenIds(model: Model): readonly string[] {
  const lists = Object.entries(model) as [keyof Model, Model[keyof Model]][];
  const things = lists.flatMap(([list, items]) => items.map(({ id }) => ({ list, id })));
  const ids = new Set(things.map(({ id }) => id));
  // A template is no thing, and only what is made like it may name it.
  const patterns = new Set(model.templates.map(({ id }) => id));
  const broken = things
    .filter(({ id }, index) => things.findIndex((other) => other.id === id) !== index)
    .map(({ list, id }) => `${id} is there twice, again in ${list}`);
  const visit = (value: unknown, name: string, path: string): void => {
    if (typeof value === 'string') {
      if (!ID_PROPERTIES.has(name)) return;
      const mayBePattern = name === 'like' || path.startsWith('templates');
      if (!ids.has(value)) broken.push(`${path} is ${value}, which is nothing`);
      else if (patterns.has(value) && !mayBePattern) broken.push(`${path} is ${value}, which is a template`);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, name, `${path}.${index}`);
      });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) visit(part, key, `${path}.${key}`);
    }
  };
  for (const [list, items] of lists) visit(items, list, list);
  return broken;
}
