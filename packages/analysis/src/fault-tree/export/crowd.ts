/** Rule 7 of docs/semantics.md, capacity, as a formula: that what carries only so much has no room left for one asker. */
import { limitsOf } from '../../capacity.ts';
import type { Net } from '../../net.ts';
import { servedBefore } from '../../scope.ts';
import { FALSE, type Formula, type Formulas, TRUE } from './formulas.ts';

/** Amounts are counted in millionths, as the calculation does, so that sums of decimal fractions are exact. */
const PARTS = 1_000_000;

interface Draw {
  readonly amount: number;
  readonly isAsked: Formula;
}

/**
 * That those who are served before a share leave too little for it. Nobody passes: who asks draws, also where it does not
 * fit. The parts of one component stand in for each other, and the most that one of them draws counts once.
 *
 * @param node a share
 * @param asked that a node is asked
 */
export function noRoom(
  net: Net,
  node: number,
  asked: (node: number) => Formula,
  formulas: Formulas,
): Formula {
  const { share } = net.nodes[node]!;
  const before = servedBefore(net, node);
  const ranks = new Set(before.map((other) => net.nodes[other]!.share!.rank));
  const limits = [...limitsOf(net.model.components[share!.of]!)];
  return formulas.or(
    limits.map(([unit, most]) => {
      const drawOf = (other: number): number =>
        Math.round((net.nodes[other]!.share!.draws.get(unit) ?? 0) * PARTS);
      const draws = [...ranks].map((rank): Draw => {
        const parts = before.filter((other) => net.nodes[other]!.share!.rank === rank && drawOf(other) > 0);
        return { amount: Math.max(0, ...parts.map(drawOf)), isAsked: formulas.or(parts.map(asked)) };
      });
      return above(draws, Math.round(most * PARTS) - drawOf(node), formulas);
    }),
  );
}

/** That those who ask draw more than there is room for, together. */
function above(draws: readonly Draw[], room: number, { and, or }: Formulas): Formula {
  const always = draws.filter(({ isAsked }) => isAsked === TRUE);
  const maybe = draws
    .filter(({ amount, isAsked }) => amount > 0 && isAsked !== TRUE && isAsked !== FALSE)
    .sort((a, b) => b.amount - a.amount);
  const known = new Map<string, Formula>();
  const from = (at: number, left: number): Formula => {
    if (left < 0) return TRUE;
    const draw = maybe[at];
    if (draw === undefined) return FALSE;
    const key = `${at} ${left}`;
    const same = known.get(key);
    if (same !== undefined) return same;
    const formula = or([and([draw.isAsked, from(at + 1, left - draw.amount)]), from(at + 1, left)]);
    known.set(key, formula);
    return formula;
  };
  return from(
    0,
    always.reduce((left, { amount }) => left - amount, room),
  );
}
