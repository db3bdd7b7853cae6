/** All ways to mend a slip, the likeliest first. */
import type { Repair, Repairer, Slip } from '../slip.ts';
import { closesNothing, missingBrace, nestedDeclaration } from './braces.ts';
import { extraComma, missingComma, wordForComma } from './lists.ts';
import { nameAfterTitle, nameWithDigitFirst, nameWithSpace, quotedName } from './names.ts';
import { allDay, monthInWords, numberInQuotes, numberInWords, unitFirst } from './numbers.ts';
import { dashes, signs } from './signs.ts';
import { openText, textWithoutQuotes, titleWithoutQuotes } from './texts.ts';
import { fillerWord, missingOf, missingWord, otherWord, timeWithoutWord, wrongWord } from './words.ts';

const REPAIRERS: readonly Repairer[] = [
  closesNothing,
  nestedDeclaration,
  dashes,
  extraComma,
  wordForComma,
  otherWord,
  monthInWords,
  allDay,
  numberInWords,
  numberInQuotes,
  unitFirst,
  quotedName,
  nameAfterTitle,
  nameWithDigitFirst,
  missingWord,
  missingOf,
  wrongWord,
  missingComma,
  textWithoutQuotes,
  nameWithSpace,
  missingBrace,
  titleWithoutQuotes,
  timeWithoutWord,
  fillerWord,
];

/** What could be meant. */
export function* repairsOf(slip: Slip): Iterable<Repair> {
  for (const repairer of slip.isLexical ? [openText, allDay, dashes, signs] : REPAIRERS)
    yield* repairer(slip);
}
