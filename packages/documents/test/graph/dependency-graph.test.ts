import { describe, expect, test } from 'vitest';
import { organisation } from '../../../../test/bare.ts';
import { type Box, dependencyGraph, type Graph, legendOf } from '../../src/graph/index.ts';
import { all, made, meldkamer, on, oneOf, points, withComponents } from './meldkamer.ts';

const nl = { language: 'nl' } as const;

function box(graph: Graph, component: string): Box {
  const found = graph.nodes.find((node) => node.node === 'box' && node.component === `VRN.${component}`);
  if (found?.node !== 'box') throw new Error(`${component} is not drawn`);
  return found;
}

function edgesFrom(graph: Graph, key: string) {
  return graph.edges.filter((edge) => edge.from === key);
}

function nodeAt(graph: Graph, key: string) {
  return graph.nodes.find((node) => node.key === key)!;
}

describe('what depends on what', () => {
  const graph = dependencyGraph(meldkamer, points, nl);

  test('a choice is a circle that says how many are enough, with its options in order', () => {
    const [toChoice] = edgesFrom(graph, box(graph, 'Stroom').key);
    expect(nodeAt(graph, toChoice!.to)).toMatchObject({ node: 'choice', label: '1 van 3' });
    expect(edgesFrom(graph, toChoice!.to)).toMatchObject([
      { to: box(graph, 'Net').key, preference: 1, standby: false },
      { to: box(graph, 'UPS').key, preference: 2, standby: false },
      { to: box(graph, 'Aggregaat').key, preference: 3, standby: true, labels: ['2 min vanzelf'] },
    ]);
  });

  test('two that ask for the same choice share one circle', () => {
    const circle = (process: string) =>
      edgesFrom(graph, box(graph, process).key).find((edge) => edge.relation === 'at')?.to;
    expect(circle('Intake112')).toBe(circle('Uitgifte'));
  });

  test('a line that wants all of its options needs no circle', () => {
    const model = withComponents(
      made('ict', 'Website', { needs: [{ atLeast: 2, options: [on('Rekencentrum'), on('Net')] }] }),
    );
    const changed = dependencyGraph(model, points, nl);
    expect(edgesFrom(changed, box(changed, 'Website').key).map((edge) => edge.to)).toEqual([
      box(changed, 'Rekencentrum').key,
      box(changed, 'Net').key,
    ]);
  });

  test('a nested choice is a circle below a circle', () => {
    const inner = {
      of: { kind: 'group', line: { atLeast: 2, options: [on('UPS'), on('Diesel')] } },
    } as const;
    const model = withComponents(made('power', 'Stroom', { needs: [oneOf(on('Net'), inner)] }));
    const changed = dependencyGraph(model, points, nl);
    const outer = edgesFrom(changed, box(changed, 'Stroom').key)[0]!.to;
    const below = edgesFrom(changed, outer).map((edge) => nodeAt(changed, edge.to));
    expect(below).toMatchObject([{ component: 'VRN.Net' }, { node: 'choice', label: 'alle 2' }]);
  });

  test('starting times of an option and of its component add up', () => {
    const later = on('Aggregaat', { starts: { after: 600, automatically: false } });
    const model = withComponents(made('power', 'Stroom', { needs: [oneOf(on('Net'), later)] }));
    const changed = dependencyGraph(model, points, nl);
    const choice = edgesFrom(changed, box(changed, 'Stroom').key)[0]!.to;
    expect(edgesFrom(changed, choice)[1]).toMatchObject({
      standby: true,
      labels: ['10 min + 2 min vanzelf'],
    });
  });

  test('a manual way of working is a box of its own with its own needs', () => {
    const link = edgesFrom(graph, box(graph, 'Intake112').key).find((edge) => edge.relation === 'manual')!;
    expect(link).toMatchObject({ standby: true, labels: ['2 min'] });
    expect(nodeAt(graph, link.to)).toMatchObject({
      family: 'manual',
      lines: ['Papieren', 'meldingsformulieren'],
      facts: ['houdt 4 uur vol'],
    });
    expect(edgesFrom(graph, link.to)).toMatchObject([
      { to: box(graph, 'Centralist').key, labels: ['8 mensen'] },
      { to: box(graph, 'Lijnen').key },
    ]);
  });

  test('fuel, zones and agreements are lines of their own', () => {
    expect(edgesFrom(graph, box(graph, 'Aggregaat').key)).toMatchObject([
      { relation: 'refilled', to: box(graph, 'Diesel').key, standby: true, labels: ['6 uur'] },
    ]);
    expect(edgesFrom(graph, box(graph, 'Meldkamer').key)).toMatchObject([
      { relation: 'needs' },
      { relation: 'zone', to: box(graph, 'PolderOost').key },
    ]);
    expect(edgesFrom(graph, box(graph, 'Diesel').key)).toMatchObject([
      { relation: 'agreement', to: box(graph, 'Diesel48').key },
      { relation: 'supplier', to: box(graph, 'Oliehandel').key },
    ]);
  });

  test('a supplier of one thing is told in its box; one of more things has a box', () => {
    expect(() => box(graph, 'Netbeheerder')).toThrow();
    expect(box(graph, 'Net').facts).toEqual(['van Netbeheer Noord']);
    expect(box(graph, 'Telecombedrijf').family).toBe('party');
  });

  test('a supplier that is a single point of failure keeps its box', () => {
    const first = points.points[0]!;
    const marked = { ...points, points: [{ ...first, component: 'VRN.Netbeheerder' }] };
    expect(box(dependencyGraph(meldkamer, marked, nl), 'Netbeheerder').marks).toHaveLength(1);
  });

  test('what hangs on nothing is named, not drawn', () => {
    expect(() => box(graph, 'HoofdMeldkamer')).toThrow();
    expect(graph.notes).toEqual([expect.stringContaining('Hoofd meldkamer')]);
  });

  test('a cycle is drawn like any other', () => {
    const model = withComponents(made('power', 'Net', { needs: all('GMS') }));
    const changed = dependencyGraph(model, points, nl);
    expect(edgesFrom(changed, box(changed, 'Net').key)).toMatchObject([{ to: box(changed, 'GMS').key }]);
  });

  test('the order of the files makes no difference', () => {
    const turned = { ...meldkamer, components: meldkamer.components.toReversed() };
    expect(dependencyGraph(turned, points, nl)).toEqual(graph);
  });

  test('only one process, with what it depends on', () => {
    const one = dependencyGraph(meldkamer, points, { ...nl, process: 'VRN.Bevolking' });
    expect(one.title).toBe('Wat hangt waarvan af: Bevolking informeren');
    expect(one.nodes.flatMap((node) => (node.node === 'box' ? [node.name] : []))).toEqual([
      'Bevolking informeren',
      'Crisiscommunicatie',
      'Website',
      'Regionale rampenzender',
      'Rekencentrum',
    ]);
  });

  test('a process that is not there gives an empty graph', () => {
    expect(dependencyGraph(meldkamer, points, { ...nl, process: 'VRN.Nergens' })).toMatchObject({
      nodes: [],
      edges: [],
    });
  });

  test('organisations are boxes around theirs as soon as there is more than one', () => {
    expect(graph.clusters).toEqual([]);
    const other = made('power', 'Kabel', { organisation: 'NBN', needs: all('UPS') });
    const foreign = { of: { kind: 'component', id: 'NBN.Kabel' } } as const;
    const model = {
      ...withComponents(other, made('power', 'Net', { needs: [oneOf(foreign)] })),
      organisations: [...meldkamer.organisations, organisation('NBN', { title: 'Netbeheer' })],
    };
    const both = dependencyGraph(model, points, nl);
    expect(both.clusters.map((cluster) => cluster.label)).toEqual(['Netbeheer', 'Veiligheidsregio Noord']);
    const theirs = dependencyGraph(model, points, { ...nl, organisation: 'NBN' });
    expect(theirs.nodes).toMatchObject([{ component: 'NBN.Kabel' }, { component: 'VRN.UPS' }]);
  });

  test('more boxes than a page can bear is said', () => {
    const many = Array.from({ length: 70 }, (_, n) => made('ict', `Systeem${n}`, { needs: all('Stroom') }));
    expect(dependencyGraph(withComponents(...many), points, nl).notes.join(' ')).toContain('te veel');
  });
});

describe('single points of failure', () => {
  const graph = dependencyGraph(meldkamer, points, nl);

  test('carry their number in the register and the time of their worst hit', () => {
    expect(box(graph, 'PolderOost').marks).toMatchObject([
      { number: 1, lines: ['SPOF 15 min'], accepted: false },
    ]);
    expect(box(graph, 'GMS').marks).toMatchObject([{ number: 3, lines: ['SPOF 4 uur 17 min'] }]);
    expect(box(graph, 'Communicatie').marks).toMatchObject([{ lines: ['SPOF 4 uur', 'één persoon weg'] }]);
    expect(box(graph, 'UPS').marks).toEqual([]);
  });

  test('that are accepted stay visible as such', () => {
    expect(box(graph, 'Net').marks).toMatchObject([
      { number: 5, accepted: true, lines: ['SPOF 48 uur', 'geaccepteerd'] },
    ]);
    expect(box(graph, 'Net').marks[0]!.sentence).toContain('geaccepteerd t/m 2027-01-01');
    expect(graph.description).toContain(
      '5 daarvan zijn een single point of failure (SPOF) binnen 72 uur, 1 geaccepteerd',
    );
  });

  test('of which only one hit is accepted are not accepted', () => {
    const net = points.points[4]!;
    const more = {
      ...net,
      hits: [...net.hits, { ...net.hits[0]!, process: 'VRN.Uitgifte', breach: 259200, accepted: undefined }],
    };
    const changed = dependencyGraph(meldkamer, { ...points, points: [more] }, nl);
    expect(box(changed, 'Net').marks).toMatchObject([{ accepted: false, lines: ['SPOF 72 uur'] }]);
  });

  test('are those of the process that is asked for, with the numbers of the whole register', () => {
    const one = dependencyGraph(meldkamer, points, { ...nl, process: 'VRN.Archief' });
    expect(
      one.nodes.flatMap((node) => (node.node === 'box' ? node.marks : [])).map((mark) => mark.number),
    ).toEqual([5]);
  });

  test('a process that breaks with nothing failed says so', () => {
    const broken = { process: 'VRN.Archief', from: 0, path: points.points[0]!.hits[0]!.path };
    const changed = dependencyGraph(meldkamer, { ...points, brokenFromTheStart: [broken] }, nl);
    expect(box(changed, 'Archief').broken).toBe(true);
  });

  test('what was not calculated to the end is named', () => {
    const changed = dependencyGraph(meldkamer, { ...points, unsettled: ['VRN.Net'] }, nl);
    expect(changed.notes.join(' ')).toContain(
      'Niet tot het einde bekend, omdat de berekening haar grens raakte: Openbaar net.',
    );
  });
});

test('the legend explains what is drawn and nothing else', () => {
  const words = (process: string) =>
    legendOf(dependencyGraph(meldkamer, points, { ...nl, process })).map((entry) => entry.words);
  expect(words('VRN.Intake112')).toContain('zone: valt samen uit');
  expect(words('VRN.Bevolking')).not.toContain('zone: valt samen uit');
  expect(words('VRN.Bevolking')).toContain('pijl: heeft nodig waar hij naar wijst');
});

test('speaks English as well', () => {
  const graph = dependencyGraph(meldkamer, points, { language: 'en' });
  expect(graph.title).toBe('What depends on what: Veiligheidsregio Noord');
  expect(box(graph, 'Net').marks[0]!.sentence).toBe(
    'Single point of failure number 5. If this alone fails: Vergunningenarchief is too late at T+48 h (accepted until 2027-01-01).',
  );
});
