/** What the worked examples say often. */
import type { Failure, Quantity } from '../../src/model.ts';

/** To the end of what was calculated. */
export const EVER = Number.POSITIVE_INFINITY;

export function fails(component: string, from = 0, until?: number): Failure {
  return { component, from, until };
}

export function kW(amount: number): Quantity {
  return { amount, unit: 'kW' };
}
