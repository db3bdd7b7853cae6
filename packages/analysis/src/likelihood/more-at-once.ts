/** A bound on what a search up to some order has left out. */
import type { Rated } from './rates.ts';

/**
 * How often a second, at most, something fails while at least `others` of the others have failed: every cut set of more
 * than `others` components begins with that. Independent, so the number that has failed is a sum (Poisson binomial).
 */
export function failuresAmid(components: readonly Rated[], others: number): number {
  return components.reduce((sum, { q, mu }, index) => {
    const rest = components.filter((_, other) => other !== index);
    // In the long run a component fails as often as it is repaired.
    return sum + q * mu * atLeast(rest, others);
  }, 0);
}

/** The chance that at least `count` have failed; summed from the few side, and never by what is left of 1. */
function atLeast(components: readonly Rated[], count: number): number {
  const chances = new Array<number>(count + 1).fill(0);
  chances[0] = 1;
  for (const { q } of components) {
    for (let failed = count; failed >= 1; failed--) {
      const stays = failed === count ? 1 : 1 - q;
      chances[failed] = chances[failed]! * stays + chances[failed - 1]! * q;
    }
    if (count > 0) chances[0] *= 1 - q;
  }
  return chances[count]!;
}
