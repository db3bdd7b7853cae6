/** Questions of rules about who leans on whom. */
import { type Component, directNeeds, type Id, type Model } from '@waakvlam/analysis';

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
