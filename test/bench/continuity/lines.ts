/** What a component asks: the lines of its model, with what they lead to. */
import type { Component, Id, Line, Option } from '@waakvlam/analysis';

export function oneOf(...ids: readonly Id[]): Line {
  return { atLeast: 1, options: ids.map((id) => ({ of: { kind: 'component', id } })) };
}

/** What must be met for the normal way of working. */
export function linesOf(one: Component): readonly Line[] {
  return [
    ...one.needs,
    ...(one.at === undefined ? [] : [one.at]),
    ...[...one.zones, ...one.runsOn, ...one.agreements].map((id) => oneOf(id)),
  ];
}

export function manualLines(one: Component): readonly Line[] {
  return one.kind === 'process' ? one.manuals.flatMap(({ needs, at }) => (at ? [...needs, at] : needs)) : [];
}

/** The names in a line, in order. */
function targetsIn({ options }: Line): readonly Id[] {
  return options.flatMap(({ of }) => {
    if (of.kind === 'group') return targetsIn(of.line);
    return [of.kind === 'component' ? of.id : of.role];
  });
}

/** All that it may ask. */
export function targetsOf(one: Component): readonly Id[] {
  const asked = [...linesOf(one), ...manualLines(one)].flatMap(targetsIn);
  return one.refilledBy === undefined ? asked : [...asked, one.refilledBy];
}

/** An option that is a reserve or a store by itself. */
export function isOwn({ starts, lasts }: Option): boolean {
  return starts !== undefined || lasts !== undefined;
}
