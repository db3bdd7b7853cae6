import type { Gate } from './fault-tree.ts';

const UNSEEN = 0;
const OPEN = 1;
const DONE = 2;

/** Gates with every gate behind those that it asks about, or the way round of a cycle among them. */
export type GateOrder = { readonly order: readonly number[] } | { readonly cycle: readonly number[] };

/**
 * Puts the gates that can be reached from `roots` in an order in which each comes after all that it asks about.
 * Deep trees need no deep stack.
 */
export function gateOrder(gates: readonly Gate[], roots: Iterable<number>): GateOrder {
  const state = new Uint8Array(gates.length);
  const order: number[] = [];
  const path: number[] = [];
  const next: number[] = [];
  for (const root of roots) {
    if (state[root] !== UNSEEN) continue;
    path.push(root);
    next.push(0);
    state[root] = OPEN;
    while (path.length > 0) {
      const gate = path.at(-1)!;
      const { args } = gates[gate]!;
      let at = next.at(-1)!;
      while (at < args.length && (args[at]! >= 0 || state[~args[at]!] === DONE)) at++;
      next[next.length - 1] = at + 1;
      if (at === args.length) {
        state[gate] = DONE;
        order.push(gate);
        path.pop();
        next.pop();
        continue;
      }
      const child = ~args[at]!;
      if (state[child] === OPEN) return { cycle: [...path.slice(path.indexOf(child)), child] };
      state[child] = OPEN;
      path.push(child);
      next.push(0);
    }
  }
  return { order };
}

/** Gates that ask about each other in a round, the first of them again at the end; undefined if there are none. */
export function cycleIn(gates: readonly Gate[]): readonly number[] | undefined {
  const found = gateOrder(gates, gates.keys());
  return 'cycle' in found ? found.cycle : undefined;
}
