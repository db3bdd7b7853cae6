/** Names: with spaces, between quotes, behind their title, with a digit first. */
import type { Words } from '@waakvlam/analysis';
import { DECLARATIONS, type Token } from '../braces.ts';
import { quote } from '../quote.ts';
import {
  beginsAnew,
  endOf,
  found,
  imageAt,
  isNumber,
  isText,
  isWord,
  type Repair,
  replace,
  type Slip,
  write,
} from '../slip.ts';

const NAME = /^\p{L}[\p{L}\p{M}\w]*(?:-[\p{L}\p{M}\w]+)*$/u;

/** `process Intake 112 {` → `Intake-112`, `person J. de Vries` → `J-de-Vries`. */
export function* nameWithSpace(slip: Slip): Iterable<Repair> {
  const { tokens, index } = slip;
  const name = tokens[index - 1];
  if (name === undefined || !isWord(name) || !DECLARATIONS.has(imageAt(slip, index - 2))) return;
  if (beginsAnew(slip, index - 1)) return;
  let end = index;
  const isPart = (token: Token | undefined): boolean =>
    token?.startLine === name.endLine && (isWord(token) || isNumber(token) || token?.image === '.');
  while (isPart(tokens[end])) end++;
  const parts = tokens.slice(index - 1, end).filter(({ image }) => image !== '.');
  // More words than one are rather a title, but for people.
  const isLong =
    parts.length > 2 && found(slip) !== '.' && !/^person|^persoon/.test(imageAt(slip, index - 2));
  if (parts.length < 2 || isLong) return;
  const joined = parts.map(({ image }) => image).join('-');
  const shown = quote(joined);
  yield {
    edits: [{ offset: name.startOffset, end: endOf(tokens[end - 1]!), text: joined }],
    message: {
      en: `A name has no spaces or dots. Write ${shown}, and put the full wording in quotes after it.`,
      nl: `Een naam heeft geen spaties of punten. Schrijf ${shown}, en zet de volledige omschrijving erachter tussen aanhalingstekens.`,
    },
    title: write(shown),
  };
}

/** A name with a space where another is meant: `at Pump North`. */
export function* otherNameWithSpace({ tokens, index }: Slip): Iterable<Repair> {
  const [first, second] = [tokens[index - 1], tokens[index]];
  if (first === undefined || second === undefined || first.endLine !== second.startLine) return;
  if (!/^\p{Lu}/u.test(first.image) || !/^\p{Lu}/u.test(second.image)) return;
  const joined = `${first.image}-${second.image}`;
  const shown = quote(joined);
  yield {
    edits: [{ offset: first.startOffset, end: endOf(second), text: joined }],
    message: {
      en: `A name has no spaces. Write it as where it is declared, such as ${shown}.`,
      nl: `Een naam heeft geen spaties. Schrijf hem zoals waar hij is vastgelegd, bijvoorbeeld ${shown}.`,
    },
    title: write(shown),
  };
}

/** `accept single point of failure Net` → `accept single-point-of-failure Net`. */
export function* ruleWithSpaces({ tokens, index }: Slip): Iterable<Repair> {
  for (const at of [index, index - 1, index - 2, index - 3]) {
    if (!/^(?:accept|accepteer)$/.test(tokens[at - 1]?.image ?? '')) continue;
    let end = at;
    while (/^[\p{Ll}-]+$/u.test(tokens[end]?.image ?? '') && tokens[end]?.startLine === tokens[at]?.startLine)
      end++;
    const words = tokens.slice(at, end);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || words.length < 2) continue;
    const put = words.map(({ image }) => image).join('-');
    yield {
      edits: [{ offset: first.startOffset, end: endOf(last), text: put }],
      message: {
        en: `The id of a rule has no spaces: ${quote(put)}.`,
        nl: `De code van een regel heeft geen spaties: ${quote(put)}.`,
      },
      title: write(quote(put)),
    };
  }
}

/** `process 112Intake` → `process Intake112`. */
export function* nameWithDigitFirst({ tokens, index }: Slip): Iterable<Repair> {
  const [digits, name] = [tokens[index], tokens[index + 1]];
  if (digits === undefined || name === undefined || !isNumber(digits) || !isWord(name)) return;
  if (name.startOffset !== endOf(digits)) return;
  const put = name.image + digits.image;
  yield {
    edits: [{ offset: digits.startOffset, end: endOf(name), text: put }],
    message: {
      en: `A name begins with a letter. Write ${quote(put)}.`,
      nl: `Een naam begint met een letter. Schrijf ${quote(put)}.`,
    },
    title: write(quote(put)),
  };
}

/** A name in quotes; or a title without a name, for which its words can serve. */
export function* quotedName(slip: Slip): Iterable<Repair> {
  const { tokens, index, expected } = slip;
  const text = tokens[index];
  if (text === undefined || !isText(text) || expected.includes('STRING')) return;
  const written = text.image.slice(1, -1).trim();
  const isTitle = DECLARATIONS.has(imageAt(slip, index - 1)) && !slip.rules.includes('QualifiedName');
  const name = isTitle ? nameOf(written) : written;
  if (!NAME.test(name)) return;
  const put = name === written ? name : `${name} ${text.image}`;
  const shown = quote(name);
  yield {
    edits: [replace(text, put)],
    message: isTitle
      ? NAME_FIRST
      : {
          en: `Here goes a name, without quotes: ${shown}.`,
          nl: `Hier hoort een naam, zonder aanhalingstekens: ${shown}.`,
        },
    title: write(quote(put)),
  };
}

const NAME_FIRST: Words = {
  en: 'First a name without spaces, then the title in quotes.',
  nl: 'Eerst een naam zonder spaties, daarna de titel tussen aanhalingstekens.',
};

/** `Answering 112 calls` → `Answering112Calls`. */
function nameOf(title: string): string {
  const words = title.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  if (words.length === 1 && words[0] === title) return title;
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** `process "Title" Name` → `process Name "Title"`. */
export function* nameAfterTitle({ tokens, index }: Slip): Iterable<Repair> {
  const [title, name] = [tokens[index], tokens[index + 1]];
  if (title === undefined || name === undefined || !isText(title) || !isWord(name)) return;
  if (name.startLine !== title.endLine) return;
  yield {
    edits: [replace(title, name.image), replace(name, title.image)],
    message: NAME_FIRST,
    title: write(`${quote(name.image)} ${quote(title.image)}`),
  };
}
