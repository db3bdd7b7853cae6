/** The lines in which two texts of a file differ, as programmers know them from `diff -u`. */
import { harmlessPart } from '../show-finding.ts';

/** Unchanged lines around a change. */
const AROUND = 2;
/** Within so many lines two texts are looked through for a line that they share again. */
const WITHIN = 50;

interface Change {
  /** Lines from 0, the end not included. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

export function lineChanges(file: string, before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.split(/\r\n|\r|\n/)) as [string[], string[]];
  const hunks = together(changesBetween(old, now)).map((changes) => hunk(old, now, changes));
  return hunks.length === 0 ? '' : `--- ${file}\n+++ ${file}\n${hunks.join('')}`;
}

function changesBetween(old: readonly string[], now: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    if (a < old.length && b < now.length && old[a] === now[b]) {
      a++;
      b++;
      continue;
    }
    const [nextA, nextB] = nextShared(old, now, a, b);
    changes.push({ before: [a, nextA], after: [b, nextB] });
    [a, b] = [nextA, nextB];
  }
  return changes;
}

/** Where both go on alike, the nearest first; the end of both if nowhere near. */
function nextShared(
  old: readonly string[],
  now: readonly string[],
  a: number,
  b: number,
): readonly [number, number] {
  for (let sum = 1; sum <= WITHIN; sum++) {
    for (let skipped = 0; skipped <= sum; skipped++) {
      const [i, j] = [a + skipped, b + sum - skipped];
      const isEnd = i === old.length && j === now.length;
      if (isEnd || (i < old.length && j < now.length && old[i] === now[j])) return [i, j];
    }
  }
  return [old.length, now.length];
}

/** Changes that are near each other, in one piece. */
function together(changes: readonly Change[]): readonly (readonly Change[])[] {
  const pieces: Change[][] = [];
  for (const change of changes) {
    const last = pieces.at(-1);
    if (last !== undefined && change.before[0] - last.at(-1)!.before[1] <= 2 * AROUND) last.push(change);
    else pieces.push([change]);
  }
  return pieces;
}

function hunk(old: readonly string[], now: readonly string[], changes: readonly Change[]): string {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  const from = Math.max(0, first.before[0] - AROUND);
  const until = Math.min(old.length, last.before[1] + AROUND);
  const begin = first.after[0] - (first.before[0] - from);
  const count = until - from + (last.after[1] - first.after[0]) - (last.before[1] - first.before[0]);
  const lines = [`@@ -${from + 1},${until - from} +${begin + 1},${count} @@`];
  let at = from;
  for (const { before, after } of changes) {
    lines.push(...old.slice(at, before[0]).map((line) => ` ${harmlessPart(line)}`));
    lines.push(...old.slice(...before).map((line) => `-${harmlessPart(line)}`));
    lines.push(...now.slice(...after).map((line) => `+${harmlessPart(line)}`));
    at = before[1];
  }
  lines.push(...old.slice(at, until).map((line) => ` ${harmlessPart(line)}`));
  return `${lines.join('\n')}\n`;
}
