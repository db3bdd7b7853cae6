/** Since when the call of a reserve at a moment is known (rule 8). */
import type { Seconds } from '../model.ts';

/** From `from` on, until the next segment, a call is known since `since`. `Infinity`: never called. */
export interface Segment {
  readonly from: Seconds;
  readonly since: Seconds;
}

/** For every node its segments, ascending, the first from -Infinity; nothing for what is no reserve. */
export type KnownSince = readonly (readonly Segment[] | undefined)[];

export function knownSinceAt(known: KnownSince, reserve: number, t: Seconds): Seconds {
  return sinceIn(known[reserve] ?? [], t);
}

function sinceIn(segments: readonly Segment[], t: Seconds): Seconds {
  let since = Number.POSITIVE_INFINITY;
  for (const segment of segments) {
    if (segment.from > t) break;
    since = segment.since;
  }
  return since;
}

/** The same segments with another known since: `change` is told what it was, and whether one of `calls` holds then. */
export function withSince(
  segments: readonly Segment[],
  calls: readonly Pick<Call, 'from' | 'until'>[],
  change: (since: Seconds, isCalled: boolean) => Seconds,
): Segment[] {
  const ends = calls.flatMap(({ from, until }) =>
    until === Number.POSITIVE_INFINITY ? [from] : [from, until],
  );
  const begins = [...new Set([...segments.map(({ from }) => from), ...ends])].sort((a, b) => a - b);
  return begins.map((begin) => {
    const isCalled = calls.some(({ from, until }) => begin >= from && begin < until);
    return { from: begin, since: change(sinceIn(segments, begin), isCalled) };
  });
}

/** The first moment after `t` at which a call may begin to be known long enough: known since + `starts`. */
export function nextReady(known: KnownSince, reserve: number, t: Seconds, starts: Seconds): Seconds {
  let next = Number.POSITIVE_INFINITY;
  for (const { from, since } of known[reserve] ?? []) {
    if (from > t) next = Math.min(next, from);
    if (since + starts > t) next = Math.min(next, since + starts);
  }
  return next;
}

/** An interval in which a reserve is called, and since when that is known. */
export interface Call {
  readonly from: Seconds;
  readonly until: Seconds;
  readonly since: Seconds;
}

/** Segments in which calls keep their known since, and any other moment is known from `otherwise`. */
export function segments(calls: readonly Call[], otherwise: Seconds): Segment[] {
  const all: Segment[] = [{ from: Number.NEGATIVE_INFINITY, since: otherwise }];
  for (const { from, until, since } of [...calls].sort((a, b) => a.from - b.from)) {
    if (all.at(-1)!.from === from) all.pop();
    all.push({ from, since });
    if (until !== Number.POSITIVE_INFINITY) all.push({ from: until, since: otherwise });
  }
  return all;
}
