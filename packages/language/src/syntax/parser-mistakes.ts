/** What the parser could not read, told by where it stood and what it found. */
import type { Words } from '@waakvlam/analysis';
import type { Grammar } from 'langium';
import type { Range } from 'vscode-languageserver';
import { DECLARATION_KEYWORDS } from '../keywords.ts';
import type { SyntaxMistake } from '../parsed-file.ts';
import type { Token } from './braces.ts';
import { isNameRule, wordsInside, wordsOf } from './grammar-words.ts';
import { quote } from './quote.ts';
import { type ParserError, type Stop, stopOf } from './stop.ts';
import { choices, inLanguage, nearWords, tokenWords } from './word-lists.ts';

/** One mistake for each line at most: what follows on a line comes from the first. */
export function parserMistakes(
  grammar: Grammar,
  text: string,
  errors: readonly ParserError[],
): readonly SyntaxMistake[] {
  const byLine = new Map<number, SyntaxMistake>();
  for (const error of errors) {
    const range = rangeOf(text, error);
    if (byLine.has(range.start.line)) continue;
    byLine.set(range.start.line, {
      range,
      message: byLine.size < ENOUGH ? message(grammar, text, error) : ANYTHING,
    });
  }
  return [...byLine.values()];
}

/** More messages than this are never shown, so they need no words. */
const ENOUGH = 50;
const ANYTHING: Words = { en: 'This cannot be read.', nl: 'Dit is niet te lezen.' };

function message(grammar: Grammar, text: string, error: ParserError): Words {
  const stop = stopOf(grammar, text, error);
  return missingName(stop) ?? closesNothing(stop) ?? wrongInside(stop) ?? wrongValue(stop) ?? otherwise(stop);
}

function missingName({ rules, found, kind, expected }: Stop): Words | undefined {
  const inner = rules.at(-1) ?? '';
  const isName = inner === 'Name' || inner === 'QualifiedName' || isNameRule(inner);
  if (!isName && !(expected.includes('ID') && expected.length > 100)) return undefined;
  const isReference = rules.includes('QualifiedName') || !rules.includes('Head');
  if (kind.endsWith('STRING')) {
    return isReference
      ? {
          en: `Here goes a name, without quotes: ${quote(found)} is a text.`,
          nl: `Hier hoort een naam, zonder aanhalingstekens: ${quote(found)} is een tekst.`,
        }
      : {
          en: 'First a name without spaces, then the title in quotes.',
          nl: 'Eerst een naam zonder spaties, daarna de titel tussen aanhalingstekens.',
        };
  }
  const choice = rules.includes('Needs');
  return {
    en: `Here goes a name${choice ? ', or one of { … }' : ''}${insteadOf(found).en}.`,
    nl: `Hier hoort een naam${choice ? ', of een van { … }' : ''}${insteadOf(found).nl}.`,
  };
}

function closesNothing({ rules, found }: Stop): Words | undefined {
  if (found !== '}' || rules.length > 1) return undefined;
  return {
    en: 'This } closes nothing. Leave it out, or put the missing { before it.',
    nl: 'Deze } sluit niets. Haal hem weg, of zet de ontbrekende { ervoor.',
  };
}

/** A word inside the braces of a declaration, or between declarations, that begins nothing there. */
function wrongInside({ grammar, rules, found, expected }: Stop): Words | undefined {
  const inner = rules.at(-1) ?? '';
  const words = wordsInside(grammar, inner);
  if (
    words.length === 0 ||
    found === '' ||
    !(expected.length === 0 || expected.includes('}') || expected.includes('EOF'))
  )
    return undefined;
  const shown = quote(found);
  const near = nearIn(found, words);
  if (near !== undefined) {
    return {
      en: `${shown} is not a word of the plan language here. Did you mean ${near.en}?`,
      nl: `${shown} is hier geen woord van de plantaal. Bedoelt u ${near.nl}?`,
    };
  }
  const can = choices({ en: inLanguage(words, 'en'), nl: inLanguage(words, 'nl') });
  const owners = ownersOf(grammar, found);
  if (rules.length > 1 && owners.en !== '') {
    return {
      en: `${shown} does not go here; it goes with ${stop(owners.en)} Here can stand: ${can.en}`,
      nl: `${shown} hoort hier niet, maar bij ${stop(owners.nl)} Hier kan staan: ${can.nl}`,
    };
  }
  return {
    en: `${shown} cannot stand here. What can: ${can.en}`,
    nl: `${shown} kan hier niet staan. Wel: ${can.nl}`,
  };
}

/** A sentence's end, unless dots end it. */
function stop(sentence: string): string {
  return sentence.endsWith('…') ? sentence : `${sentence}.`;
}

/** The kinds of declaration that a property goes with. */
function ownersOf(grammar: Grammar, property: string): Words {
  const kinds = [...DECLARATION_KEYWORDS].filter(({ en }) => {
    const rule = en.charAt(0).toUpperCase() + en.slice(1);
    return wordsInside(grammar, rule).includes(property) && rule !== 'Organisation';
  });
  return choices({ en: kinds.map(({ en }) => en), nl: kinds.map(({ nl }) => nl) });
}

function wrongValue({ grammar, rules, found }: Stop): Words | undefined {
  const rule = [...rules].reverse().find((name) => name.endsWith('Word'));
  if (rule === undefined) return undefined;
  const words = wordsOf(grammar, rule);
  const near = nearIn(found, words);
  const can = choices({ en: inLanguage(words, 'en'), nl: inLanguage(words, 'nl') });
  return {
    en: `Here goes ${can.en}${insteadOf(found).en}.${near === undefined ? '' : ` Did you mean ${near.en}?`}`,
    nl: `Hier hoort ${can.nl}${insteadOf(found).nl}.${near === undefined ? '' : ` Bedoelt u ${near.nl}?`}`,
  };
}

/** What a misspelt word may have meant, in each language if it is near a word of that. */
function nearIn(found: string, words: readonly string[]): Words | undefined {
  const near = (language: 'en' | 'nl'): string | undefined =>
    nearWords(found, inLanguage(words, language))[0];
  const [en, nl] = [near('en'), near('nl')];
  const any = en ?? nl;
  return any === undefined ? undefined : { en: en ?? any, nl: nl ?? any };
}

function otherwise({ expected, found }: Stop): Words {
  const can = choices(tokenWords(expected));
  const instead = insteadOf(found);
  if (can.en === '') {
    return found === '' ? { en: 'The text ends too early.', nl: 'De tekst houdt te vroeg op.' } : ANYTHING;
  }
  return { en: `Here goes ${can.en}${instead.en}.`, nl: `Hier hoort ${can.nl}${instead.nl}.` };
}

function insteadOf(found: string): Words {
  return found === ''
    ? { en: '; the text ends too early', nl: '; de tekst houdt te vroeg op' }
    : { en: `, not ${quote(found)}`, nl: `, niet ${quote(found)}` };
}

/** The range of what was found; at the end of the text, of the last word. */
function rangeOf(text: string, error: ParserError): Range {
  const previous = (error as { previousToken?: Token }).previousToken;
  const token =
    error.token.tokenType.name === 'EOF' || !(error.token.startOffset >= 0) ? previous : error.token;
  if (token?.startLine === undefined || token.startColumn === undefined) return endOf(text);
  const start = { line: token.startLine - 1, character: token.startColumn - 1 };
  // What a mended text has more of stands nowhere.
  const written = text.slice(token.startOffset, (token.endOffset ?? token.startOffset) + 1);
  const length = written.split(/[\r\n]/, 1)[0]!.length;
  return { start, end: { line: start.line, character: start.character + length } };
}

function endOf(text: string): Range {
  const lines = text.split(/\r\n?|\n/);
  const end = { line: lines.length - 1, character: lines.at(-1)!.length };
  return { start: end, end };
}
