import { AbstractParserErrorMessageProvider } from 'langium';

type Mismatch = Parameters<AbstractParserErrorMessageProvider['buildMismatchTokenMessage']>[0];
type NoAlternative = Parameters<AbstractParserErrorMessageProvider['buildNoViableAltMessage']>[0];
type EarlyExit = Parameters<AbstractParserErrorMessageProvider['buildEarlyExitMessage']>[0];

const SEPARATOR = '\n';

/**
 * Hands on what the parser expected, as names of tokens in place of a message. Sentences are made of it later, when
 * the text around it is known.
 */
export class ExpectationMessages extends AbstractParserErrorMessageProvider {
  /** Called at every mistake. */
  onMistake: () => void = () => {};

  override buildMismatchTokenMessage({ expected }: Mismatch): string {
    return this.expected([expected.name]);
  }

  override buildNotAllInputParsedMessage(): string {
    return this.expected([]);
  }

  override buildNoViableAltMessage({ expectedPathsPerAlt }: NoAlternative): string {
    return this.expected(firstTokens(expectedPathsPerAlt.flat()));
  }

  override buildEarlyExitMessage({ expectedIterationPaths }: EarlyExit): string {
    return this.expected(firstTokens(expectedIterationPaths));
  }

  private expected(tokens: readonly string[]): string {
    this.onMistake();
    return tokens.join(SEPARATOR);
  }
}

/** The names of tokens out of a message of {@link ExpectationMessages}. */
export function expectedTokens(message: string): readonly string[] {
  return message === '' ? [] : message.split(SEPARATOR);
}

function firstTokens(paths: readonly (readonly { readonly name: string }[])[]): readonly string[] {
  return [...new Set(paths.flatMap(([first]) => first?.name ?? []))];
}
