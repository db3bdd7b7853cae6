import type { Graph } from './preprocessing/graph.ts';

/**
 * Which gates are modules: nothing below them is asked about from elsewhere, so that each can be solved alone.
 * One walk numbers the visits; a gate is a module if all visits to what is below it fall between its first and second.
 *
 * @param events number of basic events of the tree
 * @returns 1 for a module, 0 for another gate; the top always is one
 */
export function modulesOf(graph: Graph, events: number): Uint8Array {
  const first = new Int32Array(events + graph.length);
  const second = new Int32Array(events + graph.length);
  const last = new Int32Array(events + graph.length);
  const slot = (arg: number): number => (arg < 0 ? events + ~arg : arg);
  let time = 0;
  const path = [graph.length - 1];
  const next = [0];
  first[events + graph.length - 1] = ++time;
  while (path.length > 0) {
    const gate = path.at(-1)!;
    const arg = graph[gate]!.args[next[next.length - 1]!++];
    if (arg === undefined) {
      path.pop();
      next.pop();
      second[events + gate] = last[events + gate] = ++time;
      continue;
    }
    const at = slot(arg);
    last[at] = ++time;
    if (first[at] !== 0) continue;
    first[at] = time;
    if (arg < 0) {
      path.push(~arg);
      next.push(0);
    }
  }
  const isModule = new Uint8Array(graph.length);
  // The earliest and the latest visit to anything below a gate.
  const from = new Int32Array(graph.length);
  const until = new Int32Array(graph.length);
  for (let gate = 0; gate < graph.length; gate++) {
    let earliest = 2 ** 31 - 1;
    let latest = 0;
    for (const arg of graph[gate]!.args) {
      const at = slot(arg);
      earliest = Math.min(earliest, first[at]!, arg < 0 ? from[~arg]! : earliest);
      latest = Math.max(latest, last[at]!, arg < 0 ? until[~arg]! : latest);
    }
    from[gate] = earliest;
    until[gate] = latest;
    isModule[gate] = earliest > first[events + gate]! && latest < second[events + gate]! ? 1 : 0;
  }
  isModule[graph.length - 1] = 1;
  return isModule;
}
