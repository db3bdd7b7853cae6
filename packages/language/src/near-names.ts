/** Names that a misspelt one may have meant. */

const FURTHEST = 2;

/** The candidates that are at most two letters away from a name, nearest first, at most three. */
export function nearNames(name: string, candidates: Iterable<string>): readonly string[] {
  const found = new Map<string, number>();
  const plain = name.toLowerCase();
  const furthest = Math.min(FURTHEST, Math.floor(plain.length / 2));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > furthest) continue;
    const letters = distance(plain, candidate.toLowerCase(), furthest);
    if (letters <= furthest) found.set(candidate, letters);
  }
  return [...found]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([candidate]) => candidate);
}

/** How many letters must be added, dropped, changed or swapped with their neighbour; anything above `most` counts as more. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}
