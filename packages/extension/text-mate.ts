/** Colours for editors: a TextMate grammar from the keyword table. */
import { DECLARATION_KEYWORDS, KEYWORDS } from '@waakvlam/language/keywords';

/** No letter, digit, underscore, dash or dot may touch a keyword, or it is a part of a name. */
const LETTER = '[\\w\\u00C0-\\u024F\\u0300-\\u036F.-]';

export function textMateGrammar(): object {
  const declarations = spellings(DECLARATION_KEYWORDS);
  const others = spellings(KEYWORDS).filter((word) => !declarations.includes(word));
  return {
    name: 'continuity',
    scopeName: 'source.continuity',
    patterns: [
      { name: 'comment.line.double-slash.continuity', match: '//.*$' },
      { name: 'comment.block.continuity', begin: '/\\*', end: '\\*/' },
      {
        name: 'string.quoted.double.continuity',
        begin: '"',
        end: '"|$',
        patterns: [{ name: 'constant.character.escape.continuity', match: '\\\\.' }],
      },
      { name: 'constant.numeric.continuity', match: `(?<!${LETTER})-?\\d[\\d.:-]*(?:\\s*%)?` },
      {
        match: `(?<!${LETTER})(${alternatives(declarations)})(?=\\s+[A-Za-z_\\u00C0-\\u024F][\\w\\u00C0-\\u024F\\u0300-\\u036F-]*\\s*(?:"|\\{|$))\\s+([\\w\\u00C0-\\u024F\\u0300-\\u036F-]+)`,
        captures: {
          1: { name: 'keyword.declaration.continuity' },
          2: { name: 'entity.name.type.continuity' },
        },
      },
      {
        name: 'keyword.other.continuity',
        match: `(?<!${LETTER})(?:${alternatives([...declarations, ...others])})(?!${LETTER})`,
      },
    ],
  };
}

function spellings(keywords: readonly { readonly en: string; readonly nl: string }[]): string[] {
  const all = new Set(keywords.flatMap(({ en, nl }) => [en, nl]).flatMap((phrase) => phrase.split(' ')));
  return [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function alternatives(words: readonly string[]): string {
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}
