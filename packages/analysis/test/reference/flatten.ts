/**
 * "Before anything else" of docs/semantics.md: from a model to flat components, each with lines
 * that are `k of n` components and nothing else.
 */
import type { Component, Id, IsoDate, Line, Manual, Model, Option, Process, Role } from '../../src/model.ts';
import type { Part } from '../../src/results.ts';
import { type Amounts, drawsOf, isOut, limitsOf, postsOf, seatsOf } from './draws.ts';
import { servingOrder } from './ranks.ts';

interface FlatLine {
  readonly atLeast: number;
  readonly options: readonly string[];
  /** Asked of each of its options, where it says at which place the work is done. */
  readonly seats?: number | undefined;
}

export interface Flat {
  readonly id: string;
  readonly what: Part;
  readonly process: boolean;
  /** Whose failing is its failing; a hidden component has none. */
  readonly failsWith?: Id | undefined;
  readonly lines: readonly FlatLine[];
  /** With it, it is a reserve. */
  readonly starts?: number | undefined;
  readonly lasts?: number | undefined;
  readonly curtailed?: number | undefined;
  readonly refilledBy?: string | undefined;
  readonly recharges?: number | undefined;
  readonly bridges?: number | undefined;
  readonly restarts?: number | undefined;
  /** So many people of this role must be there. */
  readonly post?: { readonly role: Role; readonly people: number } | undefined;
  /** Out of order for the whole run. */
  readonly out: boolean;
  /** What it carries at once; no limit in a unit that is not there. A hidden component has none. */
  readonly limits: Amounts;
  /** What it draws on each option that it asks, as a part of its component. */
  readonly draws: Amounts;
  /** The place of its component in the order in which askers are served: 0 is first. */
  readonly rank: number;
}

/** A way of working of a component: what is hidden in it draws what it draws. */
interface Way {
  readonly owner: Id;
  readonly draws: Amounts;
  readonly seats?: number | undefined;
}

const NONE: Amounts = new Map();

export type Net = ReadonlyMap<string, Flat>;

export function flatten(model: Model, today?: IsoDate): Net {
  const net = new Map<string, Omit<Flat, 'rank'>>();
  const roles = new Map(model.components.flatMap((c) => (c.kind === 'role' ? [[c.id, c]] : [])));

  /** A hidden component, private to the line for which it is made. */
  function hide({ owner, draws }: Way, part: Omit<Part, 'component'>, flat: Partial<Flat>): string {
    const id = `${owner}/${part.part}${net.size}`;
    net.set(id, {
      id,
      what: { component: owner, ...part },
      process: false,
      lines: [],
      out: false,
      limits: NONE,
      draws,
      ...flat,
    });
    return id;
  }

  function one(option: string): FlatLine {
    return { atLeast: 1, options: [option] };
  }

  function flatLine(way: Way, line: Line): FlatLine {
    return {
      atLeast: line.atLeast,
      options: line.options.map((option) => flatOption(way, option)),
      seats: way.seats,
    };
  }

  /** The line of the place, in which seats are asked. */
  function placeOf(
    way: Way,
    component: Component,
    { needs, at }: Pick<Component, 'needs' | 'at'>,
  ): FlatLine[] {
    return at ? [flatLine({ ...way, seats: seatsOf(component, postsOf([...needs, at])) }, at)] : [];
  }

  function flatOption(way: Way, option: Option): string {
    const bare = bareOption(way, option.of);
    if (option.starts === undefined && option.lasts === undefined) return bare;
    // "An option with its own `starts in`/`lasts` is a hidden component of its own (needs: that option)."
    const { kind } = option.of;
    const of = kind === 'component' ? option.of.id : kind === 'post' ? option.of.role : undefined;
    return hide(
      way,
      { part: 'option', of },
      { lines: [{ ...one(bare), seats: way.seats }], starts: option.starts?.after, lasts: option.lasts },
    );
  }

  function bareOption(way: Way, of: Option['of']): string {
    switch (of.kind) {
      case 'component':
        return of.id;
      case 'group':
        // "Every nested group is a hidden component (needs: that group)."
        return hide(way, { part: 'group' }, { lines: [flatLine(way, of.line)] });
      case 'post':
        // "`k of Role` is one option: met while the role has not failed and enough people are left."
        return hide(
          way,
          { part: 'post', of: of.role },
          { lines: [one(of.role)], post: { role: roles.get(of.role)!, people: of.people } },
        );
    }
  }

  function flatManual(component: Component, manual: Manual, number: number): string {
    const way = { owner: component.id, draws: drawsOf(component) };
    return hide(
      way,
      { part: 'manual', manual: number },
      {
        lines: [...manual.needs.map((line) => flatLine(way, line)), ...placeOf(way, component, manual)],
        starts: manual.starts?.after,
        lasts: manual.lasts,
      },
    );
  }

  function declare(component: Component): void {
    const { id } = component;
    const way = { owner: id, draws: drawsOf(component) };
    // "`zone`, `agreement` and `runs on` are lines like `needs`; `supplier` is not."
    const needs = [
      ...component.needs.map((line) => flatLine(way, line)),
      ...component.runsOn.map((technology) => one(technology)),
      ...component.agreements.map((agreement) => one(agreement)),
    ];
    const place = [...placeOf(way, component, component), ...component.zones.map((zone) => one(zone))];
    const { bridges, recharges } = component;
    let whole: Partial<Flat> = {
      starts: component.starts?.after,
      lasts: component.lasts,
      curtailed: component.curtailed,
      refilledBy: component.refilledBy,
      recharges,
      restarts: component.restarts,
    };
    if (bridges !== undefined && place.length > 0) {
      // "A hidden one with the `needs` and the bridge, and itself, which needs that and the place and zone."
      const supply = hide(way, { part: 'supply' }, { lines: needs, bridges, recharges });
      whole = { ...whole, lines: [one(supply), ...place] };
    } else {
      whole = { ...whole, bridges, lines: [...needs, ...place] };
    }
    const manuals = component.kind === 'process' ? component.manuals : [];
    if (manuals.length > 0) {
      // "Then `manual` is wrapped round the whole." Its restart and bridge are those of the normal way of working;
      // when the process fails, both ways of working fail, so that the normal one has to restart.
      const normal = hide(way, { part: 'normal' }, { ...whole, failsWith: id });
      const options = [normal, ...manuals.map((manual, number) => flatManual(component, manual, number))];
      whole = { lines: [{ atLeast: 1, options }] };
    }
    net.set(id, {
      id,
      what: { component: id, part: 'itself' },
      process: component.kind === 'process',
      failsWith: id,
      lines: [],
      out: isOut(component, today),
      limits: limitsOf(component, today),
      draws: way.draws,
      ...whole,
    });
  }

  for (const component of model.components) declare(component);

  const dependsOn = new Map(model.components.map(({ id }) => [id, new Set<Id>()]));
  for (const { what, lines, refilledBy } of net.values()) {
    const asked = [
      ...lines.flatMap(({ options }) => options),
      ...(refilledBy === undefined ? [] : [refilledBy]),
    ];
    for (const id of asked) dependsOn.get(what.component)!.add(net.get(id)!.what.component);
  }
  const order = servingOrder(model.components, dependsOn);
  return new Map([...net].map(([id, flat]) => [id, { ...flat, rank: order.indexOf(flat.what.component) }]));
}

export function isReserve(component: Flat): boolean {
  return component.starts !== undefined;
}

/** A condition and no thing of its own: a group, or so many people of a role. It holds or not, and remembers nothing. */
export function isCondition({ what }: Flat): boolean {
  return what.part === 'group' || what.part === 'post';
}

export function isDeclared(component: Flat): boolean {
  return component.what.part === 'itself';
}

export function processesOf(model: Model): Process[] {
  return model.components.filter((component) => component.kind === 'process');
}
