/**
 * The part of a large net that matters for what fails and for one process, so that the slow simulator plays no more than
 * that: what the failures can change (affected.ts), and of it what can change the process. For the second an edge from
 * one to another says that the first changing, whether it delivers or whether it is in use, can change the second:
 *
 * - what is needed and what refills change who needs and is refilled (rules 1, 6);
 * - being in use is handed on to whatever may be asked (rule 7);
 * - an option that falls away puts those after it to use (rule 7), and a process that falls away its manuals;
 * - a reserve or a store in use changes whether it delivers (rules 4, 6), and a store its refilling reserve's use (6d).
 *
 * The first k options of a line are asked whatever happens, and so is a feed: what the processes reach over these is always
 * in use, and nothing changes that.
 *
 * What is left out stays as it is in normal times, or makes no difference. So a plain component that is always there can
 * stand in for it, if normal times are calm: nothing called, nothing draining, nothing down. Who asks is left out together
 * with what it asks for, so one process more keeps in use what is always in use, and leans on the rest so that it is not in
 * use by itself (rule 7: what no process depends on is).
 */
import type { Component, Id, Line, Model, Option } from '@waakvlam/analysis';
import { component } from '../../bare.ts';
import { affecting } from './affected.ts';
import { isOwn, linesOf, manualLines, oneOf, targetsOf } from './lines.ts';

/** The process that is added to a part, and what it needs; what they do is no answer. */
export const KEEPER = '(keeper)';
const KEEPER_HOLDS = '(keeper holds)';

interface Ask {
  readonly target: Id;
  /** Through a reserve or a store that is a part of the asker. */
  readonly own: boolean;
}

export interface Reach {
  /** The part of the model that decides when `process`, or every process if not stated, is down if these fail at 0. */
  cut(failing: readonly Id[], process?: Id): Model;
  /** Everything whose failing can change whether the process delivers. */
  before(process: Id): readonly Id[];
}

export function reachOf(model: Model): Reach {
  const { components } = model;
  const indexOf = new Map(components.map(({ id }, index) => [id, index]));
  const delivers = (id: Id): number => 2 * indexOf.get(id)!;
  const isUsed = (id: Id): number => delivers(id) + 1;
  const backward: number[][] = components.flatMap(() => [[], []]);
  const always = alwaysInUse(components);
  const leanedOn = leanedOnByProcesses(components);
  const constant = new Set([...always].map(isUsed));
  const edge = (from: number, to: number): void => {
    if (constant.has(to)) return;
    backward[to]!.push(from);
  };

  for (const one of components) {
    const { id, refilledBy } = one;
    const lines = linesOf(one).map(asksIn);
    const manuals = manualLines(one).map(asksIn);
    for (const line of [...lines, ...manuals]) {
      line.forEach(({ target, own }, position) => {
        edge(delivers(target), delivers(id));
        edge(isUsed(id), isUsed(target));
        if (own) edge(isUsed(id), delivers(id));
        for (const later of line.slice(position + 1)) edge(delivers(target), isUsed(later.target));
      });
    }
    if (one.kind === 'process' && one.manuals.length > 0) edge(isUsed(id), delivers(id));
    for (const { target } of manuals.flat()) edge(delivers(id), isUsed(target));
    for (const { target } of lines.flat()) {
      for (const manual of manuals.flat()) edge(delivers(target), isUsed(manual.target));
    }
    if (one.starts !== undefined || one.lasts !== undefined) edge(isUsed(id), delivers(id));
    if (refilledBy !== undefined) {
      edge(delivers(refilledBy), delivers(id));
      edge(isUsed(id), isUsed(refilledBy));
      edge(delivers(id), isUsed(refilledBy));
    }
  }

  const affectedBy = affecting(components, always);
  function leadingTo(process: Id): ReadonlySet<number> {
    const found = new Set([delivers(process)]);
    for (const node of found) for (const before of backward[node]!) found.add(before);
    return found;
  }
  const touches = (nodes: ReadonlySet<number>, id: Id): boolean =>
    nodes.has(delivers(id)) || nodes.has(isUsed(id));

  return {
    cut(failing, process) {
      const leads = process === undefined ? undefined : leadingTo(process);
      const kept = new Set<Id>(failing);
      if (process !== undefined) kept.add(process);
      for (const id of affectedBy(failing)) if (leads === undefined || touches(leads, id)) kept.add(id);
      const around = new Set<Id>();
      for (const id of kept) {
        for (const target of targetsOf(components[indexOf.get(id)!]!))
          if (!kept.has(target)) around.add(target);
      }
      const order = (ids: Iterable<Id>) => [...ids].sort((a, b) => indexOf.get(a)! - indexOf.get(b)!);
      const part = order([...kept, ...around]).map((id) => {
        const one = components[indexOf.get(id)!]!;
        return kept.has(id) || one.kind === 'role' ? one : component('resource', id);
      });
      const asked = [...kept].filter((id) => always.has(id));
      const spared = [...kept].filter((id) => !always.has(id) && leanedOn.has(id));
      const keeper = component('process', KEEPER, {
        needs: [...asked.map((id) => oneOf(id)), oneOf(KEEPER_HOLDS, ...spared)],
      });
      return { ...model, components: [...part, keeper, component('resource', KEEPER_HOLDS)] };
    },
    before(process) {
      const nodes = leadingTo(process);
      return components.filter(({ id }) => nodes.has(delivers(id))).map(({ id }) => id);
    },
  };
}

function leanedOnByProcesses(components: readonly Component[]): ReadonlySet<Id> {
  const byId = new Map(components.map((one) => [one.id, one]));
  const found = new Set(components.filter(({ kind }) => kind === 'process').map(({ id }) => id));
  for (const id of found) for (const target of targetsOf(byId.get(id)!)) found.add(target);
  return found;
}

function alwaysInUse(components: readonly Component[]): ReadonlySet<Id> {
  const byId = new Map(components.map((one) => [one.id, one]));
  const found = new Set(components.filter(({ kind }) => kind === 'process').map(({ id }) => id));
  const first = ({ atLeast, options }: Line): Id[] =>
    options.slice(0, atLeast).flatMap(({ of }) => {
      if (of.kind === 'group') return first(of.line);
      return [of.kind === 'component' ? of.id : of.role];
    });
  for (const id of found) {
    const one = byId.get(id)!;
    // A process with a manual asks what it needs as its normal way of working, which comes first.
    for (const target of linesOf(one).flatMap(first)) found.add(target);
    const { lasts, refilledBy } = one;
    if (lasts === undefined || refilledBy === undefined) continue;
    if (byId.get(refilledBy)!.starts === undefined) found.add(refilledBy);
  }
  return found;
}

/**
 * Whether normal times are calm for certain: what is asked first is no reserve and no store of its own, so that all deliver,
 * no reserve is called and nothing drains; and a process leans on every reserve and store, so that none is in use by itself.
 */
export function isCalm({ components }: Model): boolean {
  const byId = new Map(components.map((one) => [one.id, one]));
  const isSteady = (id: Id, feeding: readonly Id[] = []): boolean => {
    const { starts, lasts, refilledBy } = byId.get(id)!;
    if (starts !== undefined || feeding.includes(id)) return false;
    if (lasts === undefined) return true;
    return lasts > 0 && refilledBy !== undefined && isSteady(refilledBy, [...feeding, id]);
  };
  const isSteadyOption = (option: Option): boolean => {
    const { of } = option;
    if (isOwn(option)) return false;
    if (of.kind === 'group') return isSteadyLine(of.line);
    return of.kind === 'post' || isSteady(of.id);
  };
  const isSteadyLine = ({ atLeast, options }: Line): boolean =>
    options.length >= atLeast && options.slice(0, atLeast).every(isSteadyOption);

  // Those that come later, too, would be there if they were asked.
  const canBeMet = ({ atLeast, options }: Line): boolean =>
    options.length >= atLeast &&
    options.every(({ of }) => {
      if (of.kind === 'group') return canBeMet(of.line);
      if (of.kind === 'component') return true;
      const role = byId.get(of.role);
      return role?.kind === 'role' && role.absent === undefined && role.people >= of.people;
    });

  const leanedOn = leanedOnByProcesses(components);
  return components.every(
    (one) =>
      linesOf(one).every((line) => isSteadyLine(line) && canBeMet(line)) &&
      manualLines(one).every(canBeMet) &&
      (one.lasts === undefined || one.lasts > 0) &&
      (isSteady(one.id) || leanedOn.has(one.id)),
  );
}

/** All that a line may ask, in order; what is nested is asked after all that stands before it. */
function asksIn(line: Line): Ask[] {
  return line.options.flatMap((option) => {
    const { of } = option;
    const own = isOwn(option);
    if (of.kind === 'group') return asksIn(of.line).map((ask) => ({ ...ask, own: own || ask.own }));
    return [{ target: of.kind === 'component' ? of.id : of.role, own }];
  });
}
