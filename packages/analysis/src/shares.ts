/**
 * Between each asker and each option that carries only so much stands a share: what the option has for that one asker. A
 * share delivers while the option does and has room; for all else the option is as any other.
 */
import { type Amounts, limitsOf } from './capacity.ts';
import { compare } from './compare.ts';
import type { Component, Id, Model, Priority } from './model.ts';
import type { Node } from './net.ts';

/** What one asker has of an option. */
export interface Share {
  readonly of: number;
  /** The number of its component in the order in which askers are served. */
  readonly rank: number;
  readonly draws: Amounts;
}

const NOTHING: Amounts = new Map();

/** Puts shares into `nodes` wherever somebody asks what has a limit; each is private to the one that asks. */
export function addShares(model: Model, nodes: Node[]): void {
  const limited = new Set(model.components.flatMap((one, index) => (limitsOf(one).size > 0 ? [index] : [])));
  if (limited.size === 0) return;
  const ranks = servingOrder(model.components, nodes);
  const askers = nodes.length;
  for (let asker = 0; asker < askers; asker++) {
    const node = nodes[asker]!;
    const { component } = node.what;
    const own = new Map<number, number>();
    const shareOf = (option: number): number => {
      if (!limited.has(option)) return option;
      const known = own.get(option);
      if (known !== undefined) return known;
      const share = nodes.length;
      own.set(option, share);
      nodes.push({
        what: { component, part: 'share', of: nodes[option]!.what.component },
        lines: [{ atLeast: 1, options: [option] }],
        automatically: false,
        restarts: 0,
        share: { of: option, rank: ranks.get(component)!, draws: node.draws ?? NOTHING },
      });
      return share;
    };
    const lines = node.lines.map((line) => ({ ...line, options: line.options.map(shareOf) }));
    const refilledBy = node.refilledBy === undefined ? undefined : shareOf(node.refilledBy);
    if (own.size > 0) nodes[asker] = { ...node, lines, refilledBy };
  }
}

const PRIORITIES: readonly (Priority | undefined)[] = [
  'vital',
  'critical',
  'important',
  'deferrable',
  undefined,
];

interface Urgency {
  readonly priority: number;
  readonly mtpd: number;
}

const LAST: Urgency = { priority: PRIORITIES.indexOf(undefined), mtpd: Number.POSITIVE_INFINITY };

/**
 * The number of each component in the order in which askers are served: by priority, then mtpd, then id. What a
 * component does not state itself it has from the most urgent process that depends on it.
 */
function servingOrder(components: readonly Component[], nodes: readonly Node[]): ReadonlyMap<Id, number> {
  const asked = new Map<Id, Set<Id>>(components.map(({ id }) => [id, new Set()]));
  for (const { what, lines, refilledBy } of nodes) {
    const own = asked.get(what.component)!;
    for (const { options } of lines) for (const option of options) own.add(nodes[option]!.what.component);
    if (refilledBy !== undefined) own.add(nodes[refilledBy]!.what.component);
  }
  const urgencies = new Map<Id, Urgency>();
  const processes = components
    .filter(({ kind }) => kind === 'process')
    .map((process) => ({ id: process.id, urgency: statedBy(process, LAST) }))
    .sort((a, b) => byUrgency(a.urgency, b.urgency));
  // The most urgent first: who has been reached has got the best that it can get.
  for (const { id, urgency } of processes) {
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (urgencies.has(next)) continue;
      urgencies.set(next, urgency);
      open.push(...asked.get(next)!);
    }
  }
  const ranked = components
    .map((one) => ({ id: one.id, urgency: statedBy(one, urgencies.get(one.id) ?? LAST) }))
    .sort((a, b) => byUrgency(a.urgency, b.urgency) || compare(a.id, b.id));
  return new Map(ranked.map(({ id }, rank) => [id, rank]));
}

function statedBy(component: Component, otherwise: Urgency): Urgency {
  const priority = 'priority' in component ? component.priority : undefined;
  const mtpd = component.kind === 'process' ? component.mtpd : undefined;
  return {
    priority: priority === undefined ? otherwise.priority : PRIORITIES.indexOf(priority),
    mtpd: mtpd ?? otherwise.mtpd,
  };
}

function byUrgency(a: Urgency, b: Urgency): number {
  if (a.priority !== b.priority) return a.priority - b.priority;
  // Both may be without an mtpd, and Infinity − Infinity is no number.
  return a.mtpd === b.mtpd ? 0 : a.mtpd - b.mtpd;
}
