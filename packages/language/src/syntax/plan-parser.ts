import type { PlanLanguage } from '@waakvlam/analysis';
import {
  type AstNode,
  CstNodeBuilder,
  createParser,
  type Grammar,
  type LangiumCoreServices,
  LangiumParser,
  type LexerResult,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import { languageOfText } from '../plan-language.ts';
import type { Token } from './braces.ts';
import { applied, type Edit, inOrder } from './edits.ts';
import type { ExpectationMessages } from './expectation-messages.ts';
import { positionsIn } from './line-begins.ts';
import { mend } from './mend.ts';
import { endOfLine, type Mistake, problems, type Reading } from './mend-section.ts';
import { placedBefore } from './placed-before.ts';
import type { WordedError } from './plan-lexer.ts';

/** After so many mistakes a text is no plan. Every recovery also deepens the parser's stack, which has an end. */
const MOST_MISTAKES = 200;

type Lexer = LangiumCoreServices['parser']['Lexer'];

/**
 * Reads a text as it was meant: what can be mended is told with what mends it, and the rest is read as if it stood so.
 * Stops reading a text that goes wrong again and again.
 */
class PlanParser extends LangiumParser {
  private readonly grammar: Grammar;
  private readonly messages: ExpectationMessages;
  private edits: readonly Edit[] = [];
  private tokens: readonly Token[] = [];

  constructor(services: LangiumCoreServices, messages: ExpectationMessages) {
    super(services);
    // Langium offers no other way to put a node builder and a lexer of one's own in place.
    const own = this as unknown as { nodeBuilder: CstNodeBuilder; lexer: Lexer };
    own.nodeBuilder = new LeanCstNodeBuilder();
    own.lexer = this.mendingLexer(services.parser.Lexer);
    this.grammar = services.Grammar;
    this.messages = messages;
    // How far ahead the parser looks to say what it expected; it decides by other means. Further costs a second a slip.
    (this.wrapper as unknown as { maxLookahead: number }).maxLookahead = 1;
  }

  override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    const first = this.read<T>(input, options);
    if (first.lexerErrors.length === 0 && first.parserErrors.length === 0) return first;
    const mistakes = this.mistakesIn(input, this.reading(first));
    if (mistakes.length === 0) return first;
    this.edits = inOrder(mistakes.flatMap(({ edits }) => edits));
    try {
      const meant = this.read<T>(input, options);
      const left = new Set(problems(this.reading(meant), input.length).map((at) => endOfLine(input, at)));
      // What leaves something wrong on its line does not mend it.
      const told = mistakes.map((one) => worded(input, one, !left.has(endOfLine(input, one.offset))));
      return { ...meant, lexerErrors: [...told, ...meant.lexerErrors] };
    } finally {
      this.edits = [];
    }
  }

  private mistakesIn(input: string, first: Reading): readonly Mistake[] {
    const read = (text: string): Reading => this.reading(this.read(text));
    return mend({ grammar: this.grammar, language: languageIn(input), read }, input, first);
  }

  private reading({ lexerErrors, parserErrors }: ParseResult): Reading {
    return { lexerErrors, parserErrors, tokens: this.tokens };
  }

  private read<T extends AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    let mistakes = 0;
    // Chevrotain keeps this method out of its types; it is how it ends a text early itself.
    const wrapper = this.wrapper as unknown as { moveToTerminatedState(): void };
    this.messages.onMistake = () => {
      if (++mistakes > MOST_MISTAKES) wrapper.moveToTerminatedState();
    };
    return super.parse<T>(input, options);
  }

  /** Cuts the text as mended into words, each placed where it stands in the text as written. */
  private mendingLexer(lexer: Lexer): Lexer {
    return {
      definition: lexer.definition,
      tokenize: (text, options) => {
        const { edits } = this;
        const result: LexerResult =
          edits.length === 0
            ? lexer.tokenize(text, options)
            : placedBefore(text, edits, lexer.tokenize(applied(text, edits), options));
        this.tokens = result.tokens;
        return result;
      },
    };
  }
}

/** The language that a plan in the text states, otherwise that of most of its words. */
function languageIn(text: string): PlanLanguage {
  const [, stated] = /(?:^|[\s;{])(?:language|taal)\s+(nl|en)\b/.exec(text) ?? [];
  return (stated as PlanLanguage | undefined) ?? languageOfText(text);
}

function worded(text: string, { offset, end, message, title, edits }: Mistake, mends: boolean): WordedError {
  const { line, character } = positionsIn(text)(offset);
  return {
    offset,
    length: end - offset,
    line: line + 1,
    column: character + 1,
    message: message.en,
    words: message,
    mend: mends ? { title, edits } : undefined,
  };
}

/** Langium's own looks among all brothers of a node for where to put its comments, even when there are none. */
class LeanCstNodeBuilder extends CstNodeBuilder {
  override addHiddenNodes(tokens: Parameters<CstNodeBuilder['addHiddenNodes']>[0]): void {
    if (tokens.length > 0) super.addHiddenNodes(tokens);
  }
}

/** The parser of plans. */
export function createPlanParser(services: LangiumCoreServices): LangiumParser {
  const messages = services.parser.ParserErrorMessageProvider as ExpectationMessages;
  const parser = new PlanParser(services, messages);
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
