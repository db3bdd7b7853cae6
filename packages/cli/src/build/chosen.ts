import type { Declared, Id, Model, Words } from '@waakvlam/analysis';
import { named } from '../named.ts';
import type { ReadSet } from '../plan-sets.ts';

/**
 * Of each set the declarations that were asked for by name; nothing where nothing was asked for.
 *
 * @throws Complaint where no set has a declaration of that name, or a set has several
 */
export function chosen(
  sets: readonly ReadSet[],
  typed: readonly string[] | undefined,
  among: (model: Model) => readonly Declared[],
  what: Words,
): ReadonlyMap<ReadSet, readonly Id[]> | undefined {
  if (typed === undefined) return undefined;
  const all = sets.map((set) => [set, among(set.set.model)] as const);
  const ids = new Map<ReadSet, Id[]>(sets.map((set) => [set, []]));
  for (const name of typed) {
    const having = all.filter(([, declared]) => declared.some((one) => one.id === name || one.name === name));
    // Where nothing has it, the complaint names all that there is.
    if (having.length === 0)
      named(
        all.flatMap(([, declared]) => declared),
        name,
        what,
        sets[0]!.language,
      );
    for (const [set, declared] of having) ids.get(set)!.push(named(declared, name, what, set.language).id);
  }
  return ids;
}
