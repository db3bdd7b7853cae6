/** Which place stands in for which. */
import type { Id, Model, Process } from '@waakvlam/analysis';
import { processes, targetOf } from './lookup.ts';

/** Each pair of a place and a fallback, with the processes that have it, by id. */
export function fallbackPairs(
  model: Model,
): readonly { primary: Id; fallback: Id; users: readonly Process[] }[] {
  const pairs = new Map<string, { primary: Id; fallback: Id; users: Process[] }>();
  const byId = [...processes(model)].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const user of byId) {
    const [primary, ...rest] = (user.at?.options ?? []).flatMap((option) => targetOf(option) ?? []);
    for (const fallback of primary === undefined ? [] : rest) {
      const key = `${primary}\n${fallback}`;
      const pair = pairs.get(key) ?? { primary: primary!, fallback, users: [] };
      if (pair.users.at(-1) !== user) pair.users.push(user);
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()];
}
