/** What the card of the language says: all of the language on one page. */
import { readFileSync } from 'node:fs';
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { createCoreServices } from '../../packages/language/src/core-services.ts';
import { KEYWORDS, UNIT_KEYWORDS } from '../../packages/language/src/keywords.ts';
import { type Construct, constructsOf } from '../../packages/language/src/reference/constructs.ts';
import { ruleForm } from '../../packages/language/src/reference/form.ts';
import { formText } from '../../packages/language/src/reference/form-text.ts';
import { SLOTS, slotOfRule } from '../../packages/language/src/reference/slots.ts';
import { chaptersOf } from './chapters.ts';
import { otherThan } from './markdown.ts';

const WORDS = {
  title: { en: 'The plan language on one page', nl: 'De plantaal op één bladzijde' },
  shape: { en: 'The shape of a plan', nl: 'Zo ziet een plan eruit' },
  reading: { en: 'How to read this card', nl: 'Zo leest u deze kaart' },
  signs: {
    en: [
      'Write kind Name "Title" { properties }. Order never matters.',
      'Bold is a word of the language. CAPITALS are filled in.',
      '[ ] may be left out, a | b is a choice, … means that more may follow.',
      'One property on a line, or parted by ;. Comments: // and /* */.',
      'kind Name like Other takes over what it does not state itself.',
      '+ A B: also says what stands in box A, in box B.',
    ],
    nl: [
      'Schrijf soort Naam "Titel" { eigenschappen }. De volgorde doet er niet toe.',
      'Vet is een woord van de taal. HOOFDLETTERS vult u in.',
      '[ ] mag weg, a | b is een keuze, … betekent dat er meer mag volgen.',
      'Eén eigenschap per regel, of gescheiden door ;. Commentaar: // en /* */.',
      'soort Naam zoals Ander neemt over wat er zelf niet staat.',
      '+ A B: zegt ook wat in kader A staat, in kader B.',
    ],
  },
  units: { en: 'Units', nl: 'Eenheden' },
  inside: { en: 'What the forms are made of', nl: 'Waar de vormen uit bestaan' },
  more: {
    en: 'All of it with examples: docs/language.md. What it means: docs/semantics.md.',
    nl: 'Alles met voorbeelden: docs/taal.md. Wat het betekent: docs/semantics.md.',
  },
} as const satisfies Record<string, Words | Readonly<Record<PlanLanguage, readonly string[]>>>;

/** Properties that many have in common stand in boxes with these marks. */
const MARKS = ['A', 'B', 'C', 'D'];

/** Slots of which an example says enough. */
const EXAMPLES = /: `/;

/** A piece of a line, whether it is a word of the language, and whether a space stands before it. */
interface Piece {
  readonly text: string;
  readonly word: boolean;
  readonly space: boolean;
}

interface Line {
  /** How far it is indented. */
  readonly indent: number;
  readonly pieces: readonly Piece[];
}

/** A box of the card. */
interface Box {
  readonly title: string;
  /** By which other boxes refer to it. */
  readonly mark?: string | undefined;
  /** The words in the other language. */
  readonly other?: string | undefined;
  readonly lines: readonly Line[];
}

export interface Card {
  readonly title: string;
  readonly language: PlanLanguage;
  readonly more: string;
  /** How a plan looks and how the card is read. */
  readonly first: readonly Box[];
  /** What can be said. */
  readonly rest: readonly Box[];
}

/** The card in a language. */
export function cardOf(language: PlanLanguage): Card {
  const { Grammar } = createCoreServices();
  const { shared, declarations } = chaptersOf(constructsOf(Grammar));
  const lines = (properties: readonly Construct[]): readonly Line[] =>
    properties.flatMap((property) => linesOf(property, language));
  return {
    title: WORDS.title[language],
    language,
    more: WORDS.more[language],
    first: [
      { title: WORDS.shape[language], lines: exampleLines(language) },
      {
        title: WORDS.reading[language],
        lines: [
          ...WORDS.signs[language].map((text) => ({ indent: 0, pieces: plain(text) })),
          ...SLOTS.filter(({ says }) => EXAMPLES.test(says[language])).map(({ slot, says }) => ({
            indent: 0,
            pieces: plain(`${slot[language]}: ${says[language].replaceAll('`', '')}`),
          })),
        ],
      },
      { title: WORDS.units[language], lines: [{ indent: 0, pieces: plain(units(language)) }] },
      {
        title: WORDS.inside[language],
        lines: SLOTS.flatMap(({ slot, rule }) => {
          if (rule === undefined) return [];
          const form = pieces(formText(ruleForm(Grammar, rule), language));
          return [{ indent: 0, pieces: [...plain(`${slot[language]} =`), ...spaced(form)] }];
        }),
      },
    ],
    rest: [
      ...shared.map(({ title, properties }, i) => ({
        title: title[language],
        mark: MARKS[i],
        lines: lines(properties),
      })),
      ...declarations.map(({ declaration, own, shared: whole, elsewhere }) => ({
        title: words(declaration, language),
        other: otherWords(declaration, language),
        lines: [
          ...(own.length + elsewhere.length + whole.length === 0 ? linesOf(declaration, language) : []),
          ...lines(own),
          ...also(
            whole.map(({ set }) => MARKS[shared.findIndex((one) => one.set === set)] ?? ''),
            elsewhere.map((one) => words(one, language)),
          ),
        ],
      })),
    ],
  };
}

const words = ({ keywords }: Construct, language: PlanLanguage): string =>
  keywords.map((pair) => pair[language]).join(', ');

function otherWords(declaration: Construct, language: PlanLanguage): string | undefined {
  const other = words(declaration, otherThan(language));
  return other === words(declaration, language) ? undefined : other;
}

/** What it can say that stands in other boxes. */
function also(marks: readonly string[], said: readonly string[]): readonly Line[] {
  const pieces = [
    ...marks.map((text) => ({ text, word: true, space: true })),
    ...(said.length === 0 ? [] : [{ text: said.join(', '), word: false, space: true }]),
  ];
  return pieces.length === 0 ? [] : [{ indent: 0, pieces: [...plain('+'), ...pieces] }];
}

function linesOf({ form, values }: Construct, language: PlanLanguage): readonly Line[] {
  return [
    { indent: 0, pieces: pieces(formText(form, language)) },
    ...values.flatMap(({ rule, words: set }) => {
      const slot = slotOfRule(rule);
      if (slot === undefined) return [];
      const all = set.map((pair) => pair[language]).join(' | ');
      return [{ indent: 1, pieces: [...plain(`${slot[language]} =`), ...spaced(pieces(all))] }];
    }),
  ];
}

/** Each unit by its shortest word. */
function units(language: PlanLanguage): string {
  const shortest = new Map<string, string>();
  for (const pair of UNIT_KEYWORDS) if (!shortest.has(pair.unit)) shortest.set(pair.unit, pair[language]);
  const long = UNIT_KEYWORDS.filter((pair) => pair[language].length > 3).map((pair) => pair[language]);
  return [...new Set([...shortest.values(), ...long])].join(', ');
}

/** The plan with which the reference begins. */
function exampleLines(language: PlanLanguage): readonly Line[] {
  const intro = readFileSync(new URL(`intro.${language}.md`, import.meta.url), 'utf8');
  const [, plan = ''] = /```continuity\n([\s\S]*?)\n```/.exec(intro) ?? [];
  return plan.split('\n').map((line) => ({
    indent: (line.length - line.trimStart().length) / 2,
    pieces: pieces(line.trim()),
  }));
}

const SPELLINGS = new Set(KEYWORDS.flatMap((pair) => [...pair.en.split(' '), ...pair.nl.split(' ')]));
const TOKEN = /"[^"]*"?|\/\/.*|24\/7|[\p{L}_][\p{L}\d_/-]*|[^\p{L}"_\s]+/gu;

/** Words of the language are told from names by their spelling, which in these texts is enough. */
function pieces(text: string): readonly Piece[] {
  return [...text.matchAll(TOKEN)].map(({ 0: piece, index }) => ({
    text: piece,
    word: SPELLINGS.has(piece),
    space: index > 0 && /\s/.test(text[index - 1]!),
  }));
}

const plain = (text: string): readonly Piece[] => [{ text, word: false, space: false }];

/** The pieces with a space before the first. */
function spaced([first, ...more]: readonly Piece[]): readonly Piece[] {
  return first === undefined ? [] : [{ ...first, space: true }, ...more];
}
