/** Where the parser stopped, out of its error. */
import type { Grammar, ParseResult } from 'langium';
import { expectedTokens } from './expectation-messages.ts';

export type ParserError = ParseResult['parserErrors'][number];

export interface Stop {
  readonly grammar: Grammar;
  readonly offset: number;
  /** The rules it was in, outermost first. */
  readonly rules: readonly string[];
  /** What it found; empty at the end of the text. */
  readonly found: string;
  /** The name of the token that it found. */
  readonly kind: string;
  /** The names of the tokens that it could have gone on with. */
  readonly expected: readonly string[];
}

export function stopOf(grammar: Grammar, text: string, { token, context, message }: ParserError): Stop {
  const atEnd = token.tokenType.name === 'EOF' || !(token.startOffset >= 0);
  const rules = context.ruleStack.map((name) => name.replace(/\u200B/g, ''));
  return {
    grammar,
    offset: atEnd ? text.length : token.startOffset,
    rules: rules.length === 0 ? ['PlanFile'] : rules,
    found: atEnd ? '' : token.image,
    kind: token.tokenType.name,
    expected: expectedTokens(message),
  };
}
