/** The reference of the language in one of its languages, made from the grammar and the keyword table. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { constructsOf } from '../../packages/language/src/reference/constructs.ts';
import { ruleForm } from '../../packages/language/src/reference/form.ts';
import { referencesOf } from '../../packages/language/src/reference/references.ts';
import { SLOTS } from '../../packages/language/src/reference/slots.ts';
import { chaptersOf, type DeclarationChapter } from './chapters.ts';
import { entriesOf, type Services } from './entries.ts';
import {
  anchorOf,
  code,
  fenced,
  firstSentence,
  formBlock,
  image,
  listed,
  otherThan,
  table,
} from './markdown.ts';
import { WORDS } from './text.ts';
import { wordTables } from './words.ts';

/** What the page is made of. */
export interface LanguageDoc {
  readonly services: Services;
  /** The part that is written by hand, for who begins. */
  readonly intro: Words;
}

/** The page in Markdown. */
export function languagePage({ services, intro }: LanguageDoc, language: PlanLanguage): string {
  const constructs = constructsOf(services.Grammar);
  const { shared, declarations } = chaptersOf(constructs);
  const entries = entriesOf(services, constructs, language);
  return `${[
    `# ${WORDS.title[language]}`,
    `<!-- ${WORDS.made[language]} -->`,
    intro[language].trim(),
    `## ${WORDS.overview[language]}`,
    overview(declarations, language),
    `## ${WORDS.forms[language]}`,
    forms(services.Grammar, language),
    ...shared.flatMap(entries.shared),
    ...declarations.flatMap(entries.declaration),
    `## ${WORDS.words[language]}`,
    wordTables(language),
  ].join('\n\n')}\n`;
}

function overview(declarations: readonly DeclarationChapter[], language: PlanLanguage): string {
  const rows = declarations.map(({ declaration: { keywords, rule, says } }) => {
    const words = keywords.map((pair) => `[${pair[language]}](#${anchorOf(rule)})`).join(', ');
    const others = keywords.map((pair) => pair[otherThan(language)]).join(', ');
    return [words, others, firstSentence(says[language])];
  });
  return table([[WORDS.word[language], WORDS.other[language], WORDS.whatItIs[language]], ...rows]);
}

function forms(grammar: Services['Grammar'], language: PlanLanguage): string {
  const rows = [
    ...SLOTS.map(({ slot, says }) => [code(slot[language]), says[language]]),
    ...referencesOf(grammar).map(({ slot, kinds }) => [
      code(slot[language]),
      `${WORDS.nameOf[language]} ${listed(
        kinds.map((pair) => pair[language]),
        WORDS.or[language],
      )}`,
    ]),
  ];
  const longer = SLOTS.flatMap(({ slot, rule }) =>
    rule === undefined
      ? []
      : [
          `${code(slot[language])}:`,
          fenced('text', formBlock(ruleForm(grammar, rule), language)),
          ...image(rule, ruleForm(grammar, rule), language),
        ],
  );
  return [
    WORDS.formsIntro[language],
    table([[WORDS.capitals[language], WORDS.filled[language]], ...rows]),
    WORDS.otherNames[language],
    WORDS.longer[language],
    ...longer,
  ].join('\n\n');
}
