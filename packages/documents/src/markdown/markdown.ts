/**
 * The sheets as Markdown (CommonMark with the tables and task lists of GitHub), to read and to keep under version
 * control. What a plan says is escaped as it is put in: it makes no heading, link, picture or markup of HTML.
 */
import { oneLine } from '../plain.ts';
import type { AnyBlock, Fact, Sheet, Table } from '../sheets/sheet.ts';
import { LABELS, MODES, type SheetLabels } from '../sheets/sheet-words.ts';
import { type Piece, piecesOf, type Text, type Write } from '../sheets/text.ts';

/** One text for all of the sheets, each under a heading of its own; empty without sheets. */
export function markdown(sheets: readonly Sheet[]): string {
  const [first] = sheets;
  if (first === undefined) return '';
  return `${[`# ${escaped(first.subject)}`, ...sheets.flatMap(sheetParts)].join('\n\n')}\n`;
}

function sheetParts(sheet: Sheet, index: number): readonly string[] {
  const labels = LABELS[sheet.language];
  const mode = MODES[sheet.language][sheet.mode];
  const source = [sheet.organisation, sheet.plan, sheet.classification].filter((text) => text !== undefined);
  const t0 = sheet.start === undefined ? FIELDS.clock : escaped(sheet.start);
  const begin = sheet.mode === 'report' ? '' : ` · **T0 =** ${t0}`;
  return [
    `## ${index + 1}. ${escaped(sheet.title)}`,
    `**${mode.name}**${source.map((text) => ` · ${escaped(text)}`).join('')}`,
    `**${escaped(sheet.subject)}**${begin}`,
    ...(mode.hint === '' ? [] : [mode.hint]),
    ...sheet.blocks.flatMap((block) => blockParts(block, labels)),
    `_${labels.mark}_ **${sheet.mark}**${sheet.edition.map((text) => ` · ${escaped(text)}`).join('')}`,
  ];
}

function blockParts(block: AnyBlock, labels: SheetLabels): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`### ${escaped(block.text)}`];
    case 'text':
      return [paragraph(textOf(block.text))];
    case 'facts':
      return factParts(block.facts);
    case 'boxed':
      return [
        [`**${escaped(block.heading)}**`, ...block.lines.map(textOf)]
          .map((line) => `> ${line}`)
          .join('\n>\n'),
      ];
    case 'fields':
      return [block.fields.map(({ label, write }) => `- ${escaped(label)}: ${textOf(write)}`).join('\n')];
    case 'table':
      return [`### ${escaped(block.heading)}`, block.rows.length === 0 ? escaped(block.empty) : table(block)];
    case 'timeline':
      return [`### ${escaped(block.heading)}`, paragraph(escaped(block.chart.description))];
    case 'ruled':
      return [gridOf([block.columns.map(({ head }) => escaped(head)), block.columns.map(() => ' ')])];
    case 'steps':
      return [
        `### ${[block.letter === undefined ? '' : `(${block.letter})`, escaped(block.heading)].join(' ').trim()} · ${escaped([block.lead, block.moment].join(' ').trim())}`,
        ...factParts(block.facts),
        block.items
          .map(({ number, text, doneWhen, ifNot }) =>
            item(number, escaped(text), [
              ...(doneWhen === undefined ? [] : [`${labels.doneWhen}: ${escaped(doneWhen)}`]),
              ...(ifNot === undefined ? [] : [`${labels.ifNot}: ${escaped(ifNot)}`]),
            ]),
          )
          .join('\n'),
      ];
    case 'checks':
      return [
        `### ${escaped(block.heading)} · ${escaped(block.moment)}`,
        ...factParts(block.facts),
        block.items
          .map(({ number, who, question, expected, answer }) =>
            item(number, `${escaped(who)}: ${escaped(question)}`, [
              ...(expected === undefined ? [] : [`${labels.expected}: ${escaped(expected)}`]),
              `${labels.answer}: ${textOf(answer)}`,
            ]),
          )
          .join('\n'),
      ];
    case 'report':
      return [
        item(block.number, escaped(block.text), block.reach === undefined ? [] : [textOf(block.reach)]),
        `**${labels.end}**`,
      ];
  }
}

const item = (number: number, text: string, more: readonly string[]): string =>
  [`- [ ] **${number}. ${text}**`, ...more.map((line) => `  - ${line}`)].join('\n');

function factParts(facts: readonly Fact[]): readonly string[] {
  return facts.length === 0
    ? []
    : [
        facts
          .map(({ label, lines }) => `- **${escaped(label)}:** ${lines.map(textOf).join('<br>')}`)
          .join('\n'),
      ];
}

function table({ columns, rows }: Table): string {
  return gridOf([
    columns.map(({ head }) => (head === '' ? ' ' : escaped(head))),
    ...rows.map((row) => row.map((lines) => lines.map(textOf).join('<br>'))),
  ]);
}

function gridOf([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head ?? []), line((head ?? []).map(() => '---')), ...rows.map(line)].join('\n');
}

const FIELDS: Readonly<Record<Write, string>> = {
  box: '☐\u00a0',
  clock: '……:……',
  initials: '……',
  number: '……',
  short: '…………',
  long: '……………………',
  rest: '……………………………………',
  cell: '',
};

const textOf = (text: Text): string => piecesOf(text).map(pieceText).join('').trim();

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  if ('strong' in piece) return strong(piece.strong);
  if ('big' in piece) return strong(piece.big);
  if ('small' in piece) return piece.bold === true ? strong(piece.small) : escaped(piece.small);
  if ('letter' in piece) return strong(piece.letter);
  return FIELDS[piece.write];
}

/** Stars mean something only right beside what they stand out. */
function strong(text: string): string {
  const inside = text.trim();
  return inside === '' ? '' : `**${escaped(inside)}**`;
}

/** What means something anywhere in a line; `:` and `@` make links of addresses in some readers. */
const MEANING = /[\\`*_{}[\]<>&|~#$^:@]/g;

/** Text from a plan as text in the middle of a line. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(MEANING, (character) => `\\${character}`)
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`);
}

/** A line that begins with plan text: what means something only there is escaped too. */
function paragraph(line: string): string {
  return line.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
}
