/** Known since, by looking ahead whenever a failure begins or ends (rule 8 of docs/semantics.md). */
import type { Seconds } from '../model.ts';
import { type Called, newCallCollector } from './calls.ts';
import { NOTHING, newOutside, type Outside } from './circumstances.ts';
import { type KnownSince, knownSinceAt, segments } from './known-since.ts';
import { run } from './run.ts';
import { copyState, LONG_AGO, type State } from './state.ts';
import type { Table } from './table.ts';
import { newWorld } from './world.ts';

/** What is foreseen at a moment. */
export interface Foresight {
  readonly known: KnownSince;
  readonly calls: readonly Called[];
  /** False where a look-ahead met the limit on moments. */
  readonly complete: boolean;
}

/** Before anything fails: what is called although nothing has failed is known from long ago, and nothing else. */
export function foresightInNormalTimes(table: Table, normal: State, until: Seconds): Foresight {
  const { net } = table;
  const always = net.nodes.map(({ starts }) => (starts === undefined ? undefined : segments([], LONG_AGO)));
  const { calls, complete } = look(table, normal, newOutside(net)(NOTHING), 0, until, always);
  return {
    known: always,
    calls: calls.map((call) => (call.from === 0 ? { ...call, from: LONG_AGO } : call)),
    complete,
  };
}

/**
 * With one failure set that begins at 0 there is one look-ahead: every call that normal times do not have is known
 * from 0. That needs no looking.
 */
export function foresightAtZero(table: Table, normal: Foresight): Foresight {
  return { ...normal, known: known(table, normal, 0) };
}

/** Looks ahead at moment `now` up to `until`, supposing that what has failed stays failed and nothing else fails. */
export function foresightAt(
  table: Table,
  state: State,
  outside: Outside,
  now: Seconds,
  until: Seconds,
  before: Foresight,
): Foresight {
  const first = look(table, state, outside, now, until, before.known);
  if (!isNews(first.calls, before)) return { known: before.known, ...first };
  const next = known(table, before, now);
  return { known: next, ...look(table, state, outside, now, until, next) };
}

function look(
  table: Table,
  state: State,
  outside: Outside,
  from: Seconds,
  until: Seconds,
  known: KnownSince,
): Omit<Foresight, 'known'> {
  const collector = newCallCollector(table);
  const { settled } = collector;
  const { complete } = run(newWorld(table, copyState(state)), {
    outside,
    from,
    until,
    known,
    frozen: true,
    settled,
  });
  return { calls: collector.calls(), complete };
}

/** Moments at which a call was foreseen keep their known since; any other is known from `now`. */
function known({ net }: Table, { known, calls }: Foresight, now: Seconds): KnownSince {
  const unforeseen = segments([], now);
  const foreseen = new Map<number, Called[]>();
  for (const call of calls) foreseen.set(call.node, [...(foreseen.get(call.node) ?? []), call]);
  return net.nodes.map(({ starts }, node) => {
    if (starts === undefined) return undefined;
    const own = foreseen.get(node);
    if (own === undefined) return unforeseen;
    return segments(
      own.flatMap(({ from, until }) => pieces(known, node, from, until)),
      now,
    );
  });
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
