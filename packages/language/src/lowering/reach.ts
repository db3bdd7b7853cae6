/** How somebody is reached. */
import type { Means, MeansKind, Reachable } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { Properties } from './properties.ts';
import { refer } from './references.ts';
import { each, placed, type Scope } from './scope.ts';
import { dateOf, keyOf, refsOf } from './values.ts';

export function reachable(scope: Scope, properties: Properties): Reachable {
  const means = each(scope, 'means', properties.all(ast.isMeans), (property): Means[] => {
    if (property.text === undefined) return [];
    const key = keyOf(property);
    const kind = (key === 'without network' ? 'withoutNetwork' : key) as MeansKind;
    return [{ kind, text: property.text, over: refer(scope, property, 'over', property.over) }];
  });
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
