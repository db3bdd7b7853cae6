/** The cut sets that count when things are repaired. */
import { cutSets } from '../cut-sets.ts';
import type { Id, Model, Seconds } from '../model.ts';
import type { Outages } from './outages.ts';

interface LastingSet {
  /** By id. */
  readonly components: readonly Id[];
  readonly tolerates: Seconds;
}

export interface LastingSets {
  readonly sets: readonly LastingSet[];
  /** Of sets of at most so many components none is missing. */
  readonly completeOrder: number;
}

/** From so many earlier horizons the sets are looked for as well. */
const HORIZONS_AT_MOST = 40;

/**
 * The sets that are minimal within the horizon or within a shorter one. A feed that alone stops a process after a day,
 * and with a failed generator after an hour, makes two sets: the second is no minimal cut set within two days, and comes
 * about far more often, since few outages last a day. What is minimal changes only at the moments at which a set begins
 * to stop the process, so those are the horizons to look at.
 */
export function lastingSets(
  model: Model,
  outages: Outages,
  asked: {
    readonly process: Id;
    readonly components: readonly Id[];
    readonly order: number;
    readonly horizon: Seconds;
    readonly runs?: number | undefined;
  },
): LastingSets {
  const known = new Map<string, LastingSet & { readonly begin: Seconds }>();
  let completeOrder = asked.order;
  let { horizon } = asked;
  for (let looked = 0; horizon > 0; looked++) {
    // Alone, a component is a minimal set within every horizon, so those are all known by then.
    if (looked === HORIZONS_AT_MOST) return { sets: [...known.values()], completeOrder: 1 };
    const found = cutSets(model, { ...asked, horizon });
    completeOrder = Math.min(completeOrder, found.completeOrder);
    let last = 0;
    for (const components of found.sets) {
      const key = components.join('\n');
      const set = known.get(key) ?? { components, ...outages(components) };
      known.set(key, set);
      last = Math.max(last, set.begin);
    }
    horizon = Math.min(last, horizon - 1);
  }
  const sets = [...known.values()].map(({ components, tolerates }) => ({ components, tolerates }));
  return { sets, completeOrder };
}
