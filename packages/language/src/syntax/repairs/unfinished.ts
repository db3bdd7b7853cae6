/** What ends with its line before it is finished: somebody is still typing it, or forgot it. */
import { isWordOf } from '../../keywords.ts';
import { beginsLine } from '../braces.ts';
import { quote } from '../quote.ts';
import { cut, endOf, leaveOut, type Repair, type Slip } from '../slip.ts';
import { NAME, wanted } from '../wanted.ts';

/** So many words of the next line can be read as going on: `copy at` and below it `copy at Vault offline`. */
const TAKEN = 3;

/** Of a longer property the beginning is tried last only. */
const MOST = 5;

/**
 * Reads on as if it were not there. The parser stops at what begins the next line; where a name is missing it takes that
 * for the name, and stops a few words behind it.
 */
export function* unfinished(slip: Slip): Iterable<Repair> {
  for (let next = slip.index; next >= slip.index - TAKEN; next--) yield* endingBefore(slip, next);
}

function* endingBefore(slip: Slip, next: number): Iterable<Repair> {
  const { text, tokens, index } = slip;
  const [last, after] = [tokens[next - 1], tokens[next]];
  if (last === undefined || /^[,;{}]$/.test(last.image) || !beginsLine(tokens, next)) return;
  const isTaken = next < index;
  if (isTaken && (!isKeyword(last.image) || !isKeyword(after?.image ?? ''))) return;
  if (!isTaken && (isFinished(slip) || !(after === undefined || /^\}|^\p{L}/u.test(after.image)))) return;
  const what = isTaken ? NAME : wanted(slip);
  const shown = quote(last.image);
  const [en, nl] = [what.en || 'something', what.nl || 'iets'];
  for (const begin of begins(slip, next - 1)) {
    const from = tokens[begin]!.startOffset;
    yield {
      edits: [cut(text, from, endOf(last))],
      message: { en: `Behind ${shown} still goes ${en}.`, nl: `Achter ${shown} hoort nog ${nl}.` },
      title: leaveOut(quote(text.slice(from, endOf(last)))),
    };
  }
}

function isKeyword(image: string): boolean {
  return isWordOf('en', image) || isWordOf('nl', image);
}

/** Whether what stands before a slip could have ended there. */
function isFinished({ expected }: Slip): boolean {
  return expected.length === 0 || expected.includes('}') || expected.includes('EOF');
}

/** From where a property can be left out up to its last word, the shortest piece first. */
function begins({ tokens }: Slip, last: number): readonly number[] {
  let first = last;
  while (first > 0 && !beginsLine(tokens, first) && !/^[;{}]$/.test(tokens[first - 1]?.image ?? '')) first--;
  // A count without its `of` would be a name.
  const all = Array.from({ length: last - first + 1 }, (_, i) => last - i).filter(
    (at) => !/^(?:of|van)$/.test(tokens[at]?.image ?? ''),
  );
  return all.length > MOST ? [...all.slice(0, MOST), first] : all;
}
