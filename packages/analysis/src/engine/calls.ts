/** When each reserve is called: while it is in use, and while a called reserve that leans on it is starting (rule 8). */
import type { Seconds } from '../model.ts';
import type { Net } from '../net.ts';
import { reach } from './demand.ts';
import type { State } from './state.ts';

export interface Called {
  readonly node: number;
  /** The begin of the call: the moment n at which the reserve is needed. */
  readonly from: Seconds;
  /** `Infinity`: to the end of the run. */
  readonly until: Seconds;
}

interface Open {
  readonly node: number;
  readonly inUseFrom: Seconds;
  from: Seconds;
  until: Seconds;
  /** Reserves that it asks, directly or by way of others. */
  readonly leansOn: readonly number[];
}

export interface CallCollector {
  /** To be told of every settled moment. */
  settled(state: State): void;
  /**
   * The calls, by begin. What a called reserve leans on is called while it is starting, but not before `knownSince`
   * its own call.
   */
  calls(knownSince: (node: number, from: Seconds) => Seconds): readonly Called[];
}

export function newCallCollector(net: Net): CallCollector {
  const reserves = net.nodes.flatMap(({ starts }, node) => (starts === undefined ? [] : [node]));
  const all: Open[] = [];
  const open = new Map<number, Open>();
  return {
    settled(state) {
      for (const node of reserves) {
        const running = open.get(node);
        if (state.inUse[node] === 1 && running === undefined) {
          const reached = reach(net, [node], state.up, state.failed, state.level);
          const leansOn = reserves.filter((other) => other !== node && reached[other] === 1);
          const call = { node, inUseFrom: state.t, from: state.t, until: Number.POSITIVE_INFINITY, leansOn };
          open.set(node, call);
          all.push(call);
        } else if (state.inUse[node] === 0 && running !== undefined) {
          running.until = state.t;
          open.delete(node);
        }
      }
    },
    calls(knownSince) {
      for (let changed = true; changed; ) {
        changed = false;
        for (const call of all) {
          const since = knownSince(call.node, call.inUseFrom);
          const begins = Math.max(since, call.from - net.nodes[call.node]!.starts!);
          for (const other of all) {
            if (!call.leansOn.includes(other.node) || other.from <= begins) continue;
            if (other.inUseFrom > call.inUseFrom || other.until <= call.inUseFrom) continue;
            other.from = begins;
            changed = true;
          }
        }
      }
      return all
        .map(({ node, from, until }) => ({ node, from, until }))
        .sort((a, b) => a.from - b.from || a.node - b.node);
    },
  };
}
