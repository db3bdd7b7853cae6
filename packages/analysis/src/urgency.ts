/** Which process matters most. */
import { compare } from './compare.ts';
import type { Id, Model, Priority, Process } from './model.ts';

/** Most urgent first. A process without a priority comes before what can be put off. */
export const PRIORITIES: readonly (Priority | undefined)[] = [
  'vital',
  'critical',
  'important',
  undefined,
  'deferrable',
];

/** The processes of a model by priority, then mtpd, then id. */
export function byUrgency({ components }: Pick<Model, 'components'>): readonly Process[] {
  return components
    .filter((one): one is Process => one.kind === 'process')
    .sort(
      (a, b) =>
        PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) ||
        compareTimes(a.mtpd, b.mtpd) ||
        compare(a.id, b.id),
    );
}

/** Shortest first, and what is not stated last. */
export function compareTimes(a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY): number {
  return a === b ? 0 : a - b;
}

/** For each component that a process leans on, the most urgent process that does. */
export function mostUrgentUsers(model: Model, needs: ReadonlyMap<Id, readonly Id[]>): ReadonlyMap<Id, Id> {
  const users = new Map<Id, Id>();
  for (const { id: process } of byUrgency(model)) {
    const waiting = [process];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      // What has been reached before serves a more urgent one, and so does all that it leans on.
      if (users.has(id)) continue;
      users.set(id, process);
      waiting.push(...(needs.get(id) ?? []));
    }
  }
  return users;
}
