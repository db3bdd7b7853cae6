/** What holds before anything fails, worked out once for all runs on a net. */
import type { Seconds } from '../model.ts';
import type { Net } from '../net.ts';
import { shortInNormalTimes } from './circumstances.ts';
import { deliver, isAble } from './deliver.ts';
import { reach } from './demand.ts';
import { segments } from './known-since.ts';
import { type Foresight, foresightInNormalTimes } from './look-ahead.ts';
import { emptyState, LONG_AGO, NOT, type State } from './state.ts';
import { type Table, tableOf } from './table.ts';
import { beginMoment, look, newWorld, setUp } from './world.ts';

export interface Calm {
  readonly net: Net;
  readonly table: Table;
  /** Just before 0. */
  readonly state: State;
  readonly foresight: Foresight;
  /** How far runs go, excluded; Infinity: until no event is left. */
  readonly until: Seconds;
}

export function calm(net: Net, until: Seconds): Calm {
  const table = tableOf(net);
  const state = normalTimes(table);
  const foresight = foresightInNormalTimes(table, state, until + leads(table));
  return { net, table, state, foresight, until };
}

/** No chain of reserves takes longer to start than all of them together. */
export function leads({ starts }: Table): Seconds {
  return starts.reduce((sum, time) => sum + Math.max(0, time), 0);
}

/** The state just before 0: everything declared that is no reserve is up if it can be, and all else if that lets it. */
function normalTimes(table: Table): State {
  const { count, net } = table;
  const state = emptyState(table);
  const world = newWorld(table, state);
  state.ableSince.fill(LONG_AGO);
  for (const node of shortInNormalTimes(net)) state.failed[node] = 1;
  net.nodes.forEach(({ what, starts }, node) => {
    if (what.part === 'itself' && starts === undefined) setUp(world, node, 1);
  });
  beginMoment(world, -1);
  for (let node = 0; node < count; node++) look(world, node);
  ask(table, state);
  for (const node of table.queues.keys()) world.crowded.add(node);
  deliver(
    world,
    net.nodes.map(({ starts }) => (starts === undefined ? undefined : segments([], LONG_AGO))),
  );
  ask(table, state);
  for (let node = 0; node < count; node++) {
    const isSupplied = state.short[node] === 0;
    state.ready[node] = table.starts[node]! >= 0 ? state.inUse[node]! : 0;
    state.ableSince[node] = isAble(table, state, node) ? LONG_AGO : NOT;
    state.suppliedSince[node] = isSupplied ? LONG_AGO : NOT;
    state.battery[node] = isSupplied ? Math.max(0, table.bridges[node]!) : 0;
  }
  return state;
}

function ask(table: Table, state: State): void {
  const { inUse, askedBy } = reach(table, table.net.roots, state);
  state.inUse.set(inUse);
  state.askedBy.set(askedBy);
}
