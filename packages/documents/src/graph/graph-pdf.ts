import { charactersOf } from '../pdf/font-coverage.ts';
import { type PdfEngine, typeset } from '../pdf/typeset.ts';
import type { PlacedGraph } from './layout.ts';
import { paper } from './paper.ts';
import { svg } from './svg.ts';
import { tiles } from './tiles.ts';

/** A drawing is handed over as bytes: it is a picture to Typst, and no source. */
export const GRAPH_TEMPLATE = `
#let data = json("data.json")
#set document(title: data.title, date: none)
#set text(font: ("Atkinson Hyperlegible Next", "Noto Sans"), lang: data.language, fallback: false)
#for drawing in data.pages {
  page(width: drawing.width * 1pt, height: drawing.height * 1pt, margin: 0pt,
    image(bytes(drawing.svg), format: "svg", width: 100%, alt: drawing.alt))
}
`;

/**
 * A placed graph as a PDF to print at its real size: on one sheet where A3 holds it, otherwise on sheets of A3 that fit
 * together.
 *
 * @throws Error if the engine cannot be loaded or refuses
 */
export async function graphPdf(placed: PlacedGraph, engine: PdfEngine): Promise<Uint8Array> {
  return typeset(GRAPH_TEMPLATE, graphPages(placed, engine.fonts), engine);
}

/** What the template reads: each page with its drawing as bytes. */
export function graphPages(placed: PlacedGraph, fonts: readonly Uint8Array[]) {
  const { graph } = placed;
  const has = charactersOf(fonts);
  const bytes = (text: string): readonly number[] => [...new TextEncoder().encode(known(text, has))];
  const whole = svg(placed);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(whole)!.map(Number) as [number, number, number];
  const fits = ['A4', 'A3'].includes(paper({ width, height }) ?? '');
  const pages = fits
    ? [{ svg: bytes(whole), width, height, alt: `${graph.title}. ${graph.description}` }]
    : tiles(placed).map((tile) => ({
        svg: bytes(tile.svg),
        width: A3.width,
        height: A3.height,
        alt: tile.description,
      }));
  return { title: graph.title, language: graph.language, pages };
}

const A3 = { width: 1190.55, height: 841.89 };

/** A visible `[U+1F600]` for what no font has; markup is made of characters that every font has. */
function known(text: string, has: (codePoint: number) => boolean): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0)!;
      return code < 0x80 || has(code) ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    })
    .join('');
}
