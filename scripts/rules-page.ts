/** The pages about the rules, made from the rules themselves. */
import type { Cost, Profile, Rule, Severity } from '@waakvlam/language';

type Language = 'en' | 'nl';

const SEVERITIES: { readonly [S in Severity]: string } = {
  error: 'the plan contradicts itself or cannot be calculated',
  warning: 'in practice it would fail',
  info: 'a good plan has it',
  hint: 'tidiness',
};

const PROFILES: { readonly [P in Profile]: string } = {
  draft:
    'a plan with `status draft`; its warnings show as info, and what is only not filled in yet is counted at its header',
  standard: 'any other plan',
  strict:
    'what an audit asks, set in the configuration; an info with an ISO clause behind it becomes a warning',
};

const COSTS: { readonly [C in Cost]: string } = {
  fast: 'looks at one declaration, what its names mean, and the day',
  set: 'looks at the whole plan set',
  slow: 'needs the calculation',
};

/** The list of all rules in Markdown. */
export function rulesPage(rules: readonly Rule[], day: string): string {
  const rows = rules.map(
    ({ id, severity, profile, title }) =>
      `| [${id}](rules/${id}.md) | ${severity} | ${profile} | ${title.en} | ${title.nl} |`,
  );
  return `${[
    '# What Waakvlam says about a plan',
    '',
    '<!-- Made by `npm run docs:rules` from packages/language/src/rules. Change the rules, not this page. -->',
    '',
    'Each finding carries the id of its rule, which is also the name of its page, and a severity, which is that of the rule',
    'unless its case weighs less:',
    '',
    ...terms(SEVERITIES),
    '',
    'A plan is held to a profile, and each profile has the rules of those before it:',
    '',
    ...terms(PROFILES),
    '',
    'A rule costs little or much, and the editor waits for none that costs much:',
    '',
    ...terms(COSTS),
    '',
    'A rule that calculates, or that concludes from what is not there, is silent while some of the text cannot be read or a',
    `name is unknown. Each rule speaks on its first example and is silent on its second; dates are as seen on ${day}.`,
    '',
    '| rule | severity | from profile | | |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')}\n`;
}

/** The page of one rule in Markdown, in both languages. */
export function rulePage(rule: Rule, day: string): string {
  const { id, severity, profile, cost, wholeText, source, examples } = rule;
  const facts = [
    severity,
    `from profile ${profile}`,
    COSTS[cost],
    wholeText ? 'silent while the text has gaps' : 'speaks in any text',
  ];
  return `${[
    `# ${id}`,
    '',
    '<!-- Made by `npm run docs:rules` from packages/language/src/rules. Change the rule, not this page. -->',
    '',
    `${facts.join(' · ')}.`,
    '',
    `Source: ${source}.`,
    '',
    ...section(rule, 'en'),
    ...section(rule, 'nl'),
    `## Speaks on · Spreekt bij`,
    '',
    ...plan(examples.bad),
    ...(examples.config === undefined
      ? []
      : [
          '',
          'with `waakvlam.config.json` · met `waakvlam.config.json`',
          '',
          '```json',
          examples.config,
          '```',
        ]),
    '',
    '## Silent on · Stil bij',
    '',
    ...plan(examples.good),
    '',
    `As seen on ${day}. · Gezien op ${day}.`,
  ].join('\n')}\n`;
}

function section({ title, why, quiet, yieldsTo }: Rule, language: Language): readonly string[] {
  const words = {
    en: {
      quiet: 'Quiet: ',
      better: 'Where one of these speaks of the same declaration, it tells it better: ',
    },
    nl: { quiet: 'Stil: ', better: 'Spreekt een van deze over hetzelfde, dan vertelt die het beter: ' },
  }[language];
  return [
    `## ${title[language]}`,
    '',
    why[language],
    '',
    ...(quiet === undefined ? [] : [`${words.quiet}${quiet[language]}`, '']),
    ...(yieldsTo === undefined
      ? []
      : [`${words.better}${yieldsTo.map((id) => `[${id}](${id}.md)`).join(', ')}.`, '']),
  ];
}

function terms(words: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(words).map(([word, meaning]) => `- **${word}**: ${meaning}.`);
}

function plan(text: string): readonly string[] {
  return ['```continuity', text, '```'];
}
