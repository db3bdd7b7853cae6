/** Rule 2 of docs/semantics.md for nodes that lean on each other, as formulas. */
import type { Formula, Formulas } from './formulas.ts';

/** Of each node, that it does not deliver. */
export type ByNode = ReadonlyMap<number, Formula>;

interface Circle {
  /** That a node did not deliver just before. */
  before(node: number): Formula;
  /** That a node outside of the circle does not deliver now. */
  elsewhere(node: number): Formula;
  /** That a node cannot deliver now, given of each that it does not. */
  down(node: number, at: (node: number) => Formula): Formula;
}

/**
 * Whoever stood before and does not hold, given all that stands and can come back, falls; and what had come back is
 * built up from nothing again, until nobody falls.
 */
export function settleCircle(part: readonly number[], { and, or }: Formulas, circle: Circle): ByNode {
  const step = (join: typeof and, from: ByNode, given: ByNode): ByNode => {
    const at = (node: number): Formula => given.get(node) ?? circle.elsewhere(node);
    return new Map(part.map((node) => [node, join([from.get(node)!, circle.down(node, at)])]));
  };
  const isSame = (one: ByNode, other: ByNode): boolean =>
    part.every((node) => one.get(node) === other.get(node));
  let standing: ByNode = new Map(part.map((node) => [node, circle.before(node)]));
  for (;;) {
    let all = standing;
    for (let next = step(and, all, all); !isSame(next, all); next = step(and, all, all)) all = next;
    const left = step(or, standing, all);
    if (isSame(left, standing)) return all;
    standing = left;
  }
}
