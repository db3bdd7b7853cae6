/** Braces that open or close nothing, and declarations inside one another. */

import { usualLineEnd } from '../../format/line-ends.ts';
import { DECLARATION_KEYWORDS } from '../../keywords.ts';
import { beginsLine, DECLARATIONS, type Token } from '../braces.ts';
import { quote } from '../quote.ts';
import {
  beginsAnew,
  cut,
  endOf,
  found,
  imageAt,
  insert,
  lineBefore,
  putBefore,
  type Repair,
  type Slip,
} from '../slip.ts';

/** A closing brace too many. */
export function* closesNothing(slip: Slip): Iterable<Repair> {
  const brace = slip.tokens[slip.index];
  if (brace?.image !== '}' || slip.rules.length > 1) return;
  yield* neverOpened(slip, brace);
  yield {
    edits: [cut(slip.text, brace.startOffset, endOf(brace))],
    message: {
      en: 'This } closes nothing. Leave it out, or put the missing { before it.',
      nl: 'Deze } sluit niets. Haal hem weg, of zet de ontbrekende { ervoor.',
    },
    title: { en: 'Leave } out', nl: 'Haal } weg' },
  };
}

/** `power Grid`, below it what it has to say, and then the brace that closes it. */
function* neverOpened({ text, tokens, index }: Slip, brace: Token): Iterable<Repair> {
  if (!beginsLine(tokens, index)) return;
  let at = index - 1;
  while (at > 0 && !(beginsLine(tokens, at) && (tokens[at]?.startColumn ?? 0) <= (brace.startColumn ?? 0)))
    at--;
  const [kind, name] = [tokens[at], tokens[at + 1]];
  if (kind === undefined || name === undefined || !KINDS.has(kind.image) || kind.startLine !== name.startLine)
    return;
  let last = at + 1;
  while (!beginsLine(tokens, last + 1)) last++;
  if (last + 1 === index || tokens.slice(at, last + 1).some(({ image }) => image === '{')) return;
  const shown = quote(text.slice(kind.startOffset, endOf(name)));
  yield { edits: [insert(endOf(tokens[last]!), ' {')], ...openMissing(shown), isAtEnd: true };
}

function openMissing(shown: string): Pick<Repair, 'message' | 'title'> {
  return {
    message: {
      en: `After ${shown} { is missing: what it has to say stands inside braces.`,
      nl: `Achter ${shown} ontbreekt {: wat erover te zeggen is, staat tussen accolades.`,
    },
    title: { en: `Put { after ${shown}`, nl: `Zet { achter ${shown}` },
  };
}

/** Properties without the brace before them, with or without the brace behind them. */
export function* missingBrace(slip: Slip): Iterable<Repair> {
  const { text, tokens, index, end } = slip;
  const last = tokens[index - 1];
  const head = headBefore(slip);
  if (last === undefined || head === undefined) return;
  const open = insert(endOf(last), ' {');
  const said = openMissing(head.shown);
  yield { edits: [open], ...said, isAtEnd: true };
  const inside = tokens.filter(({ startOffset }) => startOffset < end).at(-1) ?? last;
  const indent = /^[ \t]*$/.exec(lineBefore(text, tokens[head.index]!.startOffset))?.[0] ?? '';
  const close = inside.endLine === last.endLine ? ' }' : `${usualLineEnd(text)}${indent}}`;
  yield { edits: [open, insert(endOf(inside), close)], ...said, isAtEnd: true };
}

/** `process` on a line, and below it what it has to say. */
export function* missingName(slip: Slip): Iterable<Repair> {
  const { tokens, index, language } = slip;
  const [kind, below] = [tokens[index - 2], tokens[index - 1]];
  if (kind === undefined || below === undefined || !KINDS.has(kind.image) || !beginsAnew(slip, index - 1))
    return;
  const put = language === 'nl' ? 'Naam {' : 'Name {';
  yield {
    edits: [insert(endOf(kind), ` ${put}`)],
    message: {
      en: `Behind ${kind.image} still goes a name, and then {.`,
      nl: `Achter ${kind.image} hoort nog een naam, en daarachter {.`,
    },
    title: { en: `Put ${put} behind ${kind.image}`, nl: `Zet ${put} achter ${kind.image}` },
    isAtEnd: true,
  };
}

/** A brace that is opened twice, closed once or twice. */
export function* doubleBrace(slip: Slip): Iterable<Repair> {
  const { text, tokens, index } = slip;
  const brace = tokens[index];
  if (brace?.image !== '{' || imageAt(slip, index - 1) !== '{') return;
  let depth = 0;
  const close = tokens.findIndex(({ image }, at) => {
    if (at < index) return false;
    if (image === '{') depth++;
    return image === '}' && --depth === 0;
  });
  const last = imageAt(slip, close + 1) === '}' ? tokens[close] : undefined;
  for (const end of new Set([last, undefined])) {
    yield {
      edits: [
        cut(text, brace.startOffset, endOf(brace)),
        ...(end ? [cut(text, end.startOffset, endOf(end))] : []),
      ],
      message: {
        en: 'Here stands { twice. One is enough.',
        nl: 'Hier staat { twee keer. Eén is genoeg.',
      },
      title: { en: 'Leave one { out', nl: 'Haal één { weg' },
    };
  }
}

/** The name of the declaration that has just begun, right before a slip. */
function headBefore(slip: Slip): { readonly index: number; readonly shown: string } | undefined {
  for (let index = slip.index - 2; index >= Math.max(0, slip.index - 6); index--) {
    if (!DECLARATIONS.has(imageAt(slip, index))) continue;
    return { index, shown: `${imageAt(slip, index)} ${quote(imageAt(slip, index + 1))}` };
  }
  return undefined;
}

const KINDS: ReadonlySet<string> = new Set(DECLARATION_KEYWORDS.flatMap(({ en, nl }) => [en, nl]));

/** A declaration inside another, as the last thing in it. */
export function* nestedDeclaration(slip: Slip): Iterable<Repair> {
  const { text, tokens, index } = slip;
  const inner = tokens[index];
  if (inner === undefined || !KINDS.has(found(slip)) || slip.rules.length < 2) return;
  // Without more it can be a property under another word.
  if (!/^["{]/.test(imageAt(slip, index + 2))) return;
  let depth = 0;
  let at = index;
  while (at < tokens.length && depth >= 0) {
    if (imageAt(slip, at) === '{') depth++;
    if (imageAt(slip, at) === '}') depth--;
    at++;
  }
  const outer = tokens[at - 1];
  const before = tokens[index - 1];
  if (depth >= 0 || outer === undefined || before === undefined) return;
  const shown = quote(text.slice(inner.startOffset, endOf(tokens[index + 1] ?? inner)));
  const gap = text.slice(endOf(before), inner.startOffset);
  yield {
    edits: [
      insert(endOf(before), /[\r\n]/.test(gap) ? `${usualLineEnd(text)}}` : ' }'),
      cut(text, outer.startOffset, endOf(outer)),
    ],
    message: {
      en: `${shown} stands inside another declaration. Close that one with } first.`,
      nl: `${shown} staat binnen een andere beschrijving. Sluit die eerst met }.`,
    },
    title: putBefore('}', shown),
  };
}
