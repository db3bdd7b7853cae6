import { type Markup, markup, textOf } from '../html-template.ts';
import type {
  DecisionRow,
  Group,
  InformRow,
  Reach,
  RoleSheet,
  Sheet,
  StopRow,
  TeamSheet,
} from '../sheets/sheet.ts';
import type { SheetLabels } from '../sheets/sheet-words.ts';
import { chartSvg } from './chart-svg.ts';
import { STYLE } from './html-style.ts';

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
<title>${first.scenario}</title>
<style>${STYLE}</style>
</head>
<body>
<h1 class="page-title">${first.scenario}</h1>
<nav aria-label="${first.labels.sheet}"><ul>${sheets.map((sheet, i) => markup`<li><a href="#sheet-${i}">${sheet.title}</a></li>`)}</ul></nav>
<main>
${sheets.map((sheet, i) => sheetMarkup(sheet, i, sheets.length))}
</main>
</body>
</html>
`);
}

const LINE = markup`<span class="line" aria-hidden="true"></span>`;
const CLOCK = markup`<span class="clock" aria-hidden="true">:</span>`;
const BOX = markup`<span class="box" aria-hidden="true"></span>`;
const SMALL_BOX = markup`<span class="box small" aria-hidden="true"></span>`;

function sheetMarkup(sheet: Sheet, index: number, count: number): Markup {
  const { labels } = sheet;
  return markup`<article class="${sheet.kind}" id="sheet-${index}" lang="${sheet.language}" aria-labelledby="title-${index}">
<p class="head"><span>${[sheet.organisation, sheet.plan].filter((name) => name !== undefined).join(' · ')}</span><strong>${sheet.classification}</strong><strong>${labels.mode}</strong></p>
<h2 id="title-${index}">${sheet.title}</h2>
<p><strong>${sheet.scenario}</strong> · <strong>T0 =</strong> ${LINE} ${CLOCK}</p>
<p><strong>${labels.startsWhen}:</strong> ${sheet.startsWhen.join('; ')}.</p>
<p>${[labels.modeHint, ...sheet.notes].join(' ')}</p>
${sheet.kind === 'role' ? roleBody(sheet) : teamBody(sheet, `chart-${index}`)}
<p class="foot"><span>${sheet.edition.join(' · ')}</span><span>${labels.mark} <strong>${sheet.mark}</strong> · ${labels.sheet} ${index + 1} ${labels.of} ${count}</span></p>
</article>
`;
}

function roleBody(sheet: RoleSheet): Markup {
  const { labels, report } = sheet;
  return markup`<div class="holders">${[labels.iAm, labels.handedTo, labels.handedTo].map((label) => markup`<span>${label}<br>${LINE} ${CLOCK}</span>`)}</div>
${sheet.deputies.length > 0 && markup`<dl><dt>${labels.deputies}</dt>${sheet.deputies.map((reach) => markup`<dd><strong>${reach.name}</strong>: ${meansMarkup(reach, labels)}</dd>`)}</dl>`}
${sheet.groups.map((group) => groupMarkup(group, labels))}
<ol start="${report.number}">${itemMarkup(report.number, labels, report.text, report.reach && markup`<br>${meansMarkup(report.reach, labels)}`)}</ol>
<p class="end">${labels.end}</p>
${stopsTable(sheet.stops, labels, false)}`;
}

function groupMarkup(group: Group, labels: SheetLabels): Markup {
  const letter = group.letter !== undefined && markup`<span class="letter">${group.letter}</span> `;
  const facts = [
    ...group.facts.map(
      ({ label, lines }) =>
        markup`<dt>${label}</dt><dd>${lines.map((line, i) => markup`${i > 0 && markup`<br>`}${line}`)}</dd>`,
    ),
    ...group.reaches.map(
      (reach) =>
        markup`<dt>${labels.reach}</dt><dd><strong>${reach.name}</strong>: ${meansMarkup(reach, labels)}</dd>`,
    ),
  ];
  const items = group.items.map(({ number, text, doneWhen, ifNot }) =>
    itemMarkup(
      number,
      labels,
      text,
      markup`${doneWhen !== undefined && markup`<br>${labels.doneWhen}: ${doneWhen}`}${ifNot !== undefined && markup`<br>${labels.ifNot}: ${ifNot}`}`,
    ),
  );
  return markup`<section class="group">
<div class="band${letter === false ? '' : ' decision'}"><h3>${letter}${group.heading}</h3><span>${group.lead} <span class="moment">${group.moment}</span></span></div>
${facts.length > 0 && markup`<dl>${facts}</dl>`}
<ol start="${group.items[0]?.number}">${items}</ol>
</section>
`;
}

function itemMarkup(
  number: number,
  labels: SheetLabels,
  text: string,
  more: Markup | false | undefined,
): Markup {
  return markup`<li value="${number}">${BOX}<span class="number">${number}</span><span><span class="action">${text}</span>${more}</span><span class="fields" aria-hidden="true">${labels.clock} ${CLOCK} ${labels.initials}${LINE}</span></li>
`;
}

function meansMarkup({ means, verified }: Reach, labels: SheetLabels): Markup {
  if (means.length === 0) return markup`${labels.noMeans}`;
  const ways = means.map(
    ({ label, text, note }, i) =>
      markup`${i > 0 && ' · '}${label} <strong>${text}</strong>${note !== undefined && ` (${note})`}`,
  );
  return markup`${ways}${verified !== undefined && ` (${labels.verified} ${verified})`}`;
}

function teamBody(sheet: TeamSheet, id: string): Markup {
  const { labels } = sheet;
  return markup`<h3>${labels.timeline}</h3>
<div class="wide" tabindex="0" role="region" aria-label="${labels.timeline}">${chartSvg(sheet.chart, id)}</div>
${sheet.leftOut > 0 && markup`<p>+ ${sheet.leftOut} ${labels.leftOut}</p>`}
${legend(labels)}
${decisionTable(sheet.decisions, labels)}
${informTable(sheet.informs, labels)}
${stopsTable(sheet.stops, labels, true)}
<p class="end">${SMALL_BOX} ${labels.nextMeeting} ${CLOCK} · ${labels.end}</p>`;
}

function legend(labels: SheetLabels): Markup {
  const signs: readonly (readonly [string, Markup])[] = [
    [labels.legendUp, markup`<rect y="8" width="40" height="4"/>`],
    [labels.legendIdle, markup`<line x2="40" y1="10" y2="10" class="thin"/>`],
    [
      labels.legendStarting,
      markup`<rect x="1" y="2" width="38" height="16" fill="#fff" stroke="#000"/><circle cx="10" cy="10" r="2"/><circle cx="20" cy="10" r="2"/><circle cx="30" cy="10" r="2"/>`,
    ],
    [labels.legendDown, markup`<rect width="40" height="20"/>`],
    [
      labels.legendDecide,
      markup`<path d="M8 10L20 0L32 10L20 20Z" fill="#fff" stroke="#000" stroke-width="2"/>`,
    ],
    [labels.legendLate, markup`<path d="M12 3L28 3L20 17Z" fill="#fff" stroke="#000" stroke-width="2"/>`],
    [labels.legendBreach, markup`<path d="M12 3L28 3L20 17Z"/>`],
  ];
  return markup`<ul class="legend" aria-hidden="true">${signs.map(([label, sign]) => markup`<li><svg viewBox="0 0 40 20">${sign}</svg>${label}</li>`)}</ul>`;
}

function decisionTable(rows: readonly DecisionRow[], labels: SheetLabels): Markup {
  if (rows.length === 0) return markup`<h3>${labels.decisions}</h3><p>${labels.noDecisions}</p>`;
  const heads = [labels.moment, labels.clock, labels.what, labels.who, labels.otherwise, labels.decided];
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${labels.decisions}"><table class="decisions"><caption>${labels.decisions}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => decisionRow(row, labels))}</tbody></table></div>`;
}

function decisionRow(row: DecisionRow, labels: SheetLabels): Markup {
  const letter = row.letter !== undefined && markup`<span class="letter">${row.letter}</span> `;
  const who = row.who.map(
    (reach, i) =>
      markup`<p>${i > 0 && `${labels.orElse} `}<strong>${reach.name}</strong>${reach.means.length > 0 && markup`<br><span class="note">${meansMarkup(reach, labels)}</span>`}</p>`,
  );
  const answer =
    row.letter === undefined
      ? markup`${SMALL_BOX} ${labels.checked}`
      : row.options.length > 0
        ? markup`${labels.reason} ${LINE}`
        : markup`${SMALL_BOX} ${labels.yes} ${SMALL_BOX} ${labels.no}, ${labels.reason} ${LINE}`;
  return markup`<tr><th scope="row">${letter}<span class="moment">${row.moment}</span>${row.momentNotes.map((note) => markup`<br><span class="note">${note}</span>`)}</th>
<td>${CLOCK}</td><td><span class="what">${row.what}</span>${row.options.map((option) => markup`<br>${SMALL_BOX} ${option}`)}</td>
<td>${who.length > 0 ? who : markup`${labels.nobody} ${LINE}`}</td>
<td>${row.otherwise.map((line) => markup`<p>${line}</p>`)}</td>
<td>${answer}<br>${labels.by} ${LINE} ${CLOCK}</td></tr>
`;
}

function informTable(rows: readonly InformRow[], labels: SheetLabels): Markup | false {
  if (rows.length === 0) return false;
  const heads = [labels.on, labels.who, labels.within, labels.through, labels.message, labels.told];
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${labels.informs}"><table><caption>${labels.informs}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => informRow(row, labels))}</tbody></table></div>`;
}

function informRow({ on, who, times, through, text }: InformRow, labels: SheetLabels): Markup {
  const reaches = who.map(
    (reach) =>
      markup`<p><strong>${reach.name}</strong>${reach.means.length > 0 && markup`<br><span class="note">${meansMarkup(reach, labels)}</span>`}</p>`,
  );
  return markup`<tr><th scope="row">${on}</th><td>${reaches}</td><td>${times.join(', ')}</td><td>${through ?? '–'}</td><td>${text ?? '–'}</td><td>${SMALL_BOX} ${CLOCK}</td></tr>
`;
}

function stopsTable(rows: readonly StopRow[], labels: SheetLabels, cause: boolean): Markup {
  if (rows.length === 0) return markup`<h3>${labels.stops}</h3><p>${labels.stopsNothing}</p>`;
  const heads = [labels.what, labels.from, labels.until, labels.late, labels.breach];
  if (cause) heads.push(labels.because);
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${labels.stops}"><table><caption>${labels.stops}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => markup`<tr><th scope="row" class="${row.isProcess ? 'process' : ''}">${row.what}</th><td>${row.from}</td><td>${row.until ?? '–'}</td><td>${row.late ?? '–'}</td><td>${row.breach ?? '–'}</td>${cause && markup`<td>${row.because}</td>`}</tr>
`,
  )}</tbody></table></div>`;
}
