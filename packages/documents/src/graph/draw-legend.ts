import { type Markup, markup } from '../html-template.ts';
import { textLine } from './draw-box.ts';
import { drawLine } from './draw-edge.ts';
import type { Graph } from './graph.ts';
import type { Point } from './layout.ts';
import { type LegendEntry, legendOf, legendTitle } from './legend.ts';
import { SIZE } from './rows.ts';
import { BLACK, band, crossed, octagon, outline, short, VERMILION } from './shapes.ts';
import { wrap } from './wrap.ts';

const COLUMN = 250;
const SAMPLE = 46;
const CHARACTERS = 38;
const LINE = 11.5;
const APART = 6;

/** A drawing with its height. */
export interface Drawn {
  readonly markup: Markup;
  readonly height: number;
}

/** The meaning of every shape and line in words, in as many columns as the width has room for. */
export function drawLegend(graph: Graph, left: number, top: number, width: number): Drawn {
  const entries = legendOf(graph).map((entry) => {
    const lines = wrap(entry.words, CHARACTERS, 9, graph.language);
    return { entry, lines, height: Math.max(22, lines.length * LINE + 2) + APART };
  });
  const columns = Math.max(1, Math.min(5, Math.floor(width / COLUMN)));
  const target = entries.reduce((sum, entry) => sum + entry.height, 0) / columns;
  let column = 0;
  let y = 0;
  let height = 0;
  const drawn: Markup[] = [];
  for (const entry of entries) {
    if (y > 0 && y + entry.height / 2 > target && column < columns - 1) {
      column += 1;
      y = 0;
    }
    const at = { x: left + column * COLUMN, y: top + 20 + y + (entry.height - APART) / 2 };
    drawn.push(drawEntry(entry.entry, entry.lines, at));
    y += entry.height;
    height = Math.max(height, y);
  }
  return {
    markup: markup`<g class="legend">
${textLine(legendTitle(graph.language), left, top + 10, SIZE.name, true, 'start')}${drawn}</g>`,
    height: height + 20,
  };
}

function drawEntry(entry: LegendEntry, lines: readonly string[], at: Point): Markup {
  const first = at.y - (lines.length * LINE) / 2 + 8.5;
  return markup`${sample(entry.sample, { x: at.x + 18, y: at.y })}
${lines.map((line, index) => textLine(line, at.x + SAMPLE, first + index * LINE, SIZE.small, false, 'start'))}`;
}

function sample(what: LegendEntry['sample'], centre: Point): Markup {
  const size = { width: 36, height: 20 };
  const thin = markup`fill="#FFFFFF" stroke="${BLACK}" stroke-width="1"`;
  switch (what.kind) {
    case 'family': {
      const pattern =
        what.family === 'zone'
          ? markup` stroke-dasharray="8 3 1.5 3"`
          : what.family === 'manual'
            ? markup` stroke-dasharray="4 2.5"`
            : '';
      return outline(what.family, centre, size, 0, markup`${thin}${pattern}`);
    }
    case 'line': {
      const [start, end, tip] = [-20, 12, 20].map((x) => ({ x: centre.x + x, y: centre.y })) as [
        Point,
        Point,
        Point,
      ];
      return drawLine([start, start, end, end], tip, what.line);
    }
    case 'failing': {
      const [start, end] = [-20, 12].map((x) => ({ x: centre.x + x, y: centre.y })) as [Point, Point];
      return drawLine([start, start, end, end], { x: centre.x + 20, y: centre.y }, 'need', true);
    }
    case 'state': {
      const box = { width: 36, height: 20 };
      const thick = markup`fill="#FFFFFF" stroke="${BLACK}" stroke-width="3"`;
      if (what.state === 'down')
        return markup`${outline('technical', centre, box, 0, thick)}${crossed(centre, box)}`;
      const corner = { x: centre.x - 15, y: centre.y - 3.5 };
      return markup`${outline('technical', centre, box, 0, thin)}${band(what.state, corner, { width: 30, height: 7 })}`;
    }
    case 'choice':
      return markup`<circle cx="${short(centre.x)}" cy="${short(centre.y)}" r="10" ${thin}/>`;
    case 'organisation':
      return markup`<rect x="${short(centre.x - 18)}" y="${short(centre.y - 10)}" width="36" height="20" fill="none" stroke="${BLACK}" stroke-width="1" stroke-dasharray="9 3 1.5 3"/><rect x="${short(centre.x - 9)}" y="${short(centre.y - 5)}" width="18" height="10" ${thin}/>`;
    case 'spof':
    case 'accepted': {
      const accepted = what.kind === 'accepted';
      const second = accepted
        ? markup`fill="none" stroke="${BLACK}" stroke-width="1" stroke-dasharray="2 2"`
        : markup`fill="none" stroke="${VERMILION}" stroke-width="2.25"`;
      return markup`<rect x="${short(centre.x - 19)}" y="${short(centre.y - 12)}" width="38" height="24" fill="#FFFFFF" stroke="${BLACK}" stroke-width="1.5"/><rect x="${short(centre.x - 16)}" y="${short(centre.y - 9)}" width="32" height="18" ${second}/>${octagon(centre, { width: 14, height: 14 }, second)}${textLine('1', centre.x, centre.y + 3, SIZE.small, true)}`;
    }
  }
}
