import type { Id, Words } from '@waakvlam/analysis';
import { type Markup, markup, textOf } from '../html-template.ts';
import { textLine } from './draw-box.ts';
import { drawGraph } from './draw-graph.ts';
import { drawLegend } from './draw-legend.ts';
import type { PlacedGraph } from './layout.ts';
import { paper } from './paper.ts';
import { SIZE } from './rows.ts';
import { BLACK, short } from './shapes.ts';
import { FONTS } from './text-size.ts';
import { wrap } from './wrap.ts';

const PAPER: Words<(sheet: string | undefined) => string> = {
  en: (sheet) =>
    sheet === undefined
      ? 'Too large for one sheet: choose one process or one organisation.'
      : `All text can be read if this is printed at real size, on ${sheet}.`,
  nl: (sheet) =>
    sheet === undefined
      ? 'Te groot voor één vel: kies één proces of één organisatie.'
      : `Alle tekst is leesbaar als dit op ware grootte wordt afgedrukt, op ${sheet}.`,
};
const MARGIN = 14;
const LEAST_WIDTH = 520;

/**
 * A placed graph as SVG: text stays text, there is no style, script or id in it, no link but those of `linkTo`, and
 * nothing that a plan says becomes markup. Sizes are in points. The same graph gives the same bytes.
 */
export function svg(placed: PlacedGraph, linkTo?: (component: Id) => string): string {
  const { graph } = placed;
  const width = Math.ceil(Math.max(placed.width, LEAST_WIDTH)) + 2 * MARGIN;
  const inner = width - 2 * MARGIN;
  const lines = [
    ...wrap(graph.title, inner / 9.5, 4, graph.language).map((text) => ({
      text,
      size: SIZE.title,
      bold: true,
    })),
    ...wrap(graph.description, inner / 5.8, 4, graph.language).map(note),
  ];
  let top = MARGIN;
  const header: Markup[] = lines.map((line) => {
    top += line.size * 1.3;
    return textLine(line.text, MARGIN, top, line.size, line.bold, 'start');
  });
  const left = MARGIN + (inner - placed.width) / 2;
  const above = top + 16;
  const below = above + placed.height + 18;
  const legend = drawLegend(graph, MARGIN, below, inner);
  const linesOf = (text: string): readonly string[] => wrap(text, inner / 5.8, 12, graph.language);
  const noteLines = graph.notes.flatMap(linesOf);
  const NOTE = SIZE.note * 1.35;
  const height = Math.ceil(below + legend.height + (noteLines.length + 1) * NOTE + MARGIN);
  const notes = [...noteLines, PAPER[graph.language](paper({ width, height }))].map((text, index) =>
    textLine(text, MARGIN, below + legend.height + (index + 1) * NOTE, SIZE.note, false, 'start'),
  );
  return textOf(markup`<svg xmlns="http://www.w3.org/2000/svg" class="dependency-graph" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" lang="${graph.language}" role="img" aria-label="${graph.title}" font-family="${FONTS}" fill="${BLACK}">
<title>${graph.title}</title>
<desc>${[graph.description, ...graph.notes].join(' ')}</desc>
<rect width="${width}" height="${height}" fill="#FFFFFF"/>
${header}<g transform="translate(${short(left)} ${short(above)})">
${drawGraph(placed, { linkTo })}
</g>
${legend.markup}
${notes}</svg>
`);
}

function note(text: string): { readonly text: string; readonly size: number; readonly bold: boolean } {
  return { text, size: SIZE.note, bold: false };
}
