/** People: how many it takes, when rosters break, who is counted twice. */
import type { Id, Model } from '../model.ts';
import { prepare } from '../prepared.ts';
import type { ScenarioResult } from '../results.ts';
import { playScenarioUntil, scenarioEnd, scenarioOf } from '../scenario.ts';
import { type Clash, type CountedTwice, clashesIn, clashInNormalTimes, countedTwice } from './doubles.ts';
import { type Lending, lendings } from './lending.ts';
import { needOf, type RoleNeed } from './need.ts';
import { staffOf } from './people.ts';
import { played } from './played.ts';
import { DAY, normalPosts } from './posts.ts';
import { type FallbackReach, fallbackReaches } from './reach.ts';
import { daysOf, type Rostered, type ScenarioRosters, scenarioRosters } from './scenario-rosters.ts';
import { type Succession, successions } from './succession.ts';

export interface StaffingOptions {
  /** Ids of scenarios; all, if not stated. */
  readonly scenarios?: readonly Id[] | undefined;
  /** While a manual way of working serves, its posts are asked in place of the process's own. */
  readonly manualWays: boolean;
  /** Results of scenarios that have been played already; the others are played. */
  readonly results?: readonly ScenarioResult[] | undefined;
}

export interface Staffing {
  /** Roles with a post that says when, in the order of the model. */
  readonly needs: readonly RoleNeed[];
  readonly scenarios: readonly ScenarioRosters[];
  readonly countedTwice: readonly CountedTwice[];
  readonly clashes: readonly Clash[];
  readonly successions: readonly Succession[];
  readonly reaches: readonly FallbackReach[];
  readonly lendings: readonly Lending[];
}

/**
 * Answers for the people of a model. Days are counted from T0; hours are divided over people as well as can be, so a
 * roster that breaks cannot be made, and one that holds may still be hard to make.
 *
 * @throws RangeError if the model has no scenario with an id that is asked for
 */
export function staffing(
  model: Model,
  { scenarios: asked, manualWays, results = [] }: StaffingOptions,
): Staffing {
  const prepared = prepare(model);
  const staff = staffOf(model);
  const posts = normalPosts(model);
  const roles = [...staff.roles.values()];
  const needs = roles.flatMap((role) => needOf(role, posts.get(role.id) ?? []) ?? []);
  const rostered = roles.map((role): Rostered => ({ role, posts: posts.get(role.id) ?? [] }));
  const scenarios = (asked ?? model.scenarios.map(({ id }) => id)).map((id) => {
    const scenario = scenarioOf(model, id);
    return { scenario, run: played(prepared, scenario, daysOf(scenario).days * DAY) };
  });
  return {
    needs,
    scenarios: scenarios.map((one) => scenarioRosters(model, one, rostered, manualWays)),
    countedTwice: countedTwice(staff),
    clashes: [
      ...clashInNormalTimes(staff, posts),
      ...scenarios.flatMap(({ scenario }) => {
        const result =
          results.find((one) => one.scenario === scenario.id) ??
          playScenarioUntil(prepared, scenario, scenarioEnd(model, scenario));
        return clashesIn(model, result, staff, posts);
      }),
    ],
    successions: successions(model, staff),
    reaches: scenarios.flatMap(({ scenario, run }) => fallbackReaches(model, scenario, run, staff.roles)),
    lendings: lendings(roles, new Map(needs.map((need) => [need.role, need]))),
  };
}
