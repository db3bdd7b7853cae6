/**
 * What of a net is not as it was in an earlier one: after a change in a plan only trials that reach that have to be
 * tried again.
 */
import type { Id, Role } from '../model.ts';
import type { Net } from '../net.ts';
import type { Node } from '../net-node.ts';
import type { Calm } from './calm.ts';
import type { Queue } from './queues.ts';
import type { Quiet } from './quiet.ts';
import { NONE, type Table } from './table.ts';

/** A net in normal times, and in quiet times for trials that bring no new call, or that do. */
export interface Still {
  readonly calm: Calm;
  readonly quiets: readonly Quiet[];
}

export interface Changes {
  /** By node of the earlier net: it is not as it was, or is asked by something that is not. */
  readonly isChanged: Uint8Array;
  /** Roles with other people than before, and those people. */
  readonly people: ReadonlySet<Id>;
  /** By node of the earlier net the same node of the present one; {@link NONE} where there is none. Not stated: the same number. */
  readonly now?: Int32Array | undefined;
}

/** What has changed; nothing where so much has that all must be tried again. */
export function changes(before: Still, now: Still): Changes | undefined {
  const [old, net] = [before.calm.net, now.calm.net];
  if (!isComparable(before, now)) return undefined;
  const match = matched(old, net);
  const isChanged = new Uint8Array(old.nodes.length);
  const mark = (node: number | undefined): void => {
    if (node !== undefined && node !== NONE) isChanged[node] = 1;
  };
  const at = (node: number): number => (match === undefined ? node : match.before[node]!);
  const isSame = (a: Node, b: Node): boolean => isEqual(a, b, (one, other) => one === at(other));
  /** Who asks whom is told in paths, and matters only where something is kept. */
  const isAskedAlike = (earlier: number, index: number): boolean => {
    if (now.calm.table.holdsStock[index] === 0) return true;
    const asker = now.calm.state.askedBy[index]!;
    return before.calm.state.askedBy[earlier]! === (asker === NONE ? NONE : at(asker));
  };
  const people = new Set<Id>();
  const roles = changedRoles(old, net, people);
  const restless = [before, now].map(({ quiets }) => new Set(quiets.flatMap((quiet) => quiet.restless)));
  let isRestless = false;
  net.nodes.forEach((node, index) => {
    const earlier = at(index);
    const was = earlier === NONE ? undefined : old.nodes[earlier]!;
    const isAsBefore =
      was !== undefined && isSame(was, node) && !(node.post !== undefined && roles.has(node.post.role));
    const behaves =
      earlier !== NONE && isSameState(before, now, earlier, index) && isAskedAlike(earlier, index);
    if (isAsBefore && behaves) return;
    isRestless ||= restless[0]!.has(earlier) || restless[1]!.has(index);
    for (const one of [was, node]) if (one?.post !== undefined) addPeople(net.roles[one.post.role]!, people);
    for (const asked of askedBy(node)) mark(at(asked));
    for (const asked of was === undefined ? [] : askedBy(was)) mark(asked);
    mark(earlier);
    if (behaves) return;
    // Who asks it may be awake while it sleeps.
    for (const user of usersOf(now.calm.table, index)) mark(at(user));
    for (const user of earlier === NONE ? [] : usersOf(before.calm.table, earlier)) mark(user);
  });
  // What carries only so much is declared, and so has the same number in both.
  const [oldQueues, queues] = [before.calm.table.queues, now.calm.table.queues];
  for (const node of new Set([...oldQueues.keys(), ...queues.keys()])) {
    const [was, is] = [oldQueues.get(node), queues.get(node)];
    if (was !== undefined && is !== undefined && isEqualQueue(was, is, at)) continue;
    for (const one of [node, ...(was?.shares.map((share) => share.node) ?? [])]) mark(one);
    for (const share of is?.shares ?? []) mark(at(share.node));
  }
  if (match !== undefined) {
    match.now.forEach((index, earlier) => {
      if (index !== NONE) return;
      const { post } = old.nodes[earlier]!;
      if (post !== undefined) addPeople(old.roles[post.role]!, people);
      for (const asked of [earlier, ...askedBy(old.nodes[earlier]!), ...usersOf(before.calm.table, earlier)])
        mark(asked);
      isRestless ||= restless[0]!.has(earlier);
    });
  }
  // What drains, is called or comes and goes by itself is part of every trial.
  return isRestless ? undefined : { isChanged, people, now: match?.now };
}

function isComparable({ calm: old, quiets }: Still, { calm: now, quiets: quietsNow }: Still): boolean {
  const sameIds =
    old.net.model.components.length === now.net.model.components.length &&
    old.net.model.components.every(({ id, kind }, index) => {
      const other = now.net.model.components[index]!;
      return id === other.id && kind === other.kind;
    });
  // What is called in normal times ties everything to everything.
  const isFree = [old, now].every(({ foresight }) => foresight.complete && foresight.calls.length === 0);
  return sameIds && isFree && old.until === now.until && quiets.length === quietsNow.length;
}

/** For each node the same node of the other net: the same part of the same component, counted. */
function matched(old: Net, net: Net): { readonly before: Int32Array; readonly now: Int32Array } | undefined {
  const declared = net.model.components.length;
  const isSameAt = (node: Node, index: number): boolean =>
    node.what.component === old.nodes[index]!.what.component;
  if (old.nodes.length === net.nodes.length && net.nodes.every(isSameAt)) return undefined;
  const parts = new Map<Id, number[]>();
  for (let index = old.nodes.length - 1; index >= declared; index--) {
    const { component } = old.nodes[index]!.what;
    const those = parts.get(component);
    if (those === undefined) parts.set(component, [index]);
    else those.push(index);
  }
  const before = Int32Array.from(net.nodes, ({ what }, index) =>
    index < declared ? index : (parts.get(what.component)?.pop() ?? NONE),
  );
  const now = new Int32Array(old.nodes.length).fill(NONE);
  before.forEach((earlier, index) => {
    if (earlier !== NONE) now[earlier] = index;
  });
  return { before, now };
}

function changedRoles(old: Net, net: Net, people: Set<Id>): ReadonlySet<number> {
  const changed = new Set<number>();
  net.roles.forEach((role, number) => {
    const was = old.roles[number]!;
    if (headsOf(was) === headsOf(role)) return;
    changed.add(number);
    for (const one of [was, role]) addPeople(one, people);
  });
  return changed;
}

/** Those whose failing makes posts of a role fall short. */
function addPeople({ id, deputies, filledBy }: Role, people: Set<Id>): void {
  for (const one of [id, ...deputies, ...filledBy]) people.add(one);
}

function headsOf({ people, absent, deputies, filledBy }: Role): string {
  return [people, absent ?? 0, deputies.join(), filledBy.join()].join(';');
}

function* usersOf(
  { useStart, uses, owner, lineOf, feedStart, feeds }: Table,
  node: number,
): Generator<number> {
  for (let use = useStart[node]!; use < useStart[node + 1]!; use++) yield owner[lineOf[uses[use]!]!]!;
  for (let feed = feedStart[node]!; feed < feedStart[node + 1]!; feed++) yield feeds[feed]!;
}

function* askedBy({ lines, refilledBy }: Node): Generator<number> {
  for (const { options } of lines) yield* options;
  if (refilledBy !== undefined) yield refilledBy;
}

function isEqual(a: Node, b: Node, isSameNode: (a: number, b: number) => boolean): boolean {
  return (
    a.what.part === b.what.part &&
    a.what.of === b.what.of &&
    a.isOut === b.isOut &&
    a.curtailed === b.curtailed &&
    a.share?.of === b.share?.of &&
    a.starts === b.starts &&
    a.automatically === b.automatically &&
    a.lasts === b.lasts &&
    a.recharges === b.recharges &&
    a.bridges === b.bridges &&
    a.restarts === b.restarts &&
    a.failsWith === b.failsWith &&
    a.post?.role === b.post?.role &&
    a.post?.people === b.post?.people &&
    (a.refilledBy === undefined
      ? b.refilledBy === undefined
      : b.refilledBy !== undefined && isSameNode(a.refilledBy, b.refilledBy)) &&
    a.lines.length === b.lines.length &&
    a.lines.every(({ atLeast, options }, line) => {
      const other = b.lines[line]!;
      return (
        atLeast === other.atLeast &&
        options.length === other.options.length &&
        options.every((option, place) => isSameNode(option, other.options[place]!))
      );
    })
  );
}

/** Whether the same are served in the same order, and draw and find the same. */
function isEqualQueue(was: Queue, is: Queue, at: (node: number) => number): boolean {
  return (
    was.shares.length === is.shares.length &&
    is.shares.every(({ node, rank }, place) => {
      const other = was.shares[place]!;
      const isPart = rank === is.shares[place - 1]?.rank;
      return other.node === at(node) && isPart === (other.rank === was.shares[place - 1]?.rank);
    }) &&
    was.limits.length === is.limits.length &&
    is.limits.every(({ most, draws }, unit) => {
      const other = was.limits[unit]!;
      return most === other.most && draws.every((draw, place) => draw === other.draws[place]);
    })
  );
}

/** Whether a node is the same in normal and in quiet times. */
function isSameState(before: Still, now: Still, earlier: number, node: number): boolean {
  const [a, b] = [before.calm.state, now.calm.state];
  return (
    before.calm.table.holdsStock[earlier] === now.calm.table.holdsStock[node] &&
    a.up[earlier] === b.up[node] &&
    a.inUse[earlier] === b.inUse[node] &&
    a.failed[earlier] === b.failed[node] &&
    a.ready[earlier] === b.ready[node] &&
    a.short[earlier] === b.short[node] &&
    a.ableSince[earlier] === b.ableSince[node] &&
    a.suppliedSince[earlier] === b.suppliedSince[node] &&
    a.battery[earlier] === b.battery[node] &&
    a.turnedAway[earlier] === b.turnedAway[node] &&
    now.quiets.every((quiet, stage) => {
      const was = before.quiets[stage]!;
      return (
        was.isLate[earlier] === quiet.isLate[node] &&
        was.comes[earlier] === quiet.comes[node] &&
        was.ableSince[earlier] === quiet.ableSince[node]
      );
    })
  );
}
