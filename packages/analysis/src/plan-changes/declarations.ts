/** Which declarations came, went or say something else. */
import { compare } from '../compare.ts';
import type { Declared, Id, Model } from '../model.ts';
import { changeOf, paired } from './before-and-now.ts';

/** By id. Who gives something another name takes it away and declares another. */
export interface DeclarationChanges {
  readonly added: readonly Id[];
  readonly removed: readonly Id[];
  /** They say something else; a comment is not counted. What was made like another changes with it. */
  readonly changed: readonly Id[];
}

export function declarationChanges(old: Model, now: Model): DeclarationChanges {
  const changes = paired(declared(old), declared(now))
    .map(([id, both]) => ({ id, change: changeOf(both, isSame) }))
    .sort((a, b) => compare(a.id, b.id));
  const of = (wanted: string) => changes.filter(({ change }) => change === wanted).map(({ id }) => id);
  return { added: of('gained'), removed: of('lost'), changed: of('moved') };
}

/** Every list of the model but that of acceptances: their ids are numbers, and they show in what they accept. */
function declared({ acceptances: _, ...named }: Model): ReadonlyMap<Id, Declared> {
  const all = Object.values<readonly Declared[]>(named).flat();
  return new Map(all.map(({ documentation: _, ...one }) => [one.id, one]));
}

/** Of plain data; what is not stated is the same as what is undefined. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [first, second] = [a, b] as Record<string, unknown>[];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(first![key], second![key]));
}
