/**
 * What a failure can change, and no more of the net than that. A failure takes down who leans on it; who has lost an
 * option asks the next, and what is asked for the first time drains stores that others use too. Everything else stays
 * as it is in normal times, so a run on the rest is a run on nothing.
 */
import { type Net, type NetLine, type Node, netOf } from '../net.ts';
import type { Foresight } from './look-ahead.ts';
import { type Calm, hasCycle } from './play.ts';
import type { State } from './state.ts';

const LONG_AGO = Number.NEGATIVE_INFINITY;
const NOT = Number.POSITIVE_INFINITY;

/** Finds regions of one net; what it knows of the net is worked out once. */
export interface Surroundings {
  /** The nodes that can change when these do, ascending. */
  reach(seeds: readonly number[]): readonly number[];
  /** Normal times of those nodes alone, with all that they ask of others held as it is. */
  region(nodes: readonly number[]): Calm;
}

export function surroundingsOf(calm: Calm): Surroundings {
  const { net, state } = calm;
  const count = net.nodes.length;
  const holdsStock = stockBelow(net);
  const changes = new Uint8Array(count);
  const isAsked = new Uint8Array(count);
  const number = new Int32Array(count).fill(-1);
  const unrest = unrestOf(calm);

  function reach(seeds: readonly number[]): readonly number[] {
    const found: number[] = [];
    const changing: number[] = [];
    const asked: number[] = [];
    const change = (node: number): void => {
      if (changes[node] === 1) return;
      changes[node] = 1;
      if (isAsked[node] === 0) found.push(node);
      changing.push(node);
    };
    // Who asks whom matters to stores and reserves alone; what is in use already stays so, however many ask.
    const ask = (node: number): void => {
      if (isAsked[node] === 1 || holdsStock[node] === 0 || state.inUse[node] === 1) return;
      isAsked[node] = 1;
      if (changes[node] === 0) found.push(node);
      asked.push(node);
    };
    for (const node of seeds) change(node);
    for (const node of unrest) change(node);
    while (changing.length + asked.length > 0) {
      const node = changing.pop();
      if (node !== undefined) {
        const { refilledBy } = net.nodes[node]!;
        if (refilledBy !== undefined) ask(refilledBy);
        for (const user of net.users[node]!) {
          change(user);
          for (const { options } of net.nodes[user]!.lines) {
            const place = options.indexOf(node);
            if (place >= 0) for (let after = place + 1; after < options.length; after++) ask(options[after]!);
          }
        }
        continue;
      }
      const next = asked.pop()!;
      const { lasts, starts } = net.nodes[next]!;
      if (lasts !== undefined || starts !== undefined) change(next);
      for (const asks of askedBy(net, state, next)) ask(asks);
    }
    for (const node of found) {
      changes[node] = 0;
      isAsked[node] = 0;
    }
    return found.sort((a, b) => a - b);
  }

  function region(nodes: readonly number[]): Calm {
    nodes.forEach((node, index) => {
      number[node] = index;
    });
    const part = partOf(calm, nodes, number);
    for (const node of nodes) number[node] = -1;
    return part;
  }

  return { reach, region };
}

/** Of each node 1 if it, or anything that it asks, has a store or is a reserve. */
function stockBelow(net: Net): Uint8Array {
  const found = new Uint8Array(net.nodes.length);
  const open = [...new Set([...net.stores, ...net.reserves])];
  for (const node of open) found[node] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const user of net.users[node]!) {
      if (found[user] === 1) continue;
      found[user] = 1;
      open.push(user);
    }
  }
  return found;
}

/** What a node asks if it is in use, as long as everything delivers that does in normal times. */
function* askedBy(net: Net, { up, failed, level }: State, node: number): Generator<number> {
  const { lines, refilledBy, lasts } = net.nodes[node]!;
  for (const { atLeast, options } of lines) {
    let before = 0;
    for (const option of options) {
      if (before >= atLeast) break;
      yield option;
      before += up[option]!;
    }
  }
  if (refilledBy === undefined || lasts === undefined) return;
  const byReserve = net.nodes[refilledBy]!.starts !== undefined;
  if (!byReserve || level[node] === 0 || failed[node] === 1) yield refilledBy;
}

/** What changes by itself in normal times: it takes part in every region. */
function unrestOf({ net, state, foresight }: Calm): readonly number[] {
  const draining = net.stores.filter((node) => state.inUse[node] === 1);
  return [...new Set([...draining, ...foresight.calls.map(({ node }) => node)])];
}

/** Two nodes stand for all that is outside: one that always delivers, and one that never does. */
function partOf(calm: Calm, nodes: readonly number[], number: Int32Array): Calm {
  const { net, state } = calm;
  const [on, off] = [nodes.length, nodes.length + 1];
  const inside = (node: number): number => {
    const index = number[node]!;
    return index >= 0 ? index : state.up[node] === 1 ? on : off;
  };
  const line = ({ atLeast, options }: NetLine): NetLine => ({ atLeast, options: options.map(inside) });
  const roles = [...new Set(nodes.flatMap((node) => net.nodes[node]!.post?.role ?? []))];
  const roleNumber = new Map(roles.map((role, index) => [role, index]));
  const copied = nodes.map((node): Node => {
    const { lines, refilledBy, failsWith, post, ...rest } = net.nodes[node]!;
    const failing = failsWith === undefined ? -1 : number[failsWith]!;
    return {
      ...rest,
      lines: lines.map(line),
      refilledBy: refilledBy === undefined ? undefined : inside(refilledBy),
      failsWith: failing < 0 ? undefined : failing,
      post: post && { ...post, role: roleNumber.get(post.role)! },
    };
  });
  const what = { component: '', part: 'group' } as const;
  const outside: Node = { what, lines: [], automatically: false, restarts: 0 };
  const never: Node = { ...outside, lines: [{ atLeast: 1, options: [] }] };

  const part = netOf({
    model: net.model,
    nodes: [...copied, outside, never],
    indexOf: new Map(
      nodes.flatMap((node, index) => {
        const { component, part: kind } = net.nodes[node]!.what;
        return kind === 'itself' ? [[component, index] as const] : [];
      }),
    ),
    roles: roles.map((role) => net.roles[role]!),
    rolesOfPerson: new Map(
      nodes.flatMap((node, index) => {
        const theirs = net.rolesOfPerson.get(node)?.flatMap((role) => roleNumber.get(role) ?? []) ?? [];
        return theirs.length === 0 ? [] : [[index, theirs] as const];
      }),
    ),
    roots: net.roots.flatMap((root) => (number[root]! >= 0 ? [number[root]!] : [])),
  });
  const foresight = foresightIn(calm.foresight, nodes, number);
  const partState = stateIn(state, nodes);
  const draining = part.stores.some((node) => partState.inUse[node] === 1);
  return {
    net: part,
    state: partState,
    foresight,
    until: calm.until,
    plain: foresight.calls.length === 0 && !draining && !hasCycle(part),
  };
}

function foresightIn(all: Foresight, nodes: readonly number[], number: Int32Array): Foresight {
  return {
    complete: all.complete,
    known: [...nodes.map((node) => all.known[node]), undefined, undefined],
    calls: all.calls.flatMap((call) => {
      const node = number[call.node]!;
      return node < 0 ? [] : [{ ...call, node }];
    }),
  };
}

function stateIn(state: State, nodes: readonly number[]): State {
  const bytes = (of: Uint8Array, on: number): Uint8Array =>
    Uint8Array.from([...nodes.map((node) => of[node]!), on, 0]);
  const numbers = (of: Float64Array, on: number, off: number): Float64Array =>
    Float64Array.from([...nodes.map((node) => of[node]!), on, off]);
  return {
    t: state.t,
    up: bytes(state.up, 1),
    inUse: bytes(state.inUse, 0),
    failed: bytes(state.failed, 0),
    ready: bytes(state.ready, 0),
    ableSince: numbers(state.ableSince, LONG_AGO, NOT),
    suppliedSince: numbers(state.suppliedSince, LONG_AGO, NOT),
    level: numbers(state.level, 0, 0),
    drains: bytes(state.drains, 0),
    battery: numbers(state.battery, 0, 0),
    restsSince: numbers(state.restsSince, NOT, NOT),
    fedSince: numbers(state.fedSince, NOT, NOT),
  };
}
