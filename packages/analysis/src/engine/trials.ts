/**
 * Many failures tried one after another on one net, each from 0 on and staying. Only what a failure reaches is woken: a
 * trial costs as much as it changes, and not as much as the net is large.
 */
import type { Component } from '../model.ts';
import type { Calm } from './calm.ts';
import { failing, newOutside } from './circumstances.ts';
import { foresightAtZero } from './look-ahead.ts';
import { quietTimes } from './quiet.ts';
import { newRecorder, type Record } from './record.ts';
import { run } from './run.ts';
import { copyState, restore } from './state.ts';
import { newWorld, sleep } from './world.ts';

export interface Trial {
  /** Holds until the next trial. */
  readonly record: Record;
  /** False where the limit on the work of one run was met. */
  readonly complete: boolean;
  /** Nodes looked at, moment for moment. */
  readonly work: number;
}

/** Tries what components failing together at 0 do. */
export type TryFailing = (components: readonly Component[]) => Trial;

export function trials(calm: Calm): TryFailing {
  const { table, state, foresight, until } = calm;
  const { known, complete } = foresightAtZero(table, foresight);
  const outsideOf = newOutside(table.net);
  const world = newWorld(table, copyState(state), quietTimes(calm, known));
  const recorder = newRecorder(table);
  const { settled } = recorder;
  return (components) => {
    recorder.forget(world.awake);
    restore(table, world.state, world.awake, state);
    sleep(world);
    const outside = outsideOf(failing(components));
    const end = run(world, { outside, from: 0, until, known, settled });
    return { record: recorder, complete: complete && end.complete, work: end.work };
  };
}
