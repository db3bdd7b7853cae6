/**
 * Between each asker and each option that carries only so much stands a share: what the option has for that one asker. A
 * share delivers while the option does and has room; for all else the option is as any other.
 */
import { type Amounts, hasLimit, withSeats } from './capacity.ts';
import { compare } from './compare.ts';
import type { Component, Id, Model, Priority, Seconds } from './model.ts';
import { type Node, newNode } from './net-node.ts';
import type { Part } from './results.ts';
import { compareTimes, mostUrgentUsers, PRIORITIES } from './urgency.ts';

const NOTHING: Amounts = new Map();

/** Puts shares into `nodes` wherever somebody asks what has a limit; each is private to the one that asks. */
export function addShares(model: Model, nodes: Node[]): void {
  const limited = new Set(model.components.flatMap((one, index) => (hasLimit(one) ? [index] : [])));
  const ranks = servingOrder(model, nodes);
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
      const what: Part = { component, part: 'share', of: nodes[option]!.what.component };
      const draws = withSeats(node.draws ?? NOTHING, seatsAt(node, option));
      nodes.push(
        newNode(what, [{ atLeast: 1, options: [option] }], {
          share: { of: option, rank: ranks.get(component)!, draws },
        }),
      );
      return share;
    };
    const lines = node.lines.map((line) => ({ ...line, options: line.options.map(shareOf) }));
    const refilledBy = node.refilledBy === undefined ? undefined : shareOf(node.refilledBy);
    if (own.size > 0) nodes[asker] = { ...node, lines, refilledBy };
  }
}

function seatsAt({ lines }: Node, option: number): number {
  return Math.max(0, ...lines.map(({ options, seats = 0 }) => (options.includes(option) ? seats : 0)));
}

/**
 * The number of each component in the order in which askers are served: by priority, then mtpd, then id. What a
 * component does not state itself it has from the most urgent process that depends on it.
 */
function servingOrder(model: Model, nodes: readonly Node[]): ReadonlyMap<Id, number> {
  const asked = new Map<Id, Id[]>(model.components.map(({ id }) => [id, []]));
  for (const { what, lines, refilledBy } of nodes) {
    const own = asked.get(what.component)!;
    for (const { options } of lines) for (const option of options) own.push(nodes[option]!.what.component);
    if (refilledBy !== undefined) own.push(nodes[refilledBy]!.what.component);
  }
  const users = mostUrgentUsers(model, asked);
  const byId = new Map(model.components.map((one) => [one.id, one]));
  const ranked = model.components
    .map((one) => {
      const user = byId.get(users.get(one.id) ?? one.id)!;
      return { id: one.id, priority: priorityOf(one) ?? priorityOf(user), mtpd: mtpdOf(one) ?? mtpdOf(user) };
    })
    .sort(
      (a, b) =>
        PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) ||
        compareTimes(a.mtpd, b.mtpd) ||
        compare(a.id, b.id),
    );
  return new Map(ranked.map(({ id }, rank) => [id, rank]));
}

function priorityOf(component: Component): Priority | undefined {
  return 'priority' in component ? component.priority : undefined;
}

function mtpdOf(component: Component): Seconds | undefined {
  return component.kind === 'process' ? component.mtpd : undefined;
}
