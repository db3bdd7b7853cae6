/** The team's time line as SVG, from the same numbers as on paper. */
import { type Markup, markup } from '../html-template.ts';
import { shorten } from '../plain.ts';
import type { Bar, Chart, Mark } from '../sheets/chart.ts';

const WIDTH = 1000;
const LABEL = 240;
const GAP = 26;
const ROW = 30;
const TOP = 26;

/** How the width is shared, by the number of panels. */
const SHARES = [[1], [0.42, 0.58], [0.36, 0.42, 0.22]];

/** The picture. `id` is unique on the page. */
export function chartSvg(chart: Chart, id: string): Markup {
  const shares = SHARES[chart.panels.length - 1] ?? [];
  const room = WIDTH - LABEL - GAP * chart.panels.length - 20;
  const panels = shares.map((share, i) => ({
    x: LABEL + GAP + shares.slice(0, i).reduce((sum, other) => sum + other * room + GAP, 0),
    width: share * room,
  }));
  const height = TOP + ROW * chart.rows.length + 4;
  const middle = (row: number) => TOP + ROW * row + ROW / 2;
  const x = (panel: number, at: number) => round((panels[panel]?.x ?? 0) + at * (panels[panel]?.width ?? 0));

  const ticks = chart.panels.flatMap((panel, p) =>
    panel.ticks.map(
      (
        tick,
      ) => markup`<line x1="${x(p, tick.at)}" x2="${x(p, tick.at)}" y1="${TOP - 4}" y2="${height}" class="${tick.heavy ? 'day' : 'tick'}"/>
<text x="${x(p, tick.at)}" y="16" text-anchor="middle" class="${tick.heavy ? 'strong' : ''}">${tick.label}</text>`,
    ),
  );
  const rows = chart.rows.map((row, r) => {
    const lines = panels.map(
      (panel, p) =>
        markup`<rect x="${round(panel.x)}" y="${middle(r) - 2}" width="${round((chart.panels[p]?.known ?? 0) * panel.width)}" height="4"/>`,
    );
    return markup`<text x="0" y="${middle(r) + 5}" class="${row.isProcess ? 'strong' : ''}">${shorten(row.label, 34)}</text>
${lines}${row.bars.map((bar) => barSvg(bar, x(bar.panel, bar.from), x(bar.panel, bar.until), middle(r), panels[bar.panel]?.x ?? 0, id))}
${row.marks.map((mark) => markSvg(mark, x(mark.panel, mark.at), middle(r)))}`;
  });
  return markup`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title">
<title id="${id}-title">${chart.description}</title>
<defs><pattern id="${id}-dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.3"/></pattern><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="2" height="6"/></pattern></defs>
${ticks}
${rows}
</svg>`;
}

function barSvg(bar: Bar, from: number, until: number, y: number, panelX: number, id: string): Markup {
  const width = Math.max(round(until - from), 3);
  if (bar.state === 'idle') {
    return markup`<rect x="${from}" y="${y - 3}" width="${width}" height="6" fill="#fff"/><line x1="${from}" x2="${until}" y1="${y}" y2="${y}" class="thin"/>`;
  }
  if (bar.state === 'bridging') {
    return markup`<rect x="${from}" y="${y - 8}" width="${width}" height="16" fill="url(#${id}-hatch)" stroke="#000"/>`;
  }
  if (bar.state === 'starting') {
    return markup`<rect x="${from}" y="${y - 8}" width="${width}" height="16" fill="url(#${id}-dots)" stroke="#000"/>`;
  }
  const beside = from - panelX > 90;
  const inside = !beside && width > 90;
  const x = beside ? from - 4 : inside ? from + 5 : from + width + 4;
  return markup`<rect x="${from}" y="${y - 10}" width="${width}" height="20"/>
${bar.label !== undefined && markup`<text x="${x}" y="${y + 5}" text-anchor="${beside ? 'end' : 'start'}" class="strong ${inside ? 'inside' : 'halo'}">${bar.label}</text>`}`;
}

function markSvg(mark: Mark, x: number, y: number): Markup {
  if (mark.kind === 'decide') {
    return markup`<path d="M${x - 14} ${y}L${x} ${y - 13}L${x + 14} ${y}L${x} ${y + 13}Z" fill="#fff" stroke="#000" stroke-width="2"/><text x="${x}" y="${y + 5}" text-anchor="middle" class="strong">${mark.letter}</text>`;
  }
  const top = y - 15;
  return markup`<line x1="${x}" x2="${x}" y1="${top}" y2="${y + 15}" stroke="#fff" stroke-width="5"/><line x1="${x}" x2="${x}" y1="${top}" y2="${y + 15}" stroke="#000" stroke-width="2" stroke-dasharray="3 2"/>
<path d="M${x - 8} ${top}L${x + 8} ${top}L${x} ${top + 14}Z" fill="${mark.kind === 'breach' ? '#000' : '#fff'}" stroke="#fff" stroke-width="4" paint-order="stroke"/><path d="M${x - 8} ${top}L${x + 8} ${top}L${x} ${top + 14}Z" fill="none" stroke="#000" stroke-width="2"/>`;
}

/** What the signs mean, for who sees them. */
export function legend(words: Chart['legend']): Markup {
  const signs: readonly (readonly [string, Markup])[] = [
    [words.up, markup`<rect y="8" width="40" height="4"/>`],
    [words.idle, markup`<line x2="40" y1="10" y2="10" class="thin"/>`],
    [
      words.starting,
      markup`<rect x="1" y="2" width="38" height="16" fill="#fff" stroke="#000"/><circle cx="10" cy="10" r="2"/><circle cx="20" cy="10" r="2"/><circle cx="30" cy="10" r="2"/>`,
    ],
    [
      words.bridging,
      markup`<rect x="1" y="2" width="38" height="16" fill="#fff" stroke="#000"/><path d="M2 17L16 3M10 17L24 3M18 17L32 3M26 17L38 5" stroke="#000" stroke-width="2"/>`,
    ],
    [words.down, markup`<rect width="40" height="20"/>`],
    [words.decide, markup`<path d="M8 10L20 0L32 10L20 20Z" fill="#fff" stroke="#000" stroke-width="2"/>`],
    [words.late, markup`<path d="M12 3L28 3L20 17Z" fill="#fff" stroke="#000" stroke-width="2"/>`],
    [words.breach, markup`<path d="M12 3L28 3L20 17Z"/>`],
  ];
  return markup`<ul class="legend" aria-hidden="true">${signs.map(([label, sign]) => markup`<li><svg viewBox="0 0 40 20">${sign}</svg>${label}</li>`)}</ul>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
