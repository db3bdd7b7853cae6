/**
 * Many failures tried one after another on one net, each from 0 on and staying. Only what a failure reaches is woken: a
 * trial costs as much as it changes, and not as much as the net is large.
 */
import type { Component } from '../model.ts';
import { newCallCollector } from './calls.ts';
import type { Calm } from './calm.ts';
import { failing, newOutside, type Outside } from './circumstances.ts';
import type { KnownSince } from './known-since.ts';
import { foresightAtZero, isNews } from './look-ahead.ts';
import { nodesOf } from './node-list.ts';
import { type Quiet, quietTimes } from './quiet.ts';
import { newRecorder, type Record, type Recorder } from './record.ts';
import { type RunEnd, run } from './run.ts';
import { copyState, restore } from './state.ts';
import { newWorld, sleep, type World } from './world.ts';

export interface Trial {
  /** Holds until the next trial. */
  readonly record: Record;
  /** False where the limit on the work of one run was met. */
  readonly complete: boolean;
  /** Nodes looked at, moment for moment. */
  readonly work: number;
  /** The nodes on which all of this depends; holds until the next trial. */
  readonly awake: Int32Array;
}

/** Tries what components failing together at 0 do. */
export interface Trials {
  tryFailing(components: readonly Component[]): Trial;
  readonly quiets: readonly Quiet[];
}

export function trials(calm: Calm): Trials {
  const { table, foresight } = calm;
  const outsideOf = newOutside(table.net);
  const surprised = stage(calm, foresightAtZero(table, foresight).known);
  if (surprised.isStill) {
    return {
      quiets: [surprised.quiet],
      tryFailing: (components) => surprised.play(outsideOf(failing(components)), surprised.recorder.settled),
    };
  }
  // Where something is called or drains in normal times, it matters whether the failure brings a new call (rule 8).
  const foreseen = stage(calm, foresight.known);
  const tryFailing = (components: readonly Component[]): Trial => {
    const outside = outsideOf(failing(components));
    const collector = newCallCollector(table);
    const first = foreseen.play(outside, (world) => {
      foreseen.recorder.settled(world);
      collector.settled(world);
    });
    if (!isNews(collector.calls(), foresight)) return first;
    const reached = first.awake.slice();
    const second = surprised.play(outside, surprised.recorder.settled);
    return {
      ...second,
      complete: first.complete && second.complete,
      work: first.work + second.work,
      awake: Int32Array.from(new Set([...reached, ...second.awake])),
    };
  };
  return { quiets: [surprised.quiet, foreseen.quiet], tryFailing };
}

interface Stage {
  readonly recorder: Recorder;
  /** In quiet times nothing drains, is called, or comes and goes. */
  readonly isStill: boolean;
  readonly quiet: Quiet;
  play(outside: Outside, settled: (world: World) => void): Trial;
}

/** Where runs are played that begin in normal times with the same calls known. */
function stage(calm: Calm, known: KnownSince): Stage {
  const { table, state, until, foresight } = calm;
  const quiet = quietTimes(calm, known);
  const world = newWorld(table, copyState(state), { quiet, since: 0 });
  const recorder = newRecorder(table);
  return {
    recorder,
    isStill: quiet.restless.length === 0,
    quiet,
    play(outside, settled) {
      const before = nodesOf(world.awake);
      recorder.forget(before);
      restore(table, world.state, before, state);
      sleep(world);
      const { complete, work }: RunEnd = run(world, { outside, from: 0, until, known, settled });
      return {
        record: recorder,
        complete: foresight.complete && complete,
        work,
        awake: nodesOf(world.awake),
      };
    },
  };
}
