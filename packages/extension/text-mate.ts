/** Colours for editors: a TextMate grammar, made from the keyword table. */
import {
  DECLARATION_KEYWORDS,
  KEYWORDS,
  UNIT_KEYWORDS,
  VALUE_KEYWORDS,
  wordIn,
} from '@waakvlam/language/keywords';

type Spelled = readonly { readonly en: string; readonly nl: string }[];

/** A sign that may stand in a name: a keyword that one touches is a part of that name. */
const SIGN = '[\\p{L}\\p{M}\\p{N}_.-]';
const NAME = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*';
const STRING = '"(?:[^"\\\\]|\\\\.)*"';
const NUMBER = '-?\\d[\\d.,:-]*(?:/\\d+)?';

const DATE = '\\d{4}-\\d{2}-\\d{2}';

/** These open no declaration that has a name of its own. */
const NAMELESS = ['accept', 'template'];

export function textMateGrammar(): object {
  const declarations = spellings(DECLARATION_KEYWORDS.filter(({ en }) => !NAMELESS.includes(en)));
  const units = spellings(UNIT_KEYWORDS);
  const values = spellings(VALUE_KEYWORDS);
  return {
    name: 'continuity',
    scopeName: 'source.continuity',
    patterns: [
      include('text'),
      {
        // The braces of an organisation hold declarations, those of a declaration hold what it says.
        begin: `${whole(['organisation', 'organisatie'])}\\s+(${NAME})\\s*(${STRING})?\\s*\\{`,
        end: '\\}',
        beginCaptures: {
          1: scope('keyword.declaration'),
          2: scope('entity.name.namespace'),
          3: scope('string.quoted.double'),
        },
        patterns: [{ include: '$self' }],
      },
      {
        match: `(?:${whole(both('template'))}\\s+)?${whole(declarations)}\\s+(${NAME})`,
        captures: {
          1: scope('keyword.declaration'),
          2: scope('keyword.declaration'),
          3: scope('entity.name.type'),
        },
      },
      include('body'),
      include('words'),
    ],
    repository: {
      text: {
        patterns: [
          { ...scope('comment.line.double-slash'), match: '//.*$' },
          { ...scope('comment.block'), begin: '/\\*', end: '\\*/' },
          {
            ...scope('string.quoted.double'),
            begin: '"',
            end: '"|$',
            patterns: [{ ...scope('constant.character.escape'), match: '\\\\.' }],
          },
        ],
      },
      body: {
        begin: '\\{',
        end: '\\}',
        patterns: [include('text'), include('body'), include('words')],
      },
      words: {
        patterns: [
          {
            match: `${whole(both('like'))}\\s+(${NAME}(?:\\.${NAME})?)`,
            captures: { 1: scope('keyword.control'), 2: scope('entity.other.inherited-class') },
          },
          {
            // A tag is any word, one of the language too.
            match: `${whole(both('tags'))}\\s+(${NAME}(?:\\s*,\\s*${NAME})*)`,
            captures: { 1: scope('keyword.control'), 2: scope('variable.other.enummember') },
          },
          {
            // Elsewhere this value is a property.
            match: `${whole(both('obligation'))}\\s+${whole(both('result'))}`,
            captures: { 1: scope('keyword.control'), 2: scope('variable.other.enummember') },
          },
          // And this property is a value elsewhere.
          { ...scope('keyword.control'), match: `${whole(both('adopted'))}(?=\\s+${DATE})` },
          {
            match: `(?<!${SIGN})(${NUMBER})(?:\\s*(${alternatives(units)})(?!${SIGN}))?`,
            captures: { 1: scope('constant.numeric'), 2: scope('keyword.other.unit') },
          },
          {
            match: `${whole(both('per'))}\\s+${whole(units)}`,
            captures: { 1: scope('keyword.control'), 2: scope('keyword.other.unit') },
          },
          // A unit of one letter has a number or `per` before it, or it is a name.
          { ...scope('keyword.other.unit'), match: whole(units.filter((word) => word.length > 1)) },
          { ...scope('variable.other.enummember'), match: whole(values) },
          {
            ...scope('keyword.control'),
            match: whole(spellings(KEYWORDS).filter((word) => !units.includes(word))),
          },
        ],
      },
    },
  };
}

function scope(name: string): { readonly name: string } {
  return { name: `${name}.continuity` };
}

function include(part: string): { readonly include: string } {
  return { include: `#${part}` };
}

/** One of the words, with no sign of a name on either side. */
function whole(words: readonly string[]): string {
  return `(?<!${SIGN})(${alternatives(words)})(?!${SIGN})`;
}

/** A word of the language in either language. */
function both(word: string): readonly string[] {
  return spellings([{ en: word, nl: wordIn('nl', word) }]);
}

/** All words and whole phrases, the longest first. */
function spellings(keywords: Spelled): readonly string[] {
  const all = new Set(keywords.flatMap(({ en, nl }) => [en, nl]));
  return [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function alternatives(words: readonly string[]): string {
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|');
}
