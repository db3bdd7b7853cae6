/** Posts: how many people of a role something asks for at once, and when. */
import { compare } from '../compare.ts';
import { type Cover, type Id, type Line, type Model, type Process, type Seconds, weekOf } from '../model.ts';

export const HOUR: Seconds = 3600;
export const DAY: Seconds = 24 * HOUR;

export interface Post {
  /** What asks for it. */
  readonly by: Id;
  readonly role: Id;
  readonly people: number;
  /** When it is filled; not stated: no hours can be counted. */
  readonly cover?: Cover | undefined;
}

/** What posts of one role ask together. */
export interface HeldPosts {
  /** Hours asked a week, in seconds. */
  readonly week: Seconds;
  /** People at once, at the busiest moment. */
  readonly atOnce: number;
  /** People at once around the clock. */
  readonly aroundTheClock: number;
  /** What asks for them, by id. */
  readonly by: readonly Id[];
}

/**
 * Every post that is filled in normal times, by role. Alternatives are not held at once: the first so many of a line
 * are. In the order of the ids of what asks.
 */
export function normalPosts(model: Model): ReadonlyMap<Id, readonly Post[]> {
  const posts = new Map<Id, Post[]>();
  for (const { id, needs } of [...model.components].sort((a, b) => compare(a.id, b.id))) {
    for (const post of postsIn(id, needs)) {
      const others = posts.get(post.role);
      if (others === undefined) posts.set(post.role, [post]);
      else others.push(post);
    }
  }
  return posts;
}

/**
 * The posts of a manual way of working. One that does not say when is filled as long as the posts of its role are in
 * normal times, otherwise when the process is open; where neither is said, no hours are counted.
 */
export function manualPosts({ id, needs, manuals, open }: Process, number: number): readonly Post[] {
  const normal = postsIn(id, needs);
  return postsIn(id, manuals[number]?.needs ?? []).map((post) => {
    const same = normal.find(({ role, cover }) => role === post.role && cover !== undefined);
    return { ...post, cover: post.cover ?? same?.cover ?? open };
  });
}

/** What some posts ask together; those that do not say when are left out. */
export function together(posts: readonly Post[]): HeldPosts {
  let week = 0;
  let atOnce = 0;
  let aroundTheClock = 0;
  const by = new Set<Id>();
  for (const { by: asker, people, cover } of posts) {
    if (cover === undefined) continue;
    week += people * weekOf(cover);
    atOnce += people;
    if (cover.kind === '24/7') aroundTheClock += people;
    by.add(asker);
  }
  return { week, atOnce, aroundTheClock, by: [...by] };
}

/** The posts among some lines; alternatives are not held at once. */
export function postsIn(by: Id, lines: readonly Line[]): readonly Post[] {
  return lines.flatMap(({ atLeast, options }) =>
    options.slice(0, atLeast).flatMap(({ of }): readonly Post[] => {
      if (of.kind === 'group') return postsIn(by, [of.line]);
      return of.kind === 'post' ? [{ by, role: of.role, people: of.people, cover: of.cover }] : [];
    }),
  );
}
