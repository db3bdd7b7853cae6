/** Coherent fault trees as plain data: what they say, not how they are solved. */

/**
 * What a gate asks about: a basic event by its index, or a gate by the complement of its index (`~gate`), so that
 * both fit one number: 0 and up is an event, below 0 is a gate.
 */
export type Argument = number;

/**
 * A gate: it happens when all (`and`), one (`or`) or at least `min` (`atleast`) of its arguments happen. `and` of
 * nothing always happens, `or` of nothing never does: that is what house events are.
 */
export interface Gate {
  readonly connective: 'and' | 'or' | 'atleast';
  /** How many arguments it takes; only `atleast` reads it. */
  readonly min: number;
  /** An argument that stands here twice counts twice for `atleast`. */
  readonly args: readonly Argument[];
}

/** A fault tree, or several that share gates. Without cycles: see `cycleIn`. */
export interface FaultTree {
  /** Names of the basic events, by index. */
  readonly events: readonly string[];
  /** By index, in any order. */
  readonly gates: readonly Gate[];
  /** Names of gates, by index; none for a formula within a formula. */
  readonly gateNames: readonly (string | undefined)[];
}

/** The gates that no gate asks about and that have a name, in their order. */
export function topsOf({ gates, gateNames }: FaultTree): readonly number[] {
  const asked = new Uint8Array(gates.length);
  for (const { args } of gates) for (const arg of args) if (arg < 0) asked[~arg] = 1;
  return [...gates.keys()].filter((gate) => asked[gate] === 0 && gateNames[gate] !== undefined);
}
