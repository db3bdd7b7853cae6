/** Rule 1: whether a component has what it needs, given what delivers for whom. */
import type { Flat } from './flatten.ts';

/** Whether an option, or what refills a store, delivers for one that asks it, or would ask it. */
export type DeliversFor = (asker: Flat, option: string) => boolean;

/** Every line has at least k options that deliver, for this component. */
export function supplied(component: Flat, deliversFor: DeliversFor): boolean {
  return component.lines.every(
    (line) => line.options.filter((option) => deliversFor(component, option)).length >= line.atLeast,
  );
}
