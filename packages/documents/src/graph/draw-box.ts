import type { PlanLanguage } from '@waakvlam/analysis';
import { type Markup, markup } from '../html-template.ts';
import { cleanText } from '../plain.ts';
import type { Box, Choice } from './graph.ts';
import type { Point } from './layout.ts';
import { GAP, OCTAGON, octagonWidth, type Row, rowsOf, rowWidth, SIZE, type Size } from './rows.ts';
import { BLACK, band, crossed, octagon, outline, short, VERMILION } from './shapes.ts';

/** The shape of a box, with a second outline where it is a single point of failure, and its text. */
export function drawBox(box: Box, centre: Point, size: Size, language: PlanLanguage): Markup {
  const told = [
    box.kind,
    box.name,
    ...(box.shown === undefined || box.shown.words === '' ? [] : [box.shown.words]),
    ...box.facts,
    ...box.marks.map((mark) => mark.sentence),
  ].join('. ');
  const isDown = box.shown?.state === 'down';
  const id = cleanText(box.component ?? '');
  return markup`<g class="${classes(box)}" data-key="${box.key}" data-component="${id}">
<title>${box.component === undefined ? told : `${told} (${id})`}</title>
${outline(box.family, centre, size, 0, border(box))}${
  box.marks.length === 0 ? '' : outline(box.family, centre, size, isDown ? 4.5 : 3.5, secondBorder(box))
}
${rows(rowsOf(box, language), centre)}${isDown && crossed(centre, size)}
</g>`;
}

export function drawChoice(choice: Choice, centre: Point, size: Size): Markup {
  return markup`<g class="choice" data-key="${choice.key}">
<circle cx="${short(centre.x)}" cy="${short(centre.y)}" r="${short(size.width / 2)}" fill="#FFFFFF" stroke="${BLACK}" stroke-width="1"/>
${textLine(choice.label, centre.x, centre.y + 3, SIZE.small, false)}
</g>`;
}

function classes(box: Box): string {
  return [
    'box',
    box.family,
    ...(box.marks.length > 0 ? ['spof'] : []),
    ...(box.broken ? ['broken'] : []),
    ...(box.shown === undefined ? [] : [box.shown.state]),
  ].join(' ');
}

function border(box: Box): Markup {
  const pattern =
    box.family === 'zone'
      ? markup` stroke-dasharray="8 3 1.5 3"`
      : box.family === 'manual'
        ? markup` stroke-dasharray="4 2.5"`
        : '';
  const stroke =
    box.shown?.state === 'down'
      ? markup`stroke="${BLACK}" stroke-width="3"`
      : box.marks.length > 0
        ? markup`stroke="${BLACK}" stroke-width="1.5"`
        : markup`stroke="${BLACK}" stroke-width="1"`;
  return markup`class="shape" fill="#FFFFFF" ${stroke}${pattern}`;
}

function secondBorder(box: Box): Markup {
  const accepted = box.marks.every((mark) => mark.accepted);
  return accepted
    ? markup`fill="none" stroke="${BLACK}" stroke-width="1" stroke-dasharray="2 2"`
    : markup`fill="none" stroke="${VERMILION}" stroke-width="2.25"`;
}

function rows(all: readonly Row[], centre: Point): readonly Markup[] {
  let top = centre.y - all.reduce((sum, row) => sum + row.height, 0) / 2;
  return all.map((row) => {
    const middle = top + row.height / 2;
    top += row.height;
    const base = middle + row.size * 0.35;
    if (row.band !== undefined) {
      const wide = Math.max(
        40,
        all.reduce((most, one) => Math.max(most, rowWidth(one)), 0),
      );
      return band(row.band, { x: centre.x - wide / 2, y: middle - 3.5 }, { width: wide, height: 7 });
    }
    if (row.mark === undefined) return textLine(row.text, centre.x, base, row.size, row.bold);
    const wide = octagonWidth(row.mark);
    const left = centre.x - rowWidth(row) / 2;
    const eight = { x: left + wide / 2, y: middle };
    const line = row.mark.accepted
      ? markup`fill="#FFFFFF" stroke="${BLACK}" stroke-width="1" stroke-dasharray="2 2"`
      : markup`fill="#FFFFFF" stroke="${VERMILION}" stroke-width="2.5"`;
    const number = String(row.mark.number);
    return markup`${octagon(eight, { width: wide, height: OCTAGON }, line)}<text class="number" x="${short(eight.x)}" y="${short(base)}" font-size="${row.size}" font-weight="700" text-anchor="middle">${number}</text>
${textLine(row.text, left + wide + GAP + (rowWidth(row) - wide - GAP) / 2, base, row.size, true)}`;
  });
}

/** A line of text around a middle. */
export function textLine(
  text: string,
  x: number,
  y: number,
  size: number,
  bold: boolean,
  anchor: 'middle' | 'start' = 'middle',
): Markup {
  return markup`<text x="${short(x)}" y="${short(y)}" font-size="${size}"${bold ? markup` font-weight="700"` : ''} text-anchor="${anchor}">${text}</text>
`;
}
