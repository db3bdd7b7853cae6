/** How many people of a role can be at a place in time when areas where they live have failed. */
import type { BasisPoints, Id, Model, Process, Role, Scenario, Seconds } from '../model.ts';
import { leftAt } from './left.ts';
import { isIn, type Played } from './played.ts';
import { type Post, postsIn } from './posts.ts';

const WHOLE = 10_000;

/** Who can come from home. */
export interface Reach {
  /** Heads that are left. */
  readonly left: number;
  /** Share that lives in an area that has failed. */
  readonly cutOff: BasisPoints;
  /** At most so many come: nobody who is absent lives elsewhere. */
  readonly most: number;
  /** So many come at least: nobody who is absent lives in an area that has failed. */
  readonly least: number;
  /** How long the way takes; not known where the role does not say. */
  readonly takes?: Seconds | undefined;
}

/** What of that matters in a scenario: a fallback takes over the work of a place that is lost. */
export interface FallbackReach extends Reach {
  readonly scenario: Id;
  readonly process: Id;
  readonly role: Id;
  readonly needed: number;
  /** The fallback. */
  readonly place: Id;
  /** The moment at which the place of work is lost. */
  readonly at: Seconds;
  /** Within which they must be there; not stated: the fallback has no starting time. */
  readonly within?: Seconds | undefined;
  /** The fallback itself is still down when they must be there. */
  readonly placeDown: boolean;
}

/**
 * Who of a role can come to a place from home.
 *
 * @param left heads that are there at all, of `heads`
 * @param failed areas from which nobody comes; where no home is stated people come
 */
export function reachOf(
  role: Role,
  { to, heads, left, failed }: { to: Id; heads: number; left: number; failed: (area: Id) => boolean },
): Reach {
  const lost = role.homes.reduce((sum, { area, share }) => sum + (failed(area) ? share : 0), 0);
  const cutOff = Math.min(WHOLE, lost);
  const elsewhere = Math.floor((heads * (WHOLE - cutOff)) / WHOLE);
  return {
    left,
    cutOff,
    most: Math.min(left, elsewhere),
    least: Math.max(0, left - (heads - elsewhere)),
    takes: role.travel.find((one) => one.to === to)?.takes,
  };
}

/** For every process whose place of work a scenario takes away: who of its posts can be at each fallback. */
export function fallbackReaches(
  model: Model,
  scenario: Scenario,
  run: Played,
  roles: ReadonlyMap<Id, Role>,
): readonly FallbackReach[] {
  return model.components.flatMap((process) => {
    if (process.kind !== 'process' || process.at === undefined) return [];
    const { atLeast, options } = process.at;
    const places = options.flatMap(({ of, starts }) =>
      of.kind === 'component' ? [{ id: of.id, within: starts?.after }] : [],
    );
    const lost = places.slice(0, atLeast).flatMap(({ id }) => run.down(id).map(({ from }) => from));
    if (lost.length === 0) return [];
    const at = Math.min(...lost);
    return places.slice(atLeast).flatMap(({ id: place, within }) =>
      postsOf(process).flatMap(({ role: id, people: needed }): readonly FallbackReach[] => {
        const role = roles.get(id);
        if (role === undefined) return [];
        const heads = role.people + role.deputies.length;
        const reach = reachOf(role, {
          to: place,
          heads,
          left: leftAt(role, scenario, run, at),
          failed: (area) => isIn(run.down(area), at),
        });
        const placeDown = isIn(run.down(place), at + (within ?? 0));
        return [
          {
            scenario: scenario.id,
            process: process.id,
            role: id,
            needed,
            place,
            at,
            within,
            placeDown,
            ...reach,
          },
        ];
      }),
    );
  });
}

/** The posts of a process in its normal way of working, by role. */
function postsOf({ id, needs }: Process): readonly Pick<Post, 'role' | 'people'>[] {
  const people = new Map<Id, number>();
  for (const post of postsIn(id, needs)) people.set(post.role, (people.get(post.role) ?? 0) + post.people);
  return [...people].map(([role, count]) => ({ role, people: count }));
}
