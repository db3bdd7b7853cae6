/** The answer for people, for machines: ids as they are, moments and durations as ISO 8601. */
import {
  type FallbackReach,
  type Id,
  isoDuration,
  type Limit,
  type Model,
  type RoleNeed,
  type RoleRoster,
  type RosterBreak,
  type ScenarioRosters,
  type Seconds,
  type Staffing,
} from '@waakvlam/analysis';

const iso = (seconds: Seconds | undefined) => (seconds === undefined ? undefined : isoDuration(seconds));

type Titles = ReadonlyMap<Id, string | undefined>;

export function staffingJson(found: Staffing, { components }: Model) {
  const titles: Titles = new Map(components.map(({ id, title }) => [id, title]));
  return {
    needs: found.needs.map((need) => needJson(need, titles)),
    scenarios: found.scenarios.map((scenario) => scenarioJson(scenario, titles)),
    countedTwice: found.countedTwice,
    clashes: found.clashes.map((clash) => ({ ...clash, at: iso(clash.at) })),
    successions: found.successions,
    reaches: found.reaches.map(reachJson),
    lendings: found.lendings,
  };
}

function needJson({ role, held, needed, absent, ...need }: RoleNeed, titles: Titles) {
  const possible = needed !== undefined && Number.isFinite(needed);
  return {
    role,
    title: titles.get(role),
    ...need,
    posts: { atOnce: held.atOnce, aroundTheClock: held.aroundTheClock, by: held.by },
    hoursPerWeek: iso(held.week),
    absentPercent: absent / 100,
    needed: possible ? needed : undefined,
    surplus: possible ? need.people - needed : undefined,
    impossible: needed === Number.POSITIVE_INFINITY ? true : undefined,
    handoverCounted: false,
  };
}

function scenarioJson({ rosters, end, ...scenario }: ScenarioRosters, titles: Titles) {
  return { ...scenario, end: iso(end), rosters: rosters.map((roster) => rosterJson(roster, titles)) };
}

function rosterJson(roster: RoleRoster, titles: Titles) {
  const { role, normally, askedNormally, breaks, withLongShifts, days } = roster;
  return {
    role,
    title: titles.get(role),
    normally,
    askedNormally: iso(askedNormally),
    breaks: breaks && breakJson(breaks),
    withLongShifts: withLongShifts && {
      shift: iso(withLongShifts.shift),
      breaks: withLongShifts.breaks && breakJson(withLongShifts.breaks),
    },
    days: days.map(({ day, people, asked, allowed }) => ({
      day,
      people,
      asked: iso(asked),
      allowed: iso(allowed),
    })),
  };
}

function breakJson(breaks: RosterBreak) {
  if (breaks.kind === 'people') return breaks;
  const { day, kind, limit, asked, allowed } = breaks;
  const told = limit.kind === 'hours' ? { asked: iso(asked), allowed: iso(allowed) } : { asked, allowed };
  return { day, kind, limit: limitJson(limit), ...told };
}

function limitJson(limit: Limit) {
  return limit.kind === 'hours'
    ? { kind: limit.kind, hours: iso(limit.hours), days: limit.days, own: limit.own }
    : limit;
}

function reachJson({ at, within, takes, cutOff, ...reach }: FallbackReach) {
  return { ...reach, at: iso(at), within: iso(within), takes: iso(takes), cutOffPercent: cutOff / 100 };
}
