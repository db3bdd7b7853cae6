/** Braces that open or close nothing, and declarations inside one another. */

import { usualLineEnd } from '../../format/line-ends.ts';
import { DECLARATION_KEYWORDS } from '../../keywords.ts';
import { DECLARATIONS } from '../braces.ts';
import { quote } from '../quote.ts';
import {
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
  yield {
    edits: [cut(slip.text, brace.startOffset, endOf(brace))],
    message: {
      en: 'This } closes nothing. Leave it out, or put the missing { before it.',
      nl: 'Deze } sluit niets. Haal hem weg, of zet de ontbrekende { ervoor.',
    },
    title: { en: 'Leave } out', nl: 'Haal } weg' },
  };
}

/** Properties without the brace before them, with or without the brace behind them. */
export function* missingBrace(slip: Slip): Iterable<Repair> {
  const { text, tokens, index, end } = slip;
  const last = tokens[index - 1];
  const head = headBefore(slip);
  if (last === undefined || head === undefined) return;
  const open = insert(endOf(last), ' {');
  const message = {
    en: `After ${head.shown} { is missing: what it has to say stands inside braces.`,
    nl: `Achter ${head.shown} ontbreekt {: wat erover te zeggen is, staat tussen accolades.`,
  };
  const title = { en: `Put { after ${head.shown}`, nl: `Zet { achter ${head.shown}` };
  yield { edits: [open], message, title };
  const inside = tokens.filter(({ startOffset }) => startOffset < end).at(-1) ?? last;
  const indent = /^[ \t]*$/.exec(lineBefore(text, tokens[head.index]!.startOffset))?.[0] ?? '';
  const close = inside.endLine === last.endLine ? ' }' : `${usualLineEnd(text)}${indent}}`;
  yield { edits: [open, insert(endOf(inside), close)], message, title };
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
