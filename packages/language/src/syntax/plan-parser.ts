import {
  type AstNode,
  CstNodeBuilder,
  createParser,
  type LangiumCoreServices,
  LangiumParser,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import type { ExpectationMessages } from './expectation-messages.ts';

/** After so many mistakes a text is no plan. Every recovery also deepens the parser's stack, which has an end. */
const MOST_MISTAKES = 200;

/** Stops reading a text that goes wrong again and again. */
class PlanParser extends LangiumParser {
  private readonly messages: ExpectationMessages;

  constructor(services: LangiumCoreServices, messages: ExpectationMessages) {
    super(services);
    // Langium offers no other way to put a node builder of one's own in place.
    (this as unknown as { nodeBuilder: CstNodeBuilder }).nodeBuilder = new LeanCstNodeBuilder();
    this.messages = messages;
  }

  override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    let mistakes = 0;
    // Chevrotain keeps this method out of its types; it is how it ends a text early itself.
    const wrapper = this.wrapper as unknown as { moveToTerminatedState(): void };
    this.messages.onMistake = () => {
      if (++mistakes > MOST_MISTAKES) wrapper.moveToTerminatedState();
    };
    return super.parse<T>(input, options);
  }
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
