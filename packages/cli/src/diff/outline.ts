/** What changed, as an outline of plain text in which it is known what comes from a plan. */
import { cleanText, shorten } from '@waakvlam/documents/plain';

export interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: string;
  readonly under?: readonly string[] | undefined;
}

/** Around what a plan or a command line says. Nothing that was cleaned holds these, so nobody else can place them. */
const [OPEN, CLOSE] = ['\u0002', '\u0003'];

/** Names are for finding something back; longer than this they would only push away the rest. */
const LONGEST = 200;

/** Text of a plan, as part of a line. */
export function quoted(text: string): string {
  return `${OPEN}${shorten(cleanText(text), LONGEST)}${CLOSE}`;
}

/** For a terminal. */
export function outlineText(title: string, sections: readonly Section[]): string {
  const plain = (text: string) => text.replaceAll(OPEN, '').replaceAll(CLOSE, '');
  const blocks = sections.map(({ heading, items }) =>
    [
      plain(heading),
      ...items.flatMap(({ text, under = [] }) => [
        `  ${plain(text)}`,
        ...under.map((line) => `    - ${plain(line)}`),
      ]),
    ].join('\n'),
  );
  return `${[plain(title), ...blocks].join('\n\n')}\n`;
}

/**
 * For a merge request. What a plan says stands as code, for there no reader makes markup, links, names of people or
 * numbers of issues of it.
 */
export function outlineMarkdown(title: string, sections: readonly Section[]): string {
  const blocks = sections.map(({ heading, items }) =>
    [
      `### ${marked(heading)}\n`,
      ...items.flatMap(({ text, under = [] }) => [
        `- ${marked(text)}`,
        ...under.map((line) => `  - ${marked(line)}`),
      ]),
    ].join('\n'),
  );
  return `${[`## ${marked(title)}`, ...blocks].join('\n\n')}\n`;
}

function marked(line: string): string {
  return line
    .split(OPEN)
    .map((part, index) => {
      if (index === 0) return escaped(part);
      const [inside = '', after = ''] = part.split(CLOSE);
      return code(inside) + escaped(after);
    })
    .join('');
}

/** The fence is longer than any that the text holds. */
function code(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const edge = longest > 0 ? ' ' : '';
  return `${fence}${edge}${text}${edge}${fence}`;
}

/** Our own words. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&|~#$^@]/g, '\\$&');
}
