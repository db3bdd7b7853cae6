/** All ways to mend a slip, the likeliest first. */
import type { Repair, Repairer, Slip } from '../slip.ts';
import { closesNothing, doubleBrace, missingBrace, missingName, nestedDeclaration } from './braces.ts';
import { allOfGroup, emptyChoice, extraComma, missingComma, wordForComma } from './lists.ts';
import {
  nameAfterTitle,
  nameWithDigitFirst,
  nameWithSpace,
  otherNameWithSpace,
  quotedName,
  ruleWithSpaces,
} from './names.ts';
import { allDay, fromTo, monthInWords, numberInQuotes, numberInWords, unitFirst } from './numbers.ts';
import { dashes, signs } from './signs.ts';
import { openText, quotesInside, textsInList, textWithoutQuotes, titleWithoutQuotes } from './texts.ts';
import { unfinished } from './unfinished.ts';
import {
  fillerWord,
  missingLink,
  missingOf,
  missingWord,
  otherWord,
  timeWithoutWord,
  wrongWord,
} from './words.ts';

const REPAIRERS: readonly Repairer[] = [
  closesNothing,
  doubleBrace,
  nestedDeclaration,
  dashes,
  extraComma,
  allOfGroup,
  emptyChoice,
  unfinished,
  wordForComma,
  fromTo,
  ruleWithSpaces,
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
  missingLink,
  textsInList,
  quotesInside,
  textWithoutQuotes,
  nameWithSpace,
  otherNameWithSpace,
  missingName,
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
