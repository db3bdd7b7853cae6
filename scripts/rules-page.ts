/** The page about the rules, made from the rules themselves. */
import type { Rule, Severity } from '@waakvlam/language';

const SEVERITIES: { readonly [S in Severity]: string } = {
  error: 'the plan contradicts itself or cannot be calculated',
  warning: 'in practice it would fail',
  info: 'a good plan has it',
  hint: 'tidiness',
};

/**
 * The page in Markdown.
 *
 * @param day the day on which the examples are checked
 */
export function rulesPage(rules: readonly Rule[], day: string): string {
  return `${[head(rules, day), ...rules.map(section)].join('\n\n')}\n`;
}

function head(rules: readonly Rule[], day: string): string {
  const severities = Object.entries(SEVERITIES).map(([severity, words]) => `- **${severity}**: ${words}.`);
  const rows = rules.map(({ id, severity, title }) => `| [${id}](#${id}) | ${severity} | ${title.en} |`);
  return [
    '# What Waakvlam says about a plan',
    '',
    '<!-- Made by `npm run docs:rules` from packages/language/src/rules. Change the rules, not this page. -->',
    '',
    'Each finding carries the id of its rule and a severity, which is that of the rule unless its case weighs less:',
    '',
    ...severities,
    '',
    'A rule that calculates, or that concludes from what is not there, is silent while some of the text cannot be read or a',
    'name is unknown. Each rule speaks on its first example and is silent on its second; dates in them are as seen on',
    `${day}.`,
    '',
    '| rule | severity | |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

function section({ id, severity, wholeText, title, why, source, examples }: Rule): string {
  const when = wholeText ? 'silent while the text has gaps' : 'speaks in any text';
  return [
    `## ${id}`,
    '',
    `**${title.en}** (_${title.nl}_) · ${severity} · ${when}`,
    '',
    why.en,
    '',
    `Source: ${source}.`,
    '',
    'Speaks on:',
    '',
    ...plan(examples.bad),
    '',
    'Silent on:',
    '',
    ...plan(examples.good),
  ].join('\n');
}

function plan(text: string): readonly string[] {
  return ['```continuity', text, '```'];
}
