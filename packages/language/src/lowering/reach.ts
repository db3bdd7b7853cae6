/** How somebody is reached. */
import type { Means, MeansKind, Reachable } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { Properties } from './properties.ts';
import { placed, refer, type Scope } from './scope.ts';
import { dateOf, keyOf, refsOf } from './values.ts';

const KINDS: Readonly<Record<string, MeansKind>> = {
  phone: 'phone',
  radio: 'radio',
  satellite: 'satellite',
  mail: 'mail',
  without: 'withoutNetwork',
  zonder: 'withoutNetwork',
};

export function reachable(scope: Scope, properties: Properties): Reachable {
  const means: Means[] = [];
  for (const property of properties.all(ast.isMeans)) {
    const kind = KINDS[keyOf(property)];
    if (kind === undefined || property.text === undefined) continue;
    placed(scope, 'means', property, means.length);
    means.push({ kind, text: property.text, over: refer(scope, property, 'over', property.over) });
  }
  return {
    means,
    contacts: refsOf(scope, properties, ast.isContactProperty, 'contacts'),
    verified: dateOf(scope, properties, 'verified'),
  };
}
