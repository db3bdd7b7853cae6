import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { beforeAll, describe, expect, test } from 'vitest';
import { organisation } from '../../../../test/bare.ts';
import {
  dependencyGraph,
  dot,
  layout,
  list,
  listText,
  type PlacedGraph,
  svg,
} from '../../src/graph/index.ts';
import { HOSTILE } from './hostile-texts.ts';
import { all, made, meldkamer, ORGANISATION, points, withComponents } from './meldkamer.ts';
import { xmlError, xmlNames } from './well-formed.ts';

const graph = dependencyGraph(meldkamer, points, { language: 'nl' });

interface DotNode {
  readonly name: string;
  /** Its label, as Graphviz draws it. */
  readonly label: string;
  readonly outlines: number;
}

let graphviz: Graphviz;
beforeAll(async () => {
  graphviz = await Graphviz.load();
});

/** What Graphviz reads in a DOT text, by way of its own drawing. */
function readBack(text: string): { readonly nodes: readonly DotNode[]; readonly edges: number } {
  const drawn = graphviz.layout(text, 'svg', 'dot');
  const groups = [
    ...drawn.matchAll(/<g id="[^"]*" class="(node|edge)">\n<title>([^<]*)<\/title>([\s\S]*?)<\/g>\n(?=<|$)/g),
  ];
  const nodes = groups.flatMap(([, kind, name, inside]) => {
    if (kind !== 'node') return [];
    const texts = [...inside!.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((found) => unescaped(found[1]!));
    return [
      {
        name: name!,
        label: texts.join('\n'),
        outlines: [...inside!.matchAll(/<polygon|<path|<ellipse/g)].length,
      },
    ];
  });
  return { nodes, edges: groups.length - nodes.length };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}

/** Pairs of boxes, choices and texts at lines that lie over each other. */
function overlaps(placed: PlacedGraph): readonly string[] {
  const areas = [
    ...placed.nodes.map((node) => ({ ...node, what: node.node.key })),
    ...placed.edges.flatMap(({ label }) => (label === undefined ? [] : [{ ...label, what: label.text }])),
  ];
  return areas.flatMap((one, index) =>
    areas
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(one.centre.x - other.centre.x) * 2 < one.width + other.width &&
          Math.abs(one.centre.y - other.centre.y) * 2 < one.height + other.height,
      )
      .map((other) => `${one.what} and ${other.what}`),
  );
}

describe('svg', () => {
  let placed: PlacedGraph;
  let drawing: string;
  beforeAll(async () => {
    placed = await layout(graph);
    drawing = svg(placed);
  });

  test('is well-formed, and holds no style, script, link or id', () => {
    expect(xmlError(drawing)).toBeUndefined();
    const { elements, attributes } = xmlNames(drawing);
    expect([...elements].toSorted()).toEqual(
      ['circle', 'desc', 'g', 'path', 'polygon', 'polyline', 'rect', 'svg', 'text', 'title'].toSorted(),
    );
    for (const name of attributes) expect(name).not.toMatch(/^(style|id|on.*|.*href)$/);
  });

  test('gives the same bytes twice', async () => {
    expect(svg(await layout(dependencyGraph(meldkamer, points, { language: 'nl' })))).toBe(drawing);
  });

  test('has a title, a description and a language', () => {
    expect(drawing).toContain('<title>Wat hangt waarvan af: Veiligheidsregio Noord</title>');
    expect(drawing).toMatch(/<desc>\d+ onderdelen\. 5 daarvan/);
    expect(drawing).toMatch(/<svg [^>]*lang="nl" role="img" aria-label="Wat hangt waarvan af/);
  });

  test('no box and no text at a line lies over another', () => {
    expect(overlaps(placed)).toEqual([]);
  });

  test('a single point of failure has a second outline, an octagon with its number and the words, without colour', () => {
    const group = (component: string) =>
      new RegExp(`<g class="[^"]*" data-key="n\\d+" data-component="VRN.${component}">[\\s\\S]*?</g>`).exec(
        drawing,
      )![0];
    const octagons = (text: string) =>
      [...text.matchAll(/<polygon points="([^"]*)"/g)].filter((found) => found[1]!.split(' ').length === 8)
        .length;
    const outlines = (text: string) => [...text.matchAll(/<rect /g)].length;
    expect(outlines(group('GMS'))).toBe(2);
    expect(octagons(group('GMS'))).toBe(1);
    expect(group('GMS')).toContain('>3</text>');
    expect(group('GMS')).toContain('>SPOF 4 uur 17 min</text>');
    expect(group('Net')).toContain('>geaccepteerd</text>');
    expect(outlines(group('Website'))).toBe(1);
    expect(octagons(group('Website'))).toBe(0);
  });

  test('every text of a box and every title is in it as text', () => {
    for (const text of [
      'Stroom op de meldkamer',
      'Noodcommunicatievoorziening',
      '1 van 3',
      '3: 2 min vanzelf',
      'Legenda',
    ])
      expect(drawing).toContain(`>${text}</text>`);
  });

  test('says on which paper it can be read', async () => {
    const one = dependencyGraph(meldkamer, points, { language: 'nl', process: 'VRN.Bevolking' });
    expect(svg(await layout(one))).toContain('op ware grootte wordt afgedrukt, op A4');
  });

  test('an empty graph is a drawing too', async () => {
    const none = dependencyGraph(meldkamer, points, { language: 'nl', process: 'VRN.Nergens' });
    expect(xmlError(svg(await layout(none)))).toBeUndefined();
  });

  test('organisations are drawn around their own, and a cycle is laid out', async () => {
    const model = {
      ...withComponents(
        made('power', 'Kabel', { organisation: 'NBN', needs: all('Net') }),
        made('power', 'Net', {
          needs: [{ atLeast: 1, options: [{ of: { kind: 'component', id: 'NBN.Kabel' } }] }],
        }),
      ),
      organisations: [...meldkamer.organisations, organisation('NBN', { title: 'Netbeheer' })],
    };
    const apart = await layout(dependencyGraph(model, points, { language: 'nl' }));
    const both = svg(apart);
    expect(overlaps(apart)).toEqual([]);
    expect(xmlError(both)).toBeUndefined();
    expect([...both.matchAll(/<g class="organisation">/g)]).toHaveLength(2);
  });
});

describe('dot', () => {
  test('is read back by Graphviz with every box, line and mark', () => {
    const { nodes, edges } = readBack(dot(graph));
    expect(nodes).toHaveLength(graph.nodes.length);
    expect(edges).toBe(graph.edges.length);
    const outlines = (name: string) => nodes.find((node) => node.label.includes(name))!.outlines;
    expect(outlines('Meldkamersysteem') - outlines('Website')).toBe(1);
    expect(nodes.map((node) => node.label)).toContain(
      'ICT\nMeldkamersysteem\nherstart in 20 min\n[3] SPOF 4 uur 17 min',
    );
  });

  test('gives the same bytes twice', () => {
    expect(dot(dependencyGraph(meldkamer, points, { language: 'nl' }))).toBe(dot(graph));
  });
});

describe('list', () => {
  test('has an item for each box, with marks, needs in order and who needs it', () => {
    const items = list(graph);
    expect(items).toHaveLength(graph.nodes.filter((node) => node.node === 'box').length);
    const text = listText(items);
    expect(text).toContain(
      [
        '- stroom: Stroom op de meldkamer (VRN.Stroom)',
        '  - heeft nodig: 1 van 3, in deze volgorde',
        '    - 1. Openbaar net (VRN.Net)',
        '    - 2. UPS',
        '    - 3. Aggregaat, reserve 2 min vanzelf',
        '  - is nodig voor: Meldkamersysteem (VRN.GMS), Noodcommunicatievoorziening (VRN.Noodnet) en Meldkamer Noord (VRN.Meldkamer)',
      ].join('\n'),
    );
    expect(text).toContain(
      '  - SPOF nummer 5. Valt alleen dit uit: Vergunningenarchief is te laat op T+48 uur (geaccepteerd t/m',
    );
  });
});

describe('hostile text', () => {
  test.each(Object.entries(HOSTILE))('%s stays text in every form', async (_, text) => {
    const model = {
      ...withComponents(
        made('ict', 'GMS', { title: text, needs: all('Stroom') }),
        made('ict', text, { needs: all('GMS') }),
        made('process', 'Uitgifte', {
          needs: all('GMS'),
          manuals: [{ text, needs: all('Net') }],
        }),
        made('supplier', 'Netbeheerder', { title: text }),
      ),
      organisations: [organisation(ORGANISATION, { title: text })],
    };
    const hostile = dependencyGraph(model, points, { language: 'en' });
    const placed = await layout(hostile);
    const drawing = svg(placed);
    expect(xmlError(drawing)).toBeUndefined();
    expect(xmlNames(drawing).elements).not.toContain('script');
    expect(xmlNames(drawing).attributes).not.toContain('onload');
    expect(Math.max(...placed.nodes.map((node) => node.width))).toBeLessThan(400);

    const { nodes, edges } = readBack(dot(hostile));
    expect(nodes).toHaveLength(hostile.nodes.length);
    expect(edges).toBe(hostile.edges.length);
    const gms = hostile.nodes.findIndex((node) => node.node === 'box' && node.component === 'VRN.GMS');
    const drawn = hostile.nodes[gms]!;
    if (drawn.node !== 'box') throw new Error('no box');
    expect(
      nodes
        .find((node) => node.name === drawn.key)!
        .label.split('\n')
        .filter((line) => line.trim() !== ''),
    ).toEqual([drawn.kind, ...drawn.lines, '[3] SPOF 4 h 17 min'].filter((line) => line.trim() !== ''));

    for (const form of [drawing, dot(hostile), listText(list(hostile))]) {
      expect(form).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u202a-\u202e\u2066-\u2069\ufffe\uffff]/,
      );
      expect(form.isWellFormed()).toBe(true);
    }
  });

  test('a name that does not fit says how much is left out', () => {
    const model = withComponents(made('ict', 'GMS', { title: 'x'.repeat(10_000), needs: all('Stroom') }));
    const drawn = dependencyGraph(model, points, { language: 'nl' }).nodes.find(
      (node) => node.node === 'box' && node.component === 'VRN.GMS',
    );
    expect(drawn).toMatchObject({ lines: ['x'.repeat(22), 'x'.repeat(22), '… (+9956 tekens)'] });
  });
});

test('a thousand boxes are laid out in seconds', async () => {
  const many = Array.from({ length: 1000 }, (_, n) =>
    made('ict', `S${n}`, { needs: n === 0 ? [] : all(`S${Math.floor(n / 3)}`, `S${Math.floor(n / 2)}`) }),
  );
  const begin = performance.now();
  const drawing = svg(await layout(dependencyGraph(withComponents(...many), points, { language: 'nl' })));
  expect(xmlError(drawing)).toBeUndefined();
  expect(performance.now() - begin).toBeLessThan(30_000);
}, 60_000);
