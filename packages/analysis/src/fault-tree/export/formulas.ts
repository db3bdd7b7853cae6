/**
 * Coherent formulas, of which no two say the same: of each it is known what it means, as a decision diagram, so that
 * one that says what another says already is that other one. That is what keeps a tree through time small.
 */
import { and as both, or as either, variable } from '../diagrams/bdd.ts';
import { nodeTable } from '../diagrams/node-table.ts';
import type { Argument, Gate } from '../fault-tree.ts';

/** Always and never. They are folded away: no gate has one as an argument. */
export const TRUE = Number.POSITIVE_INFINITY;
export const FALSE = Number.NEGATIVE_INFINITY;

/** An event or a gate, as in a fault tree, or one of the constants. */
export type Formula = Argument;

export interface Formulas {
  /** By index; `~index` is the formula. Each has two arguments or more, none of them twice or without effect. */
  readonly gates: readonly Gate[];
  /** An event that is new. */
  event(): Formula;
  and(args: readonly Formula[]): Formula;
  or(args: readonly Formula[]): Formula;
  /** At least `min` of `args`; one that stands there twice counts twice. */
  atLeast(min: number, args: readonly Formula[]): Formula;
}

/** @param most what they mean may take so many nodes; beyond that `OutOfBudget` is thrown */
export function newFormulas(most: number): Formulas {
  const table = nodeTable();
  table.most = most;
  const gates: Gate[] = [];
  const eventMeanings: number[] = [];
  const gateMeanings: number[] = [];
  const byMeaning = new Map<number, Formula>([
    [0, FALSE],
    [1, TRUE],
  ]);

  function meaningOf(formula: Formula): number {
    if (formula === TRUE) return 1;
    if (formula === FALSE) return 0;
    return formula >= 0 ? eventMeanings[formula]! : gateMeanings[~formula]!;
  }

  function known(meaning: number, make: () => Gate): Formula {
    const same = byMeaning.get(meaning);
    if (same !== undefined) return same;
    const gate = make();
    gates.push(gate);
    gateMeanings.push(meaning);
    byMeaning.set(meaning, ~(gates.length - 1));
    return ~(gates.length - 1);
  }

  function join(connective: 'and' | 'or', args: readonly Formula[]): Formula {
    const combine = connective === 'and' ? both : either;
    const meaning = args.map(meaningOf).reduce((f, g) => combine(table, f, g), connective === 'and' ? 1 : 0);
    /** Whether `of` says nothing that `other` does not say already. */
    const isCovered = (of: Formula, other: Formula): boolean =>
      (of < 0 || other < 0) && combine(table, meaningOf(of), meaningOf(other)) === meaningOf(other);
    return known(meaning, () => {
      let left = [...new Set(args)].sort((a, b) => a - b);
      for (const arg of left) {
        const others = left.filter((other) => other !== arg);
        if (others.some((other) => isCovered(arg, other))) left = others;
      }
      return { connective, min: 0, args: left };
    });
  }

  function atLeast(min: number, all: readonly Formula[]): Formula {
    const needed = min - all.filter((arg) => arg === TRUE).length;
    const args = all.filter((arg) => arg !== TRUE && arg !== FALSE).sort((a, b) => a - b);
    if (needed <= 0) return TRUE;
    if (needed > args.length) return FALSE;
    if (needed === args.length) return join('and', args);
    if (needed === 1) return join('or', args);
    const twice = args.find((arg, at) => args[at + 1] === arg);
    if (twice !== undefined) {
      const rest = args.filter((arg) => arg !== twice);
      const times = args.length - rest.length;
      return join('or', [join('and', [twice, atLeast(needed - times, rest)]), atLeast(needed, rest)]);
    }
    const row = [1, ...Array.from({ length: needed }, () => 0)];
    for (const arg of args) {
      for (let at = needed; at > 0; at--) {
        row[at] = either(table, row[at]!, both(table, meaningOf(arg), row[at - 1]!));
      }
    }
    return known(row[needed]!, () => ({ connective: 'atleast', min: needed, args }));
  }

  return {
    gates,
    event() {
      const meaning = variable(table, eventMeanings.length);
      const event = eventMeanings.push(meaning) - 1;
      byMeaning.set(meaning, event);
      return event;
    },
    and: (args) => join('and', args),
    or: (args) => join('or', args),
    atLeast,
  };
}
