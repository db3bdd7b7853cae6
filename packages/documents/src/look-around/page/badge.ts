import { drawn } from './dom.ts';

/** Room for a mark around a box that has the focus or is chosen. */
export function ring(box: SVGGElement): void {
  const { x, y, width, height } = box.getBBox();
  box.prepend(
    drawn('rect', { class: 'ring', x: x - 5, y: y - 5, width: width + 10, height: height + 10, rx: 4 }),
  );
}

/** A few words on the upper edge of a box. */
export function badge(box: SVGGElement, words: string): SVGGElement {
  const shape = box.querySelector<SVGGraphicsElement>('.shape');
  const { x, y, width } = (shape ?? box).getBBox();
  const group = drawn('g', { class: 'badge', 'aria-hidden': 'true' });
  const wide = words.length * 5.4 + 10;
  const text = drawn('text', { x: x + width / 2, y: y - 1, 'text-anchor': 'middle' });
  text.textContent = words;
  group.append(
    drawn('rect', { x: x + width / 2 - wide / 2, y: y - 10.5, width: wide, height: 14, rx: 2 }),
    text,
  );
  return group;
}

/** The patterns of what bridges and of what starts. */
export function patterns(): SVGDefsElement {
  const defs = drawn('defs');
  const hatch = drawn('pattern', {
    id: 'hatch',
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  hatch.append(
    drawn('rect', { width: 6, height: 6, fill: '#fff' }),
    drawn('rect', { width: 1.6, height: 6, fill: '#8a8a8a' }),
  );
  const dots = drawn('pattern', { id: 'dots', width: 6, height: 6, patternUnits: 'userSpaceOnUse' });
  dots.append(
    drawn('rect', { width: 6, height: 6, fill: '#fff' }),
    drawn('circle', { cx: 3, cy: 3, r: 1.2, fill: '#666' }),
  );
  defs.append(hatch, dots);
  return defs;
}
