/** One person in two roles at the same moment. */
import type { Id, Model, Seconds } from '../model.ts';
import type { ScenarioResult } from '../results.ts';
import { assign, type Shortfall } from './assign.ts';
import { type Begun, begun } from './moments.ts';
import { type Crew, crewOf, type Staff, union } from './people.ts';
import type { Post } from './posts.ts';

/** Why somebody is needed. */
type Reason =
  | { readonly kind: 'posts'; readonly by: readonly Id[] }
  | { readonly kind: 'actions'; readonly actions: readonly Id[] };

interface Needed {
  /** A role, or a person by name. */
  readonly who: Id;
  readonly people: number;
  readonly because: Reason;
}

/** At one moment these together ask for more people than there are, each counted once, with everybody there. */
export interface Clash {
  /** Not stated: in normal times. */
  readonly scenario?: Id | undefined;
  readonly at: Seconds;
  readonly needed: readonly Needed[];
  readonly asked: number;
  /** Persons by name, and roles for those of their people who have none. */
  readonly among: readonly { readonly who: Id; readonly people: number }[];
  readonly there: number;
}

/** A person who is counted in more than one role, as one who fills it or as deputy. */
export interface CountedTwice {
  readonly person: Id;
  readonly fills: readonly Id[];
  readonly deputises: readonly Id[];
}

/** Who is counted in two roles or more, by the order of the model. */
export function countedTwice({ roles, persons }: Staff): readonly CountedTwice[] {
  return [...persons.keys()].flatMap((person) => {
    const fills = [...roles.values()].filter(({ filledBy }) => filledBy.includes(person)).map(({ id }) => id);
    const deputises = [...roles.values()]
      .filter(({ id, deputies }) => deputies.includes(person) && !fills.includes(id))
      .map(({ id }) => id);
    return fills.length + deputises.length > 1 ? [{ person, fills, deputises }] : [];
  });
}

/** What posts alone ask in normal times. */
export function clashInNormalTimes(staff: Staff, posts: ReadonlyMap<Id, readonly Post[]>): readonly Clash[] {
  const clash = clashOf(staff, posts, []);
  return clash === undefined ? [] : [{ at: 0, ...clash }];
}

/**
 * Every moment of a scenario at which posts and actions ask one person twice; each set of roles once, at its first
 * moment. Who holds a post does the actions of that post as well, and one person does all actions of one role in turn.
 */
export function clashesIn(
  model: Model,
  result: ScenarioResult,
  staff: Staff,
  posts: ReadonlyMap<Id, readonly Post[]>,
): readonly Clash[] {
  const scenario = model.scenarios.find(({ id }) => id === result.scenario)!;
  const set = begun(model, scenario, result);
  const moments = [...new Set(set.map(({ at }) => at))].sort((a, b) => a - b);
  const known = new Set<string>();
  return moments.flatMap((at) => {
    const clash = clashOf(
      staff,
      posts,
      set.filter((one) => one.at <= at && at < one.until),
    );
    if (clash === undefined) return [];
    const key = clash.needed.map(({ who }) => who).join(' ');
    if (known.has(key)) return [];
    known.add(key);
    return [{ scenario: scenario.id, at, ...clash }];
  });
}

function clashOf(
  staff: Staff,
  posts: ReadonlyMap<Id, readonly Post[]>,
  doing: readonly Begun[],
): Omit<Clash, 'scenario' | 'at'> | undefined {
  const needed: (Needed & { readonly from: Crew })[] = [];
  for (const [who, held] of posts) {
    const people = held.reduce((sum, post) => sum + post.people, 0);
    const by = [...new Set(held.map((post) => post.by))];
    needed.push({ who, people, because: { kind: 'posts', by }, from: crewOf(staff, who) });
  }
  const actions = new Map<Id, Begun[]>();
  for (const one of doing) {
    const [who] = one.action.by;
    if (who === undefined || one.action.by.some((id) => posts.has(id))) continue;
    actions.set(who, [...(actions.get(who) ?? []), one]);
  }
  for (const [who, all] of actions) {
    const from = union(all.flatMap(({ action }) => action.by.map((id) => crewOf(staff, id))));
    const because: Reason = { kind: 'actions', actions: all.map(({ action }) => action.id) };
    needed.push({ who, people: 1, because, from });
  }
  // One role that has too few people for its own posts is no clash of roles, and may not hide one.
  for (let short = assign(needed); short !== undefined; short = assign(needed)) {
    if (short.demands.length > 1) return told(needed, short);
    needed.splice(short.demands[0]!, 1);
  }
  return undefined;
}

function told(needed: readonly Needed[], short: Shortfall<Id>): Omit<Clash, 'scenario' | 'at'> {
  return {
    needed: short.demands.map((index) => {
      const { who, people, because } = needed[index]!;
      return { who, people, because };
    }),
    asked: short.asked,
    among: [...short.among].map(([who, people]) => ({ who, people })),
    there: short.there,
  };
}
