/**
 * How often processes breach, for machines. What ends in `PerYear` is how often a year, `unavailability` and
 * `fussellVesely` are shares from 0 to 1, `tolerates` is the longest time that does no harm, as ISO 8601.
 */
import { isoDuration, type Likelihood } from '@waakvlam/analysis';

export function likelihoodJson({ horizon, sets, ...rest }: Likelihood) {
  return {
    ...rest,
    horizon: isoDuration(horizon),
    sets: sets.map(({ tolerates, ...set }) => ({ ...set, tolerates: isoDuration(tolerates) })),
  };
}
