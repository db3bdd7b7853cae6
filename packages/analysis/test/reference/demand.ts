/** Rule 7: who is in use. Demand is planned demand: it makes no difference whether the asker delivers. */

import type { Standings } from './delivers.ts';
import { type Flat, isDeclared, isReserve, type Net } from './flatten.ts';
import type { DeliversFor } from './supplied.ts';

/** Whom a component asks, if it is in use. */
export function asks(net: Net, component: Flat, standings: Standings, deliversFor: DeliversFor): string[] {
  const asked: string[] = [];
  for (const line of component.lines) {
    line.options.forEach((option, position) => {
      const before = line.options.slice(0, position).filter((other) => deliversFor(component, other));
      if (before.length < line.atLeast) asked.push(option);
    });
  }
  if (component.lasts !== undefined && component.refilledBy !== undefined) {
    const { level, failed } = standings.get(component.id)!;
    // Its feed (6c) always; its refilling reserve (6d) when it is empty or itself failed.
    if (!isReserve(net.get(component.refilledBy)!) || level === 0 || failed) asked.push(component.refilledBy);
  }
  return asked;
}

/** All that is asked, by way of whatever is asked, when `from` ask; with `from` themselves. */
export function reached(
  net: Net,
  from: Iterable<string>,
  standings: Standings,
  deliversFor: DeliversFor,
): Set<string> {
  const found = new Set(from);
  for (const id of found) {
    for (const asked of asks(net, net.get(id)!, standings, deliversFor)) found.add(asked);
  }
  return found;
}

/**
 * Processes always; also whatever no process depends on. Hidden components are private to their line: they are asked by it
 * or not at all (else grouping would make a difference, against L5).
 */
export function roots(net: Net): string[] {
  const processes = [...net.values()].filter((component) => component.process).map(({ id }) => id);
  const depended = new Set(processes);
  for (const id of depended) {
    const component = net.get(id)!;
    for (const line of component.lines) for (const option of line.options) depended.add(option);
    if (component.lasts !== undefined && component.refilledBy !== undefined)
      depended.add(component.refilledBy);
  }
  const others = [...net.values()].filter(
    (component) => isDeclared(component) && !depended.has(component.id),
  );
  return [...processes, ...others.map(({ id }) => id)];
}
