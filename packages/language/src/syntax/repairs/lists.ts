/** Lists: commas that are missing or too many, and words in place of them. */
import { keyword, wordIn } from '../../keywords.ts';
import { beginsLine, type Token } from '../braces.ts';
import type { Edit } from '../edits.ts';
import { quote } from '../quote.ts';
import {
  commaFor,
  cut,
  endOf,
  found,
  imageAt,
  insert,
  isWord,
  leaveOut,
  putBefore,
  type Repair,
  replace,
  type Slip,
  write,
} from '../slip.ts';

const AND = /^(?:en|and|plus|alsmede|evenals)$/;
const OR = /^(?:of|or)$/;
/** No list that people write on a line is longer. */
const FAR = 30;

/** A comma behind which no name comes. */
export function* extraComma(slip: Slip): Iterable<Repair> {
  const { text, tokens, index } = slip;
  // What begins the next line can have been taken for the name.
  const behind = [index, index - 1].filter((at) => at === index || beginsLine(tokens, at));
  for (const at of [...behind.map((next) => next - 1), ...(isDouble(slip) ? [index] : [])]) {
    const comma = tokens[at];
    if (comma?.image !== ',') continue;
    yield {
      edits: [cut(text, comma.startOffset, endOf(comma))],
      message: {
        en: 'Behind this comma a name is missing. Add the name, or leave the comma out.',
        nl: 'Achter deze komma ontbreekt een naam. Vul de naam aan, of haal de komma weg.',
      },
      title: { en: 'Leave the comma out', nl: 'Haal de komma weg' },
    };
  }
}

function isDouble(slip: Slip): boolean {
  return found(slip) === ',' && imageAt(slip, slip.index - 1) === ',';
}

/** `en`, `of` and such between names. Dutch `of` means "or", and the plan's `of` does not. */
export function* wordForComma(slip: Slip): Iterable<Repair> {
  const { tokens, index } = slip;
  // Inside a choice the parser stops at its begin.
  for (let at = index; at < Math.min(tokens.length, index + FAR); at++) {
    if (at > index && beginsLine(tokens, at)) break;
    const image = imageAt(slip, at);
    const next = tokens[at + 1];
    if (!(AND.test(image) || OR.test(image)) || !(isWord(next) || /^[\d{]/.test(next?.image ?? ''))) continue;
    if (OR.test(image)) yield* choice(slip, at);
    yield comma(slip, at);
  }
}

function comma({ text, tokens }: Slip, at: number): Repair {
  const word = tokens[at]!;
  const shown = `${quote(tokens[at - 1]?.image ?? '')}, ${quote(tokens[at + 1]?.image ?? '')}`;
  return {
    edits: [commaFor(text, word.startOffset, endOf(word))],
    message: {
      en: `Put a comma between the names of a list: ${shown}`,
      nl: `Zet een komma tussen de namen van een lijst: ${shown}`,
    },
    title: { en: `Write a comma, not ${word.image}`, nl: `Schrijf een komma, geen ${word.image}` },
  };
}

/** `A of B of C` → `een van { A, B, C }`, where things are needed. */
function* choice(slip: Slip, at: number): Iterable<Repair> {
  const { text, tokens, rules, language } = slip;
  const isNeeds = rules.includes('Needs') || needsBefore(slip, at);
  const first = tokens[at - 1];
  if (!isNeeds || !isWord(first) || first === undefined) return;
  let last = at + 1;
  while (OR.test(imageAt(slip, last + 1)) && isWord(tokens[last + 2])) last += 2;
  const end = tokens[last];
  if (end === undefined) return;
  const one = `${wordIn(language, 'one')} ${wordIn(language, 'of')} {`;
  const ors = Array.from({ length: (last - at + 1) / 2 }, (_, i) => at + 2 * i);
  const name = quote(first.image);
  yield {
    edits: [
      insert(first.startOffset, `${one} `),
      ...ors.map((or) => commaFor(text, tokens[or]!.startOffset, endOf(tokens[or]!))),
      insert(endOf(end), ' }'),
    ],
    message: {
      en: `For a choice write: one of { ${name}, … }. The first is preferred, the others take over.`,
      nl: `Schrijf bij een keuze: een van { ${name}, … }. De eerste heeft de voorkeur, de andere nemen over.`,
    },
    title: write(`${one} ${name}, … }`),
  };
}

/** Whether the property that a word stands in is `needs`. */
function needsBefore(slip: Slip, at: number): boolean {
  for (let index = at; index >= 0; index--) {
    if (/^(?:needs|vereist)$/.test(imageAt(slip, index))) return true;
    if (/^[;{}]$/.test(imageAt(slip, index))) return false;
  }
  return false;
}

/** `all of Posts`, where Posts is a group: by its name alone it stands for all of its members. */
export function* allOfGroup({ text, tokens, index }: Slip): Iterable<Repair> {
  const [all, of, group] = tokens.slice(index - 1, index + 2);
  if (all === undefined || group === undefined || !isName(group)) return;
  if (!/^(?:all|alle)$/.test(all.image) || !/^(?:of|van)$/.test(of?.image ?? '')) return;
  const shown = quote(group.image);
  yield {
    edits: [cut(text, all.startOffset, group.startOffset)],
    message: {
      en: `The name of a group stands for all of its members. Write ${shown} alone.`,
      nl: `De naam van een groep staat voor al haar leden. Schrijf alleen ${shown}.`,
    },
    title: write(shown),
  };
}

/** `needs one of { }`, or without the braces: the names are still to come. */
export function* emptyChoice({ text, tokens, index }: Slip): Iterable<Repair> {
  const at = [index, index - 1].find((one) => /^(?:of|van)$/.test(tokens[one]?.image ?? ''));
  const [of, open, close] = at === undefined ? [] : tokens.slice(at, at + 3);
  if (at === undefined || of === undefined) return;
  const isEmpty = open?.image === '{' && close?.image === '}';
  if (!isEmpty && open?.image !== '}' && !beginsLine(tokens, at + 1)) return;
  const from = tokens[at - 2];
  if (from === undefined || !(from.image === ',' || keyword(from.image) !== undefined)) return;
  const shown = quote(text.slice(tokens[at - 1]!.startOffset, endOf(of)));
  const end = endOf(isEmpty ? close : of);
  yield {
    edits: [cut(text, from.startOffset, end)],
    message: {
      en: `Behind ${shown} still go the names to choose from: { A, B }.`,
      nl: `Achter ${shown} horen nog de namen waaruit te kiezen is: { A, B }.`,
    },
    title: leaveOut(quote(text.slice(from.startOffset, end))),
  };
}

/** Two names without anything between; or a semicolon, which ends a property, between two names. */
export function* missingComma(slip: Slip): Iterable<Repair> {
  const { tokens, index } = slip;
  const [before, here] = [tokens[index - 1], tokens[index]];
  if (before === undefined || here === undefined) return;
  const shown = quote(here.image);
  if (before.image === ';' && isName(here)) {
    yield {
      edits: [replace(before, ',')],
      message: {
        en: `A semicolon ends the property. Put a comma before ${shown} if it belongs to the list.`,
        nl: `Een puntkomma sluit de eigenschap af. Zet een komma voor ${shown} als het bij de lijst hoort.`,
      },
      title: { en: 'Write a comma, not ;', nl: 'Schrijf een komma, geen ;' },
    };
  }
  if (here.image === ',') {
    yield {
      edits: [replace(here, ';')],
      message: {
        en: 'A comma goes between the names of a list. Put ; between properties, or begin a new line.',
        nl: 'Een komma staat tussen de namen van een lijst. Zet ; tussen eigenschappen, of begin een nieuwe regel.',
      },
      title: { en: 'Write ; and no comma', nl: 'Schrijf ; en geen komma' },
    };
  }
  yield* inBraces(slip);
  if (!(isName(here) || /^\d/.test(here.image)) || !(isName(before) || before.image === '}')) return;
  const isOneName =
    !beginsLine(tokens, index) && /^\p{Lu}/u.test(before.image) && /^\p{Lu}/u.test(here.image);
  yield {
    edits: [insert(endOf(before), ',')],
    message: {
      en: `Before ${shown} a comma is missing: it goes between the names of a list.${isOneName ? ' If the two are one name: a name has no spaces.' : ''}`,
      nl: `Voor ${shown} ontbreekt een komma: die staat tussen de namen van een lijst.${isOneName ? ' Zijn de twee samen één naam: een naam heeft geen spaties.' : ''}`,
    },
    title: putBefore(',', shown),
  };
}

/** A small word of the language between two names is no name that somebody would choose. */
function isName(token: Token | undefined): boolean {
  return isWord(token) && !(/^\p{Ll}/u.test(token?.image ?? '') && keyword(token?.image ?? '') !== undefined);
}

/** The same inside the braces of a choice, at whose begin the parser stops. */
function* inBraces({ tokens, index }: Slip): Iterable<Repair> {
  const open = tokens.findIndex(({ image }, at) => at >= index && image === '{');
  const close = tokens.findIndex(({ image }, at) => at > open && /^[{}]$/.test(image));
  if (open < 0 || open > index + 2 || close < 0) return;
  const edits: Edit[] = [];
  for (let at = open + 2; at < close; at++) {
    const [before, here] = [tokens[at - 1]!, tokens[at]!];
    if (here.image === ';') edits.push(replace(here, ','));
    else if (isName(before) && isName(here)) edits.push(insert(endOf(before), ','));
  }
  if (edits.length === 0) return;
  yield {
    edits,
    message: {
      en: 'Inside { … } put a comma between the names.',
      nl: 'Zet tussen { … } een komma tussen de namen.',
    },
    title: { en: 'Put commas between the names', nl: 'Zet komma’s tussen de namen' },
  };
}
