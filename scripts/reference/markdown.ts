/** The parts of Markdown that the reference is made of. */
import type { PlanLanguage } from '@waakvlam/analysis';
import type { Form } from '../../packages/language/src/reference/form.ts';
import { formText } from '../../packages/language/src/reference/form-text.ts';
import { hasDiagram } from './diagrams.ts';
import { WORDS } from './text.ts';

export const code = (text: string): string => `\`${text}\``;

export const fenced = (kind: string, text: string): string => [`\`\`\`${kind}`, text, '```'].join('\n');

/** A form in a box; a long choice has a line for each way. */
export function formBlock(form: Form, language: PlanLanguage): string {
  const text = formText(form, language);
  return form.kind === 'choice' && text.length > LONGEST_LINE
    ? form.parts.map((part, i) => `${i === 0 ? '  ' : '| '}${formText(part, language)}`).join('\n')
    : text;
}

const LONGEST_LINE = 80;

/** The first row is the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...more] = rows;
  return [head, head.map(() => '---'), ...more]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** `a, b or c`. */
export function listed(words: readonly string[], or: string): string {
  const [last = '', ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} ${or} ${last}`;
}

export const otherThan = (language: PlanLanguage): PlanLanguage => (language === 'en' ? 'nl' : 'en');

export const firstSentence = (text: string): string =>
  /^.*?[.:](?= |$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;

/** The place of a construct on the page. */
export function anchorOf(rule: string): string {
  return rule.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
}

/** The diagram of a form, where there is one. */
export function image(rule: string, form: Form, language: PlanLanguage): readonly string[] {
  return hasDiagram(form)
    ? [`![${WORDS.diagram[language]}](diagrams/${language}/${anchorOf(rule)}.svg)`]
    : [];
}
