import { type Markup, markup, textOf } from '../html-template.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { LABELS, MODES } from '../sheets/sheet-words.ts';
import { blockMarkup } from './blocks.ts';
import { STYLE } from './html-style.ts';
import { textMarkup } from './text.ts';

/**
 * The sheets as one page of HTML that stands alone: no script, nothing from elsewhere, a style for paper.
 *
 * @throws Error if there are no sheets
 */
export function html(sheets: readonly Sheet[]): string {
  const [first] = sheets;
  if (first === undefined) throw new Error('No sheets to make a page of.');
  return textOf(markup`<!doctype html>
<html lang="${first.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${first.subject}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${first.subject}</h1></header>
<nav aria-label="${LABELS[first.language].sheet}"><ol>${sheets.map((sheet, i) => markup`<li><a href="#sheet-${i}">${sheet.title}</a></li>`)}</ol></nav>
<main>
${sheets.map((sheet, i) => sheetMarkup(sheet, i, sheets.length))}
</main>
</body>
</html>
`);
}

function sheetMarkup(sheet: Sheet, index: number, count: number): Markup {
  const labels = LABELS[sheet.language];
  const mode = MODES[sheet.language][sheet.mode];
  return markup`<article class="${sheet.landscape ? 'landscape' : 'portrait'}" id="sheet-${index}" lang="${sheet.language}" aria-labelledby="title-${index}">
<p class="head"><span>${[sheet.organisation, sheet.plan].filter((name) => name !== undefined).join(' · ')}</span><strong>${sheet.classification}</strong><strong>${mode.name}</strong></p>
<h2 id="title-${index}">${sheet.title}</h2>
<p><strong>${sheet.subject}</strong>${sheet.mode !== 'report' && t0(sheet)}</p>
${mode.hint !== '' && markup`<p>${mode.hint}</p>`}
${sheet.blocks.map((block, i) => blockMarkup(block, labels, `block-${index}-${i}`))}
<p class="foot"><span>${sheet.edition.join(' · ')}</span><span>${labels.mark} <strong>${sheet.mark}</strong> · ${labels.sheet} ${index + 1} ${labels.of} ${count}</span></p>
</article>
`;
}

/** When it began, or room to write that. */
function t0({ start }: Sheet): Markup {
  return markup` · <strong>T0 =</strong> ${start === undefined ? textMarkup([{ write: 'short' }, ' ', { write: 'clock' }]) : markup`<strong>${start}</strong>`}`;
}
