/** Where one part of a block ends and the next begins. */
import type { Atom, Block } from './blocks.ts';
import { couldGoOn } from './grammar-facts.ts';

export interface Boundary {
  /** The first atom after the last word of the part before: a comment between the two, or the next part. */
  readonly from: number;
  /** The first word of the next part. */
  readonly first: number;
  /** The atom that the author put a sign after. */
  readonly marked: number | undefined;
  /** Whether what comes after would read as if it belonged to what stands before, were it not for a sign or a line end. */
  readonly isUnclear: boolean;
}

export function boundariesOf({ atoms }: Block): readonly Boundary[] {
  const boundaries: Boundary[] = [];
  let start: Atom | undefined;
  let from = 0;
  atoms.forEach((atom, index) => {
    if (atom.kind === 'comment') return;
    if (start !== undefined && atom.starts) {
      const between = atoms.slice(from - 1, index);
      const marked = between.findIndex(({ mark }) => mark !== undefined);
      boundaries.push({
        from,
        first: index,
        marked: marked < 0 ? undefined : from - 1 + marked,
        isUnclear: isUnclear(start, atom),
      });
    }
    if (start === undefined || atom.starts) start = atom;
    from = index + 1;
  });
  return boundaries;
}

function isUnclear(before: Atom, next: Atom): boolean {
  if (before.kind !== 'word' || before.part === undefined || next.kind !== 'word') return false;
  return couldGoOn(before.part, next.text) || couldGoOn(before.part, next.source);
}

/** Whether a line can end at a boundary with the meaning of both parts unchanged, and no comment taken from its side. */
export function canBreak({ from, first, marked, isUnclear }: Boundary): boolean {
  return from === first && (marked !== undefined || !isUnclear);
}

/** The signs of a block by the atoms that they stand after. A line end does as well as a `;`, where all is clear. */
export function signsOf(
  { atoms, isList, canBeParted }: Block,
  boundaries: readonly Boundary[],
  lines: readonly number[],
): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  for (const { from, first, marked, isUnclear } of boundaries) {
    const sign = marked === undefined ? undefined : atoms[marked]!.mark;
    const isBroken = lines.slice(from, first + 1).some((count) => count > 0);
    if (marked !== undefined && sign !== undefined) {
      // A `;` behind a comment keeps it from becoming the documentation of what comes after it.
      const isBehindComment = atoms[marked]!.kind === 'comment';
      if (isList || isUnclear || !isBroken || isBehindComment) signs.set(marked, sign);
    } else if (canBeParted && !isUnclear && !isBroken) signs.set(from - 1, ';');
  }
  return signs;
}
