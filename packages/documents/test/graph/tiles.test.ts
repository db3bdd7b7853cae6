import { beforeAll, describe, expect, test } from 'vitest';
import { netOfShape } from '../../../../test/bench/nets.ts';
import { GRAPH_TEMPLATE, graphPages } from '../../src/graph/graph-pdf.ts';
import { dependencyGraph, graphPdf, layout, type PlacedGraph, tiles } from '../../src/graph/index.ts';
import { dataJson } from '../../src/pdf/typeset.ts';
import { engineFromPackages } from '../engine.ts';
import { HOSTILE } from './hostile-texts.ts';
import { all, made, meldkamer, points, withComponents } from './meldkamer.ts';
import { xmlError } from './well-formed.ts';

const NONE = { horizon: 'plan', points: [], brokenFromTheStart: [], unsettled: [] } as const;

describe('sheets that fit together', () => {
  let placed: PlacedGraph;
  beforeAll(async () => {
    const net = netOfShape({ components: 100, and: 10, across: 10 }, 1);
    placed = await layout(dependencyGraph(net, NONE, { language: 'en' }));
  });

  test('show every box, and every line goes on or ends somewhere', () => {
    const sheets = tiles(placed);
    expect(sheets.length).toBeGreaterThan(3);
    for (const { svg } of sheets) expect(xmlError(svg)).toBeUndefined();
    const drawn = new Set(
      sheets.flatMap(({ svg }) =>
        [...svg.matchAll(/<g class="(?:box|choice)[^"]*" data-key="(n\d+)"/g)].map(([, key]) => key!),
      ),
    );
    expect(drawn).toEqual(new Set(placed.nodes.map(({ node }) => node.key)));
    const names = new Set(sheets.map(({ name }) => name));
    const told = sheets.flatMap(({ svg }) =>
      [...svg.matchAll(/>(?:to|from) ([A-Z]\d+): /g)].map(([, name]) => name!),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const name of told) expect(names).toContain(name);
  });

  test('begin with the legend and an index that says on which sheet each name is', () => {
    const [index, ...others] = tiles(placed);
    expect(index!.svg).toContain('>Legend</text>');
    expect(index!.svg).toContain('>On which sheet it is</text>');
    const holding = others.filter(({ svg }) => svg.includes('data-component="O0.Process0"'));
    expect(holding.map(({ name }) => name)).toContain(
      />([A-Z]\d+)<\/text>\n<text[^>]*>Process0, process</.exec(index!.svg)?.[1],
    );
  });

  test('cut through few boxes, and overlap so that none is lost', () => {
    const sheets = tiles(placed);
    const cutThrough = placed.nodes.filter(
      ({ node }) => sheets.filter(({ svg }) => svg.includes(`data-key="${node.key}"`)).length > 1,
    );
    expect(cutThrough.length).toBeLessThan(placed.nodes.length / 3);
  }, 60_000);

  test('give the same bytes twice', () => {
    expect(tiles(placed)).toEqual(tiles(placed));
  });
});

describe('the PDF of a graph', () => {
  const pagesOf = (bytes: Uint8Array): number =>
    [...new TextDecoder('latin1').decode(bytes).matchAll(/\/Type\s*\/Page[^s]/g)].length;

  test('is one page where a sheet holds it, and sheets that fit together otherwise', async () => {
    const engine = engineFromPackages();
    const one = dependencyGraph(meldkamer, points, { language: 'nl', process: 'VRN.Bevolking' });
    expect(pagesOf(await graphPdf(await layout(one), engine))).toBe(1);
    const whole = await layout(dependencyGraph(meldkamer, points, { language: 'nl' }));
    expect(pagesOf(await graphPdf(whole, engine))).toBe(tiles(whole).length);
  }, 60_000);

  test('is let through by the native engine that refuses what breaks PDF/UA-1', async () => {
    const native = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined);
    if (native === undefined) return;
    const { fonts } = engineFromPackages();
    const placed = await layout(dependencyGraph(meldkamer, points, { language: 'nl' }));
    const compiler = native.NodeCompiler.create({
      workspace: '/',
      fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
    });
    compiler.addSource('/main.typ', GRAPH_TEMPLATE);
    compiler.mapShadow('/data.json', Buffer.from(dataJson(graphPages(placed, fonts), fonts)));
    const made = compiler.pdf({ mainFilePath: '/main.typ' }, { pdfStandard: 'ua-1' });
    expect(made.length).toBeGreaterThan(10_000);
  }, 60_000);

  test('takes any text as text', async () => {
    const engine = engineFromPackages();
    for (const text of Object.values(HOSTILE)) {
      const model = withComponents(made('ict', 'GMS', { title: text, needs: all('Stroom') }));
      const graph = dependencyGraph(model, points, { language: 'nl', process: 'VRN.Intake112' });
      expect(pagesOf(await graphPdf(await layout(graph), engine))).toBeGreaterThan(0);
    }
  }, 120_000);
});
