/** Minimal cut sets in time: the smallest sets of components whose failing together at 0 is intolerable for a process. */
import { compare } from './compare.ts';
import { calm } from './engine/calm.ts';
import { trials } from './engine/trials.ts';
import { horizonOf } from './horizon.ts';
import type { Id, Model, Process, Seconds } from './model.ts';
import { buildNet, type Net, usedBy } from './net.ts';

export interface CutSetOptions {
  /** The process that must not be down for longer than its mtpd. */
  readonly process: Id;
  /** Sets of at most so many components. */
  readonly order: number;
  /** How far ahead a disruption may begin; that of its plan if not stated. */
  readonly horizon?: Seconds | undefined;
  /** At most so many runs of the calculation. */
  readonly runs?: number | undefined;
}

export interface CutSets {
  /**
   * Minimal sets, smaller ones first, then by id; each with its ids in order. A role stands for one of its people.
   * Every set of at most `completeOrder` components is here; those of more may be among them.
   */
  readonly sets: readonly (readonly Id[])[];
  /** Up to which number of components nothing is missing. Less than was asked for where a limit stopped the search. */
  readonly completeOrder: number;
  /** Where the search was stopped: every set that is missing holds all of at least one of these. */
  readonly open: readonly (readonly Id[])[];
}

const RUNS_AT_MOST = 20_000;

type Failing = ReadonlySet<Id>;

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
  const question = questionOf(model, options);
  const { all, isEnough } = question;
  const singles = all.filter((id) => isEnough(new Set([id])));
  const rest = all.filter((id) => !singles.includes(id));
  const found: Failing[] = singles.map((id) => new Set([id]));
  const paths: Failing[] = [];
  let open: readonly Branch[] = [{ failing: new Set(), without: new Set() }];
  for (let order = 1; order <= options.order; order++) {
    const next: Branch[] = [];
    for (const [index, branch] of open.entries()) {
      if (question.isExhausted()) {
        return told(found, Math.max(1, order - 1), [...open.slice(index), ...next]);
      }
      grow(branch, next);
    }
    open = next;
  }
  return told(found, options.order, []);

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
    let failed: Failing = failing;
    const kept: Id[] = [];
    const drop = (some: readonly Id[]): void => {
      if (some.length === 0) return;
      const more = new Set([...failed, ...some]);
      if (!isEnough(more)) failed = more;
      else if (some.length === 1) kept.push(some[0]!);
      else {
        const half = Math.ceil(some.length / 2);
        drop(some.slice(0, half));
        drop(some.slice(half));
      }
    };
    drop(inOrder);
    return new Set(kept);
  }
}

function told(found: readonly Failing[], completeOrder: number, open: readonly Branch[]): CutSets {
  const sorted = (set: Failing): readonly Id[] => [...set].sort(compare);
  return {
    sets: found.map(sorted).sort((a, b) => a.length - b.length || compare(a.join('\n'), b.join('\n'))),
    completeOrder,
    open: open.map(({ failing }) => sorted(failing)),
  };
}

interface Question {
  /** What the process leans on, by id; not the process itself. */
  readonly all: readonly Id[];
  /** Whether these failing together at 0 are intolerable. */
  isEnough(failing: Failing): boolean;
  isExhausted(): boolean;
}

function questionOf(model: Model, options: CutSetOptions): Question {
  const process = model.components.find((one): one is Process => one.id === options.process);
  if (process?.kind !== 'process' || process.mtpd === undefined) {
    throw new RangeError(`no process ${options.process} with an mtpd in the model`);
  }
  const { mtpd } = process;
  const horizon = options.horizon ?? horizonOf(model, process.organisation);
  const net = buildNet(model);
  const node = net.indexOf.get(process.id)!;
  const tryFailing = trials(calm(net, horizon + mtpd + 1));
  const components = new Map(model.components.map((component) => [component.id, component]));
  const known = new Map<string, boolean>();
  let runs = 0;

  const isEnough = (failing: Failing): boolean => {
    const key = [...failing].sort(compare).join('\n');
    const answer = known.get(key) ?? ask(failing);
    known.set(key, answer);
    return answer;
  };
  const ask = (failing: Failing): boolean => {
    runs++;
    const { record } = tryFailing([...failing].map((id) => components.get(id)!));
    return record.downs.some(
      (down) =>
        down.node === node &&
        down.from < horizon &&
        (down.until ?? Number.POSITIVE_INFINITY) - down.from > mtpd,
    );
  };
  return {
    all: leansOn(net, node).filter((id) => id !== process.id),
    isEnough,
    isExhausted: () => runs >= (options.runs ?? RUNS_AT_MOST),
  };
}

/** The components that a node leans on, by id: over needs and refilling, and the persons who count in its posts. */
function leansOn(net: Net, from: number): readonly Id[] {
  const seen = new Set([from]);
  const open = [from];
  const roles = new Set<number>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { post } = net.nodes[node]!;
    if (post !== undefined) roles.add(post.role);
    for (const used of usedBy(net.nodes[node]!)) {
      if (seen.has(used)) continue;
      seen.add(used);
      open.push(used);
    }
  }
  for (const [person, theirs] of net.rolesOfPerson)
    if (theirs.some((role) => roles.has(role))) seen.add(person);
  const ids = [...seen].flatMap((node) => {
    const { component, part } = net.nodes[node]!.what;
    return part === 'itself' ? [component] : [];
  });
  return ids.sort(compare);
}

function less(set: Failing, without: Id): Failing {
  return new Set([...set].filter((id) => id !== without));
}

function isWithin(small: Failing, large: Failing): boolean {
  for (const id of small) if (!large.has(id)) return false;
  return true;
}
