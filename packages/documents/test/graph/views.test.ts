import { playScenario, playStates, type SinglePoints, scenarioStates } from '@waakvlam/analysis';
import { describe, expect, test } from 'vitest';
import { organisation, scenario } from '../../../../test/bare.ts';
import {
  type Box,
  dependencyGraph,
  foldClusters,
  type Graph,
  layout,
  legendOf,
  list,
  listText,
  scenarioMoment,
  stopsMoment,
  svg,
  tellingMoments,
} from '../../src/graph/index.ts';
import { all, made, meldkamer, points, withComponents } from './meldkamer.ts';
import { xmlError } from './well-formed.ts';

const HOUR = 3600;
const NONE: SinglePoints = { horizon: 'plan', points: [], brokenFromTheStart: [], unsettled: [] };
const model = {
  ...meldkamer,
  scenarios: [scenario('VRN.Donker', { title: 'Stroom weg', failures: [{ component: 'VRN.Net', from: 0 }] })],
};
const played = scenarioStates(model, playScenario(model, 'VRN.Donker'));

function boxes(graph: Graph): readonly Box[] {
  return graph.nodes.filter((node) => node.node === 'box');
}

function box(graph: Graph, name: string): Box {
  const found = boxes(graph).find((one) => one.component === `VRN.${name}`);
  if (found === undefined) throw new Error(`${name} is not drawn`);
  return found;
}

describe('a scenario at a moment', () => {
  const at = (hours: number): Graph =>
    dependencyGraph(model, points, {
      language: 'nl',
      moment: scenarioMoment(model, 'VRN.Donker', played, hours * HOUR, 'nl'),
    });

  test('says of everything what it does then', () => {
    const graph = at(0.25);
    expect(graph.title).toBe('Stroom weg: T+15 min');
    expect(box(graph, 'Net').shown).toEqual({ state: 'down', words: 'UIT sinds T+0' });
    expect(box(graph, 'UPS').shown).toEqual({ state: 'bridging', words: 'overbrugt, nog 15 min' });
    expect(box(graph, 'Stroom').shown).toEqual({ state: 'up', words: '' });
    expect(box(at(1), 'UPS').shown?.state).toBe('down');
  });

  test('draws what leans on what is out, with the choices that keep it up, and folds the rest', () => {
    const graph = at(1);
    expect(boxes(graph).map(({ component }) => component)).toContain('VRN.GMS');
    expect(boxes(graph).map(({ component }) => component)).not.toContain('VRN.Website');
    expect(graph.notes.join(' ')).toMatch(/\d+ onderdelen die werken en niets nodig hebben dat uit is/);
    expect(graph.description).toMatch(/^Op T\+1 uur: \d+ uit, \d+ aan het starten, \d+ overbruggen/);
  });

  test('says it in the picture, in its legend and in the list, without colour', async () => {
    const graph = at(0.25);
    const drawing = svg(await layout(graph));
    expect(xmlError(drawing)).toBeUndefined();
    expect(drawing).toContain('>UIT sinds T+0</text>');
    expect(drawing).toContain('stroke-width="3"');
    expect(legendOf(graph).map(({ words }) => words)).toContain('dikke rand, gekruiste hoek: UIT');
    expect(listText(list(graph))).toContain('UIT sinds T+0');
  });

  test('telling moments are in order, within the run, and the begin is one', () => {
    const moments = tellingMoments(played);
    expect(moments[0]).toBe(0);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(Math.max(...moments)).toBeLessThan(played.until);
  });

  test('in which everything works draws nothing but says so', () => {
    const quiet = { ...model, scenarios: [scenario('VRN.Rust', { title: 'Rust' })] };
    const run = scenarioStates(quiet, playScenario(quiet, 'VRN.Rust'));
    const calm = scenarioMoment(quiet, 'VRN.Rust', run, 0, 'nl');
    expect(calm.keep.size).toBe(0);
    expect(dependencyGraph(quiet, NONE, { language: 'nl', moment: calm }).nodes).toEqual([]);
  });
});

describe('what stops when one thing fails', () => {
  const until = 80 * HOUR;
  const normal = playStates(model, { failures: [], absences: [] }, until).states;
  const failing = (name: string): Graph => {
    const what = { failures: [{ component: `VRN.${name}`, from: 0 }], absences: [] };
    const moment = stopsMoment(model, `VRN.${name}`, playStates(model, what, until), normal, 'nl');
    return dependencyGraph(model, points, { language: 'nl', moment });
  };

  test('says what becomes of each thing that notices it', () => {
    const graph = failing('Net');
    expect(graph.title).toBe('Wat stopt als dit uitvalt: Openbaar net');
    expect(box(graph, 'Net').shown?.words).toBe('VALT UIT op T+0');
    expect(box(graph, 'UPS').shown).toEqual({ state: 'down', words: 'UIT vanaf T+30 min' });
    expect(graph.description).toMatch(/dan stopp?en? \d+ proces/);
  });

  test('leaves out what notices nothing, and says how much that is', () => {
    const graph = failing('Rekencentrum');
    expect(boxes(graph).map(({ component }) => component)).not.toContain('VRN.GMS');
    expect(graph.notes.join(' ')).toContain('die er niets van merken');
  });
});

describe('clusters', () => {
  const two = {
    ...withComponents(
      made('power', 'Kabel', { organisation: 'NBN', needs: [] }),
      made('power', 'Net', {
        needs: [{ atLeast: 1, options: [{ of: { kind: 'component', id: 'NBN.Kabel' } }] }],
      }),
      made('ict', 'GMS', { needs: all('Stroom') }),
    ),
    organisations: [...meldkamer.organisations, organisation('NBN', { title: 'Netbeheer' })],
  };

  test.each(['organisation', 'zone', 'layer'] as const)('by %s fold into one box each', async (around) => {
    const open = dependencyGraph(two, points, { language: 'nl', around });
    const folded = foldClusters(open);
    expect(open.clusters.length).toBeGreaterThan(1);
    expect(boxes(folded).filter(({ family }) => family === 'folded')).toHaveLength(open.clusters.length);
    expect(folded.clusters).toEqual([]);
    const keys = new Set(folded.nodes.map(({ key }) => key));
    for (const { from, to } of folded.edges) {
      expect(keys).toContain(from);
      expect(keys).toContain(to);
      expect(from).not.toBe(to);
    }
    expect(xmlError(svg(await layout(folded)))).toBeUndefined();
  });

  test('that stay open stay as they are, and no line is lost between the others', () => {
    const open = dependencyGraph(two, points, { language: 'nl' });
    const own = open.clusters.find(({ label }) => label === 'Netbeheer')!;
    const folded = foldClusters(open, new Set([own.key]));
    expect(folded.clusters).toEqual([own]);
    const cable = boxes(folded).find(({ component }) => component === 'NBN.Kabel')!;
    expect(folded.edges.filter(({ to }) => to === cable.key)).toHaveLength(1);
  });
});
