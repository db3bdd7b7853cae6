/** Formatting as changes of a text: nearly all of them between two words, where only blanks and signs are. */
import type { PlanLanguage } from '@waakvlam/analysis';
import type { RootCstNode } from 'langium';
import type { ParsedFile } from '../parsed-file.ts';
import type { Edit } from '../syntax/edits.ts';
import { withCommentsAligned } from './aligned.ts';
import { readBlocks } from './blocks.ts';
import { layOut } from './layout.ts';
import { usualLineEnd } from './line-ends.ts';

export interface FormatOptions {
  /** The language in which to write every keyword and unit; as they are if left out. */
  readonly language?: PlanLanguage | undefined;
}

/**
 * The changes that format a plan, in the order of its text and apart from each other; none if it is formatted
 * already, nothing at all if it has mistakes of syntax: what cannot be read is never touched.
 */
export function formatEdits(file: ParsedFile, { language }: FormatOptions = {}): readonly Edit[] | undefined {
  const tree = file.root.$cstNode;
  if (file.mistakes.length > 0 || tree === undefined) return undefined;
  const { text } = file;
  const lineEnd = usualLineEnd(text);
  const pieces = withCommentsAligned(layOut(readBlocks(tree as RootCstNode, text, language)));
  const edits: Edit[] = [];
  const edit = (offset: number, end: number, wanted: string): void => {
    if (text.slice(offset, end) !== wanted) edits.push({ offset, end, text: wanted });
  };
  let done = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { atom, text: written, sign, lines, space } of pieces) {
    edit(done, atom.offset, sign + lineEnd.repeat(lines) + ' '.repeat(space));
    edit(atom.offset, atom.end, written.replaceAll('\n', lineEnd));
    done = atom.end;
  }
  edit(done, text.length, pieces.length === 0 ? '' : lineEnd);
  return edits;
}
