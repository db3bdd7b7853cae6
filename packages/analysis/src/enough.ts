/** Whether components failing together are enough to stop a process, asked of the calculation in time. */
import { compare } from './compare.ts';
import { calm } from './engine/calm.ts';
import { trials } from './engine/trials.ts';
import { horizonOf } from './horizon.ts';
import type { Id, Model, Process, Seconds } from './model.ts';
import { buildNet } from './net.ts';
import { canFailIn, scopeOf } from './scope.ts';

export type Failing = ReadonlySet<Id>;

/** A disruption that lasts longer than the process may be down. */
export interface Intolerable {
  readonly begin: Seconds;
  readonly breach: Seconds;
}

export interface Enough {
  readonly process: Process;
  readonly mtpd: Seconds;
  /** A disruption counts that begins before it. */
  readonly horizon: Seconds;
  /** What can bear on the process by failing, by id; not the process itself. */
  readonly all: readonly Id[];
  /** Whether more failures never help: for a reserve that bridges too they can (docs/semantics.md, L1). */
  readonly isMonotone: boolean;
  /** Whether these failing together at 0 and staying so are intolerable. A role stands for one of its people. */
  isEnough(failing: Failing): boolean;
  /** When that begins, and from when on it is intolerable; nothing for what is not enough. */
  breachOf(failing: Failing): Intolerable | undefined;
  /** How often the calculation was run so far. */
  runs(): number;
}

/**
 * @param horizon that of its plan if not stated
 * @throws RangeError if the model has no process with this id and an mtpd
 */
export function enoughFor(model: Model, id: Id, horizon?: Seconds): Enough {
  const process = model.components.find((one): one is Process => one.id === id);
  if (process?.kind !== 'process' || process.mtpd === undefined) {
    throw new RangeError(`no process ${id} with an mtpd in the model`);
  }
  const { mtpd } = process;
  const ahead = horizon ?? horizonOf(model, process.organisation);
  const normal = calm(buildNet(model), ahead + mtpd + 1);
  const { net, state } = normal;
  const node = net.indexOf.get(id)!;
  const scope = scopeOf(net, state, node);
  const { tryFailing } = trials(normal);
  const components = new Map(model.components.map((component) => [component.id, component]));
  const known = new Map<string, Intolerable | undefined>();
  let runs = 0;

  const ask = (failing: Failing): Intolerable | undefined => {
    runs++;
    const { record } = tryFailing([...failing].map((one) => components.get(one)!));
    const down = record.downs.find(
      (down) =>
        down.node === node &&
        down.from < ahead &&
        (down.until ?? Number.POSITIVE_INFINITY) - down.from > mtpd,
    );
    return down && { begin: down.from, breach: down.from + mtpd };
  };
  const breachOf = (failing: Failing): Intolerable | undefined => {
    const key = [...failing].sort(compare).join('\n');
    if (!known.has(key)) known.set(key, ask(failing));
    return known.get(key);
  };
  return {
    process,
    mtpd,
    horizon: ahead,
    all: canFailIn(net, scope).filter((one) => one !== id),
    isMonotone: [...scope.down, ...scope.asked].every((one) => {
      const { starts, bridges } = net.nodes[one]!;
      return starts === undefined || bridges === undefined;
    }),
    isEnough: (failing) => breachOf(failing) !== undefined,
    breachOf,
    runs: () => runs,
  };
}

/**
 * A smallest set among `others` that carries the process by itself, whatever else fails with `failing`; it keeps those
 * that come last rather than those that come first.
 *
 * @param failing not enough
 */
export function carrying({ isEnough }: Enough, failing: Failing, others: readonly Id[]): Failing {
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
  drop(others);
  return new Set(kept);
}

/** Whether the larger holds all of the smaller. */
export function isWithin(small: Failing, large: Failing): boolean {
  for (const id of small) if (!large.has(id)) return false;
  return true;
}
