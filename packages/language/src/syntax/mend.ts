/**
 * Mends a text whose syntax has mistakes: the way in which it was most likely meant, so that the rest of it can be read
 * as if it stood so, and so that the editor can offer it. A repair counts only if the text can be read further with it.
 */
import type { Words } from '@waakvlam/analysis';
import { applied, beginBefore, type Edit, editBefore, endBefore, inOrder } from './edits.ts';
import {
  type Budget,
  endOfLine,
  type Mender,
  type Mistake,
  mendSection,
  problems,
  type Reading,
} from './mend-section.ts';
import type { WordedError } from './plan-lexer.ts';
import { sectionsOf } from './sections.ts';

/** Longer sections are no declarations that people write. */
const LONGEST = 8000;
/** How much text may be read in all while trying: counted and not timed, so that the outcome is always the same. */
const BUDGET = 150_000;
/** More mistakes than these are not shown. */
const MOST = 20;

/** The mistakes that could be mended, in the order of the text. */
export function mend(mender: Mender, text: string, first: Reading): readonly Mistake[] {
  const braces = first.lexerErrors.flatMap(asMistake);
  const closing = inOrder(braces.flatMap(({ edits }) => edits));
  const closed = applied(text, closing);
  const reading = closing.length === 0 ? first : mender.read(closed);
  const wrong = problems(reading, closed.length);
  const budget: Budget = { characters: BUDGET, mistakes: MOST };
  const mended = sectionsOf(closed, reading.tokens)
    .filter(
      ({ from, to }, index, { [index + 1]: next }) =>
        to - from <= LONGEST && wrong.some((offset) => offset >= from && offset <= (next?.to ?? to)),
    )
    .flatMap((section) => mendSection(mender, closed, section, budget))
    .flatMap((mistake) => withEdits(mistake, closing));
  return oneOfEachLine(
    text,
    [...braces, ...mended].sort((a, b) => a.offset - b.offset),
  );
}

/** Tells one mistake of each line, with all that mends the line. */
function oneOfEachLine(text: string, mistakes: readonly Mistake[]): readonly Mistake[] {
  const result: Mistake[] = [];
  for (const mistake of mistakes) {
    const last = result.at(-1);
    if (last !== undefined && endOfLine(text, last.offset) === endOfLine(text, mistake.offset)) {
      const edits = inOrder([...last.edits, ...mistake.edits]);
      result[result.length - 1] = { ...last, title: LINE, edits };
    } else {
      result.push(mistake);
    }
  }
  return result;
}

function asMistake({ mend, words, offset = 0, length = 0 }: Partial<WordedError>): readonly Mistake[] {
  if (mend === undefined || words === undefined) return [];
  return [{ offset, end: offset + length, message: words, ...mend }];
}

/** The mistake in the text before edits; nothing where those are in its way. */
function withEdits(mistake: Mistake, before: readonly Edit[]): readonly Mistake[] {
  const edits = mistake.edits.flatMap((edit) => editBefore(before, edit) ?? []);
  if (edits.length < mistake.edits.length) return [];
  const { offset, end } = mistake;
  return [{ ...mistake, offset: beginBefore(before, offset), end: endBefore(before, end), edits }];
}

const LINE: Words = { en: 'Mend this line', nl: 'Verbeter deze regel' };
