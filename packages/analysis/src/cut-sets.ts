/** Minimal cut sets in time: the smallest sets of components whose failing together at 0 is intolerable for a process. */
import { compare } from './compare.ts';
import { carrying, type Enough, enoughFor, type Failing, type Intolerable, isWithin } from './enough.ts';
import type { Id, Model, Seconds } from './model.ts';

export interface CutSetOptions {
  /** The process that must not be down for longer than its mtpd. */
  readonly process: Id;
  /** Sets of at most so many components. */
  readonly order: number;
  /** How far ahead a disruption may begin; that of its plan if not stated. */
  readonly horizon?: Seconds | undefined;
  /** Only sets of these; of all that bears on the process if not stated. */
  readonly components?: readonly Id[] | undefined;
  /** At most so many runs of the calculation. */
  readonly runs?: number | undefined;
  /** Asked again and again; once it is true, what is left is told as open. Single components are always looked at. */
  readonly isStopped?: (() => boolean) | undefined;
}

export interface CutSets {
  /**
   * Minimal sets, smaller ones first, then by id; each with its ids in order. A role stands for one of its people.
   * Every set of at most `completeOrder` components is here; those of more may be among them.
   */
  readonly sets: readonly (readonly Id[])[];
  /** Of each of the sets, in the same order, when what it stops begins and from when on that is intolerable. */
  readonly breaches: readonly Intolerable[];
  /** Up to which number of components nothing is missing. Less than was asked for where a limit stopped the search. */
  readonly completeOrder: number;
  /** Where the search was stopped: every set that is missing holds all of at least one of these. */
  readonly open: readonly (readonly Id[])[];
}

const RUNS_AT_MOST = 20_000;

/** A set that is not enough by itself, and what its sets do not hold because its brothers' sets do. */
interface Branch {
  readonly failing: Failing;
  readonly without: Failing;
}

/**
 * Searches breadth first with path sets (Reiter 1987): whatever cuts must hit every set of components that carries the
 * process by itself. Whether a set is enough is asked of the calculation in time; that more failures never help
 * (docs/semantics.md, L1) makes the answer whole up to each order that is finished.
 *
 * @throws RangeError if the model has no process with this id and an mtpd
 */
export function cutSets(model: Model, options: CutSetOptions): CutSets {
  return searchCutSets(enoughFor(model, options.process, options.horizon), options);
}

/** The same, where the calculation has been prepared already. */
export function searchCutSets(
  enough: Enough,
  options: Pick<CutSetOptions, 'order' | 'components' | 'runs' | 'isStopped'>,
): CutSets {
  const { isEnough, breachOf } = enough;
  const asked = options.components && new Set(options.components);
  const all = asked === undefined ? enough.all : enough.all.filter((id) => asked.has(id));
  const singles = all.filter((id) => isEnough(new Set([id])));
  const rest = all.filter((id) => !singles.includes(id));
  const found: Failing[] = singles.map((id) => new Set([id]));
  const paths: Failing[] = [];
  let open: readonly Branch[] = [{ failing: new Set(), without: new Set() }];
  for (let order = 1; order <= options.order; order++) {
    const next: Branch[] = [];
    for (const [index, branch] of open.entries()) {
      if (enough.runs() >= (options.runs ?? RUNS_AT_MOST) || options.isStopped?.() === true) {
        return told(Math.max(1, order - 1), [...open.slice(index), ...next]);
      }
      grow(branch, next);
    }
    open = next;
  }
  return told(options.order, []);

  function told(completeOrder: number, left: readonly Branch[]): CutSets {
    const sets = found.map(sorted).sort((a, b) => a.length - b.length || compare(a.join('\n'), b.join('\n')));
    return {
      sets,
      breaches: sets.map((set) => breachOf(new Set(set))!),
      completeOrder,
      open: left.map(({ failing }) => sorted(failing)),
    };
  }

  function grow({ failing, without }: Branch, next: Branch[]): void {
    const path = bestPath(failing, without);
    let excluded: Failing = without;
    for (const id of path) {
      if (excluded.has(id)) continue;
      const larger = new Set([...failing, id]);
      const brothers = excluded;
      excluded = new Set([...excluded, id]);
      if (found.some((set) => isWithin(set, larger))) continue;
      if (!isEnough(larger)) next.push({ failing: larger, without: brothers });
      else if ([...failing].every((one) => !isEnough(less(larger, one)))) found.push(larger);
    }
  }

  /** What carries the process although `failing` has failed, with as little as can be that is not excluded. */
  function bestPath(failing: Failing, without: Failing): Failing {
    const fresh = (path: Failing): number => [...path].filter((id) => !without.has(id)).length;
    const known = paths.filter((path) => [...path].every((id) => !failing.has(id)));
    const best = known.sort((a, b) => fresh(a) - fresh(b))[0];
    if (best !== undefined) return best;
    const path = pathAround(failing, without);
    paths.push(path);
    return path;
  }

  function pathAround(failing: Failing, without: Failing): Failing {
    const spare = rest.filter((id) => !failing.has(id));
    const inOrder = [...spare.filter((id) => !without.has(id)), ...spare.filter((id) => without.has(id))];
    return carrying(enough, failing, inOrder);
  }
}

function sorted(set: Failing): readonly Id[] {
  return [...set].sort(compare);
}

function less(set: Failing, without: Id): Failing {
  return new Set([...set].filter((id) => id !== without));
}
