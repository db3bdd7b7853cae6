import type { Consequence, Decision, Part, Seconds } from '@waakvlam/analysis';

/**
 * Decisions that are one call for whoever makes it, such as moving to one fallback for two processes: by the same
 * actions, before the same moment. The consequences are of all of them together, the margin is the smallest.
 */
export function sameCalls(decisions: readonly Decision[]): readonly Decision[] {
  const calls = new Map<string, Decision>();
  for (const decision of decisions) {
    const { actions, decideBy, automatically } = decision;
    const one = actions.length === 0 || automatically;
    const key = one ? JSON.stringify(decision.reserve) + decision.neededAt : [decideBy, ...actions].join(' ');
    const before = calls.get(key);
    calls.set(key, before === undefined ? decision : together(before, decision));
  }
  return [...calls.values()];
}

function together(a: Decision, b: Decision): Decision {
  return {
    ...a,
    neededAt: Math.min(a.neededAt, b.neededAt),
    takes: Math.max(a.takes, b.takes),
    tooLate: a.tooLate || b.tooLate,
    latest: smallest(a.latest, b.latest),
    instead: eachOnce([...a.instead, ...b.instead]),
    ifLate: both(a.ifLate, b.ifLate),
    ifNever: both(a.ifNever, b.ifNever),
  };
}

/** Parts, each once. */
function eachOnce(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

function smallest(a: Seconds | undefined, b: Seconds | undefined): Seconds | undefined {
  return a === undefined || b === undefined ? undefined : Math.min(a, b);
}

/** Of each process its first consequence, in the order of the first list. */
function both(a: readonly Consequence[], b: readonly Consequence[]): readonly Consequence[] {
  const first = new Map(a.map((one) => [one.process, one]));
  for (const one of b) {
    const known = first.get(one.process);
    if (known === undefined || one.begin < known.begin) first.set(one.process, one);
  }
  return [...first.values()];
}
