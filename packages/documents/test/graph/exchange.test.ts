/** The forms for other programs, read back. */
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  dependencyGraph,
  drawio,
  type Graph,
  graphJson,
  graphml,
  layout,
  mermaid,
  type PlacedGraph,
} from '../../src/graph/index.ts';
import { HOSTILE } from './hostile-texts.ts';
import { all, made, meldkamer, points, withComponents } from './meldkamer.ts';
import { xmlError } from './well-formed.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Where `mermaid.min.js` is; it is too large to have it here for this alone. */
const MERMAID = process.env.MERMAID ?? '';

const graph = dependencyGraph(meldkamer, points, { language: 'nl' });

function hostile(text: string): Graph {
  const model = withComponents(
    made('ict', 'GMS', { title: text, needs: all('Stroom') }),
    made('ict', text, { needs: all('GMS') }),
    made('process', 'Uitgifte', { needs: all('GMS'), manuals: [{ text, needs: all('Net') }] }),
  );
  return dependencyGraph(model, points, { language: 'en' });
}

const cases: readonly (readonly [string, Graph])[] = [
  ['the sample', graph],
  ...Object.entries(HOSTILE).map(([name, text]) => [name, hostile(text)] as const),
];

describe('Mermaid', () => {
  const NODE =
    /^ +n\d+(\(|\{\{|\[|>|\(\[|\[\/|\(\(|\[\[)"[^"\n`<>]*(<br>[^"\n`<>]*)*"(\)|\}\}|\]|\]\)|\/\]|\)\)|\]\])$/;
  const EDGE = /^ +n\d+ (-->|-\.->|==>|---)(\|"[^"\n`<>|]*"\|)? n\d+$/;
  const OTHER =
    /^(flowchart TD| {2}acc(Title|Descr): [^#;{}\n]*| {2}subgraph o\d+\["[^"<>`\n]*"\]| {2}end| {2}class(Def)? [\w,]+ [\w:;#,. -]+)$/;

  test.each(cases)('of %s holds nothing but what is meant', (_, of) => {
    const lines = mermaid(of).trimEnd().split('\n');
    for (const line of lines)
      expect(
        [NODE, EDGE, OTHER].some((form) => form.test(line)),
        line,
      ).toBe(true);
    expect(lines.filter((line) => NODE.test(line))).toHaveLength(of.nodes.length);
    expect(lines.filter((line) => EDGE.test(line))).toHaveLength(of.edges.length);
  });
});

describe('GraphML and draw.io', () => {
  test.each(cases)('of %s are well-formed', async (_, of) => {
    expect(xmlError(graphml(of).replace(/^<\?xml[^>]*\?>\n/, ''))).toBeUndefined();
    const drawn = drawio(await layout(of)).replace(/^<\?xml[^>]*\?>\n/, '');
    expect(xmlError(drawn.replaceAll('&#10;', ' '))).toBeUndefined();
  });
});

test('JSON is the graph, read back', () => {
  expect(JSON.parse(graphJson(graph))).toEqual(JSON.parse(JSON.stringify(graph)));
});

describe.skipIf(!existsSync(CHROMIUM))('in a browser', () => {
  let browser: Browser;
  let page: Page;
  let placed: PlacedGraph;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
    placed = await layout(graph);
  });
  afterAll(() => browser?.close());

  /** What a real reader of XML finds: of each element its attributes and its text. */
  const read = (text: string, name: string) =>
    page.evaluate(
      ([xml, tag]) => {
        const found = new DOMParser().parseFromString(xml!, 'application/xml');
        const error = found.querySelector('parsererror')?.textContent;
        if (error !== undefined) throw new Error(error);
        return [...found.getElementsByTagName(tag!)].map((element) => ({
          ...Object.fromEntries([...element.attributes].map((one) => [one.name, one.value])),
          text: element.textContent,
        }));
      },
      [text, name] as const,
    ) as Promise<readonly Readonly<Record<string, string>>[]>;

  test('GraphML has every node and edge, and no edge without its ends', async () => {
    const nodes = await read(graphml(graph), 'node');
    const edges = await read(graphml(graph), 'edge');
    expect(nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ key }) => key));
    expect(edges.map(({ source, target }) => [source, target])).toEqual(
      graph.edges.map(({ from, to }) => [from, to]),
    );
    const keys = new Set((await read(graphml(graph), 'key')).map(({ id }) => id));
    for (const { key } of await read(graphml(graph), 'data')) expect(keys).toContain(key);
  });

  test('draw.io has every box with its lines of text', async () => {
    const cells = await read(drawio(placed), 'mxCell');
    const vertices = cells.filter(({ vertex, id }) => vertex === '1' && id?.startsWith('n') === true);
    expect(vertices).toHaveLength(graph.nodes.length);
    expect(cells.filter(({ edge }) => edge === '1')).toHaveLength(graph.edges.length);
    const ids = new Set(cells.map(({ id }) => id));
    for (const { source, target } of cells.filter(({ edge }) => edge === '1')) {
      expect(ids).toContain(source);
      expect(ids).toContain(target);
    }
    expect(vertices.map(({ value }) => value)).toContain(
      'ICT\nMeldkamersysteem\nherstart in 20 min\n[3] SPOF 4 uur 17 min',
    );
    for (const { style } of cells.filter(({ value }) => value !== undefined))
      expect(style).toContain('html=0');
  });

  test.each(Object.entries(HOSTILE))('%s comes back from GraphML and draw.io as text', async (_, text) => {
    const of = hostile(text);
    expect(await read(graphml(of), 'node')).toHaveLength(of.nodes.length);
    const cells = await read(drawio(await layout(of)), 'mxCell');
    expect(cells.filter(({ vertex }) => vertex === '1')).toHaveLength(of.nodes.length);
  });

  // CI allows no test that is skipped; this one is there for whoever names the file.
  const drawable = existsSync(MERMAID) ? cases : [];
  for (const [name, of] of drawable)
    test(`Mermaid itself draws ${name}`, async () => {
      await page.setContent('<p></p>');
      await page.addScriptTag({ content: readFileSync(MERMAID, 'utf8') });
      const drawn = await page.evaluate(async (text) => {
        type Mermaid = {
          initialize(options: object): void;
          render(id: string, text: string): Promise<{ svg: string }>;
        };
        const tool = (globalThis as unknown as { mermaid: Mermaid }).mermaid;
        tool.initialize({ startOnLoad: false, maxTextSize: 1e6, maxEdges: 5000 });
        const { svg } = await tool.render('drawing', text);
        const found = new DOMParser().parseFromString(svg, 'text/html');
        return {
          nodes: found.querySelectorAll('.node').length,
          edges: found.querySelectorAll('path.flowchart-link').length,
          scripts: found.querySelectorAll('script, [onload], img').length,
          texts: [...found.querySelectorAll('.node')].map((node) => node.textContent),
        };
      }, mermaid(of));
      expect(drawn).toMatchObject({ nodes: of.nodes.length, edges: of.edges.length, scripts: 0 });
      const gms = of.nodes.find((node) => node.node === 'box' && node.component === 'VRN.GMS');
      if (gms?.node !== 'box') throw new Error('no box');
      const plain = (some: string) => some.replace(/\s+/g, '');
      expect(drawn.texts.map(plain)).toContain(
        plain([gms.kind, ...gms.lines, ...gms.facts, '[3]', ...gms.marks[0]!.lines].join('')),
      );
    });
});
