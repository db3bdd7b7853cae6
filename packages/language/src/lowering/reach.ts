/** How somebody is reached. */
import type { Means, MeansKind, Reachable } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { Properties } from './properties.ts';
import { placed, refer, type Scope } from './scope.ts';
import { dateOf, keyOf, refsOf } from './values.ts';

export function reachable(scope: Scope, properties: Properties): Reachable {
  const means: Means[] = [];
  for (const property of properties.all(ast.isMeans)) {
    if (property.text === undefined) continue;
    const key = keyOf(property);
    const kind = (key === 'without network' ? 'withoutNetwork' : key) as MeansKind;
    placed(scope, 'means', property, means.length);
    means.push({ kind, text: property.text, over: refer(scope, property, 'over', property.over) });
  }
  const meets = properties.one(ast.isSiteProperty, 'meets');
  placed(scope, 'meetsAt', meets);
  return {
    means,
    contacts: refsOf(scope, properties, ast.isContactProperty, 'contacts'),
    verified: dateOf(scope, properties, 'verified'),
    calls: refsOf(scope, properties, ast.isCallProperty, 'calls'),
    meetsAt: meets && refer(scope, meets, 'ref', meets.ref),
  };
}
