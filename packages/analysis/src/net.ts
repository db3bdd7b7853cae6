/** A model flattened for calculating: nodes with lines that are `k of n` nodes and nothing else. */
import { NEVER } from './as-of.ts';
import { type Amounts, drawsOf, hasLimit, seatsOf } from './capacity.ts';
import type { Component, Id, Line, Manual, Model, Option, Role, Seconds } from './model.ts';
import type { Part } from './results.ts';
import { addShares, type Share } from './shares.ts';

/** At least `atLeast` of `options`, which stand in order of preference. */
interface NetLine {
  readonly atLeast: number;
  readonly options: readonly number[];
  /** Where work is done: how many seats are asked of each of its options. */
  readonly seats?: number | undefined;
}

/** People of one role at once. */
interface NetPost {
  /** Index into {@link Net.roles}. */
  readonly role: number;
  readonly people: number;
}

export interface Node {
  readonly what: Part;
  readonly lines: readonly NetLine[];
  /** The declared component whose failing is its failing; none for what cannot fail by itself. */
  readonly failsWith?: number | undefined;
  /** A line of it can never be met: it is out of order. */
  readonly isOut?: boolean | undefined;
  /** Stated makes it a reserve. */
  readonly starts?: Seconds | undefined;
  readonly automatically: boolean;
  readonly lasts?: Seconds | undefined;
  /** How long a full store lasts once its use is cut back. */
  readonly curtailed?: Seconds | undefined;
  readonly refilledBy?: number | undefined;
  readonly recharges?: Seconds | undefined;
  readonly bridges?: Seconds | undefined;
  readonly restarts: Seconds;
  readonly post?: NetPost | undefined;
  /** What it asks of whatever carries it; not stated: nothing. */
  readonly draws?: Amounts | undefined;
  /** Stated: it is what an option that carries only so much has for one asker. */
  readonly share?: Share | undefined;
}

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
  const builder = new Map<Id, number>(model.components.map((component, index) => [component.id, index]));
  const nodes: Node[] = new Array(model.components.length);
  const roles = model.components.filter((component): component is Role => component.kind === 'role');
  const roleNumbers = new Map(roles.map(({ id }, number) => [id, number]));
  const flatten: Flatten = {
    indexOf: builder,
    isLimited: model.components.some(hasLimit),
    role: (id) => roleNumbers.get(id)!,
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
  /** Adds a node without a name and returns its index. */
  hide(node: Node): number;
}

type Timing = Omit<Node, 'what' | 'lines' | 'failsWith' | 'post' | 'draws' | 'share' | 'isOut'>;
const TIMELESS: Timing = { automatically: false, restarts: 0 };

function declared(flatten: Flatten, component: Component, index: number): Node {
  const { id } = component;
  const way = wayOf(flatten, component);
  const { draws } = way;
  const flat = (lines: readonly Line[]) => lines.map((line) => flatLine(flatten, way, line));
  const alone = (ids: readonly Id[]) =>
    ids.map((needed): NetLine => ({ atLeast: 1, options: [flatten.indexOf.get(needed)!] }));
  const needs = [...flat(component.needs), ...alone(component.runsOn), ...alone(component.agreements)];
  const place = [
    ...(component.at === undefined
      ? []
      : [placeLine(flatten, way, component, component.needs, component.at)]),
    ...alone(component.zones),
  ];
  const own: Timing = {
    starts: component.starts?.after,
    automatically: component.starts?.automatically ?? false,
    lasts: component.lasts,
    curtailed: component.curtailed,
    refilledBy: component.refilledBy === undefined ? undefined : flatten.indexOf.get(component.refilledBy),
    recharges: component.recharges,
    restarts: component.restarts ?? 0,
  };
  const { bridges, recharges } = component;
  let lines: readonly NetLine[] = [...needs, ...place];
  let timing: Timing = { ...own, bridges };
  if (bridges !== undefined && place.length > 0) {
    const what: Part = { component: id, part: 'supply' };
    lines = [one(flatten.hide({ ...TIMELESS, what, draws, lines: needs, bridges, recharges })), ...place];
    timing = own;
  }
  const manuals = component.kind === 'process' ? component.manuals : [];
  if (manuals.length > 0) {
    const what: Part = { component: id, part: 'normal' };
    const normal = flatten.hide({ ...timing, what, draws, lines, failsWith: index });
    const options = [
      normal,
      ...manuals.map((manual, number) => flatManual(flatten, component, manual, number)),
    ];
    lines = [{ atLeast: 1, options }];
    timing = TIMELESS;
  }
  const isOut = component.needs.includes(NEVER) ? true : undefined;
  return { ...timing, what: { component: id, part: 'itself' }, draws, lines, failsWith: index, isOut };
}

function wayOf({ isLimited }: Flatten, component: Component): Way {
  return { owner: component.id, draws: isLimited ? drawsOf(component) : undefined };
}

function flatManual(flatten: Flatten, component: Component, manual: Manual, number: number): number {
  const way = wayOf(flatten, component);
  return flatten.hide({
    ...TIMELESS,
    what: { component: component.id, part: 'manual', manual: number },
    draws: way.draws,
    lines: [
      ...manual.needs.map((line) => flatLine(flatten, way, line)),
      ...(manual.at === undefined ? [] : [placeLine(flatten, way, component, manual.needs, manual.at)]),
    ],
    starts: manual.starts?.after,
    automatically: manual.starts?.automatically ?? false,
    lasts: manual.lasts,
  });
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
  return { atLeast, options: options.map((option) => flatOption(flatten, way, option)), seats: way.seats };
}

function flatOption(flatten: Flatten, way: Way, { of, starts, lasts }: Option): number {
  const bare = bareOption(flatten, way, of);
  if (starts === undefined && lasts === undefined) return bare;
  const target = of.kind === 'component' ? of.id : of.kind === 'post' ? of.role : undefined;
  return flatten.hide({
    ...TIMELESS,
    what: { component: way.owner, part: 'option', of: target },
    draws: way.draws,
    lines: [{ ...one(bare), seats: way.seats }],
    starts: starts?.after,
    automatically: starts?.automatically ?? false,
    lasts,
  });
}

function bareOption(flatten: Flatten, way: Way, of: Option['of']): number {
  const { owner, draws } = way;
  switch (of.kind) {
    case 'component':
      return flatten.indexOf.get(of.id)!;
    case 'group': {
      const lines = [flatLine(flatten, way, of.line)];
      return flatten.hide({ ...TIMELESS, what: { component: owner, part: 'group' }, draws, lines });
    }
    case 'post': {
      const what: Part = { component: owner, part: 'post', of: of.role };
      const post = { role: flatten.role(of.role), people: of.people };
      return flatten.hide({ ...TIMELESS, what, draws, lines: [one(flatten.indexOf.get(of.role)!)], post });
    }
  }
}

function one(option: number): NetLine {
  return { atLeast: 1, options: [option] };
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

/** Processes, and every node from which no process can be reached over its users. */
function rootsOf(model: Model, nodes: readonly Node[]): number[] {
  const supports = new Uint8Array(nodes.length);
  const open = model.components.flatMap((component, index) => (component.kind === 'process' ? [index] : []));
  const processes = new Set(open);
  for (const index of open) supports[index] = 1;
  const reach = (used: number) => {
    if (supports[used] !== 0) return;
    supports[used] = 1;
    open.push(used);
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { lines, refilledBy } = nodes[next]!;
    for (const { options } of lines) for (const used of options) reach(used);
    if (refilledBy !== undefined) reach(refilledBy);
  }
  return model.components.flatMap((_, index) =>
    processes.has(index) || supports[index] === 0 ? [index] : [],
  );
}

/** Everything that a node asks of others: the options of its lines and what refills it. */
export function* usedBy(node: Node): Generator<number> {
  for (const { options } of node.lines) yield* options;
  if (node.refilledBy !== undefined) yield node.refilledBy;
}
