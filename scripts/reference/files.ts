/** The files of the language reference. */
import { readFileSync } from 'node:fs';
import type { PlanLanguage } from '@waakvlam/analysis';
import { createCoreServices } from '../../packages/language/src/core-services.ts';
import { constructsOf } from '../../packages/language/src/reference/constructs.ts';
import { ruleForm } from '../../packages/language/src/reference/form.ts';
import { SLOTS } from '../../packages/language/src/reference/slots.ts';
import { diagram, hasDiagram } from './diagrams.ts';
import { anchorOf } from './markdown.ts';
import { type LanguageDoc, languagePage } from './page.ts';

const LANGUAGES: readonly PlanLanguage[] = ['en', 'nl'];
export const PAGES: Readonly<Record<PlanLanguage, string>> = { en: 'docs/language.md', nl: 'docs/taal.md' };

const intro = (language: PlanLanguage): string =>
  readFileSync(new URL(`intro.${language}.md`, import.meta.url), 'utf8');

/** All files by their paths from the root of the project. */
export function languageFiles(): ReadonlyMap<string, string> {
  const services = createCoreServices();
  const doc: LanguageDoc = { services, intro: { en: intro('en'), nl: intro('nl') } };
  const forms = [
    ...constructsOf(services.Grammar),
    ...SLOTS.flatMap(({ rule }) =>
      rule === undefined ? [] : [{ rule, form: ruleForm(services.Grammar, rule) }],
    ),
  ].filter(({ form }) => hasDiagram(form));
  return new Map(
    LANGUAGES.flatMap((language) => [
      [PAGES[language], languagePage(doc, language)],
      ...forms.map(({ rule, form }): [string, string] => [
        `docs/diagrams/${language}/${anchorOf(rule)}.svg`,
        diagram(form, language),
      ]),
    ]),
  );
}
