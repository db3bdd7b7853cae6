/** How soon reserves are there. */
import type { Id, Model, Seconds } from './model.ts';
import { buildNet, type Net } from './net.ts';
import { fall, standingOf, structureOf } from './structure.ts';

const NEVER = Number.POSITIVE_INFINITY;

/**
 * For each component the least time after a call in which it delivers when nothing has failed. Starting times along a
 * chain of reserves add up; `Infinity` for what never comes by itself.
 */
export function readyAfter(model: Model): (component: Id) => Seconds {
  const net = buildNet(model);
  const times = readyTimes(net);
  return (component) => times[net.indexOf.get(component) ?? -1] ?? NEVER;
}

function readyTimes(net: Net): readonly Seconds[] {
  const { lines, linesWith } = structureOf(net);
  const { spare, down } = standingOf({ lines, linesWith });
  const reserves = net.nodes.flatMap(({ starts }, node) => (starts === undefined ? [] : [node]));
  fall({ lines, linesWith }, { spare, down }, reserves);

  const times = Array.from(down, (isDown) => (isDown === 1 ? NEVER : 0));
  const unmet = new Int32Array(net.nodes.length);
  lines.forEach(({ owner }, line) => {
    if (spare[line]! < 0) unmet[owner]!++;
  });
  /** What is supplied and not there yet, with the moment at which it will be. */
  const starting = new Map<number, Seconds>();
  const start = (node: number, now: Seconds): void => {
    starting.set(node, now + (net.nodes[node]!.starts ?? 0));
  };
  times.forEach((time, node) => {
    if (time === NEVER && unmet[node] === 0) start(node, 0);
  });
  for (let next = earliest(starting); next !== undefined; next = earliest(starting)) {
    const [node, now] = next;
    starting.delete(node);
    times[node] = now;
    for (const line of linesWith[node]!) {
      spare[line]!++;
      if (spare[line] !== 0) continue;
      const { owner } = lines[line]!;
      unmet[owner]!--;
      if (unmet[owner] === 0) start(owner, now);
    }
  }
  return times;
}

function earliest(moments: ReadonlyMap<number, Seconds>): readonly [number, Seconds] | undefined {
  let first: readonly [number, Seconds] | undefined;
  for (const entry of moments) {
    if (first === undefined || entry[1] < first[1]) first = entry;
  }
  return first;
}
