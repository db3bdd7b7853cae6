/** Plays circumstances from normal times on, with every reserve called as soon as it can be known (rules 1 to 8). */
import type { Seconds } from '../model.ts';
import type { Net } from '../net.ts';
import { newCallCollector } from './calls.ts';
import { type Circumstances, turningPoints } from './circumstances.ts';
import type { KnownSince } from './known-since.ts';
import { type Foresight, foresightAt, foresightAtZero, foresightInNormalTimes } from './look-ahead.ts';
import { newRecorder, type Recorder } from './record.ts';
import { run } from './run.ts';
import { normalTimes, type State } from './state.ts';

/** From one turning point to the next, with what is known in it. */
export interface Stretch {
  readonly from: Seconds;
  readonly until: Seconds;
  readonly known: KnownSince;
}

export interface Play {
  readonly recorder: Recorder;
  readonly stretches: readonly Stretch[];
  /** False where a limit on moments was met. */
  readonly complete: boolean;
}

/** What holds before anything fails, worked out once for all runs on a net up to `until`. */
export interface Calm {
  readonly net: Net;
  readonly state: State;
  readonly foresight: Foresight;
  readonly until: Seconds;
}

/** `until` `Infinity`: until no event is left. */
export function calm(net: Net, until: Seconds): Calm {
  const state = normalTimes(net);
  return { net, state, foresight: foresightInNormalTimes(net, state, until + leads(net)), until };
}

/** Plays from 0 on. */
export function play({ net, until, ...before }: Calm, what: Circumstances): Play {
  const recorder = newRecorder(net);
  const begins = beginsOf(what, until);
  let state = before.state;
  let foresight = before.foresight;
  let complete = true;
  const stretches: Stretch[] = [];
  begins.forEach((from, index) => {
    const end = begins[index + 1] ?? until;
    if (begins.length === 1) foresight = foresightAtZero(net, foresight);
    else foresight = foresightAt(net, state, what, from, until + leads(net), foresight);
    const { known } = foresight;
    const stretch = run(net, { start: state, what, from, until: end, known, recorder });
    complete &&= stretch.complete && foresight.complete;
    state = stretch.state;
    stretches.push({ from, until: end, known });
  });
  return { recorder, stretches, complete };
}

/** The same circumstances again, with what is known given: what if calls were made otherwise. */
export function replay(net: Net, what: Circumstances, stretches: readonly Stretch[]) {
  const recorder = newRecorder(net);
  const collector = newCallCollector(net);
  let state = normalTimes(net);
  for (const { from, until, known } of stretches) {
    state = run(net, { start: state, what, from, until, known, recorder, settled: collector.settled }).state;
  }
  return { recorder, calls: collector.calls };
}

function beginsOf(what: Circumstances, until: Seconds): readonly Seconds[] {
  const turns = turningPoints(what).filter((turn) => turn < until);
  return turns[0] === 0 ? turns : [0, ...turns];
}

/** No chain of reserves takes longer to start than all of them together. */
function leads(net: Net): Seconds {
  return net.nodes.reduce((sum, { starts }) => sum + (starts ?? 0), 0);
}
