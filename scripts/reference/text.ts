/** What the reference of the language says by itself. */
import type { Words } from '@waakvlam/analysis';

export const WORDS = {
  title: { en: 'The plan language', nl: 'De plantaal' },
  made: {
    en: 'Made by `npm run docs:language` from the grammar and the keyword table. Change those, not this page.',
    nl: 'Gemaakt door `npm run docs:language` uit de grammatica en de woordentabel. Wijzig die, niet deze bladzijde.',
  },
  forms: { en: 'How to read the forms', nl: 'Hoe u de vormen leest' },
  formsIntro: {
    en: 'Below, each property has its form in a box. What stands in `[ ]` may be left out, `a | b` is a choice, `…` says that more of the same may follow, and what stands in capitals is filled in:',
    nl: 'Hieronder staat bij elke eigenschap haar vorm in een kader. Wat tussen `[ ]` staat mag weg, `a | b` is een keuze, `…` zegt dat er meer van hetzelfde mag volgen, en wat in hoofdletters staat vult u in:',
  },
  capitals: { en: 'in the form', nl: 'in de vorm' },
  filled: { en: 'what you write', nl: 'wat u schrijft' },
  nameOf: { en: 'the name of a', nl: 'de naam van een' },
  or: { en: 'or', nl: 'of' },
  longer: {
    en: 'Some of these have a form of their own:',
    nl: 'Sommige daarvan hebben zelf een vorm:',
  },
  otherNames: {
    en: 'Any other word in capitals, such as `ROLE`, is the name of one of those.',
    nl: 'Elk ander woord in hoofdletters, zoals `ROL`, is de naam van zo iets.',
  },
  overview: { en: 'What you can describe', nl: 'Wat u kunt beschrijven' },
  whatItIs: { en: 'what it is', nl: 'wat het is' },
  word: { en: 'word', nl: 'woord' },
  other: { en: 'in Dutch', nl: 'in het Engels' },
  inOther: { en: 'Dutch', nl: 'Engels' },
  says: { en: 'Says', nl: 'Zegt' },
  saysToo: { en: 'And also', nl: 'En ook' },
  values: { en: 'Values', nl: 'Waarden' },
  group: {
    en: 'A group may stand in place of one name.',
    nl: 'In plaats van één naam mag er ook een groep staan.',
  },
  of: { en: 'Of', nl: 'Van' },
  ofToo: { en: 'Also of', nl: 'Ook van' },
  words: { en: 'All words', nl: 'Alle woorden' },
  diagram: { en: 'diagram', nl: 'schema' },
} as const satisfies Record<string, Words>;
