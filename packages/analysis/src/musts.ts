/** What structurally cannot be done without. */
import { horizonOf } from './horizon.ts';
import type { Id, Line, Model, Option } from './model.ts';
import { buildNet, type Net } from './net.ts';
import { fall, rise, type Structure, type StructureLine, standingOf, structureOf } from './structure.ts';

/**
 * The *musts* of something: each component that, taken away alone, leaves it without what it needs. Reserves count as
 * on and bridges as nothing; a store carries only when it is refilled or outlasts the horizon of its plan.
 */
export interface Musts {
  /** Of a component. Holds itself if it needs itself by way of others; empty if it lacks something anyway. */
  of(component: Id): ReadonlySet<Id>;
  /** Of a line: what takes so many of its options that too few are left, the options themselves included. */
  ofLine(line: Line): ReadonlySet<Id>;
}

/** Works out the musts of everything in a model. No times are calculated. */
export function musts(model: Model): Musts {
  const net = buildNet(model);
  const behind = behindEach(net, structureOf(net, storesThatRunOut(net)));
  const known = new Map<Id, ReadonlySet<Id>>();
  const of = (id: Id): ReadonlySet<Id> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = new Set(
      (behind[net.indexOf.get(id) ?? -1] ?? []).map((index) => model.components[index]!.id),
    );
    known.set(id, found);
    return found;
  };
  const ofOption = ({ of: what }: Option): ReadonlySet<Id> => {
    if (what.kind === 'group') return ofLine(what.line);
    const id = what.kind === 'post' ? what.role : what.id;
    return new Set([id, ...of(id)]);
  };
  const lines = new Map<Line, ReadonlySet<Id>>();
  const ofLine = (line: Line): ReadonlySet<Id> => {
    const found = lines.get(line) ?? sharedBy(line);
    lines.set(line, found);
    return found;
  };
  const sharedBy = ({ atLeast, options }: Line): ReadonlySet<Id> => {
    const counts = new Map<Id, number>();
    for (const id of options.flatMap((option) => [...ofOption(option)])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return new Set([...counts].filter(([, count]) => count > options.length - atLeast).map(([id]) => id));
  };
  return { of, ofLine };
}

/** For each store that runs out within the horizon, a line for what refills it, which nothing meets if nothing does. */
function storesThatRunOut(net: Net): StructureLine[] {
  const organisations = new Map(net.model.components.map(({ id, organisation }) => [id, organisation]));
  return net.nodes.flatMap(({ what, lasts, refilledBy }, owner) => {
    if (lasts === undefined || lasts >= horizonOf(net.model, organisations.get(what.component))) return [];
    return [{ owner, atLeast: 1, options: refilledBy === undefined ? [] : [refilledBy], supplies: false }];
  });
}

/** For each component, what leaves it without supply when that alone is away. */
function behindEach(net: Net, structure: Structure): readonly (readonly number[])[] {
  const count = net.model.components.length;
  const standing = standingOf(structure);
  const lacking = new Uint8Array(net.nodes.length);
  structure.lines.forEach(({ owner, supplies }, line) => {
    if (supplies && standing.spare[line]! < 0) lacking[owner] = 1;
  });
  const behind = net.model.components.map((): number[] => []);
  for (let away = 0; away < count; away++) {
    const fallen = fall(structure, standing, [away]);
    for (const line of fallen.short) {
      const { owner, supplies } = structure.lines[line]!;
      if (supplies && owner < count && lacking[owner] === 0 && behind[owner]!.at(-1) !== away)
        behind[owner]!.push(away);
    }
    rise(structure, standing, fallen);
  }
  return behind;
}
