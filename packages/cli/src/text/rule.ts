/** A rule as a person reads it in a terminal. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import type { Rule } from '@waakvlam/language';
import type { Paint } from '../terminal.ts';

const WORDS = {
  quiet: { en: 'Quiet', nl: 'Stil' },
  source: { en: 'Source', nl: 'Bron' },
  bad: { en: 'Speaks on', nl: 'Spreekt bij' },
  good: { en: 'Silent on', nl: 'Stil bij' },
  profile: { en: 'from profile', nl: 'vanaf profiel' },
} satisfies Readonly<Record<string, Words>>;

export function tellRule(rule: Rule, language: PlanLanguage, paint: Paint): string {
  const { id, severity, profile, title, why, quiet, source, examples } = rule;
  const plan = (text: string) =>
    text
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n');
  return `${[
    `${paint('bold', id)} · ${severity} · ${WORDS.profile[language]} ${profile}`,
    '',
    title[language],
    '',
    why[language],
    ...(quiet === undefined ? [] : ['', `${WORDS.quiet[language]}: ${quiet[language]}`]),
    '',
    `${WORDS.source[language]}: ${source}.`,
    '',
    `${WORDS.bad[language]}:`,
    plan(examples.bad),
    '',
    `${WORDS.good[language]}:`,
    plan(examples.good),
  ].join('\n')}\n`;
}
