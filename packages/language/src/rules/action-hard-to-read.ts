import type { Model, Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';

const MOST_WORDS = 12;
const STIFF =
  /\b(dient te|dienen te|middels|indien|moet worden|moeten worden|in het kader van|should be|must be|is to be|are to be)\b/iu;
const TWO = /\b(en dan|en daarna|en vervolgens|and then|and afterwards)\b/iu;

export const actionHardToRead: Rule = {
  id: 'action-hard-to-read',
  severity: 'hint',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  title: { en: 'A step that is hard to read', nl: 'Een stap die moeilijk leest' },
  why: {
    en: 'People read a checklist in the dark, in a hurry and for the first time. One short line with the verb first is done; a sentence is read twice.',
    nl: 'Mensen lezen een checklist in het donker, in haast en voor het eerst. Eén korte regel met het werkwoord vooraan wordt gedaan; een zin wordt twee keer gelezen.',
  },
  quiet: {
    en: 'One finding for each action, at its first such step. An abbreviation that stands in a name or title of the plan is explained.',
    nl: 'Eén melding per actie, bij de eerste zo’n stap. Een afkorting die in een naam of titel van het plan staat, is uitgelegd.',
  },
  source: 'Field practice; ISO/TS 22332; CommunicatieRijk, taalniveau B1',
  examples: {
    bad: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; step "The key should be turned to II" }',
    good: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; step "Turn the key to II" }',
  },
  *check({ model }) {
    const known = knownWords(model);
    for (const { id, name, steps } of model.actions) {
      for (const [index, { text }] of steps.entries()) {
        const why = hardBecause(text, known);
        if (why === undefined) continue;
        yield {
          at: { id, property: 'steps', index },
          message: {
            en: `Step ${index + 1} of ${name} ${why.en}. Write one short thing to do, verb first.`,
            nl: `Stap ${index + 1} van ${name} ${why.nl}. Schrijf één kort ding om te doen, werkwoord vooraan.`,
          },
        };
        break;
      }
    }
  },
};

function hardBecause(text: string, known: ReadonlySet<string>): Words | undefined {
  const words = text.split(/\s+/u).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
  if (words > MOST_WORDS) return { en: `has ${words} words`, nl: `telt ${words} woorden` };
  const stiff = STIFF.exec(text)?.[0];
  if (stiff !== undefined) return { en: `says "${stiff}"`, nl: `zegt "${stiff}"` };
  if (TWO.test(text)) return { en: 'asks two things in one', nl: 'vraagt twee dingen in één' };
  const short = text.match(/\b\p{Lu}{3,}\b/gu)?.find((one) => isAbbreviation(one) && !known.has(one));
  return short === undefined
    ? undefined
    : { en: `has ${short}, which nothing explains`, nl: `bevat ${short}, dat nergens is uitgelegd` };
}

/** Whether capitals stand for other words: a label such as NOOD or STOP can be said, GMS cannot. */
function isAbbreviation(word: string): boolean {
  return !/[AEIOU]/u.test(word) || word.length === 3;
}

/** Every word in a name, a title, a definition or an explanation of the plan. */
function knownWords(model: Model): ReadonlySet<string> {
  const texts = Object.values(model)
    .flat()
    .flatMap((one) => ('name' in one ? [one.name, one.title, one.documentation] : []));
  return new Set(texts.flatMap((text) => (typeof text === 'string' ? (text.match(/\p{L}+/gu) ?? []) : [])));
}
