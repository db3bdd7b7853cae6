import type { PlanSet } from '@waakvlam/language';
import type { Declaration } from '../declarations.ts';
import { placeJson } from './finding.ts';

/** A declaration for machines, kinds by their English words. The place is that of its name. */
export function declarationJson({ kind, of, accepts, ...declaration }: Declaration, set: PlanSet) {
  return { kind, of, ...declaration, ...accepts, ...placeJson(set.place({ id: declaration.id })) };
}
