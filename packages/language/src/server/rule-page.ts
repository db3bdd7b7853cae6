/** What a rule is for, in words. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { formatPlanSet } from '../format/format-plan.ts';
import type { Rule } from '../rule.ts';
import { rules } from '../rules/index.ts';

/** The scheme of pages that the server itself writes. */
const RULE_SCHEME = 'waakvlam-rule';

/** `spof` is how an acceptance may write it. */
const BY_NAME: ReadonlyMap<string, Rule> = new Map([
  ...rules.map((rule): [string, Rule] => [rule.id, rule]),
  ...rules.filter(({ id }) => id === 'single-point-of-failure').map((rule): [string, Rule] => ['spof', rule]),
]);

/** The rule that a plan writes so. */
export function ruleCalled(name: string): Rule | undefined {
  return BY_NAME.get(name);
}

/** The address of the page about a rule. */
export function ruleAddress(id: string, language: PlanLanguage): string {
  return `${RULE_SCHEME}:/${language}/${id}.md`;
}

/** The page at an address, if there is one. */
function rulePageAt(address: string): string | undefined {
  const [, language, id] = /^waakvlam-rule:\/(en|nl)\/([\w-]+)\.md$/.exec(address) ?? [];
  const rule = rules.find((one) => one.id === id);
  return rule && rulePage(rule, language as PlanLanguage);
}

const QUIET: Words = { en: 'When it stays quiet', nl: 'Wanneer hij zwijgt' };
const SOURCE: Words = { en: 'Source', nl: 'Bron' };
const SPEAKS: Words = { en: 'Speaks on', nl: 'Spreekt bij' };
const SILENT: Words = { en: 'Is silent on', nl: 'Zwijgt bij' };

function rulePage({ id, title, why, quiet, source, examples }: Rule, language: PlanLanguage): string {
  const example = (heading: Words, text: string) => [
    `## ${heading[language]}`,
    `\`\`\`continuity\n${said(text, language)}\n\`\`\``,
  ];
  return `${[
    `# ${title[language]}`,
    `\`${id}\``,
    why[language],
    ...(quiet === undefined ? [] : [`${QUIET[language]}: ${quiet[language]}`]),
    `${SOURCE[language]}: ${source}`,
    ...example(SPEAKS, examples.bad),
    ...example(SILENT, examples.good),
  ].join('\n\n')}\n`;
}

/** An example in the words of a language, as it would be formatted; as it is where it cannot be read. */
function said(text: string, language: PlanLanguage): string {
  const own = text.replace(/\blanguage (en|nl)\b/, `language ${language}`);
  const [formatted] = formatPlanSet([{ uri: 'file:///example.continuity', text: own }], { language });
  return formatted?.text?.trimEnd() ?? text;
}

/** The same in a few lines of plain text. */
export function ruleHover({ id, title, why, quiet }: Rule, language: PlanLanguage): string {
  return [`${id}: ${title[language]}`, why[language], ...(quiet === undefined ? [] : [quiet[language]])].join(
    '\n\n',
  );
}

/** Pages that the server itself writes: what a rule is for. */
export const rulePages = {
  schemes: [RULE_SCHEME],
  async provideTextDocumentContent({ uri }: { readonly uri: string }) {
    const text = rulePageAt(uri);
    return text === undefined ? undefined : { text };
  },
};
