/**
 * How often things fail and how long that takes, from what a plan says. Here whole numbers end: rates and chances are
 * floating point, and nothing of them goes back into the calculation in time.
 */
import type { CalendarSpan, Component, Id } from '../model.ts';

const DAY = 24 * 3600;

/** On average: rates are no calendar, so a year is 365¼ days, and a month a twelfth of that. */
export const YEAR = 365.25 * DAY;

const LENGTH: { readonly [U in CalendarSpan['unit']]: number } = {
  day: DAY,
  week: 7 * DAY,
  month: YEAR / 12,
  year: YEAR,
};

/** A component that fails and is repaired, again and again, independently of all others. */
export interface Rated {
  readonly id: Id;
  /** Share of time in which it has failed. */
  readonly q: number;
  /** Repairs a second, while it has failed. */
  readonly mu: number;
}

/** Whether the plan says how often a component fails. */
export function failsAtARate(component: Component): boolean {
  return 'failsOncePer' in component && (component.failsOncePer?.count ?? 0) > 0;
}

/**
 * What a component does in the long run. `fails once per` is the mean time that it works between two failures (1 ÷ λ),
 * `repaired in` the mean of a repair time that is exponentially distributed (1 ÷ μ); q = λ ÷ (λ + μ): NUREG-0492
 * (Fault Tree Handbook, 1981), chapter XI; IEC 61025 (2006).
 *
 * @returns nothing where the plan does not give both
 */
export function rated(component: Component): Rated | undefined {
  if (!('failsOncePer' in component) || component.failsOncePer === undefined) return undefined;
  const { id, failsOncePer, repaired } = component;
  if (repaired === undefined || failsOncePer.count <= 0) return undefined;
  const lambda = 1 / (failsOncePer.count * LENGTH[failsOncePer.unit]);
  const mu = 1 / Math.max(1, repaired);
  return { id, q: lambda / (lambda + mu), mu };
}
