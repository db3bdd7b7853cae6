/** Known since, by looking ahead whenever a failure begins or ends (rule 8 of docs/semantics.md). */
import type { Seconds } from '../model.ts';
import type { Net } from '../net.ts';
import { type Called, newCallCollector } from './calls.ts';
import { type Circumstances, NOTHING } from './circumstances.ts';
import { type KnownSince, knownSinceAt, segments } from './known-since.ts';
import { run } from './run.ts';
import type { State } from './state.ts';

const LONG_AGO = Number.NEGATIVE_INFINITY;

/** What is foreseen at a moment. */
export interface Foresight {
  readonly known: KnownSince;
  readonly calls: readonly Called[];
  /** False where a look-ahead met the limit on moments. */
  readonly complete: boolean;
}

/** Before anything fails: what is called although nothing has failed is known from long ago, and nothing else. */
export function foresightInNormalTimes(net: Net, normal: State, until: Seconds): Foresight {
  const always = net.nodes.map(({ starts }) => (starts === undefined ? undefined : segments([], LONG_AGO)));
  const collector = newCallCollector(net);
  const { complete } = run(net, {
    start: normal,
    what: NOTHING,
    from: 0,
    until,
    known: always,
    settled: collector.settled,
  });
  const calls = collector.calls().map((call) => (call.from === 0 ? { ...call, from: LONG_AGO } : call));
  return { known: always, calls, complete };
}

/**
 * With one failure set that begins at 0 there is one look-ahead: every call that normal times do not have is known
 * from 0. That needs no looking.
 */
export function foresightAtZero(net: Net, normal: Foresight): Foresight {
  return { ...normal, known: known(net, normal, 0) };
}

/** Looks ahead at moment `now` up to `until`, supposing that what has failed stays failed and nothing else fails. */
export function foresightAt(
  net: Net,
  state: State,
  what: Circumstances,
  now: Seconds,
  until: Seconds,
  before: Foresight,
): Foresight {
  const look = (using: KnownSince) => {
    const collector = newCallCollector(net);
    const { complete } = run(net, {
      start: state,
      what,
      from: now,
      until,
      known: using,
      frozen: true,
      settled: collector.settled,
    });
    return { calls: collector.calls(), complete };
  };
  const first = look(before.known);
  const news = first.calls.some((call) => !isCovered(call, before.calls));
  if (!news) return { known: before.known, ...first };
  const next = known(net, before, now);
  return { known: next, ...look(next) };
}

/** Moments at which a call was foreseen keep their known since; any other is known from `now`. */
function known(net: Net, { known, calls }: Foresight, now: Seconds): KnownSince {
  return net.nodes.map(({ starts }, node) => {
    if (starts === undefined) return undefined;
    const kept = calls
      .filter((call) => call.node === node)
      .flatMap(({ from, until }) => pieces(known, node, from, until));
    return segments(kept, now);
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

function isCovered(call: Called, by: readonly Called[]): boolean {
  let covered = call.from;
  for (const { node, from, until } of [...by].sort((a, b) => a.from - b.from)) {
    if (node === call.node && from <= covered && until > covered) covered = until;
  }
  return covered >= call.until;
}
