/** Plays circumstances from normal times on, with every reserve called as soon as it can be known (rules 1 to 8). */
import type { Seconds } from '../model.ts';
import { type Called, joinedCalls, newCallCollector } from './calls.ts';
import { type Calm, leads } from './calm.ts';
import { type Circumstances, newOutside } from './circumstances.ts';
import type { KnownSince } from './known-since.ts';
import { foresightAt } from './look-ahead.ts';
import { newRecorder, type Record } from './record.ts';
import { run } from './run.ts';
import { copyState } from './state.ts';
import type { Table } from './table.ts';
import { newWorld, type World } from './world.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** From one turning point to the next, with what is known in it. */
export interface Stretch {
  readonly from: Seconds;
  readonly until: Seconds;
  readonly known: KnownSince;
}

export interface Play {
  readonly record: Record;
  readonly stretches: readonly Stretch[];
  /** As they are foreseen when they come. */
  readonly calls: readonly Called[];
  /** False where the limit on the work of one run was met. */
  readonly complete: boolean;
}

/** Plays from 0 on; `watch` is told of every settled moment. */
export function play(
  { table, until, state, ...before }: Calm,
  what: Circumstances,
  watch?: (world: World) => void,
): Play {
  const recorder = newRecorder(table);
  const outside = newOutside(table.net)(what);
  const begins = beginsOf(outside.turns, until);
  const world = newWorld(table, copyState(state));
  const settled = (now: World): void => {
    recorder.settled(now);
    watch?.(now);
  };
  let foresight = before.foresight;
  let complete = true;
  const stretches: Stretch[] = [];
  const calls: Called[] = [];
  begins.forEach((from, index) => {
    const end = begins[index + 1] ?? until;
    foresight = foresightAt(table, world.state, outside, from, until + leads(table), foresight);
    const { known } = foresight;
    const stretch = run(world, { outside, from, until: end, known, settled });
    complete &&= stretch.complete && foresight.complete;
    stretches.push({ from, until: end, known });
    calls.push(...within(foresight.calls, from, end, until));
  });
  return { record: recorder, stretches, calls: joinedCalls(calls), complete };
}

/** The calls of a stretch; one that goes on to the end of all that is played has no end. */
function within(calls: readonly Called[], from: Seconds, until: Seconds, end: Seconds): readonly Called[] {
  return calls
    .map((call) => {
      const last = Math.min(until, call.until);
      return { ...call, from: Math.max(from, call.from), until: last >= end ? NEVER : last };
    })
    .filter((call) => call.from < Math.min(until, call.until));
}

function beginsOf(turns: readonly Seconds[], until: Seconds): readonly Seconds[] {
  const within = turns.filter((turn) => turn < until);
  return within[0] === 0 ? within : [0, ...within];
}

export interface Replay {
  readonly record: Record;
  /** Nodes looked at, moment for moment. */
  readonly work: number;
  /** Who is called when, as far as the run itself shows. */
  calls(): readonly Called[];
  /** Whether a reserve delivers while in use at some moment of [from, until). */
  serves(reserve: number, from: Seconds, until: Seconds): boolean;
  /** The first moment from `from` on at which a line with this reserve is not met; none if they all stay met. */
  fallsShort(reserve: number, from: Seconds): Seconds | undefined;
}

/** The same circumstances again, with what is known given: what if calls were made otherwise. */
export function replay(
  { table, state, until: end }: Calm,
  what: Circumstances,
  stretches: readonly Stretch[],
): Replay {
  const recorder = newRecorder(table);
  const collectors = stretches.map(() => newCallCollector(table));
  const service = newServiceLog(table);
  const outside = newOutside(table.net)(what);
  const world = newWorld(table, copyState(state));
  let work = 0;
  stretches.forEach(({ from, until, known }, index) => {
    const settled = (now: World): void => {
      recorder.settled(now);
      collectors[index]!.settled(now);
      service.settled(now);
    };
    work += run(world, { outside, from, until, known, settled }).work;
  });
  // What is called in a stretch runs to its end at most, and nobody could call before it began.
  const calls = () =>
    joinedCalls(
      stretches.flatMap(({ from, until }, index) => within(collectors[index]!.calls(), from, until, end)),
    );
  return { record: recorder, work, calls, ...service };
}

interface Interval {
  readonly from: Seconds;
  until: Seconds;
}

/** When each reserve delivers while in use, and when a line that has one is not met. */
function newServiceLog(
  table: Table,
): Pick<Replay, 'serves' | 'fallsShort'> & { settled(world: World): void } {
  const serving = new Map<number, Interval[]>();
  const short = new Map<number, Interval[]>();
  const note = (all: Map<number, Interval[]>, key: number, holds: boolean, t: Seconds): void => {
    const own = all.get(key);
    const last = own?.at(-1);
    const isOpen = last !== undefined && last.until === NEVER;
    if (holds === isOpen) return;
    if (isOpen) last.until = t;
    else if (own === undefined) all.set(key, [{ from: t, until: NEVER }]);
    else own.push({ from: t, until: NEVER });
  };
  const linesWith = (reserve: number): readonly number[] =>
    Array.from(
      table.uses.subarray(table.useStart[reserve], table.useStart[reserve + 1]),
      (use) => table.lineOf[use]!,
    );
  const watched = [...new Set(table.net.reserves.flatMap(linesWith))];
  return {
    settled({ state, now }) {
      for (const node of now.touched) {
        if (table.starts[node]! >= 0)
          note(serving, node, state.up[node] === 1 && state.inUse[node] === 1, now.t);
      }
      for (const line of watched) note(short, line, state.met[line]! < table.atLeast[line]!, now.t);
    },
    serves: (reserve, from, until) =>
      (serving.get(reserve) ?? []).some((interval) => interval.from < until && interval.until > from),
    fallsShort(reserve, from) {
      const moments = linesWith(reserve)
        .flatMap((line) => short.get(line) ?? [])
        .filter(({ until }) => until > from)
        .map((interval) => Math.max(from, interval.from));
      return moments.length === 0 ? undefined : Math.min(...moments);
    },
  };
}
