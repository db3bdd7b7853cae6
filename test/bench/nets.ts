/**
 * Nets of any size, made from a seed, for measuring: organisations of a hundred components that stand on a shared grid,
 * on substations, zones and national systems, each with batteries, generators, fuel, fallbacks and manual ways.
 */
import type { Component, Id, Line, Model } from '@waakvlam/analysis';
import { component, model } from '../bare.ts';
import { numbers } from '../numbers.ts';

export interface Shape {
  /** How many. */
  readonly components: number;
  /** In hundredths: how often a system leans on a second one with no alternative. */
  readonly and: number;
  /** In hundredths: how often what is needed stands in another organisation. */
  readonly across: number;
}

const MIN = 60;
const HOUR = 3600;
const ORGANISATION = 100;

/** The same net for the same shape and seed. */
export function netOfShape({ components, and, across }: Shape, seed: number): Model {
  const random = numbers(seed);
  const organisations = Math.max(1, Math.round(components / ORGANISATION));
  const all: Component[] = [];
  const stations = Math.max(1, Math.round(organisations / 20));
  for (let station = 0; station < stations; station++) all.push(component('zone', `Station${station}`));
  for (let system = 0; system < 3; system++) {
    all.push(component('ict', `National${system}`, { restarts: 20 * MIN, bridges: 8 * HOUR }));
  }
  for (let at = 0; at < organisations; at++) {
    all.push(...organisation(at, organisations, stations, and, across, random));
  }
  return model({ components: all });
}

function organisation(
  at: number,
  organisations: number,
  stations: number,
  and: number,
  across: number,
  random: (below: number) => number,
): readonly Component[] {
  const id = (name: string, number = 0, of = at): Id => `O${of}.${name}${number}`;
  const chance = (hundredths: number): boolean => random(100) < hundredths;
  const elsewhere = (): number => (chance(across) ? random(organisations) : at);
  const all: Component[] = [];
  for (let site = 0; site < 4; site++) {
    all.push(
      component('power', id('Grid', site), { zones: [`Station${random(stations)}`] }),
      component('power', id('Battery', site), { lasts: 30 * MIN, recharges: 8 * HOUR }),
      component('power', id('Generator', site), {
        starts: { after: 2 * MIN, automatically: false },
        lasts: 24 * HOUR,
        refilledBy: id('Fuel', site),
      }),
      component('fuel', id('Fuel', site), {
        starts: { after: 6 * HOUR, automatically: false },
        lasts: (24 + random(72)) * HOUR,
      }),
      component('power', id('Power', site), {
        needs: [oneOf(id('Grid', site), id('Battery', site), id('Generator', site))],
      }),
      component('location', id('Place', site), { needs: [oneOf(id('Power', site))] }),
      component('role', id('Staff', site), { people: 20 + random(20) }),
    );
  }
  for (let system = 0; system < 46; system++) {
    const needs = [oneOf(id('Power', random(4)))];
    // A third of the systems runs on two powers, which also lean on a system: a circle.
    if (chance(33)) needs[0] = oneOf(id('Power', random(4)), id('Power', random(4)));
    if (chance(and)) needs.push(oneOf(id('System', random(46), elsewhere())));
    else if (system > 0) {
      needs.push(oneOf(id('System', random(system)), id('System', random(system), elsewhere())));
    }
    if (chance(2)) needs.push(oneOf(`National${random(3)}`));
    all.push(component('ict', id('System', system), { needs, restarts: 20 * MIN }));
  }
  for (let process = 0; process < 25; process++) {
    const posts: Line = {
      atLeast: 1,
      options: [{ of: { kind: 'post', role: id('Staff', random(4)), people: 2 + random(8) } }],
    };
    all.push(
      component('process', id('Process', process), {
        mtpd: (1 + random(8)) * 15 * MIN,
        needs: [oneOf(id('System', random(46))), posts],
        at: {
          atLeast: 1,
          options: [
            { of: { kind: 'component', id: id('Place', random(4)) } },
            {
              of: { kind: 'component', id: id('Place', random(4)) },
              starts: { after: 45 * MIN, automatically: false },
            },
          ],
        },
        manuals: chance(50) ? [{ text: 'paper', needs: [], lasts: 4 * HOUR }] : [],
      }),
    );
  }
  return all;
}

function oneOf(...ids: readonly Id[]): Line {
  return {
    atLeast: 1,
    options: [...new Set(ids)].map((id) => ({ of: { kind: 'component', id } })),
  };
}
