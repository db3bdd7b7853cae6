/** Properties that hold one plain value; each is kept with its place under the name that the model gives it. */
import type { Id, IsoDate, Seconds } from '@waakvlam/analysis';
import type { Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import { canonical } from '../keywords.ts';
import { day, seconds } from './numbers.ts';
import type { Properties } from './properties.ts';
import { placed, refer, type Scope } from './scope.ts';

export function textOf(scope: Scope, properties: Properties, key: string): string | undefined {
  const property = properties.one(ast.isTextProperty, key);
  placed(scope, key, property);
  return property?.text;
}

/** A word out of a closed list. The grammar lets no other through, so the caller names the type. */
export function wordOf<W extends string>(scope: Scope, properties: Properties, key: string): W | undefined {
  const property = properties.one(ast.isWordProperty, key);
  placed(scope, key, property);
  return property?.word as W | undefined;
}

export function wordsOf<W extends string>(scope: Scope, properties: Properties, key: string): readonly W[] {
  const all = properties.all(ast.isWordsProperty, key);
  placed(scope, key, all[0]);
  return all.flatMap((property) => (property.words ?? []) as W[]);
}

export function durationOf(scope: Scope, properties: Properties, key: string): Seconds | undefined {
  const property = properties.one(ast.isDurationProperty, key);
  placed(scope, key, property);
  return seconds(scope, property?.duration);
}

export function dateOf(scope: Scope, properties: Properties, key: string): IsoDate | undefined {
  const property = properties.one(ast.isDateProperty, key);
  placed(scope, key, property);
  return day(scope, property, 'date');
}

export function partyOf(scope: Scope, properties: Properties, key: string): Id | undefined {
  const property = properties.one(ast.isPartyProperty, key);
  placed(scope, key, property);
  return property && refer(scope, property, 'ref', property.ref);
}

type RefsProperty = ast.Property & { readonly refs: Reference[] };

/** The ids of a list property, each kept with its place under `name` and its index. */
export function refsOf<P extends RefsProperty>(
  scope: Scope,
  properties: Properties,
  is: (node: unknown) => node is P,
  name: string,
  key?: string,
): readonly Id[] {
  const ids: Id[] = [];
  for (const property of properties.all(is, key)) {
    for (const reference of property.refs ?? []) {
      const id = refer(scope, property, 'refs', reference);
      if (id === undefined) continue;
      scope.places.put(
        { id: scope.id, property: name, index: ids.length },
        scope.file.uri,
        reference.$refNode,
      );
      ids.push(id);
    }
  }
  return ids;
}

/** The canonical keyword of a property. */
export function keyOf(property: { readonly key?: string | undefined }): string {
  return canonical(property.key ?? '');
}
