/** Plays circumstances from normal times on, with every reserve called as soon as it can be known (rules 1 to 8). */
import type { Seconds } from '../model.ts';
import { type Called, joinedCalls, newCallCollector } from './calls.ts';
import { type Calm, leads } from './calm.ts';
import { type Circumstances, newOutside } from './circumstances.ts';
import { type Foresight, foresightAt } from './look-ahead.ts';
import { nodesOf } from './node-list.ts';
import { newRecorder, type Record } from './record.ts';
import { run } from './run.ts';
import { type Sleepers, takeOver } from './sleepers.ts';
import { copyState } from './state.ts';
import { newWorld, type World } from './world.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** From one turning point to the next, with what is known in it. */
export interface Stretch extends Pick<Foresight, 'known' | 'asleep' | 'wakes'> {
  readonly from: Seconds;
  readonly until: Seconds;
}

export interface Play {
  readonly record: Record;
  readonly stretches: readonly Stretch[];
  /** As they are foreseen when they come. */
  readonly calls: readonly Called[];
  /** False where the limit on the work of one run was met. */
  readonly complete: boolean;
}

export interface PlayOptions {
  /** Told of every settled moment. */
  readonly watch?: ((world: World) => void) | undefined;
  /** Not stated: nothing sleeps. */
  readonly sleepers?: Sleepers | undefined;
  /** Told of the nodes on which the answer depends. */
  readonly reach?: ((nodes: Iterable<number>) => void) | undefined;
}

/** Plays from 0 on. */
export function play(
  { table, until, state, ...before }: Calm,
  what: Circumstances,
  { watch, sleepers, reach = () => {} }: PlayOptions = {},
): Play {
  const recorder = newRecorder(table);
  const outside = newOutside(table.net)(what);
  const begins = beginsOf(outside.turns, until);
  const world = newWorld(table, copyState(state), sleepers?.ready);
  const settled = (now: World): void => {
    recorder.settled(now);
    watch?.(now);
  };
  let foresight: Foresight = { ...before.foresight, asleep: sleepers?.ready };
  let complete = true;
  const stretches: Stretch[] = [];
  const calls: Called[] = [];
  begins.forEach((from, index) => {
    const end = begins[index + 1] ?? until;
    foresight = foresightAt(world, outside, from, until + leads(table), foresight, { sleepers, reach });
    const { known, asleep, wakes } = foresight;
    takeOver(world, from, asleep, index === 0 ? [...wakes, ...(sleepers?.downAnyway ?? [])] : wakes);
    const stretch = run(world, { outside, from, until: end, known, settled });
    complete &&= stretch.complete && foresight.complete;
    stretches.push({ from, until: end, known, asleep, wakes });
    calls.push(...within(foresight.calls, from, end, until));
  });
  reach(nodesOf(world.awake));
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
  /** The nodes on which it depends. */
  readonly reached: Int32Array;
}

export interface ReplayOptions {
  /** Told of every settled moment, with the number of its stretch. */
  readonly watch?: ((world: World, stretch: number) => void) | undefined;
  /** Those of the stretches; not stated: nothing sleeps. */
  readonly sleepers?: Sleepers | undefined;
}

/**
 * The same circumstances again, with what is known given: what if calls were made otherwise.
 */
export function replay(
  { table, state }: Calm,
  what: Circumstances,
  stretches: readonly Stretch[],
  { watch, sleepers }: ReplayOptions = {},
): Replay {
  const recorder = newRecorder(table);
  const outside = newOutside(table.net)(what);
  // Just before 0 every reserve counts as there, whatever is known from then on.
  const world = newWorld(table, copyState(state), sleepers?.ready);
  let work = 0;
  stretches.forEach(({ from, until, known, asleep, wakes }, index) => {
    const settled = (now: World): void => {
      recorder.settled(now);
      watch?.(now, index);
    };
    takeOver(world, from, asleep, wakes);
    work += run(world, { outside, from, until, known, settled }).work;
  });
  return { record: recorder, work, reached: nodesOf(world.awake) };
}

/** The same, with who is called when, as far as the run itself shows. */
export function replayCalls(calm: Calm, what: Circumstances, stretches: readonly Stretch[]) {
  const collectors = stretches.map(() => newCallCollector(calm.table));
  const replayed = replay(calm, what, stretches, {
    watch: (world, index) => collectors[index]!.settled(world),
  });
  // What is called in a stretch runs to its end at most, and nobody could call before it began.
  const calls = stretches.flatMap(({ from, until }, index) =>
    within(collectors[index]!.calls(), from, until, calm.until),
  );
  return { ...replayed, calls: joinedCalls(calls) };
}
