/** What trying components one by one found, and what each trial reached: after a change in a plan most of it still holds. */
import { changes, type Still } from './engine/changes.ts';
import { NONE } from './engine/table.ts';
import type { Process, Seconds } from './model.ts';
import type { Hit } from './results.ts';

/** A process that must not be down for longer than its mtpd, as far as its horizon. */
export interface Watched {
  readonly process: Process;
  readonly mtpd: Seconds;
  readonly horizon: Seconds;
}

/** What the failing of one component does. */
export interface Tried {
  /** Nothing is said yet of what is accepted. */
  readonly hits: readonly Hit[];
  readonly complete: boolean;
  readonly work: number;
}

/** Everything is by the number of a component in the model. */
export interface Memory {
  readonly still: Still;
  readonly watched: ReadonlyMap<number, Watched>;
  /** Nothing for what has not been tried. */
  readonly tried: readonly (Tried | undefined)[];
  /** The nodes on which a trial depends. */
  reachedBy(component: number): Int32Array;
  keep(component: number, tried: Tried, reached: ArrayLike<number>): void;
}

export function newMemory(still: Still, watched: ReadonlyMap<number, Watched>): Memory {
  const { components } = still.calm.net.model;
  const tried: (Tried | undefined)[] = new Array(components.length).fill(undefined);
  const from = new Int32Array(components.length);
  const to = new Int32Array(components.length);
  let all = new Int32Array(8 * components.length + 64);
  let length = 0;
  return {
    still,
    watched,
    tried,
    reachedBy: (component) => all.subarray(from[component], to[component]),
    keep(component, one, reached) {
      if (length + reached.length > all.length) {
        const more = new Int32Array(2 * (length + reached.length));
        more.set(all);
        all = more;
      }
      tried[component] = one;
      all.set(reached, length);
      from[component] = length;
      length += reached.length;
      to[component] = length;
    },
  };
}

/** Keeps in `memory` what was tried before and is not reached by what has changed since. */
export function keepWhatHolds(before: Memory, memory: Memory): void {
  const changed = changes(before.still, memory.still);
  if (changed === undefined) return;
  const { isChanged, people, now } = changed;
  for (const node of new Set([...before.watched.keys(), ...memory.watched.keys()]))
    if (!isWatchedAlike(before.watched.get(node), memory.watched.get(node))) isChanged[node] = 1;
  before.still.calm.net.model.components.forEach(({ id }, component) => {
    const one = before.tried[component];
    if (one === undefined || people.has(id)) return;
    const reached = before.reachedBy(component);
    for (const node of reached) if (isChanged[node] === 1) return;
    memory.keep(component, one, now === undefined ? reached : reached.map((node) => now[node] ?? NONE));
  });
}

function isWatchedAlike(a: Watched | undefined, b: Watched | undefined): boolean {
  return a?.mtpd === b?.mtpd && a?.horizon === b?.horizon && a?.process.rto === b?.process.rto;
}
