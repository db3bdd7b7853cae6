/** The blocks of a sheet in HTML, each by its kind. */
import { type Markup, markup } from '../html-template.ts';
import type { AnyBlock, Checks, Fact, Report, Steps, Table } from '../sheets/sheet.ts';
import type { SheetLabels } from '../sheets/sheet-words.ts';
import { type Text, wordsOf } from '../sheets/text.ts';
import { chartSvg, legend } from './chart-svg.ts';
import { CLOCK, linesMarkup, textMarkup } from './text.ts';

const BOX = markup`<span class="box" aria-hidden="true"></span>`;

/** Rows to write in on a page that is printed from the browser, which does not say how long it is. */
const RULED_ROWS = 15;

/** One block. `id` is unique on the page. */
export function blockMarkup(block: AnyBlock, labels: SheetLabels, id: string): Markup {
  switch (block.kind) {
    case 'heading':
      return markup`<h3>${block.text}</h3>
`;
    case 'text':
      return markup`<p>${textMarkup(block.text)}</p>
`;
    case 'facts':
      return factsMarkup(block.facts);
    case 'boxed':
      return markup`<section class="boxed"><h3>${block.heading}</h3>${block.lines.map((line) => markup`<p>${textMarkup(line)}</p>`)}</section>
`;
    case 'fields':
      return markup`<div class="fields-row">${block.fields.map(({ label, write }) => markup`<span>${label}<br>${textMarkup(write)}</span>`)}</div>
`;
    case 'table':
      return tableMarkup(block);
    case 'timeline':
      return markup`<h3>${block.heading}</h3>
<div class="wide" tabindex="0" role="group" aria-label="${block.heading}">${chartSvg(block.chart, id)}</div>
${block.chart.leftOut !== undefined && markup`<p>${block.chart.leftOut}</p>`}
${legend(block.chart.legend)}`;
    case 'ruled':
      return markup`<table class="ruled" aria-hidden="true"><thead><tr>${block.columns.map(({ head }) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${Array.from(
        { length: RULED_ROWS },
        () => markup`<tr>${block.columns.map(() => markup`<td></td>`)}</tr>
`,
      )}</tbody></table>`;
    case 'steps':
      return stepsMarkup(block, labels);
    case 'checks':
      return checksMarkup(block, labels);
    case 'report':
      return reportMarkup(block, labels);
  }
}

function factsMarkup(facts: readonly Fact[]): Markup {
  if (facts.length === 0) return markup``;
  return markup`<dl>${facts.map(({ label, lines }) => markup`<dt>${label}</dt><dd>${linesMarkup(lines)}</dd>`)}</dl>
`;
}

/** A row is named by the first of its cells that says something: what is only written in names nothing. */
function tableMarkup({ heading, columns, rows, empty, dense }: Table): Markup {
  if (rows.length === 0)
    return markup`<h3>${heading}</h3><p>${empty}</p>
`;
  const cells = (row: Table['rows'][number]) => {
    const head = row.findIndex((lines) => lines.some((line) => wordsOf(line).trim() !== ''));
    return markup`<tr>${row.map((lines, i) =>
      i === head
        ? markup`<th scope="row">${linesMarkup(lines)}</th>`
        : markup`<td>${linesMarkup(lines)}</td>`,
    )}</tr>
`;
  };
  return markup`<div class="wide" tabindex="0" role="group" aria-label="${heading}">${dense === true ? markup`<table class="dense">` : markup`<table>`}<caption>${heading}</caption>
<thead><tr>${columns.map(({ head, width }) => markup`<th scope="col" class="${isRoomy(width) && 'roomy'}">${head}</th>`)}</tr></thead>
<tbody>${rows.map(cells)}</tbody></table></div>
`;
}

/** Wide on paper, because there is much to write in it. */
const isRoomy = (width: string): boolean => width.endsWith('mm') && Number.parseFloat(width) >= 40;

function stepsMarkup({ heading, letter, lead, moment, facts, items }: Steps, labels: SheetLabels): Markup {
  return markup`<section class="group">
<div class="band${letter !== undefined && ' decision'}"><h3>${letter !== undefined && markup`<span class="letter">${letter}</span> `}${heading}</h3><span>${lead} <span class="big">${moment}</span></span></div>
${factsMarkup(facts)}
<ol start="${items[0]?.number}">${items.map(({ number, text, doneWhen, ifNot }) =>
    itemMarkup(number, labels, text, [
      ...(doneWhen === undefined ? [] : [`${labels.doneWhen}: ${doneWhen}`]),
      ...(ifNot === undefined ? [] : [`${labels.ifNot}: ${ifNot}`]),
    ]),
  )}</ol>
</section>
`;
}

function itemMarkup(number: number, labels: SheetLabels, text: string, more: readonly Text[]): Markup {
  return markup`<li value="${number}">${BOX}<span class="item-number">${number}</span><span><span class="action">${text}</span>${more.map((line) => markup`<br>${textMarkup(line)}`)}</span><span class="fields" aria-hidden="true">${labels.clock} ${CLOCK} ${labels.initials} <span class="line initials"></span></span></li>
`;
}

function checksMarkup({ heading, moment, facts, items }: Checks, labels: SheetLabels): Markup {
  return markup`<section class="group">
<div class="band"><h3>${heading}</h3><span class="big">${moment}</span></div>
${factsMarkup(facts)}
<ol start="${items[0]?.number}">${items.map(
    ({ number, who, question, expected, answer }) =>
      markup`<li value="${number}">${BOX}<span class="item-number">${number}</span><span><strong>${who}</strong>${expected !== undefined && ` · ${labels.expected}: ${expected}`}<br><span class="action">${question}</span></span><span class="fields" aria-hidden="true">${textMarkup(answer)}</span></li>
`,
  )}</ol>
</section>
`;
}

function reportMarkup({ number, text, reach }: Report, labels: SheetLabels): Markup {
  return markup`<ol start="${number}">${itemMarkup(number, labels, text, reach === undefined ? [] : [reach])}</ol>
<p class="end">${labels.end}</p>
`;
}
