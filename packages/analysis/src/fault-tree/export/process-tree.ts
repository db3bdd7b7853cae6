/** The fault tree of a process: what stops it for longer than it may, within a horizon. */
import { enoughFor } from '../../enough.ts';
import type { Id, Model, Process, Seconds } from '../../model.ts';
import { corrected } from './correct.ts';
import type { Draft } from './draft.ts';
import { rulesTree } from './rules-tree.ts';

export interface ProcessTreeOptions {
  readonly process: Id;
  /** That of its plan if not stated. */
  readonly horizon?: Seconds | undefined;
  /** Up to how many components failing together the tree must say what the calculation in time says. */
  readonly order: number;
}

export interface ProcessTree extends Draft {
  readonly process: Process;
  readonly mtpd: Seconds;
  /** A disruption counts that begins before it. */
  readonly horizon: Seconds;
  /** Up to which order its minimal cut sets are those of `cutSets`; less than was asked where a limit stopped that. */
  readonly exact: number | 'all';
  /** Above that order, whether it lacks no set that stops the process. */
  readonly lacksNone: boolean;
}

/** Why there is no tree: nothing stops the process, it breaks with nothing failed, or nobody could look through it. */
export type NoTree = 'never' | 'always' | 'too-large';

/** @throws RangeError if the model has no process with this id and an mtpd */
export function processTree(model: Model, options: ProcessTreeOptions): ProcessTree | NoTree {
  const enough = enoughFor(model, options.process, options.horizon);
  const { process, mtpd, horizon } = enough;
  if (enough.isEnough(new Set())) return 'always';
  const result = corrected(rulesTree(model, enough), enough, options.order);
  if (result === 'too-large') return result;
  const { draft, exact, lacksNone } = result;
  return draft === 'never' ? draft : { ...draft, process, mtpd, horizon, exact, lacksNone };
}
