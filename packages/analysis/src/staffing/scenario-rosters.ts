/** The rosters that a scenario touches, day by day. */
import type { Id, Model, Process, Role, Scenario, Seconds } from '../model.ts';
import { left, leftAt, leftTurns } from './left.ts';
import { limitsOf, WORKING_TIME } from './limits.ts';
import type { Played } from './played.ts';
import { DAY, HOUR, manualPosts, type Post, together } from './posts.ts';
import { type Roster, roll } from './roster.ts';
import { stretchesBetween } from './stretch.ts';

/** So far at least is looked, whatever the scenario. */
const DAYS_AT_LEAST = 14;
/** Sixteen weeks after the last change nothing breaks that has not broken. */
const DAYS_AFTER_LAST_CHANGE = 112;
const DAYS_AT_MOST = 731;

export interface RoleRoster extends Roster {
  readonly role: Id;
  /** People there in normal times, the role's own absence taken off. */
  readonly normally: number;
  /** Hours asked a day in normal times, rounded up to a second. */
  readonly askedNormally: Seconds;
  /**
   * Only where the first break comes from shifts shorter than the law's longest: how it goes with those.
   * No `breaks` in it: then it holds as far as was looked.
   */
  readonly withLongShifts?: { readonly shift: Seconds; readonly breaks?: Roster['breaks'] } | undefined;
}

export interface ScenarioRosters {
  readonly scenario: Id;
  /** When its last failure or absence ends; not stated: one of them stays. */
  readonly end?: Seconds | undefined;
  /** Rolled over so many days. */
  readonly days: number;
  readonly manualWays: boolean;
  /** Of the roles of which the scenario takes people, or asks more hours than in normal times. */
  readonly rosters: readonly RoleRoster[];
}

/** What a role works in, and all of its posts that say when. */
export interface Rostered {
  readonly role: Role;
  readonly posts: readonly Post[];
}

/** How many days a scenario is looked at: to its end, and two weeks at least. */
export function daysOf({ failures, absences }: Scenario): { readonly days: number; readonly end?: Seconds } {
  const all = [...failures, ...absences];
  const last = Math.max(0, ...all.map(({ from, until }) => until ?? from));
  const ends = all.every(({ until }) => until !== undefined);
  const days = Math.ceil(last / DAY) + (ends ? 0 : DAYS_AFTER_LAST_CHANGE);
  return { days: Math.min(DAYS_AT_MOST, Math.max(DAYS_AT_LEAST, days)), ...(ends && { end: last }) };
}

/**
 * Rolls the roster of every role that a scenario touches through it. What nothing touches is told by its need: then
 * absence changes hands, and no whole people are missing.
 *
 * @param manualWays while a manual way of working serves, its posts are asked in place of the process's own
 */
export function scenarioRosters(
  model: Model,
  { scenario, run }: { readonly scenario: Scenario; readonly run: Played },
  rostered: readonly Rostered[],
  manualWays: boolean,
): ScenarioRosters {
  const { days, end } = daysOf(scenario);
  const processes = model.components.filter(
    (component): component is Process => component.kind === 'process' && component.manuals.length > 0,
  );
  const byHand = byHandIn(processes, run);
  const rosters = rostered.flatMap(({ role, posts }) => {
    const turns = [...leftTurns(role, scenario, run), ...(manualWays ? run.turns : [])];
    const { week } = together(posts);
    const normally = left(role.people + role.deputies.length, role.absent ?? 0);
    const stretches = stretchesBetween(turns, days * DAY, (moment) => {
      const asked = together(manualWays ? postsAt(role.id, posts, byHand(moment)) : posts);
      return {
        people: leftAt(role, scenario, run, moment),
        atOnce: asked.atOnce,
        week: asked.week,
        nights: asked.aroundTheClock,
      };
    });
    const touched = stretches.some((stretch) => stretch.people < normally || stretch.week > week);
    const asks = stretches.some((stretch) => stretch.week > 0);
    if (!touched || !asks) return [];
    return [{ role: role.id, normally, askedNormally: Math.ceil(week / 7), ...rolled(role, stretches) }];
  });
  return { scenario: scenario.id, end, days, manualWays, rosters };
}

function rolled(
  role: Role,
  stretches: Parameters<typeof roll>[0],
): Omit<RoleRoster, 'role' | 'normally' | 'askedNormally'> {
  const contract = Math.round((role.contractHours ?? 0) * HOUR);
  const roster = roll(stretches, limitsOf(role), contract);
  const { breaks } = roster;
  const shift = WORKING_TIME[0]!.hours;
  const byShift = breaks?.kind === 'limit' && breaks.limit.own && breaks.limit.days === 1;
  if (!byShift || (role.shift ?? 0) >= shift) return roster;
  const long = roll(stretches, limitsOf({ ...role, shift, rest: undefined }), contract);
  return { ...roster, withLongShifts: { shift, breaks: long.breaks } };
}

/** A process that a manual way serves, with the posts of that way. */
interface ByHand {
  readonly process: Id;
  readonly posts: readonly Post[];
}

/** Which processes are served by hand at a moment: asked for every role, and worked out once. */
function byHandIn(processes: readonly Process[], run: Played): (moment: Seconds) => readonly ByHand[] {
  const known = new Map<Seconds, readonly ByHand[]>();
  return (moment) => {
    const served =
      known.get(moment) ??
      processes.flatMap((process) => {
        const manual = run.manualAt(process, moment);
        return manual === undefined ? [] : [{ process: process.id, posts: manualPosts(process, manual) }];
      });
    known.set(moment, served);
    return served;
  };
}

function postsAt(role: Id, posts: readonly Post[], served: readonly ByHand[]): readonly Post[] {
  let asked = posts;
  for (const { process, posts: byHand } of served)
    asked = [...asked.filter(({ by }) => by !== process), ...byHand.filter((post) => post.role === role)];
  return asked;
}
