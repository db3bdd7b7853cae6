/**
 * "Before anything else" of docs/semantics.md: from a model to flat components, each with lines
 * that are `k of n` components and nothing else.
 */
import type { Component, Id, Line, Manual, Model, Option, Process, Role } from '../../src/model.ts';
import type { Part } from '../../src/results.ts';

interface FlatLine {
  readonly atLeast: number;
  readonly options: readonly string[];
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
  readonly refilledBy?: string | undefined;
  readonly recharges?: number | undefined;
  readonly bridges?: number | undefined;
  readonly restarts?: number | undefined;
  /** So many people of this role must be there. */
  readonly post?: { readonly role: Role; readonly people: number } | undefined;
}

export type Net = ReadonlyMap<string, Flat>;

export function flatten(model: Model): Net {
  const net = new Map<string, Flat>();
  const roles = new Map(model.components.flatMap((c) => (c.kind === 'role' ? [[c.id, c]] : [])));

  /** A hidden component, private to the line of `owner` for which it is made. */
  function hide(owner: Id, part: Omit<Part, 'component'>, flat: Partial<Flat>): string {
    const id = `${owner}/${part.part}${net.size}`;
    net.set(id, { id, what: { component: owner, ...part }, process: false, lines: [], ...flat });
    return id;
  }

  function one(option: string): FlatLine {
    return { atLeast: 1, options: [option] };
  }

  function flatLine(owner: Id, line: Line): FlatLine {
    return { atLeast: line.atLeast, options: line.options.map((option) => flatOption(owner, option)) };
  }

  function flatOption(owner: Id, option: Option): string {
    const bare = bareOption(owner, option.of);
    if (option.starts === undefined && option.lasts === undefined) return bare;
    // "An option with its own `starts in`/`lasts` is a hidden component of its own (needs: that option)."
    const { kind } = option.of;
    const of = kind === 'component' ? option.of.id : kind === 'post' ? option.of.role : undefined;
    return hide(
      owner,
      { part: 'option', of },
      { lines: [one(bare)], starts: option.starts?.after, lasts: option.lasts },
    );
  }

  function bareOption(owner: Id, of: Option['of']): string {
    switch (of.kind) {
      case 'component':
        return of.id;
      case 'group':
        // "Every nested group is a hidden component (needs: that group)."
        return hide(owner, { part: 'group' }, { lines: [flatLine(owner, of.line)] });
      case 'post':
        // "`k of Role` is one option: met while the role has not failed and enough people are left."
        return hide(
          owner,
          { part: 'post', of: of.role },
          { lines: [one(of.role)], post: { role: roles.get(of.role)!, people: of.people } },
        );
    }
  }

  function flatManual(owner: Id, manual: Manual, number: number): string {
    const lines = [...manual.needs, ...(manual.at ? [manual.at] : [])];
    return hide(
      owner,
      { part: 'manual', manual: number },
      {
        lines: lines.map((line) => flatLine(owner, line)),
        starts: manual.starts?.after,
        lasts: manual.lasts,
      },
    );
  }

  function declare(component: Component): void {
    const { id } = component;
    // "`zone`, `agreement` and `runs on` are lines like `needs`; `supplier` is not."
    const needs = [
      ...component.needs.map((line) => flatLine(id, line)),
      ...component.runsOn.map((technology) => one(technology)),
      ...component.agreements.map((agreement) => one(agreement)),
    ];
    const place = [
      ...(component.at ? [flatLine(id, component.at)] : []),
      ...component.zones.map((zone) => one(zone)),
    ];
    const { bridges, recharges } = component;
    let whole: Partial<Flat> = {
      starts: component.starts?.after,
      lasts: component.lasts,
      refilledBy: component.refilledBy,
      recharges,
      restarts: component.restarts,
    };
    if (bridges !== undefined && place.length > 0) {
      // "A hidden one with the `needs` and the bridge, and itself, which needs that and the place and zone."
      const supply = hide(id, { part: 'supply' }, { lines: needs, bridges, recharges });
      whole = { ...whole, lines: [one(supply), ...place] };
    } else {
      whole = { ...whole, bridges, lines: [...needs, ...place] };
    }
    const manuals = component.kind === 'process' ? component.manuals : [];
    if (manuals.length > 0) {
      // "Then `manual` is wrapped round the whole." Its restart and bridge are those of the normal way of working;
      // when the process fails, both ways of working fail, so that the normal one has to restart.
      const normal = hide(id, { part: 'normal' }, { ...whole, failsWith: id });
      const options = [normal, ...manuals.map((manual, number) => flatManual(id, manual, number))];
      whole = { lines: [{ atLeast: 1, options }] };
    }
    net.set(id, {
      id,
      what: { component: id, part: 'itself' },
      process: component.kind === 'process',
      failsWith: id,
      lines: [],
      ...whole,
    });
  }

  for (const component of model.components) declare(component);
  return net;
}

export function isReserve(component: Flat): boolean {
  return component.starts !== undefined;
}

export function isDeclared(component: Flat): boolean {
  return component.what.part === 'itself';
}

export function processesOf(model: Model): Process[] {
  return model.components.filter((component) => component.kind === 'process');
}
