import type { SetsByOrder } from './list-cut-sets.ts';

/** What stands around and between the names of a set, and between sets. */
export interface SetForm {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly betweenSets: string;
}

const ROOM = 2 ** 18;

/**
 * Writes sets in a form, as UTF-8 in large pieces.
 *
 * @param names by the numbers in the sets
 * @param write may keep the bytes
 */
export function writeCutSets(
  sets: SetsByOrder,
  names: readonly string[],
  form: SetForm,
  write: (bytes: Uint8Array) => void,
): void {
  const encoder = new TextEncoder();
  const encoded = names.map((name) => encoder.encode(name));
  const before = encoder.encode(form.before);
  const between = encoder.encode(form.between);
  const after = encoder.encode(form.after);
  const betweenSets = encoder.encode(form.betweenSets);
  let buffer = new Uint8Array(ROOM);
  let length = 0;
  const put = (bytes: Uint8Array): void => {
    if (length + bytes.length > buffer.length) {
      write(buffer.subarray(0, length));
      length = 0;
      buffer = new Uint8Array(Math.max(ROOM, bytes.length));
    }
    for (let at = 0; at < bytes.length; at++) buffer[length++] = bytes[at]!;
  };
  let isFirst = true;
  const putSet = (list: Int32Array, from: number, order: number): void => {
    if (!isFirst) put(betweenSets);
    isFirst = false;
    put(before);
    for (let at = from; at < from + order; at++) {
      if (at > from) put(between);
      put(encoded[list[at]!]!);
    }
    put(after);
  };
  for (const [order, list] of sets.entries()) {
    for (let from = 0; from < list.length; from += order) putSet(list, from, order);
  }
  write(buffer.subarray(0, length));
}
