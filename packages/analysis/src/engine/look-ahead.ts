/** Known since, by looking ahead whenever a failure begins or ends (rule 8 of docs/semantics.md). */
import type { Seconds } from '../model.ts';
import { type Called, newCallCollector } from './calls.ts';
import { NOTHING, newOutside, type Outside } from './circumstances.ts';
import { type KnownSince, knownSinceAt, segments } from './known-since.ts';
import { nodesOf } from './node-list.ts';
import type { Asleep } from './quiet.ts';
import { run } from './run.ts';
import { allAskedBy, type Sleepers, takeOver } from './sleepers.ts';
import { LONG_AGO, type State } from './state.ts';
import type { Table } from './table.ts';
import { copyWorld, newWorld, type World } from './world.ts';

/** What is foreseen at a moment. */
export interface Foresight {
  readonly known: KnownSince;
  readonly calls: readonly Called[];
  /** False where a look-ahead met the limit on moments. */
  readonly complete: boolean;
  /** What sleeps, with this known, and who does not because more is known of it; not stated: nothing sleeps. */
  readonly asleep?: Asleep | undefined;
  readonly wakes: readonly number[];
}

/** Before anything fails: what is called although nothing has failed is known from long ago, and nothing else. */
export function foresightInNormalTimes(table: Table, normal: State, until: Seconds): Foresight {
  const { net } = table;
  const known = net.nodes.map(({ starts }) => (starts === undefined ? undefined : segments([], LONG_AGO)));
  const world = newWorld(table, normal);
  const { calls, complete } = look(world, newOutside(net)(NOTHING), 0, until, { known, wakes: [] });
  return {
    known,
    calls: calls.map((call) => (call.from === 0 ? { ...call, from: LONG_AGO } : call)),
    complete,
    wakes: [],
  };
}

/**
 * With one failure set that begins at 0 there is one look-ahead: every call that normal times do not have is known
 * from 0. That needs no looking.
 */
export function foresightAtZero(table: Table, normal: Foresight): Foresight {
  return { ...normal, known: known(table, normal, 0).known };
}

/** What a look-ahead saw. */
interface Seen {
  readonly calls: readonly Called[];
  readonly complete: boolean;
  /** The nodes on which that depends. */
  readonly reached: Iterable<number>;
}

/**
 * Looks ahead at moment `now` up to `until`, supposing that what has failed stays failed and nothing else fails; `reach`
 * is told of the nodes on which the answer depends.
 */
export function foresightAt(
  world: World,
  outside: Outside,
  now: Seconds,
  until: Seconds,
  before: Foresight,
  { sleepers, reach }: { readonly sleepers?: Sleepers | undefined; reach(nodes: Iterable<number>): void },
): Foresight {
  const told = (foresight: Omit<Foresight, 'calls' | 'complete'>, { reached, ...seen }: Seen): Foresight => {
    reach(reached);
    return { ...foresight, ...seen };
  };
  const first = told(before, look(world, outside, now, until, before));
  if (!isNews(first.calls, before)) return first;
  const next = { ...known(world.table, before, now), asleep: sleepers?.surprisedAt(now) };
  return told(next, look(world, outside, now, until, next));
}

/** Plays on from a world, which stays as it is. */
function look(
  world: World,
  outside: Outside,
  from: Seconds,
  until: Seconds,
  { known, asleep, wakes }: Omit<Foresight, 'calls' | 'complete'>,
): Seen {
  const { table } = world;
  for (let awake = wakes; ; ) {
    const ahead = copyWorld(world);
    takeOver(ahead, from, asleep, awake);
    const begun = new Set(asleep === undefined ? [] : nodesOf(ahead.awake));
    const collector = newCallCollector(table);
    const { settled } = collector;
    const { complete } = run(ahead, { outside, from, until, known, frozen: true, settled });
    const calls = collector.calls();
    const reached = nodesOf(ahead.awake);
    if (asleep === undefined || !collector.isChained) return { calls, complete, reached };
    // What a called reserve asks while it is starting must have been as it is from the first moment on.
    const asked = allAskedBy(
      table,
      calls.map(({ node }) => node),
    );
    const missed = [...asked].filter((node) => asleep.quiet.isLate[node] === 1 && !begun.has(node));
    if (missed.length === 0) return { calls, complete, reached: [...reached, ...asked] };
    awake = [...awake, ...missed];
  }
}

/** Moments at which a call was foreseen keep their known since; any other is known from `now`. Awake is who has such a call. */
function known(
  { net }: Table,
  { known, calls }: Foresight,
  now: Seconds,
): Pick<Foresight, 'known' | 'wakes'> {
  const unforeseen = segments([], now);
  const foreseen = Map.groupBy(calls, ({ node }) => node);
  return {
    known: net.nodes.map(({ starts }, node) => {
      if (starts === undefined) return undefined;
      const own = foreseen.get(node);
      if (own === undefined) return unforeseen;
      return segments(
        own.flatMap(({ from, until }) => pieces(known, node, from, until)),
        now,
      );
    }),
    wakes: [...foreseen.keys()],
  };
}

/** A call cut where its known since changes. */
function pieces(known: KnownSince, node: number, from: Seconds, until: Seconds) {
  const cuts = (known[node] ?? []).map((segment) => segment.from).filter((cut) => cut > from && cut < until);
  const begins = [from, ...cuts];
  return begins.map((begin, index) => ({
    from: begin,
    until: begins[index + 1] ?? until,
    since: knownSinceAt(known, node, begin),
  }));
}

/** Whether one of some calls was not foreseen. */
export function isNews(calls: readonly Called[], before: Foresight): boolean {
  return calls.some((call) => !isCovered(call, before.calls));
}

function isCovered(call: Called, by: readonly Called[]): boolean {
  let covered = call.from;
  for (const { node, from, until } of [...by].sort((a, b) => a.from - b.from)) {
    if (node === call.node && from <= covered && until > covered) covered = until;
  }
  return covered >= call.until;
}
