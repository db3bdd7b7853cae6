/** What the parser could not read, told by where it stood and what it found. */
import type { Words } from '@waakvlam/analysis';
import type { Grammar } from 'langium';
import type { Range } from 'vscode-languageserver';
import { DECLARATION_KEYWORDS, keyword } from '../keywords.ts';
import type { SyntaxMistake } from '../parsed-file.ts';
import type { Token } from './braces.ts';
import { wordsInside } from './grammar-words.ts';
import { quote } from './quote.ts';
import { saidFor } from './said-otherwise.ts';
import { type ParserError, type Stop, stopOf } from './stop.ts';
import { valuesAt, wantedAmount, wantedName, wantedValue } from './wanted.ts';
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

function missingName(stop: Stop): Words | undefined {
  const { rules, found, kind } = stop;
  const name = wantedName(stop);
  if (name === undefined) return undefined;
  if (kind.endsWith('STRING')) {
    return rules.includes('QualifiedName') || !rules.includes('Head')
      ? {
          en: `Here goes a name, without quotes: ${quote(found)} is a text.`,
          nl: `Hier hoort een naam, zonder aanhalingstekens: ${quote(found)} is een tekst.`,
        }
      : {
          en: 'First a name without spaces, then the title in quotes.',
          nl: 'Eerst een naam zonder spaties, daarna de titel tussen aanhalingstekens.',
        };
  }
  const instead = insteadOf(found);
  return { en: `Here goes ${name.en}${instead.en}.`, nl: `Hier hoort ${name.nl}${instead.nl}.` };
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
  if (/^(?:,|en|and|or)$/.test(found)) return ONE_ONLY;
  if (found === '{') return TOO_MANY;
  const owners = ownersOf(grammar, found);
  // What belongs elsewhere is not misspelt.
  const near = owners.en === '' || saidFor(found).length > 0 ? nearIn(found, words) : undefined;
  if (near !== undefined) {
    return {
      en: `${shown} is not a word of the plan language here. Did you mean ${near.en}?`,
      nl: `${shown} is hier geen woord van de plantaal. Bedoelt u ${near.nl}?`,
    };
  }
  const can = choices({ en: inLanguage(words, 'en'), nl: inLanguage(words, 'nl') });
  if (owners.en !== '' && rules.length <= 1) {
    return {
      en: `${shown} does not go here; it goes inside the braces of ${stop(owners.en)}`,
      nl: `${shown} hoort hier niet, maar tussen de accolades van ${stop(owners.nl)}`,
    };
  }
  if (owners.en !== '') {
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

const TOO_MANY: Words = {
  en: 'This { opens nothing. Leave it out.',
  nl: 'Deze { opent niets. Haal hem weg.',
};

const ONE_ONLY: Words = {
  en: 'Here stands one thing, and no list. Put ; between properties, or begin a new line.',
  nl: 'Hier staat één ding, en geen lijst. Zet ; tussen eigenschappen, of begin een nieuwe regel.',
};

/** A sentence's end, unless dots end it. */
function stop(sentence: string): string {
  return sentence.endsWith('…') ? sentence : `${sentence}.`;
}

/** The kinds of declaration that a property goes with. */
function ownersOf(grammar: Grammar, property: string): Words {
  const kinds = [...DECLARATION_KEYWORDS].filter(({ en }) => {
    const rule = en.charAt(0).toUpperCase() + en.slice(1);
    const words = wordsInside(grammar, rule);
    return words.some((one) => one === property || one.startsWith(`${property} `)) && rule !== 'Organisation';
  });
  return choices({ en: kinds.map(({ en }) => en), nl: kinds.map(({ nl }) => nl) });
}

function wrongValue(stop: Stop): Words | undefined {
  const { found } = stop;
  const words = valuesAt(stop);
  const can = wantedAmount(stop) ?? wantedValue(stop);
  if (can === undefined) return undefined;
  const near = nearIn(found, words ?? []);
  return {
    en: `Here goes ${can.en}${insteadOf(found).en}.${near === undefined ? '' : ` Did you mean ${near.en}?`}`,
    nl: `Hier hoort ${can.nl}${insteadOf(found).nl}.${near === undefined ? '' : ` Bedoelt u ${near.nl}?`}`,
  };
}

/** What a word may have meant: what people say for it, or what is near to it in one of the languages. */
function nearIn(found: string, words: readonly string[]): Words | undefined {
  if (words.includes(found)) return undefined;
  const said = saidFor(found).find((one) => inLanguage(words, 'en').includes(one));
  if (said !== undefined) return keyword(said) ?? { en: said, nl: said };
  const near = (language: 'en' | 'nl'): string | undefined =>
    nearWords(found, inLanguage(words, language))[0];
  const [en, nl] = [near('en'), near('nl')];
  if (en === undefined && nl === undefined) return undefined;
  return {
    en: en ?? keyword(nl!)?.en ?? nl!,
    nl: nl ?? keyword(en!)?.nl ?? en!,
  };
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
