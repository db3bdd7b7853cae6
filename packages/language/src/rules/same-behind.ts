/** What too many options of a line have in common. */
import type { Component, Id, Line, Model } from '@waakvlam/analysis';
import { component, targetOf } from './lookup.ts';

/** Each thing that stands behind so many options of a line that too few are left without it, with those options. */
export function groupsBehind(
  model: Model,
  { atLeast, options }: Line,
  behind: (option: Component) => readonly Id[],
): readonly { readonly of: Id; readonly options: readonly Id[] }[] {
  const ids = options.flatMap((option) => targetOf(option) ?? []);
  if (ids.length < 2 || atLeast >= options.length) return [];
  const groups = new Map<Id, Id[]>();
  for (const id of new Set(ids)) {
    for (const of of new Set(behind(component(model, id)))) groups.set(of, [...(groups.get(of) ?? []), id]);
  }
  return [...groups]
    .filter(
      ([of, members]) =>
        !ids.includes(of) && members.length >= 2 && options.length - members.length < atLeast,
    )
    .map(([of, members]) => ({ of, options: members }));
}
