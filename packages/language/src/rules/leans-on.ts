/** Who leans on whom, over everything that a component can need. */
import type { Component, Id, Model } from '@waakvlam/analysis';
import { component, idsIn, isWeighty, linesOf, processes } from './lookup.ts';

/** What a component names in its needs, place, zones, agreements, manual ways of working and refilling. */
export function directNeeds(of: Component): readonly Id[] {
  const refilledBy = of.refilledBy === undefined ? [] : [of.refilledBy];
  return [...idsIn(linesOf(of)), ...of.zones, ...of.agreements, ...refilledBy];
}

/** Whatever the vital and critical processes lean on, directly or through others, themselves included. */
export function underWeighty(model: Model): ReadonlySet<Id> {
  const reached = new Set<Id>();
  const waiting = processes(model)
    .filter(isWeighty)
    .map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...directNeeds(component(model, id)));
  }
  return reached;
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
