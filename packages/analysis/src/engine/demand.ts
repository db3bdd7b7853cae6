/** Rule 7 of docs/semantics.md: who is in use. It makes no difference whether the asker delivers. */
import type { Net } from '../net.ts';

/** For every node 1 if it is in use. `askedBy`, where given, gets for each node who asked it first. */
export function whoIsInUse(
  net: Net,
  up: Uint8Array,
  failed: Uint8Array,
  level: Float64Array,
  askedBy?: Int32Array,
): Uint8Array {
  return reach(net, net.roots, up, failed, level, askedBy);
}

/** All that is asked when `from` ask, with `from`. */
export function reach(
  net: Net,
  from: readonly number[],
  up: Uint8Array,
  failed: Uint8Array,
  level: Float64Array,
  askedBy?: Int32Array,
): Uint8Array {
  const reached = new Uint8Array(net.nodes.length);
  const open = [...from];
  for (const index of from) reached[index] = 1;
  const ask = (asked: number, by: number) => {
    if (reached[asked] === 1) return;
    reached[asked] = 1;
    if (askedBy !== undefined) askedBy[asked] = by;
    open.push(asked);
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { lines, refilledBy, lasts } = net.nodes[next]!;
    for (const { atLeast, options } of lines) {
      let before = 0;
      for (const option of options) {
        if (before >= atLeast) break;
        ask(option, next);
        before += up[option]!;
      }
    }
    if (refilledBy === undefined || lasts === undefined) continue;
    const byReserve = net.nodes[refilledBy]!.starts !== undefined;
    if (!byReserve || level[next] === 0 || failed[next] === 1) ask(refilledBy, next);
  }
  return reached;
}
