/** Who leans on whom, over everything that a component can need. */
import type { Component, Id, Line, Model } from './model.ts';

/** Every component that some lines name, roles of posts and nested groups included. */
export function idsIn(lines: readonly Line[]): readonly Id[] {
  return lines
    .flatMap(({ options }) => options)
    .flatMap(({ of }) => (of.kind === 'group' ? idsIn([of.line]) : [of.kind === 'post' ? of.role : of.id]));
}

/** What a component names in its needs, place, manual ways of working, zones, technology, agreements and refilling. */
export function directNeeds(component: Component): readonly Id[] {
  const { needs, at, zones, runsOn, agreements, refilledBy } = component;
  const manuals = component.kind === 'process' ? component.manuals : [];
  const lines = [...needs, at, ...manuals.flatMap((manual) => [...manual.needs, manual.at])];
  return [
    ...idsIn(lines.filter((line) => line !== undefined)),
    ...zones,
    ...runsOn,
    ...agreements,
    ...(refilledBy === undefined ? [] : [refilledBy]),
  ];
}

/** Everything that some components lean on, directly or through others, themselves included. */
export function leanedOn(model: Model, from: readonly Id[]): ReadonlySet<Id> {
  const byId = new Map(model.components.map((component) => [component.id, component]));
  const reached = new Set<Id>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const component = byId.get(id);
    if (component === undefined || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...directNeeds(component));
  }
  return reached;
}
