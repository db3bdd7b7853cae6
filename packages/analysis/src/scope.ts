/** Which nodes of a net bear on one of them. */
import { compare } from './compare.ts';
import type { State } from './engine/state.ts';
import type { Id } from './model.ts';
import type { Net } from './net.ts';
import { usedBy } from './net-node.ts';

export interface Scope {
  /** Those of which it matters when they do not deliver. */
  readonly down: ReadonlySet<number>;
  /** Those of which it matters since when they are asked, and that nobody asks in normal times. */
  readonly asked: ReadonlySet<number>;
}

/**
 * What a node leans on; who else drains its stores, and who else takes what has only so much room. What is in use in
 * normal times is so whatever fails, for with less that delivers nobody asks less (docs/semantics.md, rule 7).
 *
 * @param state normal times
 */
export function scopeOf(net: Net, { inUse }: Pick<State, 'inUse'>, top: number): Scope {
  const down = new Set<number>();
  const asked = new Set<number>();
  const open: number[] = [];
  const lookAt = (node: number): void => {
    if (down.has(node)) return;
    down.add(node);
    open.push(node);
  };
  const ask = (first: number): void => {
    const asking = [first];
    for (let node = asking.pop(); node !== undefined; node = asking.pop()) {
      if (inUse[node] === 1 || asked.has(node)) continue;
      asked.add(node);
      for (const user of net.users[node]!) {
        asking.push(user);
        for (const option of optionsBefore(net, user, node)) lookAt(option);
        // A refilling reserve is asked when the store is empty.
        if (net.nodes[user]!.refilledBy === node) lookAt(user);
      }
    }
  };
  lookAt(top);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (net.nodes[node]!.lasts !== undefined) ask(node);
    for (const share of servedBefore(net, node)) ask(share);
    for (const used of usedBy(net.nodes[node]!)) lookAt(used);
  }
  return { down, asked };
}

/** The options that stand before one in the lines of a node. */
export function optionsBefore(net: Net, owner: number, option: number): readonly number[] {
  return net.nodes[owner]!.lines.flatMap(({ options }) => {
    const at = options.lastIndexOf(option);
    return at < 0 ? [] : options.slice(0, at);
  });
}

/** Of a share, the shares of the same that are served before it; none for any other node. */
export function servedBefore(net: Net, node: number): readonly number[] {
  const { share } = net.nodes[node]!;
  if (share === undefined) return [];
  return net.users[share.of]!.filter((other) => {
    const its = net.nodes[other]!.share;
    return its?.of === share.of && its.rank < share.rank;
  });
}

/** What can fail by itself in a scope, by id: components, roles by one of their people, and people with a name. */
export function canFailIn(net: Net, { down }: Pick<Scope, 'down'>): readonly Id[] {
  const ids = new Set<Id>();
  const posts = new Set<number>();
  for (const node of down) {
    const { failsWith, post } = net.nodes[node]!;
    const component = failsWith === undefined ? undefined : net.model.components[failsWith]!;
    // A role is lost person by person, which only its posts notice.
    if (component !== undefined && component.kind !== 'role') ids.add(component.id);
    if (post !== undefined) posts.add(post.role);
  }
  for (const role of posts) ids.add(net.roles[role]!.id);
  for (const [person, theirs] of net.rolesOfPerson)
    if (theirs.some((role) => posts.has(role))) ids.add(net.model.components[person]!.id);
  return [...ids].sort(compare);
}
