import type { FaultTree, Gate } from '@waakvlam/analysis/fault-tree';
import fc from 'fast-check';

/** Coherent fault trees with a few events, much sharing, constants and arguments named twice; the top is gate 0. */
export function anyTree(mostEvents: number, mostGates: number): fc.Arbitrary<FaultTree> {
  return fc
    .tuple(fc.integer({ min: 1, max: mostEvents }), fc.integer({ min: 1, max: mostGates }))
    .chain(([events, gates]) =>
      fc
        .tuple(...Array.from({ length: gates }, (_, index) => anyGate(events, gates, index)))
        .map((drawn) => ({
          events: Array.from({ length: events }, (_, event) => `e${event}`),
          gates: drawn,
          gateNames: drawn.map((_, index) => `g${index}`),
        })),
    );
}

/** A gate that asks about events, and about gates behind it. */
function anyGate(events: number, gates: number, index: number): fc.Arbitrary<Gate> {
  const event = fc.nat(events - 1);
  const isLast = index === gates - 1;
  const later = () => fc.integer({ min: index + 1, max: gates - 1 }).map((gate) => ~gate);
  const arg = isLast ? event : fc.oneof(event, { arbitrary: later(), weight: 2 });
  return fc.record({
    connective: fc.constantFrom('and', 'or', 'atleast'),
    min: fc.nat(4),
    // Empty ones are the constants: rare, for they make most of a tree go.
    args: fc.oneof(
      { arbitrary: fc.array(arg, { minLength: 1, maxLength: 5 }), weight: 20 },
      { arbitrary: fc.constant([]), weight: 1 },
    ),
  });
}
