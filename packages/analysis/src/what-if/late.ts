/** A run in which people are late. */
import type { Called } from '../engine/calls.ts';
import type { Calm } from '../engine/calm.ts';
import type { Circumstances } from '../engine/circumstances.ts';
import { knownSinceAt, withSince } from '../engine/known-since.ts';
import { play, replayCalls, type Stretch } from '../engine/play.ts';
import type { Record } from '../engine/record.ts';
import type { Seconds } from '../model.ts';

/** What a late call moves is found within so many runs, or not at all. */
const RUNS_AT_MOST = 60;

export interface LateRun {
  readonly record: Record;
  /** False where a limit on the work was met. */
  readonly complete: boolean;
}

/**
 * Plays circumstances with every call that is not automatic made `late` after the moment by which it had to be made
 * (rule 10 of docs/semantics.md). What one late call changes moves the calls after it, which are then late from where they
 * have come to lie; so the run is repeated, each time with the calls of the one before, until they are the same.
 */
export function playLate(calm: Calm, what: Circumstances, late: Seconds): LateRun {
  const { record, stretches, complete, ...played } = play(calm, what);
  if (late === 0) return { record, complete };
  let calls = byHand(calm, played.calls);
  for (let run = 0; run < RUNS_AT_MOST; run++) {
    if (calls.length === 0 && run === 0) return { record, complete };
    const played = replayCalls(calm, what, delayed(stretches, calm, calls, late));
    const next = byHand(calm, played.calls);
    if (areSame(calls, next)) return { record: played.record, complete };
    calls = next;
  }
  return { record, complete: false };
}

function byHand({ net }: Calm, calls: readonly Called[]): readonly Called[] {
  return calls.filter(({ node }) => !net.nodes[node]!.automatically);
}

/** The same stretches with each call known only so late that it is made too late by so much. */
function delayed(
  stretches: readonly Stretch[],
  { net }: Calm,
  calls: readonly Called[],
  late: Seconds,
): readonly Stretch[] {
  const made = calls.flatMap((call) => {
    const { known } = stretches.find(({ from, until }) => call.from >= from && call.from < until)!;
    const since = knownSinceAt(known, call.node, call.from);
    // What is on since long before 0, nobody has to decide on.
    if (!Number.isFinite(since)) return [];
    const takes = net.nodes[call.node]!.starts ?? 0;
    return [{ call, at: Math.max(since, call.from - takes) + late }];
  });
  return stretches.map((stretch) => ({
    ...stretch,
    known: stretch.known.map((of, node) =>
      made
        .filter(({ call }) => call.node === node)
        .reduce(
          (segments, { call, at }) =>
            segments &&
            withSince(segments, [call], (since, isCalled) => (isCalled ? Math.max(since, at) : since)),
          of,
        ),
    ),
  }));
}

function areSame(some: readonly Called[], others: readonly Called[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ node, from, until }, index) => {
      const other = others[index]!;
      return node === other.node && from === other.from && until === other.until;
    })
  );
}
