/** In which order things come back after a scenario. */
import { compare } from './compare.ts';
import { directNeeds } from './leans-on.ts';
import type { Component, Id, Model, Seconds } from './model.ts';
import type { Down, Path, ScenarioResult } from './results.ts';
import { mostUrgentUsers } from './urgency.ts';

export interface Restored {
  readonly component: Id;
  /** From when it can be worked on: what it waits for is back, and it has not failed any more. */
  readonly begin: Seconds;
  /** When it delivers again, at the earliest; `begin` and the time that it takes to start. */
  readonly back: Seconds;
  /** It failed itself, and does so until `begin`; other things only wait for what they need. */
  readonly repaired: boolean;
  /** What it needs that comes back before it, in the order of the plan. */
  readonly after: readonly Id[];
  /** The most urgent process that leans on it. */
  readonly process?: Id | undefined;
}

export interface NotRestored {
  readonly component: Id;
  /** Down since. */
  readonly from: Seconds;
  readonly path: Path;
  readonly process?: Id | undefined;
}

export interface Restoration {
  /**
   * By the moment at which each can be begun. Of what can be begun at one moment, the most urgent first: by priority and
   * mtpd of the process that it is for, with what it needs before it.
   */
  readonly order: readonly Restored[];
  /** What is still down where the calculation ends, the most urgent first. */
  readonly notBack: readonly NotRestored[];
}

/**
 * The order in which what a scenario takes down can be brought back, at the earliest: when failures end as it says and
 * nobody loses time. Of what goes down more than once the last time counts. Of reserves only those are part of it that
 * have failed themselves: when the others start is a decision, and when they stop being asked no restoration.
 */
export function restoration(model: Model, result: ScenarioResult): Restoration {
  const components = new Map(model.components.map((component) => [component.id, component]));
  const needs = new Map(model.components.map((component) => [component.id, directNeeds(component)]));
  const users = mostUrgentUsers(model, needs);
  const urgency = urgencies(users);
  const ends = endsOf(model, result);
  const isCalled = ({ what, until }: Down): boolean =>
    components.get(what.component)?.starts !== undefined &&
    until !== undefined &&
    until !== ends.get(what.component);
  const last = lastDowns(result, isCalled);
  const backAt = new Map([...last].flatMap(([id, { until }]) => (until === undefined ? [] : [[id, until]])));

  const restored = [...last].flatMap(([component, { from, until }]): Restored[] => {
    if (until === undefined) return [];
    const begin = Math.max(from, ends.get(component) ?? 0, until - startingTime(components.get(component)!));
    const after = [...new Set(needs.get(component))].filter(
      (id) => id !== component && (backAt.get(id) ?? -1) >= from && backAt.get(id)! <= begin,
    );
    const repaired = ends.get(component) === begin;
    return [{ component, begin, back: until, repaired, after, process: users.get(component) }];
  });
  const byUrgency = (a: { component: Id }, b: { component: Id }): number =>
    urgency(a.component) - urgency(b.component) || compare(a.component, b.component);
  const order = inOrder(restored.sort((a, b) => a.begin - b.begin || byUrgency(a, b)));
  const notBack = [...last].flatMap(([component, { from, until, path }]): NotRestored[] =>
    until === undefined ? [{ component, from, path, process: users.get(component) }] : [],
  );
  return { order, notBack: notBack.sort(byUrgency) };
}

/** Of each component the last time that it is down, other than as a reserve that is called. */
function lastDowns({ down }: ScenarioResult, isCalled: (one: Down) => boolean): ReadonlyMap<Id, Down> {
  const last = new Map<Id, Down>();
  for (const one of down) {
    if (one.what.part !== 'itself' || isCalled(one)) continue;
    const before = last.get(one.what.component);
    if (before === undefined || one.from >= before.from) last.set(one.what.component, one);
  }
  return last;
}

/** When the last failure of each component ends. */
function endsOf(model: Model, { scenario }: ScenarioResult): ReadonlyMap<Id, Seconds> {
  const ends = new Map<Id, Seconds>();
  const failures = model.scenarios.find(({ id }) => id === scenario)?.failures ?? [];
  for (const { component, until } of failures) {
    if (until !== undefined) ends.set(component, Math.max(until, ends.get(component) ?? 0));
  }
  return ends;
}

/** A process that can work by hand may be back that way, and then it starts nothing. */
function startingTime(component: Component): Seconds {
  if (component.kind === 'process' && component.manuals.length > 0) return 0;
  return component.starts === undefined ? (component.restarts ?? 0) : 0;
}

/** The same with what each needs before it, where both can be begun at one moment. */
function inOrder(sorted: readonly Restored[]): readonly Restored[] {
  const byId = new Map(sorted.map((one) => [one.component, one]));
  const placed = new Set<Id>();
  const order: Restored[] = [];
  for (const first of sorted) {
    const open: { readonly one: Restored; next: number }[] = [];
    const enter = (one: Restored): void => {
      if (placed.has(one.component)) return;
      placed.add(one.component);
      open.push({ one, next: 0 });
    };
    enter(first);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const need = top.one.after[top.next];
      if (need === undefined) {
        order.push(top.one);
        open.pop();
        continue;
      }
      top.next++;
      enter(byId.get(need)!);
    }
  }
  return order;
}

/** The place of the process that something is for; what no process leans on comes last. */
function urgencies(users: ReadonlyMap<Id, Id>): (component: Id) => number {
  const places = new Map<Id, number>();
  for (const process of users.values()) {
    if (!places.has(process)) places.set(process, places.size);
  }
  return (component) => places.get(users.get(component) ?? '') ?? Number.MAX_SAFE_INTEGER;
}
