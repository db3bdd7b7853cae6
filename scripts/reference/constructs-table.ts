/** The table of what the language has of each construct. */

import { createCoreServices } from '../../packages/language/src/core-services.ts';
import { constructsOf } from '../../packages/language/src/reference/constructs.ts';
import { type ConstructRow, constructRow } from '../../packages/language/test/construct-checks.ts';
import { exampleIn } from './entries.ts';
import { languageFiles, PAGES } from './files.ts';
import { anchorOf, table } from './markdown.ts';

/** A row for each construct, in the order of the grammar. */
export async function constructRows(): Promise<readonly ConstructRow[]> {
  const services = createCoreServices();
  const files = languageFiles();
  const rows: ConstructRow[] = [];
  for (const construct of constructsOf(services.Grammar)) {
    const pages = (['en', 'nl'] as const).map((language) => ({
      text: files.get(PAGES[language]) ?? '',
      anchor: anchorOf(construct.rule),
      example: exampleIn(services, construct, language),
    }));
    rows.push(await constructRow(services, construct, pages));
  }
  return rows;
}

/** The page in Markdown. */
export function constructsPage(rows: readonly ConstructRow[]): string {
  return `${[
    '# What the language has of each construct',
    '<!-- Made by `npm run docs:constructs`, which finds it out on the examples of the grammar. Change those, not this page. -->',
    [
      'A construct is a documented rule of the grammar. Each cell is found out on its example, and a test fails on an empty',
      'one:',
    ].join('\n'),
    [
      '- **parsed**: the example reads without mistakes, and a part of it is written by this rule.',
      '- **lowered**: how the part was taken out of the example to see that the model is another one without it: cut out;',
      '  cut out with the comma beside it; or, where neither leaves a plan that reads, with a smaller part of it in its',
      '  place. Of what is no declaration, every smaller part that can be left out changes the model too.',
      '- **page**: it has its place in the [reference](language.md) in both languages.',
      '- **example**: the example has no problem, such as an unknown name, and both pages show it.',
      '- **formatted**: formatting it twice is formatting it once, and the model stays.',
      '- **translated**: Dutch, English and Dutch again is the same text, and the model stays.',
    ].join('\n'),
    table([
      ['construct', 'parsed', 'lowered', 'page', 'example', 'formatted', 'translated'],
      ...rows.map((row) => [
        `[${row.rule}](language.md#${anchorOf(row.rule)})`,
        row.parsed,
        row.lowered,
        row.page,
        row.example,
        row.formatted,
        row.translated,
      ]),
    ]),
  ].join('\n\n')}\n`;
}
