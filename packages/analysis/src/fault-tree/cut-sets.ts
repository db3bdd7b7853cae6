import { type Counts, count } from './count.ts';
import { NO_LIMIT } from './diagrams/zbdd.ts';
import type { FaultTree } from './fault-tree.ts';
import { modulesOf } from './modules.ts';
import { graphOf } from './preprocessing/graph.ts';
import { preprocess } from './preprocessing/preprocess.ts';
import { type Attempt, isSpent, type Solution, solve } from './solve.ts';

/** The minimal cut sets of one top event. */
export interface CutSets {
  /** How many there are, by order: `[0, 2, 5]` is two of order 1 and five of order 2. */
  readonly counts: Counts;
  /**
   * The orders up to this one are complete, and no other is here: what was asked, or less where there was no room.
   * Undefined where all orders are here.
   */
  readonly completeOrder: number | undefined;
  /** From which the sets themselves are made: see `listCutSets`. Undefined where not even order 1 is complete. */
  readonly solution: Solution | undefined;
}

export interface CutSetOptions {
  /** The highest order that is asked for, 1 and up; undefined for all. */
  readonly order?: number | undefined;
  /** How to go about it and with how much room; those with a limit on the order use the families only. */
  readonly attempts?: readonly Attempt[] | undefined;
}

/**
 * Finds the minimal cut sets of a gate. Whatever it finds is exact; where there is no room for all that was asked, the
 * answer says up to which order it is complete.
 *
 * @param tree without cycles
 * @param top index of the gate
 */
export function minimalCutSets(tree: FaultTree, top: number, options: CutSetOptions = {}): CutSets {
  const { order, attempts } = options;
  const events = tree.events.length;
  const graph = preprocess(graphOf(tree, top));
  const isModule = modulesOf(graph, events);
  const within = (limit: number | undefined): Solution | undefined => {
    try {
      const near = limit !== undefined && limit < NO_LIMIT ? limit : undefined;
      return solve(graph, isModule, events, near, attempts);
    } catch (error) {
      if (isSpent(error)) return undefined;
      throw error;
    }
  };
  const all = within(order);
  if (all !== undefined) return { counts: count(all, order), completeOrder: order, solution: all };
  let completeOrder = 0;
  let solution: Solution | undefined;
  for (let next = 1; next < Math.min(order ?? NO_LIMIT, NO_LIMIT); next++) {
    const larger = within(next);
    if (larger === undefined) break;
    solution = larger;
    completeOrder = next;
  }
  return { counts: solution === undefined ? [] : count(solution, completeOrder), completeOrder, solution };
}
