/** Moments at which something may change by itself, the earliest first: a binary heap. */
import type { Seconds } from '../model.ts';

export interface Agenda {
  /** The earliest moment; Infinity if there is none. */
  next(): Seconds;
  add(moment: Seconds, node: number): void;
  /** Takes a node of the earliest moment out. */
  take(): number;
  clear(): void;
}

const NEVER = Number.POSITIVE_INFINITY;

export function newAgenda(): Agenda {
  let moments = new Float64Array(64);
  let nodes = new Int32Array(64);
  let length = 0;

  const put = (place: number, moment: Seconds, node: number): void => {
    moments[place] = moment;
    nodes[place] = node;
  };

  return {
    next: () => (length === 0 ? NEVER : moments[0]!),
    add(moment, node) {
      if (length === moments.length) {
        const [more, those] = [new Float64Array(length * 2), new Int32Array(length * 2)];
        more.set(moments);
        those.set(nodes);
        moments = more;
        nodes = those;
      }
      let place = length++;
      for (let above = (place - 1) >> 1; place > 0 && moments[above]! > moment; above = (place - 1) >> 1) {
        put(place, moments[above]!, nodes[above]!);
        place = above;
      }
      put(place, moment, node);
    },
    take() {
      const taken = nodes[0]!;
      length--;
      const [moment, node] = [moments[length]!, nodes[length]!];
      let place = 0;
      for (let below = 1; below < length; below = 2 * place + 1) {
        if (below + 1 < length && moments[below + 1]! < moments[below]!) below++;
        if (moments[below]! >= moment) break;
        put(place, moments[below]!, nodes[below]!);
        place = below;
      }
      put(place, moment, node);
      return taken;
    },
    clear() {
      length = 0;
    },
  };
}
