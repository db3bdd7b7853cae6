/** A model flattened for calculating: nodes with lines that are `k of n` nodes and nothing else. */
import { NEVER } from './as-of.ts';
import { type Amounts, drawsOf, hasLimit, seatsOf } from './capacity.ts';
import type { Component, Id, Line, Manual, Model, Option, Role } from './model.ts';
import { type NetLine, type Node, newNode, type Stated } from './net-node.ts';
import type { Part } from './results.ts';
import { addShares } from './shares.ts';

/** A flat net. Nodes of declared components come first, in the order of the model. */
export interface Net {
  readonly model: Model;
  readonly nodes: readonly Node[];
  readonly indexOf: ReadonlyMap<Id, number>;
  /** Of each node those that ask it; worked out when it is first asked for. */
  readonly users: readonly (readonly number[])[];
  readonly roles: readonly Role[];
  /** Of each person, the roles in which they count as one of the people. */
  readonly rolesOfPerson: ReadonlyMap<number, readonly number[]>;
  /** The nodes with `starts`, and those with `lasts`. */
  readonly reserves: readonly number[];
  readonly stores: readonly number[];
  /** What is always in use: processes, and what no process depends on. */
  readonly roots: readonly number[];
}

/**
 * Flattens a model, as docs/semantics.md says under "Before anything else": an option with its own `starts in` or
 * `lasts`, a nested group, a manual way of working and a bridge beside a place each become a node of their own.
 */
export function buildNet(model: Model): Net {
  const builder = new Map<Id, number>();
  model.components.forEach(({ id }, index) => {
    builder.set(id, index);
  });
  const nodes: Node[] = new Array(model.components.length);
  const roles = model.components.filter((component): component is Role => component.kind === 'role');
  const roleNumbers = new Map(roles.map(({ id }, number) => [id, number]));
  const lines: NetLine[] = new Array(model.components.length);
  const flatten: Flatten = {
    indexOf: builder,
    isLimited: model.components.some(hasLimit),
    role: (id) => roleNumbers.get(id)!,
    only: (option) => (lines[option] ??= { atLeast: 1, options: [option], seats: undefined }),
    hide(node) {
      return nodes.push(node) - 1;
    },
  };
  model.components.forEach((component, index) => {
    nodes[index] = declared(flatten, component, index);
  });
  if (flatten.isLimited) addShares(model, nodes);
  const reserves: number[] = [];
  const stores: number[] = [];
  nodes.forEach(({ starts, lasts }, index) => {
    if (starts !== undefined) reserves.push(index);
    if (lasts !== undefined) stores.push(index);
  });
  let users: Net['users'] | undefined;
  return {
    model,
    nodes,
    indexOf: builder,
    get users() {
      users ??= usersOf(nodes);
      return users;
    },
    roles,
    rolesOfPerson: rolesOfPersons(builder, roles),
    reserves,
    stores,
    roots: rootsOf(model, nodes),
  };
}

/** Of each node those that ask it: by a line, each once, or to be refilled. */
function usersOf(nodes: readonly Node[]): readonly (readonly number[])[] {
  const users = nodes.map((): number[] => []);
  const add = (used: number, user: number) => {
    const those = users[used]!;
    if (those.at(-1) !== user) those.push(user);
  };
  nodes.forEach(({ lines, refilledBy }, user) => {
    for (const { options } of lines) for (const used of options) add(used, user);
    if (refilledBy !== undefined) add(refilledBy, user);
  });
  return users;
}

/** A way of working of a component: what is hidden in it draws what it draws. */
interface Way {
  readonly owner: Id;
  readonly draws: Amounts | undefined;
  /** In the line of its place: how many seats it asks there. */
  readonly seats?: number | undefined;
}

interface Flatten {
  readonly indexOf: ReadonlyMap<Id, number>;
  /** Something carries only so much: only then does it matter what anybody draws. */
  readonly isLimited: boolean;
  role(id: Id): number;
  /** The line of one option: one for all who ask it. */
  only(option: number): NetLine;
  /** Adds a node without a name and returns its index. */
  hide(node: Node): number;
}

function declared(flatten: Flatten, component: Component, index: number): Node {
  const { id, runsOn, agreements, zones, at, bridges, recharges } = component;
  const way = wayOf(flatten, component);
  const { draws } = way;
  const failsWith = index;
  let lines: NetLine[] = [];
  const only = (needed: Id): void => {
    lines.push(flatten.only(flatten.indexOf.get(needed)!));
  };
  for (const line of component.needs) lines.push(flatLine(flatten, way, line));
  runsOn.forEach(only);
  agreements.forEach(only);
  const hasPlace = at !== undefined || zones.length > 0;
  const bridgesBesidePlace = bridges !== undefined && hasPlace;
  if (bridgesBesidePlace) {
    const what: Part = { component: id, part: 'supply' };
    lines = [flatten.only(flatten.hide(newNode(what, lines, { draws, bridges, recharges })))];
  }
  if (at !== undefined) lines.push(placeLine(flatten, way, component, component.needs, at));
  zones.forEach(only);
  const timing: Stated = {
    draws,
    failsWith,
    starts: component.starts?.after,
    automatically: component.starts?.automatically,
    lasts: component.lasts,
    curtailed: component.curtailed,
    refilledBy: component.refilledBy === undefined ? undefined : flatten.indexOf.get(component.refilledBy),
    recharges,
    bridges: bridgesBesidePlace ? undefined : bridges,
    restarts: component.restarts,
    isOut: component.needs.includes(NEVER) ? true : undefined,
  };
  const what: Part = { component: id, part: 'itself' };
  const manuals = component.kind === 'process' ? component.manuals : [];
  if (manuals.length === 0) return newNode(what, lines, timing);
  const normal = flatten.hide(
    newNode({ component: id, part: 'normal' }, lines, { ...timing, isOut: undefined }),
  );
  const options = [
    normal,
    ...manuals.map((manual, number) => flatManual(flatten, component, manual, number)),
  ];
  return newNode(what, [{ atLeast: 1, options }], { draws, failsWith, isOut: timing.isOut });
}

function wayOf({ isLimited }: Flatten, component: Component): Way {
  return { owner: component.id, draws: isLimited ? drawsOf(component) : undefined };
}

function flatManual(flatten: Flatten, component: Component, manual: Manual, number: number): number {
  const way = wayOf(flatten, component);
  const lines = manual.needs.map((line) => flatLine(flatten, way, line));
  if (manual.at !== undefined) lines.push(placeLine(flatten, way, component, manual.needs, manual.at));
  return flatten.hide(
    newNode({ component: component.id, part: 'manual', manual: number }, lines, {
      draws: way.draws,
      starts: manual.starts?.after,
      automatically: manual.starts?.automatically,
      lasts: manual.lasts,
    }),
  );
}

/** The place at which a component is, in a way of working with these needs. */
function placeLine(
  flatten: Flatten,
  way: Way,
  component: Component,
  needs: readonly Line[],
  at: Line,
): NetLine {
  const seats = flatten.isLimited ? seatsOf(component, [...needs, at]) : 0;
  return flatLine(flatten, { ...way, seats: seats === 0 ? undefined : seats }, at);
}

function flatLine(flatten: Flatten, way: Way, { atLeast, options }: Line): NetLine {
  if (atLeast === 1 && options.length === 1)
    return onlyLine(flatten, way, flatOption(flatten, way, options[0]!));
  return { atLeast, options: options.map((option) => flatOption(flatten, way, option)), seats: way.seats };
}

function onlyLine({ only }: Flatten, { seats }: Way, option: number): NetLine {
  return seats === undefined ? only(option) : { ...only(option), seats };
}

function flatOption(flatten: Flatten, way: Way, { of, starts, lasts }: Option): number {
  const bare = bareOption(flatten, way, of);
  if (starts === undefined && lasts === undefined) return bare;
  const target = of.kind === 'component' ? of.id : of.kind === 'post' ? of.role : undefined;
  return flatten.hide(
    newNode({ component: way.owner, part: 'option', of: target }, [onlyLine(flatten, way, bare)], {
      draws: way.draws,
      starts: starts?.after,
      automatically: starts?.automatically,
      lasts,
    }),
  );
}

function bareOption(flatten: Flatten, way: Way, of: Option['of']): number {
  const { owner: component, draws } = way;
  switch (of.kind) {
    case 'component':
      return flatten.indexOf.get(of.id)!;
    case 'group':
      return flatten.hide(
        newNode({ component, part: 'group' }, [flatLine(flatten, way, of.line)], { draws }),
      );
    case 'post': {
      const post = { role: flatten.role(of.role), people: of.people };
      const lines = [flatten.only(flatten.indexOf.get(of.role)!)];
      return flatten.hide(newNode({ component, part: 'post', of: of.role }, lines, { draws, post }));
    }
  }
}

function rolesOfPersons(indexOf: ReadonlyMap<Id, number>, roles: readonly Role[]): Map<number, number[]> {
  const all = new Map<number, number[]>();
  roles.forEach((role, number) => {
    for (const named of new Set([...role.deputies, ...role.filledBy])) {
      const person = indexOf.get(named);
      if (person !== undefined) all.set(person, [...(all.get(person) ?? []), number]);
    }
  });
  return all;
}

/** Processes, and every declared node from which no process can be reached over its users. */
function rootsOf({ components }: Model, nodes: readonly Node[]): number[] {
  const supports = new Uint8Array(nodes.length);
  const open: number[] = [];
  components.forEach(({ kind }, index) => {
    if (kind === 'process') open.push(index);
  });
  for (const index of open) supports[index] = 1;
  const reach = (used: number): void => {
    if (supports[used] === 1) return;
    supports[used] = 1;
    open.push(used);
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { lines, refilledBy } = nodes[next]!;
    for (const { options } of lines) for (const used of options) reach(used);
    if (refilledBy !== undefined) reach(refilledBy);
  }
  const roots: number[] = [];
  components.forEach(({ kind }, index) => {
    if (kind === 'process' || supports[index] === 0) roots.push(index);
  });
  return roots;
}
