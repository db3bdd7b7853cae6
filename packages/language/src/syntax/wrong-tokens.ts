/** Words that the lexer takes in although no plan can use them, so that they can be told where they stand. */
import type { Words } from '@waakvlam/analysis';
import { quote } from './quote.ts';

const KINDS: Readonly<Record<string, Words>> = {
  OPEN_STRING: {
    en: 'This text has no closing quote. Put " after its last word, on the same line.',
    nl: 'Deze tekst heeft geen sluitend aanhalingsteken. Zet " achter het laatste woord, op dezelfde regel.',
  },
  CURLY_STRING: {
    en: 'Use straight quotes: "…". Word processors turn them into curly ones.',
    nl: 'Gebruik rechte aanhalingstekens: "…". Tekstverwerkers maken er kromme van.',
  },
  OPEN_COMMENT: {
    en: 'This comment begins with /* and is never closed. Put */ at its end.',
    nl: 'Deze opmerking begint met /* en wordt nergens gesloten. Zet */ aan het eind.',
  },
};

/** What is wrong with a token of this kind; nothing for those that plans use. */
export function wrongTokenWords(kind: string, image: string, behind = ''): Words | undefined {
  return kind === 'SIGNS' ? signWords(image, behind) : KINDS[kind];
}

/** What to do about signs that mean nothing in a plan. `behind` is the text after them. */
export function signWords(signs: string, behind = ''): Words {
  const shown = quote(signs);
  if (/^[:=]/.test(signs)) {
    return {
      en: `${shown} is not used here. Leave it out: a property is a word followed by its value.`,
      nl: `${shown} hoort hier niet. Laat het weg: een eigenschap is een woord met daarachter de waarde.`,
    };
  }
  if (/^[()[\]]/.test(signs)) {
    return {
      en: `${shown} is not used here. Use { and } to keep things together.`,
      nl: `${shown} hoort hier niet. Gebruik { en } om dingen bij elkaar te houden.`,
    };
  }
  if (/^[&+|]/.test(signs)) {
    return {
      en: `${shown} is not used here. Put a comma between names that are all needed; for a choice write one of { … }.`,
      nl: `${shown} hoort hier niet. Zet een komma tussen namen die allemaal nodig zijn; schrijf bij een keuze een van { … }.`,
    };
  }
  if (signs.startsWith('#')) {
    return {
      en: `${shown} is not used here. A comment begins with //.`,
      nl: `${shown} hoort hier niet. Een opmerking begint met //.`,
    };
  }
  if (/^[<>≤≥±~≈]/.test(signs) && /^\s*\d/.test(behind)) {
    return {
      en: `${shown} is not used here. Write the number that holds, without a sign before it.`,
      nl: `${shown} hoort hier niet. Schrijf het getal dat geldt, zonder teken ervoor.`,
    };
  }
  if (/^\/$/.test(signs)) {
    return { en: 'Write per in place of /.', nl: 'Schrijf per in plaats van /.' };
  }
  return {
    en: `${shown} means nothing in a plan. Leave it out, or put the text in quotes: "…".`,
    nl: `${shown} betekent niets in een plan. Laat het weg, of zet de tekst tussen aanhalingstekens: "…".`,
  };
}
