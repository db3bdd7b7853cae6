/** How much room things take on one line. */
import type { Atom, Block } from './blocks.ts';
import { boundariesOf, signsOf } from './boundaries.ts';

/** Some atoms of a block, from and up to. */
export type Run = readonly [from: number, to: number];

/** What stands on one line up to a block that is spread, and after it up to the next. */
export interface Stretch {
  readonly width: number;
  /** What in it could be spread over lines. */
  readonly blocks: readonly Block[];
}

/** The stretches of a run, comments at its end aside. */
export function stretchesOf(
  atoms: readonly Atom[],
  signs: ReadonlyMap<number, string>,
  [from, to]: Run,
  indent: number,
): readonly Stretch[] {
  let end = to;
  while (end > from + 1 && atoms[end - 1]!.kind === 'comment') end--;
  const stretches: Stretch[] = [];
  let width = indent;
  let blocks: Block[] = [];
  for (let index = from; index < end; index++) {
    const atom = atoms[index]!;
    if (index > from && !isTight(atoms[index - 1], atom)) width++;
    if (atom.kind === 'block' && atom.isSpread) {
      stretches.push({ width: width + 1, blocks });
      width = indent + 1;
      blocks = [];
    } else {
      width += widthOf(atom);
      if (atom.kind === 'block' && atom.atoms.length > 0 && !atom.hasComment) blocks.push(atom);
    }
    if (signs.has(index)) width++;
  }
  stretches.push({ width, blocks });
  return stretches;
}

/** The width of something on one line. */
function widthOf(atom: Atom): number {
  if (atom.kind === 'word') return atom.width;
  if (atom.kind === 'comment') return [...atom.text].length;
  const known = WIDTHS.get(atom);
  if (known !== undefined) return known;
  const { atoms } = atom;
  const signs = signsOf(
    atom,
    boundariesOf(atom),
    atoms.map(() => 0),
  );
  const inside = stretchesOf(atoms, signs, [0, atoms.length], 0).reduce((sum, { width }) => sum + width, 0);
  const width = atoms.length === 0 ? 2 : inside + 4;
  WIDTHS.set(atom, width);
  return width;
}

const WIDTHS = new WeakMap<Block, number>();

/** Whether nothing stands between the two. */
export function isTight(before: Atom | undefined, atom: Atom): boolean {
  if (atom.kind !== 'word' || before === undefined) return false;
  if (atom.text === ',') return true;
  if (before.kind !== 'word') return false;
  // A sign within a value, such as that of a name with a dot or of a negative number.
  return (
    atom.value !== undefined && atom.value === before.value && (isSign(atom.text) || isSign(before.text))
  );
}

function isSign(text: string): boolean {
  return /^[^\w%"]+$/.test(text);
}
