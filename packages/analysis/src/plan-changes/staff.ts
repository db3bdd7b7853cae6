/** For which roles the plan gives other people than before, or it takes others. */
import type { Id, Model } from '../model.ts';
import { staffing } from '../staffing/index.ts';
import { type BeforeAndNow, changeOf, paired } from './before-and-now.ts';

/** Only what is known of roles with a post that says when. */
export interface RolePeople {
  /** Heads that the plan gives the role. */
  readonly people: number;
  /** Heads that it takes in normal times; not known without contract hours, `Infinity` where nobody has hours for it. */
  readonly needed?: number | undefined;
}

/** A role that has no more posts, or has them for the first time, has one side only. */
export interface StaffChange extends BeforeAndNow<RolePeople> {
  readonly role: Id;
}

export function staffChanges(old: Model, now: Model): readonly StaffChange[] {
  return paired(peopleOf(old), peopleOf(now)).flatMap(([role, both]) => {
    const change = changeOf(both, (a, b) => a.people === b.people && a.needed === b.needed);
    return change === undefined ? [] : [{ role, ...both }];
  });
}

function peopleOf(model: Model): ReadonlyMap<Id, RolePeople> {
  const { needs } = staffing(model, { scenarios: [], manualWays: true });
  return new Map(needs.map(({ role, people, needed }) => [role, { people, needed }]));
}
