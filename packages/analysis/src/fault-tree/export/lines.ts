/** Lines as formulas. */
import type { Node } from '../../net-node.ts';
import type { Formula, Formulas } from './formulas.ts';

type Line = Node['lines'][number];

/** That fewer deliver than a line needs. */
export function shortage(
  { atLeast, options }: Line,
  down: (node: number) => Formula,
  formulas: Formulas,
): Formula {
  return formulas.atLeast(options.length - atLeast + 1, options.map(down));
}

/** By place, that a line asks an option: of those before it fewer deliver than it needs. */
export function asksFor(
  { atLeast, options }: Line,
  node: number,
  down: (node: number) => Formula,
  formulas: Formulas,
): readonly Formula[] {
  return options.flatMap((option, place) =>
    option === node ? [formulas.atLeast(place - atLeast + 1, options.slice(0, place).map(down))] : [],
  );
}
