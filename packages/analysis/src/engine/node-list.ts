/** Lists of node numbers that are emptied and filled again at every moment: they keep their room. */
import { NONE } from './table.ts';

export interface NodeList {
  items: Int32Array;
  length: number;
}

export function newNodeList(): NodeList {
  return { items: new Int32Array(16), length: 0 };
}

export function push(list: NodeList, node: number): void {
  if (list.length === list.items.length) {
    const more = new Int32Array(2 * list.length);
    more.set(list.items);
    list.items = more;
  }
  list.items[list.length++] = node;
}

/** Takes the last one out; {@link NONE} if there is none. */
export function pop(list: NodeList): number {
  return list.length === 0 ? NONE : list.items[--list.length]!;
}

/** The nodes as they are now; holds until the list changes. */
export function nodesOf({ items, length }: NodeList): Int32Array {
  return items.subarray(0, length);
}

/** Puts them in ascending order; most lists are short, or nearly so already. */
export function sortNodes(list: NodeList): void {
  const { items, length } = list;
  if (length > 64) {
    nodesOf(list).sort();
    return;
  }
  for (let next = 1; next < length; next++) {
    const node = items[next]!;
    let place = next;
    for (; place > 0 && items[place - 1]! > node; place--) items[place] = items[place - 1]!;
    items[place] = node;
  }
}
