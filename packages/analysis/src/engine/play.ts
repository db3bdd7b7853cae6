/** Plays circumstances from normal times on, with every reserve called as soon as it can be known (rules 1 to 8). */
import type { Seconds } from '../model.ts';
import { type Net, usedBy } from '../net.ts';
import { type Called, newCallCollector } from './calls.ts';
import { type Circumstances, turningPoints } from './circumstances.ts';
import type { KnownSince } from './known-since.ts';
import { type Foresight, foresightAt, foresightAtZero, foresightInNormalTimes } from './look-ahead.ts';
import { newRecorder, type Recorder } from './record.ts';
import { run } from './run.ts';
import { normalTimes, type State } from './state.ts';
import { isMet } from './who-delivers.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** From one turning point to the next, with what is known in it. */
export interface Stretch {
  readonly from: Seconds;
  readonly until: Seconds;
  readonly known: KnownSince;
}

export interface Play {
  readonly recorder: Recorder;
  readonly stretches: readonly Stretch[];
  /** False where the limit on the work of one run was met. */
  readonly complete: boolean;
  /** Nodes looked at, moment for moment, look-aheads left out. */
  readonly work: number;
}

/** What holds before anything fails, worked out once for all runs on a net up to `until`. */
export interface Calm {
  readonly net: Net;
  readonly state: State;
  readonly foresight: Foresight;
  readonly until: Seconds;
  /** Nothing leans on itself, and nothing drains or is called in normal times: then known since needs no looking. */
  readonly plain: boolean;
}

/** `until` `Infinity`: until no event is left. */
export function calm(net: Net, until: Seconds): Calm {
  const state = normalTimes(net);
  const foresight = foresightInNormalTimes(net, state, until + leads(net));
  const draining = net.nodes.some(({ lasts }, node) => lasts !== undefined && state.inUse[node] === 1);
  return { net, state, foresight, until, plain: foresight.calls.length === 0 && !draining && !hasCycle(net) };
}

/** Plays from 0 on. */
export function play({ net, until, plain, ...before }: Calm, what: Circumstances): Play {
  const recorder = newRecorder(net);
  const begins = beginsOf(what, until);
  let state = before.state;
  let foresight = before.foresight;
  let complete = true;
  let work = 0;
  const stretches: Stretch[] = [];
  begins.forEach((from, index) => {
    const end = begins[index + 1] ?? until;
    if (plain && begins.length === 1) foresight = foresightAtZero(net, foresight);
    else foresight = foresightAt(net, state, what, from, until + leads(net), foresight);
    const { known } = foresight;
    const stretch = run(net, { start: state, what, from, until: end, known, recorder });
    complete &&= stretch.complete && foresight.complete;
    state = stretch.state;
    work += stretch.work;
    stretches.push({ from, until: end, known });
  });
  return { recorder, stretches, complete, work };
}

export interface Replay {
  readonly recorder: Recorder;
  /** Nodes looked at, moment for moment. */
  readonly work: number;
  readonly calls: readonly Called[];
  /** Whether a node delivers while in use at some moment of [from, until). */
  serves(node: number, from: Seconds, until: Seconds): boolean;
  /** The first moment from `from` on at which a line with this option is not met; none if they all stay met. */
  fallsShort(option: number, from: Seconds): Seconds | undefined;
}

/** The same circumstances again, with what is known given: what if calls were made otherwise. */
export function replay(net: Net, what: Circumstances, stretches: readonly Stretch[]): Replay {
  const recorder = newRecorder(net);
  const collector = newCallCollector(net);
  const moments: { readonly t: Seconds; readonly up: Uint8Array; readonly inUse: Uint8Array }[] = [];
  const settled = (now: State) => {
    collector.settled(now);
    moments.push({ t: now.t, up: now.up, inUse: now.inUse });
  };
  let state = normalTimes(net);
  let work = 0;
  for (const { from, until, known } of stretches) {
    const end = run(net, { start: state, what, from, until, known, recorder, settled });
    state = end.state;
    work += end.work;
  }
  const lasting = moments.map((moment, index) => ({ ...moment, until: moments[index + 1]?.t ?? NEVER }));
  return {
    recorder,
    work,
    calls: collector.calls(),
    serves: (node, from, until) =>
      lasting.some((at) => at.t < until && at.until > from && at.up[node] === 1 && at.inUse[node] === 1),
    fallsShort(option, from) {
      const lines = net.nodes.flatMap((node) => node.lines.filter(({ options }) => options.includes(option)));
      const short = lasting.find((at) => at.until > from && lines.some((line) => !isMet(line, at.up)));
      return short && Math.max(from, short.t);
    },
  };
}

/** Whether some node leans on itself, by way of others or not. */
export function hasCycle(net: Net): boolean {
  const waiting = new Int32Array(net.nodes.length);
  for (const node of net.nodes) for (const used of usedBy(node)) waiting[used] = waiting[used]! + 1;
  const free = net.nodes.flatMap((_, node) => (waiting[node] === 0 ? [node] : []));
  let left = net.nodes.length;
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    left--;
    for (const used of usedBy(net.nodes[next]!)) {
      waiting[used] = waiting[used]! - 1;
      if (waiting[used] === 0) free.push(used);
    }
  }
  return left > 0;
}

function beginsOf(what: Circumstances, until: Seconds): readonly Seconds[] {
  const turns = turningPoints(what).filter((turn) => turn < until);
  return turns[0] === 0 ? turns : [0, ...turns];
}

/** No chain of reserves takes longer to start than all of them together. */
function leads(net: Net): Seconds {
  return net.nodes.reduce((sum, { starts }) => sum + (starts ?? 0), 0);
}
