/** Questions of rules about who leans on whom. */
import { type Component, directNeeds, type Id, leanedOn, type Model } from '@waakvlam/analysis';
import { isWeighty, processes } from './lookup.ts';

/** Whatever the vital and critical processes lean on, directly or through others, themselves included. */
export function underWeighty(model: Model): ReadonlySet<Id> {
  const weighty = processes(model).filter(isWeighty);
  return leanedOn(
    model,
    weighty.map(({ id }) => id),
  );
}

/** Of each component, who names it in what they need. */
export function usersOf(model: Model): ReadonlyMap<Id, readonly Component[]> {
  const users = new Map<Id, Component[]>();
  for (const user of model.components) {
    for (const id of new Set(directNeeds(user))) {
      const known = users.get(id);
      if (known === undefined) users.set(id, [user]);
      else known.push(user);
    }
  }
  return users;
}
