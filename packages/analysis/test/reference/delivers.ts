/** Rules 1 to 5: who delivers at one moment. */
import { serving } from './capacity.ts';
import { type Flat, isCondition, isReserve, type Net } from './flatten.ts';
import { type DeliversFor, supplied } from './supplied.ts';

/** What the past and the outside say of one component at the moment that is settled. */
export interface Standing {
  readonly failed: boolean;
  /** Delivered just before (a reserve: or would have, if asked). */
  readonly upBefore: boolean;
  /** Not failed, supplied and filled for so long without a break, up to but not including now. */
  readonly ableFor: number;
  /** What is left in its store, and in its battery. */
  readonly level: number;
  readonly battery: number;
  /** A reserve that was in use and delivering just before, and is still in use. */
  readonly serves: boolean;
  /** A reserve: t ≥ known since + starts. */
  readonly pastKnownSince: boolean;
}

export type Standings = ReadonlyMap<string, Standing>;
export type Ids = ReadonlySet<string>;

/** Rule 6: filled while its level is above 0, or while what refills it delivers. */
function filled(component: Flat, level: number, deliversFor: DeliversFor): boolean {
  if (component.lasts === undefined) return true;
  return level > 0 || (component.refilledBy !== undefined && deliversFor(component, component.refilledBy));
}

/** Not failed, supplied and filled: what rules 3 and 4 want without a break. */
export function able(component: Flat, standing: Standing, deliversFor: DeliversFor): boolean {
  return (
    !standing.failed && supplied(component, deliversFor) && filled(component, standing.level, deliversFor)
  );
}

/** Rule 1, given what delivers for whom. It is monotone: more that delivers never takes it down. */
function holds(component: Flat, standing: Standing, deliversFor: DeliversFor): boolean {
  // Rule 5: the bridge carries what was up just before.
  const goesOn =
    !standing.failed &&
    filled(component, standing.level, deliversFor) &&
    (supplied(component, deliversFor) || standing.battery > 0);
  if (isReserve(component)) {
    // Rule 4: stands ready, or serves and stays on.
    const ready =
      able(component, standing, deliversFor) &&
      standing.ableFor >= component.starts! &&
      standing.pastKnownSince;
    return ready || (standing.serves && goesOn);
  }
  if (standing.upBefore) return goesOn;
  // Rule 3: what was down comes back after `restarts in`, up to and including now.
  return able(component, standing, deliversFor) && standing.ableFor >= (component.restarts ?? 0);
}

/** Rule 2: what delivers at one moment. */
export function whoDelivers(net: Net, standings: Standings): Ids {
  /** Those of `ids` that hold, given that exactly `delivering` deliver. */
  function holding(ids: readonly string[], delivering: Ids): string[] {
    const deliversFor = serving(net, standings, delivering);
    return ids.filter((id) => holds(net.get(id)!, standings.get(id)!, deliversFor));
  }
  const things = [...net.values()].filter((one) => !isCondition(one)).map(({ id }) => id);
  const before = things.filter((id) => standings.get(id)!.upBefore);
  const downBefore = things.filter((id) => !standings.get(id)!.upBefore);

  function withConditions(delivering: Ids): Ids {
    const deliversFor = serving(net, standings, delivering);
    const met = [...net.values()].filter((one) => isCondition(one) && deliversFor(one, one.id));
    return new Set([...delivering, ...met.map(({ id }) => id)]);
  }

  /** Y(X) ∪ X: all that can come back given X, built up from nothing. */
  function withReturns(kept: readonly string[]): Ids {
    const all = new Set(kept);
    for (;;) {
      const more = holding(downBefore, all).filter((id) => !all.has(id));
      if (more.length === 0) return all;
      for (const id of more) all.add(id);
    }
  }

  // The largest X of which every member still holds given X ∪ Y(X).
  let kept = before;
  for (;;) {
    const all = withReturns(kept);
    const still = holding(kept, all);
    if (still.length === kept.length) return withConditions(all);
    kept = still;
  }
}
