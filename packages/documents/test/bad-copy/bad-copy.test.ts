/**
 * `npm run test:bad-copy`: what a bad copier leaves of the signs on paper, for eyes of every kind. The page is printed at
 * 200 points to the inch, copied twice at 94 %, blurred, in black and white; then each two signs of a legend must still
 * differ, and none may be gone.
 */
import { playScenario, scenarioStates } from '@waakvlam/analysis';
import { beforeAll, describe, expect, it } from 'vitest';
import { scenario } from '../../../../test/bare.ts';
import { dependencyGraph, type Graph, layout, legendOf, scenarioMoment, svg } from '../../src/graph/index.ts';
import { pdf, scenarioSheets } from '../../src/index.ts';
import { typeset } from '../../src/pdf/typeset.ts';
import { engineFromPackages } from '../engine.ts';
import { chartOf, decisionsOf } from '../found.ts';
import { meldkamer, points } from '../graph/meldkamer.ts';
import { has, pictureOf, read } from '../programs.ts';
import { sampleModel, sampleResult } from '../sample.ts';
import { badCopy, difference, type Eyes, ink, type Picture, part, readPpm, SCALE } from './picture.ts';

const DPI = 200;
const EYES: readonly Eyes[] = ['normal', 'protan', 'deutan', 'tritan', 'grey'];
/** A sign of which less is left is gone. */
const LEAST_INK = 0.01;
/** Signs of which a smaller share differs look the same. */
const LEAST_DIFFERENCE = 0.15;
const engine = engineFromPackages();

/** A drawing on one page, however large. */
const DRAWING = `
#let data = json("data.json")
#set document(title: "graph", date: none)
#set text(font: ("Atkinson Hyperlegible Next", "Noto Sans"), fallback: false)
#page(width: data.width * 1pt, height: data.height * 1pt, margin: 0pt, image(bytes(data.svg), format: "svg", width: 100%, alt: "graph"))
`;

/** Where a sign lies on a page, in points of print. */
interface Place {
  readonly label: string;
  readonly left: number;
  readonly middle: number;
  readonly width: number;
  readonly height: number;
}

/** Before their labels, which stand one after another on the page. */
function placesInPrint(print: Uint8Array, labels: readonly string[]): readonly Place[] {
  const { text } = read('pdftotext', ['-f', '1', '-l', '1', '-bbox', 'FILE', '-'], print);
  const words = [...text.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax=".*?" yMax="(.*?)">(.*?)</g)].map(
    ([, x, y0, y1, word]) => ({ x: Number(x), y: (Number(y0) + Number(y1)) / 2, word }),
  );
  // In a sign itself can stand a word: the letter of a decision.
  const from = (begin: number): readonly number[] => {
    const at: number[] = [];
    let next = begin;
    for (const label of labels) {
      const wanted = label.split(' ');
      const here = [next, next + 1].find((i) => wanted.every((word, j) => words[i + j]?.word === word));
      if (here === undefined) return [];
      at.push(here);
      next = here + wanted.length;
    }
    return at;
  };
  const found = words.map((_, i) => from(i)).findLast((at) => at.length > 0);
  if (found === undefined) throw new Error('no legend');
  return found.map((at, i) => {
    const { x, y } = words[at]!;
    return { label: labels[i]!, left: x - 26.5, middle: y, width: 25, height: 15 };
  });
}

/** As the drawing has them, a point of which is a point of print. */
function placesInDrawing(drawing: string, labels: readonly string[]): readonly Place[] {
  const legend = drawing.slice(drawing.indexOf('<g class="legend">'));
  const lines = [...legend.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, words]) => ({ x: Number(x), y: Number(y), words: words! }),
  );
  return labels.map((label) => {
    const begin = lines.findIndex(({ words }) => words.length > 1 && label.startsWith(words));
    if (begin < 0) throw new Error(`no label ${label}`);
    const its = lines.slice(begin).filter(({ x, words }) => x === lines[begin]!.x && label.includes(words));
    const ys = its.map(({ y }) => y - 3).slice(0, 4);
    lines.splice(begin, 1);
    return {
      label,
      left: its[0]!.x - 49,
      middle: (Math.min(...ys) + Math.max(...ys)) / 2,
      width: 42,
      height: 26,
    };
  });
}

/** What is left of each sign. */
function signsOf(print: Uint8Array, places: readonly Place[], eyes: Eyes): ReadonlyMap<string, Picture> {
  const copy = badCopy(readPpm(pictureOf(print, DPI), eyes));
  const points = (size: number) => Math.round((size * DPI * SCALE) / 72);
  return new Map(
    places.map(({ label, left, middle, width, height }) => [
      label,
      part(copy, points(left), points(middle - height / 2), points(width), points(height)),
    ]),
  );
}

/** Every sign that is gone, and each two that look the same. */
function troubles(signs: ReadonlyMap<string, Picture>): readonly string[] {
  const all = [...signs];
  return [
    ...all.flatMap(([label, sign]) => (ink(sign) < LEAST_INK ? [`${label}: gone`] : [])),
    ...all.flatMap(([label, sign], i) =>
      all.slice(i + 1).flatMap(([other, its]) => {
        const far = difference(sign, its);
        return far < LEAST_DIFFERENCE ? [`${label} = ${other} (${(100 * far).toFixed(1)} %)`] : [];
      }),
    ),
  ];
}

describe.skipIf(!has('pdftoppm') || !has('pdftotext'))('a bad copy of a bad copy', () => {
  describe('of the time line', () => {
    const sheets = scenarioSheets(sampleModel, sampleResult);
    const decisions = decisionsOf(sheets);
    let print: Uint8Array;
    beforeAll(async () => {
      print = await pdf(sheets, engine, { only: sheets.indexOf(decisions) });
    });

    it.each(EYES)('tells states, limits and decisions apart for %s eyes', (eyes) => {
      const labels = Object.values(chartOf(decisions).legend);
      expect(labels.length).toBeGreaterThan(5);
      expect(troubles(signsOf(print, placesInPrint(print, labels), eyes))).toEqual([]);
    });
  });

  describe('of the graph', () => {
    const dark = {
      ...meldkamer,
      scenarios: [scenario('VRN.Donker', { failures: [{ component: 'VRN.Net', from: 0 }] })],
    };
    const states = scenarioStates(dark, playScenario(dark, 'VRN.Donker'));
    const moment = scenarioMoment(dark, 'VRN.Donker', states, 60, 'nl');
    const graphs: Readonly<Record<string, Graph>> = {
      'as it is': dependencyGraph(meldkamer, points, { language: 'nl' }),
      'after a minute without power': dependencyGraph(dark, points, { language: 'nl', moment }),
    };
    const printed = new Map<string, { readonly print: Uint8Array; readonly drawing: string }>();
    beforeAll(async () => {
      for (const [name, graph] of Object.entries(graphs)) {
        const drawing = svg(await layout(graph));
        const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawing)!.map(Number);
        const data = { width, height, svg: [...new TextEncoder().encode(drawing)] };
        printed.set(name, { print: await typeset(DRAWING, data, engine), drawing });
      }
    });

    it.each(Object.keys(graphs).flatMap((name) => EYES.map((eyes) => [name, eyes] as const)))(
      'tells states, lines and single points of failure apart, %s, for %s eyes',
      (name, eyes) => {
        const labels = legendOf(graphs[name]!).map(({ words }) => words);
        const { print, drawing } = printed.get(name)!;
        expect(troubles(signsOf(print, placesInDrawing(drawing, labels), eyes))).toEqual([]);
      },
    );
  });

  it('would find signs that a copy makes the same', () => {
    const sign = (grey: number): Picture => ({
      width: 40,
      height: 40,
      grey: new Uint8Array(1600).fill(grey),
    });
    const copied = new Map([
      ['pale', badCopy(sign(230))],
      ['white', badCopy(sign(255))],
      ['dark', badCopy(sign(60))],
    ]);
    expect(troubles(copied)).toEqual(['pale: gone', 'white: gone', 'pale = white (0.0 %)']);
  });
});
