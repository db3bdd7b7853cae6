/** What was so in the old plan, and what is so in the new one. */
export interface BeforeAndNow<T> {
  readonly before?: T | undefined;
  readonly now?: T | undefined;
}

/** Something that was not there before, is there no longer, or is there otherwise. */
export type Change = 'gained' | 'lost' | 'moved';

/** Both under the key that they share, in the order of the new ones; what is only old comes after it. */
export function paired<T>(
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): readonly (readonly [string, BeforeAndNow<T>])[] {
  return [...new Set([...now.keys(), ...before.keys()])].map((key) => [
    key,
    { before: before.get(key), now: now.get(key) },
  ]);
}

/** Nothing where both are there and the same by `isSame`. */
export function changeOf<T>(
  { before, now }: BeforeAndNow<T>,
  isSame: (before: T, now: T) => boolean,
): Change | undefined {
  if (before === undefined) return now === undefined ? undefined : 'gained';
  if (now === undefined) return 'lost';
  return isSame(before, now) ? undefined : 'moved';
}
