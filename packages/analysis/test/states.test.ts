import { describe, expect, test } from 'vitest';
import { action, component, model, scenario } from '../../../test/bare.ts';
import { netOfShape } from '../../../test/bench/nets.ts';
import {
  type Id,
  type Model,
  playFailures,
  playScenario,
  playStates,
  type Seconds,
  type StateSpan,
  scenarioStates,
  stateAt,
} from '../src/index.ts';

const MIN = 60;
const HOUR = 3600;

const of = (id: Id) => ({ of: { kind: 'component', id } as const });
const oneOf = (...ids: readonly Id[]) => ({ atLeast: 1, options: ids.map(of) });

const plant = model({
  components: [
    component('process', 'Desk', {
      mtpd: 15 * MIN,
      needs: [oneOf('System')],
      manuals: [{ text: 'paper', needs: [], lasts: 4 * HOUR }],
    }),
    component('ict', 'System', { needs: [oneOf('Power')], restarts: 20 * MIN }),
    component('power', 'Power', { needs: [oneOf('Grid', 'Battery', 'Generator')] }),
    component('power', 'Grid'),
    component('power', 'Battery', { lasts: 30 * MIN }),
    component('power', 'Generator', { starts: { after: 2 * MIN, automatically: false }, lasts: 3 * HOUR }),
    component('telecom', 'Mast', { needs: [oneOf('Grid')], bridges: 2 * HOUR }),
  ],
  scenarios: [scenario('Dark', { failures: [{ component: 'Grid', from: HOUR, until: 6 * HOUR }] })],
});

function states(of: Model, failed: Id, until: Seconds = 12 * HOUR): ReadonlyMap<Id, readonly StateSpan[]> {
  return playStates(of, { failures: [{ component: failed, from: 0 }], absences: [] }, until).states;
}

describe('states', () => {
  const dark = states(plant, 'Grid');

  test('a store in use bridges for as long as it holds, and then is down', () => {
    expect(dark.get('Battery')).toEqual([
      { from: 0, state: 'bridging', ends: 30 * MIN },
      { from: 30 * MIN, state: 'down' },
    ]);
  });

  test('a bridge without supply bridges', () => {
    expect(dark.get('Mast')).toEqual([
      { from: 0, state: 'bridging', ends: 2 * HOUR },
      { from: 2 * HOUR, state: 'down' },
    ]);
  });

  test('a reserve is idle, starts so as to be ready in time, and lives on its store', () => {
    expect(dark.get('Generator')).toEqual([
      { from: 0, state: 'idle' },
      { from: 28 * MIN, state: 'starting', ends: 30 * MIN },
      { from: 30 * MIN, state: 'bridging', ends: 3 * HOUR + 30 * MIN },
      { from: 3 * HOUR + 30 * MIN, state: 'down' },
    ]);
  });

  test('a process goes on by hand while that lasts', () => {
    expect(dark.get('Desk')).toEqual([
      { from: 0, state: 'up' },
      { from: 3 * HOUR + 30 * MIN, state: 'bridging', ends: 7 * HOUR + 30 * MIN },
      { from: 7 * HOUR + 30 * MIN, state: 'down' },
    ]);
  });

  test('what restarts is starting until it is ready', () => {
    const result = playScenario(plant, 'Dark');
    const { states } = scenarioStates(plant, result);
    expect(states.get('System')).toEqual([
      { from: 0, state: 'up' },
      { from: HOUR + 3 * HOUR + 30 * MIN, state: 'down' },
      { from: 6 * HOUR, state: 'starting', ends: 6 * HOUR + 20 * MIN },
      { from: 6 * HOUR + 20 * MIN, state: 'up' },
    ]);
  });

  test('of a moment is the last one before it', () => {
    expect(stateAt(dark.get('Battery')!, 10 * MIN).state).toBe('bridging');
    expect(stateAt(dark.get('Battery')!, 30 * MIN).state).toBe('down');
  });

  test('of a scenario are with the use of stores cut back, where the scenario is', () => {
    const cut = {
      ...plant,
      components: [
        ...plant.components.filter(({ id }) => id !== 'Generator'),
        component('power', 'Generator', {
          starts: { after: 2 * MIN, automatically: false },
          lasts: 3 * HOUR,
          curtailed: 6 * HOUR,
        }),
      ],
      actions: [action('Save', { when: [{ kind: 'begins', scenario: 'Dark' }], curtails: ['Generator'] })],
    };
    const result = playScenario(cut, 'Dark');
    expect(result.curtailings).toHaveLength(1);
    expect(scenarioStates(cut, result).states.get('System')).toEqual([{ from: 0, state: 'up' }]);
  });
});

/** The stretches in which it does not deliver, though somebody may ask. */
function downIn(spans: readonly StateSpan[], until: Seconds): readonly (readonly [Seconds, Seconds])[] {
  const stretches: [Seconds, Seconds][] = [];
  spans.forEach(({ from, state }, index) => {
    if (state !== 'down' && state !== 'starting') return;
    const end = spans[index + 1]?.from ?? until;
    const last = stretches.at(-1);
    if (last?.[1] === from) last[1] = end;
    else stretches.push([from, end]);
  });
  return stretches;
}

test.each([1, 2, 3, 4, 5, 6])('net %d: down is exactly what a full result says', (seed) => {
  const net = netOfShape({ components: 100, and: 30, across: 10 }, seed);
  const until = 60 * HOUR;
  for (const { id } of net.components.slice(0, 12)) {
    const what = { failures: [{ component: id, from: 0 }], absences: [] };
    const result = playFailures(net, what, until);
    const played = playStates(net, what, until);
    expect(played.disruptions).toEqual(result.disruptions);
    for (const { id: one, starts } of net.components) {
      if (starts !== undefined) continue;
      const told = result.down
        .filter((down) => down.what.component === one)
        .map(({ from, until: end }) => [from, end ?? until]);
      expect(downIn(played.states.get(one)!, until), `${id} fails: ${one}`).toEqual(told);
    }
  }
});
