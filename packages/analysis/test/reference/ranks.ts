/** Rule 7, capacity: "in order of priority, then mtpd, then qualified name". Fixed by the plan alone, whatever fails. */
import type { Component, Id, Priority } from '../../src/model.ts';

/** Nobody has said of what states none that it can wait. */
const PRIORITIES: readonly (Priority | undefined)[] = [
  'vital',
  'critical',
  'important',
  undefined,
  'deferrable',
];

/** Smaller is more urgent. */
interface Urgency {
  readonly priority: number;
  readonly mtpd: number;
}

const UNSTATED: Urgency = { priority: PRIORITIES.indexOf(undefined), mtpd: Number.POSITIVE_INFINITY };

function stated(component: Component): Partial<Urgency> {
  const priority =
    'priority' in component && component.priority ? PRIORITIES.indexOf(component.priority) : undefined;
  const mtpd = component.kind === 'process' ? component.mtpd : undefined;
  return { ...(priority === undefined ? {} : { priority }), ...(mtpd === undefined ? {} : { mtpd }) };
}

function compare(a: Urgency, b: Urgency): number {
  // No subtraction: two that have no mtpd are equal, and Infinity − Infinity is not a number.
  if (a.priority !== b.priority) return a.priority < b.priority ? -1 : 1;
  if (a.mtpd !== b.mtpd) return a.mtpd < b.mtpd ? -1 : 1;
  return 0;
}

/**
 * The ids in the order in which they are served. What a component does not state itself it has from the most urgent of
 * the processes that depend on it, by whatever way and however many steps.
 * @param dependsOn What each component asks in any circumstances.
 */
export function servingOrder(
  components: readonly Component[],
  dependsOn: ReadonlyMap<Id, ReadonlySet<Id>>,
): Id[] {
  const urgencies = new Map<Id, Urgency>();
  for (const process of components.filter(({ kind }) => kind === 'process')) {
    const own = { ...UNSTATED, ...stated(process) };
    const reach = new Set([process.id]);
    for (const id of reach) for (const other of dependsOn.get(id) ?? []) reach.add(other);
    for (const id of reach) {
      const best = urgencies.get(id);
      if (best === undefined || compare(own, best) < 0) urgencies.set(id, own);
    }
  }
  for (const component of components) {
    urgencies.set(component.id, { ...UNSTATED, ...urgencies.get(component.id), ...stated(component) });
  }
  return components
    .map(({ id }) => id)
    .sort((a, b) => compare(urgencies.get(a)!, urgencies.get(b)!) || (a < b ? -1 : 1));
}
