/** Rule 7 of docs/semantics.md: who is in use. It makes no difference whether the asker delivers. */
import type { Net } from '../net.ts';

/** For every node 1 if it is in use. `askedBecause`, where given, gets for each node who asked it first. */
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
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const asked of asks(net, next, up, failed, level)) {
      if (reached[asked] === 1) continue;
      reached[asked] = 1;
      if (askedBy !== undefined) askedBy[asked] = next;
      open.push(asked);
    }
  }
  return reached;
}

/** Whom a node asks, if it is in use. */
function* asks(
  net: Net,
  index: number,
  up: Uint8Array,
  failed: Uint8Array,
  level: Float64Array,
): Generator<number> {
  const { lines, refilledBy, lasts } = net.nodes[index]!;
  for (const { atLeast, options } of lines) {
    let before = 0;
    for (const option of options) {
      if (before >= atLeast) break;
      yield option;
      before += up[option]!;
    }
  }
  if (refilledBy === undefined || lasts === undefined) return;
  const byReserve = net.nodes[refilledBy]!.starts !== undefined;
  if (!byReserve || level[index] === 0 || failed[index] === 1) yield refilledBy;
}
