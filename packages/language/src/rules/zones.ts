/** In which zones something lies. */
import type { Id, Model } from '@waakvlam/analysis';
import { component } from './lookup.ts';

/** The zones that something lies in, with the zones that those lie in. */
export function zonesOf(model: Model, id: Id): ReadonlySet<Id> {
  const found = new Set<Id>();
  const waiting = [...component(model, id).zones];
  for (let zone = waiting.pop(); zone !== undefined; zone = waiting.pop()) {
    if (found.has(zone)) continue;
    found.add(zone);
    waiting.push(...component(model, zone).zones);
  }
  return found;
}
