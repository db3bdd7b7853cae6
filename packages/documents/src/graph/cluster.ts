import type { Component, Id, Model, PlanLanguage, Words } from '@waakvlam/analysis';
import { cleanText, shorten } from '../plain.ts';
import type { Cluster } from './graph.ts';
import { FAMILY, type Family } from './kinds.ts';

/** What a box can be drawn around. */
export type Around = 'organisation' | 'zone' | 'layer';

/** Longer names do not fit beside a box. */
const LONGEST = 60;

const LAYERS: readonly (readonly [Family, Words])[] = [
  ['process', { en: 'Processes', nl: 'Processen' }],
  ['people', { en: 'People', nl: 'Mensen' }],
  ['place', { en: 'Places', nl: 'Plekken' }],
  ['technical', { en: 'Technology and equipment', nl: 'Techniek en materieel' }],
  ['supply', { en: 'Power, fuel and water', nl: 'Stroom, brandstof en water' }],
  ['party', { en: 'Suppliers and agreements', nl: 'Leveranciers en afspraken' }],
  ['zone', { en: 'Zones', nl: 'Zones' }],
];

/** The clusters of a model in order, and in which of them each component stands. */
export interface Clusters {
  readonly all: readonly Cluster[];
  readonly of: ReadonlyMap<Id, Cluster>;
}

/**
 * Puts the components of a model together: by the organisation that they are of, by what sort of thing they are, or by
 * the first zone that they or the place where they are lie in. What has none of these stands by itself.
 */
export function clustersOf(model: Model, around: Around, language: PlanLanguage): Clusters {
  switch (around) {
    case 'organisation': {
      const sorted = model.organisations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const labels = new Map(sorted.map((one) => [one.id, one.title ?? one.name]));
      return put(model, labels, (component) => component.organisation);
    }
    case 'layer': {
      const labels = new Map<string, string>(LAYERS.map(([family, words]) => [family, words[language]]));
      return put(model, labels, ({ kind }) => FAMILY[kind]);
    }
    case 'zone': {
      const byId = new Map(model.components.map((component) => [component.id, component]));
      const zones = model.components.filter(({ kind }) => kind === 'zone');
      const labels = new Map(zones.map(({ id, title, name }) => [id, title ?? name]));
      return put(model, labels, (component) => zoneOf(component, byId));
    }
  }
}

function put(
  model: Model,
  labels: ReadonlyMap<string, string>,
  keyOf: (component: Component) => string | undefined,
): Clusters {
  const clusters = new Map(
    [...labels].map(([key, label], index) => [
      key,
      { key: `o${index}`, label: shorten(cleanText(label), LONGEST) },
    ]),
  );
  const of = new Map<Id, Cluster>();
  for (const component of model.components) {
    const cluster = clusters.get(keyOf(component) ?? '');
    if (cluster !== undefined) of.set(component.id, cluster);
  }
  return { all: [...clusters.values()], of };
}

function zoneOf(component: Component, byId: ReadonlyMap<Id, Component>): Id | undefined {
  if (component.kind === 'zone') return component.id;
  const [place] = component.at?.options ?? [];
  const at = place?.of.kind === 'component' ? byId.get(place.of.id) : undefined;
  return component.zones[0] ?? at?.zones[0];
}
