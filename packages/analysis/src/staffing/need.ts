/** How many people it takes to fill the posts of a role week after week. */
import { type BasisPoints, type Id, type Role, type Seconds, weekOf } from '../model.ts';
import { DAY, type HeldPosts, HOUR, type Post, together } from './posts.ts';

/** Share of contract hours that cannot be rostered where a role states none: leave, illness, training together. */
const ABSENT_IF_UNSTATED: BasisPoints = 2000;

const WHOLE: BasisPoints = 10_000;

/** What the posts of one role take in normal times. Handing over from shift to shift is not counted. */
export interface RoleNeed {
  readonly role: Id;
  readonly held: HeldPosts;
  /** Posts that do not say when, and so count for no hours. */
  readonly untimed: number;
  /** Heads, without deputies. */
  readonly people: number;
  readonly peopleStated: boolean;
  readonly contractHours?: number | undefined;
  readonly absent: BasisPoints;
  readonly absentStated: boolean;
  /** Not known without contract hours; `Infinity` where nobody has hours for it. */
  readonly needed?: number | undefined;
  /** Shifts to fill on one day, of all posts together, if the role says how long a shift is. */
  readonly shiftsPerDay?: number | undefined;
}

/**
 * How many people it takes to work so many hours a week together; `Infinity` if nobody has hours for it.
 * In whole seconds and hundredths of a per cent, rounded up once, so that a sum that comes out even is even.
 *
 * @param week hours asked a week, in seconds
 */
export function peopleFor(week: Seconds, contractHours: number, absent: BasisPoints): number {
  const each = Math.round(contractHours * HOUR) * (WHOLE - absent);
  return each <= 0 ? Number.POSITIVE_INFINITY : Math.ceil((week * WHOLE) / each);
}

/** What a role has to fill in normal times; nothing where none of its posts says when. */
export function needOf(role: Role, posts: readonly Post[]): RoleNeed | undefined {
  const { id, people, peopleStated, contractHours, shift } = role;
  const held = together(posts);
  if (held.by.length === 0) return undefined;
  const absent = role.absent ?? ABSENT_IF_UNSTATED;
  const untimed = posts.filter(({ cover }) => cover === undefined);
  return {
    role: id,
    held,
    untimed: untimed.reduce((sum, post) => sum + post.people, 0),
    people,
    peopleStated,
    contractHours,
    absent,
    absentStated: role.absent !== undefined,
    needed: contractHours === undefined ? undefined : peopleFor(held.week, contractHours, absent),
    shiftsPerDay: shift === undefined || shift === 0 ? undefined : shiftsPerDay(posts, shift),
  };
}

/** Each place is filled by whole shifts, on the day on which it is filled longest. */
function shiftsPerDay(posts: readonly Post[], shift: Seconds): number {
  return posts.reduce((sum, { people, cover }) => {
    if (cover === undefined) return sum;
    const day = cover.kind === 'office hours' ? 8 * HOUR : Math.min(DAY, Math.ceil(weekOf(cover) / 7));
    return sum + people * Math.ceil(day / shift);
  }, 0);
}
