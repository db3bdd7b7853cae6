/** Whether everybody who is needed at one moment can be somebody else. */

/** So many people out of these crews' members. */
export interface Demand<Id> {
  readonly people: number;
  readonly from: ReadonlyMap<Id, number>;
}

/** Why not everybody can: these demands together have fewer people than they ask. */
export interface Shortfall<Id> {
  /** Indices of the demands. */
  readonly demands: readonly number[];
  readonly asked: number;
  readonly among: ReadonlyMap<Id, number>;
  readonly there: number;
}

/**
 * Gives each demand people of its own, nobody twice, or finds demands that together ask for more people than there
 * are for them (Hall's condition, by a largest flow).
 */
export function assign<Id>(demands: readonly Demand<Id>[]): Shortfall<Id> | undefined {
  const free = new Map<Id, number>();
  for (const { from } of demands) {
    for (const [id, people] of from) free.set(id, Math.max(people, free.get(id) ?? 0));
  }
  const given = demands.map(() => new Map<Id, number>());
  for (const [index, demand] of demands.entries()) {
    let open = demand.people;
    while (open > 0) {
      const found = search(demands, given, free, index);
      if ('reached' in found) return shortfall(demands, found.reached);
      open -= pass(given, free, found.way, open);
    }
  }
  return undefined;
}

/** One step of a way: this demand takes people of `id`, whom the demand of the next step gives up. */
interface Step<Id> {
  readonly demand: number;
  readonly id: Id;
}

/** Looks for people for a demand, by others that give theirs up for somebody else. */
function search<Id>(
  demands: readonly Demand<Id>[],
  given: readonly ReadonlyMap<Id, number>[],
  free: ReadonlyMap<Id, number>,
  first: number,
): { readonly way: readonly Step<Id>[] } | { readonly reached: ReadonlySet<number> } {
  const cameFrom = new Map<number, Step<Id> | undefined>([[first, undefined]]);
  const seen = new Set<Id>();
  for (const demand of cameFrom.keys()) {
    for (const id of demands[demand]!.from.keys()) {
      if (seen.has(id)) continue;
      seen.add(id);
      if ((free.get(id) ?? 0) > 0) {
        const way: Step<Id>[] = [{ demand, id }];
        for (let step = cameFrom.get(demand); step !== undefined; step = cameFrom.get(step.demand))
          way.unshift(step);
        return { way };
      }
      given.forEach((has, holder) => {
        if (!cameFrom.has(holder) && (has.get(id) ?? 0) > 0) cameFrom.set(holder, { demand, id });
      });
    }
  }
  return { reached: new Set(cameFrom.keys()) };
}

/** Passes as many people on along a way as it can carry. */
function pass<Id>(
  given: readonly Map<Id, number>[],
  free: Map<Id, number>,
  way: readonly Step<Id>[],
  open: number,
): number {
  const last = way.at(-1)!;
  let count = Math.min(open, free.get(last.id)!);
  way.slice(0, -1).forEach(({ id }, index) => {
    count = Math.min(count, given[way[index + 1]!.demand]!.get(id)!);
  });
  way.forEach(({ demand, id }, index) => {
    const takes = given[demand]!;
    takes.set(id, (takes.get(id) ?? 0) + count);
    const giver = way[index + 1];
    if (giver !== undefined) given[giver.demand]!.set(id, given[giver.demand]!.get(id)! - count);
  });
  free.set(last.id, free.get(last.id)! - count);
  return count;
}

function shortfall<Id>(demands: readonly Demand<Id>[], reached: ReadonlySet<number>): Shortfall<Id> {
  const short = [...reached].sort((a, b) => a - b);
  const among = new Map<Id, number>();
  for (const index of short) {
    for (const [id, people] of demands[index]!.from) among.set(id, Math.max(people, among.get(id) ?? 0));
  }
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);
  const asked = sum(short.map((index) => demands[index]!.people));
  return { demands: short, asked, among, there: sum(among.values()) };
}
