import { horizonOf, type Model, type Seconds } from '@waakvlam/analysis';

const HOUR = 3600;

/**
 * How far a failure is played that is no scenario: as far as the plans look ahead, from there on as long as the longest
 * that a process may be down, and to the next full hour.
 */
export function playedUntil(model: Model): Seconds {
  const horizons = model.components.map(({ organisation }) => horizonOf(model, organisation));
  const longest = model.components.flatMap((one) => (one.kind === 'process' ? [one.mtpd ?? 0] : []));
  return (Math.floor((Math.max(0, ...horizons) + Math.max(0, ...longest)) / HOUR) + 1) * HOUR;
}
