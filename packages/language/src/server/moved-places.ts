/** Where what stood in a text stands after a change of it. */
import type { Place } from '../plan-set.ts';

type Texts = ReadonlyMap<string, string>;

/**
 * Moves places with the lines that came or went above them. What stands in the changed lines themselves stays where it
 * was, but never beyond the end of the text.
 */
export function placeMover(before: Texts, after: Texts): (place: Place) => Place {
  const changes = new Map<string, Change>();
  return (place) => {
    const { uri, range } = place;
    const [old, now] = [before.get(uri), after.get(uri)];
    if (old === undefined || now === undefined || old === now) return place;
    const change = changes.get(uri) ?? changeBetween(old.split('\n'), now.split('\n'));
    changes.set(uri, change);
    const move = ({ line, character }: Place['range']['start']) => ({
      line: Math.min(line >= change.end ? line + change.added : line, change.last),
      character,
    });
    return { uri, range: { start: move(range.start), end: move(range.end) } };
  };
}

interface Change {
  /** The first of the old lines after the change. */
  readonly end: number;
  /** How many lines came; negative if they went. */
  readonly added: number;
  /** The last line of the new text. */
  readonly last: number;
}

function changeBetween(old: readonly string[], now: readonly string[]): Change {
  let same = 0;
  const most = Math.min(old.length, now.length);
  while (same < most && old[old.length - 1 - same] === now[now.length - 1 - same]) same++;
  return { end: old.length - same, added: now.length - old.length, last: now.length - 1 };
}
