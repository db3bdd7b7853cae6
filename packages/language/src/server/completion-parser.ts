import { createCompletionParser, type LangiumCompletionParser, type LangiumCoreServices } from 'langium';

/**
 * A text that is completed ends where it cannot end, and what the parser would have expected there nobody reads. Looking
 * ahead for it takes a tenth of a second; the parser decides by other means.
 */
export function completionParser(services: LangiumCoreServices): LangiumCompletionParser {
  const parser = createCompletionParser(services);
  (parser as unknown as { wrapper: { maxLookahead: number } }).wrapper.maxLookahead = 1;
  return parser;
}
