/** What the comments above the rules of the grammar say. */

/** A comment that documents, right above a rule. A comment that begins with one star is for who works on the grammar. */
const DOCUMENTED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:entry\s+|fragment\s+)?(\w+)\s+returns\b/g;
const TAG = /@(\w+)[ \t]+([^\n]*)/g;

/** By rule, in the order of the texts: each tag of the comment with what stands behind it. */
export function commentsOf(
  texts: readonly string[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    texts
      .flatMap((text) => [...text.matchAll(DOCUMENTED)])
      .map(([, comment = '', rule = '']) => [
        rule,
        Object.fromEntries([...comment.matchAll(TAG)].map(([, tag, text = '']) => [tag, text.trim()])),
      ]),
  );
}
