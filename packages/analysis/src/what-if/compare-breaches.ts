/** What a changed plan does to when processes breach. */
import type { Id, Seconds } from '../model.ts';
import type { Disruption } from '../results.ts';

/**
 * - `new`: as planned it does not breach. `earlier`, `later`: it breaches at another moment.
 * - `gone`: it does not breach any more, which a change for the worse can do too (docs/semantics.md, N1).
 */
export interface ChangedBreach {
  readonly process: Id;
  readonly change: 'new' | 'earlier' | 'later' | 'gone';
  /** The moment of the first breach as planned, and with the change. */
  readonly planned?: Seconds | undefined;
  readonly changed?: Seconds | undefined;
}

/** Of each process that breaches, when it does so first. */
export function firstBreaches(disruptions: readonly Disruption[]): ReadonlyMap<Id, Seconds> {
  const first = new Map<Id, Seconds>();
  for (const { process, breach } of disruptions) {
    if (breach !== undefined) first.set(process, Math.min(breach, first.get(process) ?? breach));
  }
  return first;
}

/** By what is worse first: new, earlier, later, gone; then by moment, then as the processes come. */
export function changedBreaches(
  processes: readonly Id[],
  planned: ReadonlyMap<Id, Seconds>,
  changed: ReadonlyMap<Id, Seconds>,
): readonly ChangedBreach[] {
  return processes
    .flatMap((process): ChangedBreach[] => {
      const moments = { planned: planned.get(process), changed: changed.get(process) };
      const change = changeOf(moments.planned, moments.changed);
      return change === undefined ? [] : [{ process, change, ...moments }];
    })
    .sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || firstOf(a) - firstOf(b));
}

const ORDER: readonly ChangedBreach['change'][] = ['new', 'earlier', 'later', 'gone'];

function firstOf({ planned, changed }: ChangedBreach): Seconds {
  return changed ?? planned ?? 0;
}

function changeOf(
  planned: Seconds | undefined,
  changed: Seconds | undefined,
): ChangedBreach['change'] | undefined {
  if (planned === changed) return undefined;
  if (planned === undefined) return 'new';
  if (changed === undefined) return 'gone';
  return changed < planned ? 'earlier' : 'later';
}
